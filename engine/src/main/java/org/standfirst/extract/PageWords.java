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

    /** Words, in small letters, and how many letters and digits they have. */
    private record Phrase(String words, int letters) {

        static Phrase of(String words) {
            int letters = 0;
            for (int i = 0; i < words.length(); ) {
                int point = words.codePointAt(i);
                letters += Character.isLetterOrDigit(point) ? 1 : 0;
                i += Character.charCount(point);
            }
            return new Phrase(words, letters);
        }
    }

    /** A title, whole and in its parts, which may be asked for words of several kinds. */
    record Title(List<Phrase> phrases) {

        static Title of(String title) {
            var phrases = new ArrayList<Phrase>();
            if (!title.isBlank() && title.length() <= LONGEST_TITLE) {
                var lower = title.toLowerCase(Locale.ROOT);
                phrases.add(Phrase.of(lower));
                for (var part : SEAM.split(lower, -1)) {
                    phrases.add(Phrase.of(part));
                }
            }
            return new Title(phrases);
        }
    }

    private static final class Shipped {
        static final Map<PageWords, List<Phrase>> WORDS = read();

        private static Map<PageWords, List<Phrase>> read() {
            var words = new EnumMap<PageWords, List<Phrase>>(PageWords.class);
            for (var line : WordList.read("page-words.txt")) {
                int space = line.indexOf(' ');
                var kind = valueOf(line.substring(0, space).toUpperCase(Locale.ROOT));
                words.computeIfAbsent(kind, _ -> new ArrayList<>())
                        .add(Phrase.of(line.substring(space + 1)));
            }
            return words;
        }
    }

    private List<Phrase> words() {
        return Shipped.WORDS.getOrDefault(this, List.of());
    }

    /** Whether at least half of a title, or of a part of it, is words of this kind. */
    boolean name(String title) {
        return name(Title.of(title));
    }

    /** The same for a title that is asked for more than one kind. */
    boolean name(Title title) {
        for (var part : title.phrases()) {
            for (var word : words()) {
                if (2 * word.letters() >= part.letters() && hasWord(part.words(), word.words())) {
                    return true;
                }
            }
        }
        return false;
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
            count += hasWord(lower, word.words()) ? 1 : 0;
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
