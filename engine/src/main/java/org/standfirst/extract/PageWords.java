package org.standfirst.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The words by which pages that are no article give themselves away, in many languages. */
enum PageWords {
    ERROR,
    CHALLENGE,
    LOGIN,
    CONSENT,
    SEARCH,
    /** Of a wall that hides the rest of an article. */
    WALL,
    /** On the button of a wall that asks for consent. */
    ACCEPT,
    /** Of a text about consent. */
    TERM,
    /** Of a page that shows nothing before its scripts run. */
    SCRIPT;

    private static final Pattern SEAM =
            Pattern.compile("\\s+[|–—·•»«:-]\\s+|[|·•»«]|:\\s|[.!?…]\\s");

    /** Longer titles are sentences of somebody's, not the status of a page. */
    private static final int LONGEST_TITLE = 120;

    private static final class Shipped {
        static final Map<PageWords, List<String>> WORDS = read();

        private static Map<PageWords, List<String>> read() {
            var words = new EnumMap<PageWords, List<String>>(PageWords.class);
            for (var line : WordList.read("page-words.txt")) {
                int space = line.indexOf(' ');
                var kind = valueOf(line.substring(0, space).toUpperCase(Locale.ROOT));
                words.computeIfAbsent(kind, _ -> new ArrayList<>()).add(line.substring(space + 1));
            }
            return words;
        }
    }

    private List<String> words() {
        return Shipped.WORDS.getOrDefault(this, List.of());
    }

    /** Whether at least half of a title, or of a part of it, is words of this kind. */
    boolean name(String title) {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            return false;
        }
        var lower = title.toLowerCase(Locale.ROOT);
        if (half(lower)) {
            return true;
        }
        for (var part : SEAM.split(lower, -1)) {
            if (half(part)) {
                return true;
            }
        }
        return false;
    }

    private boolean half(String part) {
        int letters = letters(part);
        for (var word : words()) {
            if (2 * letters(word) >= letters && hasWord(part, word)) {
                return true;
            }
        }
        return false;
    }

    private static int letters(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Whether a text has words of this kind anywhere. */
    boolean in(String text) {
        return count(text) > 0;
    }

    /** How many different words of this kind a text has. */
    int count(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        int count = 0;
        for (var word : words()) {
            count += hasWord(lower, word) ? 1 : 0;
        }
        return count;
    }

    /** In scripts that put spaces between words, a word begins where none is before it. */
    private static boolean hasWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0
                    || word.codePointAt(0) > 0x2E80
                    || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
