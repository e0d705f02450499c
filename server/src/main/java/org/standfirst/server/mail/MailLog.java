package org.standfirst.server.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The log of a mail server on this machine, which says what the server has taken: Postfix writes
 * {@code from=<...>} into its queue manager's line when it has, Exim {@code <= ...}. Each letter
 * has a return address of its own, so such a line is about one letter only.
 */
final class MailLog {

    private static final Pattern TAKEN =
            Pattern.compile("(?:from=<|<= )[^\\s>]*\\+([a-z2-7]{26})@");
    private static final Pattern NOT_TAKEN =
            Pattern.compile("(?i)reject|NOQUEUE|warning:|status=|lost connection");

    private final Path file;

    MailLog(Path file) {
        this.file = file;
    }

    /** Which of the tokens belong to letters that the server has taken. */
    Set<String> taken(Set<String> tokens) throws IOException {
        var found = new HashSet<String>();
        // The log may have been rotated in the meantime.
        for (var log : List.of(file.resolveSibling(file.getFileName() + ".1"), file)) {
            if (Files.exists(log)) {
                search(log, tokens, found);
            }
        }
        return found;
    }

    private static void search(Path log, Set<String> tokens, Set<String> found) throws IOException {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(log), StandardCharsets.ISO_8859_1))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var taken = TAKEN.matcher(line);
                if (taken.find()
                        && tokens.contains(taken.group(1))
                        && !NOT_TAKEN.matcher(line).find()) {
                    found.add(taken.group(1));
                }
            }
        }
    }
}
