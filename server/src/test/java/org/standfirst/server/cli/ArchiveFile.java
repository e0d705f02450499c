package org.standfirst.server.cli;

import org.jspecify.annotations.NullMarked;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Made-up articles of a past year, as lines of JSON. */
@NullMarked
final class ArchiveFile {

    private static final Instant FIRST = Instant.parse("2019-03-04T06:00:00Z");

    private ArchiveFile() {}

    /**
     * So many lines, in order of time: three outlets on each event, of which each has its own
     * words.
     *
     * @param seed other seeds, other events
     */
    static List<String> lines(int count, long seed) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            int event = i / 3;
            int outlet = i % 3;
            var words = new Random(seed * 10_007 + event);
            var title = sentence(words, 6);
            var person = capital(word(words)) + ' ' + capital(word(words));
            var sentences = new ArrayList<String>();
            for (int j = 0; j < 6; j++) {
                sentences.add(sentence(words, 12) + '.');
            }
            Collections.rotate(sentences, outlet);
            var quote = "\\\"Nobody was hurt,\\\" said Captain " + person + '.';
            var own = sentence(new Random(seed * 31 + i), 12) + '.';
            lines.add(
                    "{\"id\":\"%d-%d\",\"url\":\"https://outlet%d.example/%d/%d\",\"outlet\":\"Outlet %d\","
                                    .formatted(seed, i, outlet, seed, event, outlet)
                            + "\"published\":\"%s\",\"language\":\"en\",\"title\":\"%s\",\"text\":\"%s\"}"
                                    .formatted(
                                            FIRST.plusSeconds(7200L * event + 600L * outlet),
                                            title,
                                            String.join(" ", sentences)
                                                    + "\\n"
                                                    + quote
                                                    + "\\n"
                                                    + own));
        }
        return lines;
    }

    private static String sentence(Random words, int length) {
        var sentence = new ArrayList<String>(List.of("The"));
        for (int i = 0; i < length; i++) {
            sentence.add(word(words));
        }
        return String.join(" ", sentence);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String word(Random words) {
        var word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdfgklmnprstv".charAt(words.nextInt(13)));
            word.append("aeiou".charAt(words.nextInt(5)));
        }
        return word.toString();
    }
}
