package org.standfirst.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A gloss of WordNet as a crossword's clue. */
final class ClueText {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 75;
    private static final int STEM = 4;
    private static final int LONGEST_ENDING = 3;

    private ClueText() {}

    /**
     * The gloss without remarks and examples; empty if it is long, unwanted or tells the answer.
     */
    static Optional<String> of(WordNet.Sense sense, String answer, Predicate<String> unwanted) {
        var text =
                sense.gloss()
                        .replaceFirst("[;:]? ?\".*", "")
                        .replaceAll("\\([^()]*\\)", "")
                        .replaceAll("\\s+", " ")
                        .replaceAll(" ([,;.])", "$1")
                        .strip();
        int end = text.indexOf(';');
        text = (end < 0 ? text : text.substring(0, end)).strip();
        if (text.length() < SHORTEST || text.length() > LONGEST || text.contains("(")) {
            return Optional.empty();
        }
        for (var word : text.split("[^A-Za-z]+", -1)) {
            if (unwanted.test(word) || related(word, answer)) {
                return Optional.empty();
            }
        }
        var capital = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return Optional.of(sense.form().isEmpty() ? capital : capital + " (" + sense.form() + ")");
    }

    /** Whether a word of the clue and the answer are of one family, as far as letters tell. */
    private static boolean related(String word, String answer) {
        var a = word.toLowerCase(Locale.ROOT);
        var b = answer.toLowerCase(Locale.ROOT);
        if (a.length() < 3) {
            return a.equals(b);
        }
        int common = 0;
        while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        int shorter = Math.min(a.length(), b.length());
        int ending = Math.max(a.length(), b.length()) - common;
        return common >= Math.min(shorter, Math.max(STEM, shorter - 2))
                || (shorter >= STEM && common >= shorter - 1 && ending <= LONGEST_ENDING)
                || (b.length() >= STEM && a.contains(b))
                || (a.length() >= STEM + 1 && b.contains(a));
    }
}
