package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The capitalised words of a text within its sentences, looked up when first asked. */
final class NamesOfText {

    private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}[\\p{L}'\u2019-]+");

    /** Names that two reports of one thing share at least. */
    private static final int COMMON = 2;

    private final String text;
    private @Nullable Set<String> names;

    NamesOfText(String text) {
        this.text = text;
    }

    private Set<String> names() {
        var found = names;
        if (found == null) {
            found = new HashSet<>();
            for (var match = NAME.matcher(text); match.find(); ) {
                found.add(match.group().toLowerCase(Locale.ROOT));
            }
            names = found;
        }
        return found;
    }

    /** Whether both texts name several others than the one so called. */
    boolean share(NamesOfText other, String called) {
        long common =
                names().stream()
                        .filter(name -> !name.equals(called) && other.names().contains(name))
                        .limit(COMMON)
                        .count();
        return common == COMMON;
    }

    /**
     * Whether the text has another first name before a surname than {@code full} has: "Martin King"
     * where "Ada King" is looked for.
     */
    boolean hasAnother(String surname, String full) {
        var first =
                Pattern.compile(
                                "\\p{Ll},? (\\p{Lu}[\\p{L}.]+) (?i:"
                                        + Pattern.quote(surname)
                                        + ")\\b")
                        .matcher(text);
        while (first.find()) {
            var word = first.group(1).toLowerCase(Locale.ROOT);
            boolean title = Titles.is(word) || Nouns.isRole(word);
            if (!title && !full.startsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
