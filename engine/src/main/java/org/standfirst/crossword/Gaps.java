package org.standfirst.crossword;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a word out of a line. */
final class Gaps {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*");
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Z]");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");

    /** Shorter stems are shared by chance. */
    private static final int SHORTEST_STEM = 4;

    /** Letters that a form of a word may have more or less. */
    private static final int LONGEST_ENDING = 3;

    private static final int MOST_GAPS = 2;

    private Gaps() {}

    /** The letters of a word as they stand in a grid: A to Z, accents dropped. */
    static String letters(String written) {
        var plain = MARK.matcher(Normalizer.normalize(written, Normalizer.Form.NFD)).replaceAll("");
        return NO_LETTER.matcher(plain.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** Whether {@link #letters} drops nothing that one would miss: "Øre" and "5th" are not so. */
    static boolean spellable(String written) {
        var plain = MARK.matcher(Normalizer.normalize(written, Normalizer.Form.NFD)).replaceAll("");
        return plain.matches("[A-Za-z]+(?:[ '’-][A-Za-z]+)*");
    }

    /** How many letters its words have: "Ban Ki-moon" is 3,2-4. */
    static String enumeration(String written) {
        var text = new StringBuilder();
        int count = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == ' ' || c == '-') {
                text.append(count).append(c == ' ' ? ',' : '-');
                count = 0;
            } else if (Character.isLetter(c)) {
                count++;
            }
        }
        return text.append(count).toString();
    }

    /**
     * A line with gaps for a word and all its forms; null if it would be all gaps, or if what is
     * left still tells the word.
     */
    static @Nullable String in(String line, String written) {
        var answer = letters(written);
        var whole =
                Pattern.compile(
                        "(?<![\\p{L}\\p{M}])" + Pattern.quote(written) + "(?![\\p{L}\\p{M}])");
        var gapped = whole.matcher(line).replaceAll(GappedLine.GAP);
        var words = WORD.matcher(gapped);
        var text = new StringBuilder();
        while (words.find()) {
            boolean form = isForm(letters(words.group()), answer);
            words.appendReplacement(
                    text, form ? GappedLine.GAP : Matcher.quoteReplacement(words.group()));
        }
        words.appendTail(text);
        var done = text.toString();
        int gaps = done.split(GappedLine.GAP, -1).length - 1;
        if (gaps == 0 || gaps > MOST_GAPS) {
            return null;
        }
        // A part of a name of several words tells the name.
        for (var part : written.split("[ -]", -1)) {
            if (part.length() > 2 && tells(done, letters(part))) {
                return null;
            }
        }
        return letters(done).contains(answer) ? null : done;
    }

    /** Whether a line has a word in it, or a form of it. */
    static boolean tells(String line, String answer) {
        return WORD.matcher(line).results().anyMatch(m -> isForm(letters(m.group()), answer));
    }

    private static boolean isForm(String word, String answer) {
        if (word.equals(answer)) {
            return true;
        }
        int shorter = Math.min(word.length(), answer.length());
        int common = 0;
        while (common < shorter && word.charAt(common) == answer.charAt(common)) {
            common++;
        }
        // One letter before the end may change: "deny", "denies".
        return shorter >= SHORTEST_STEM
                && common >= Math.max(SHORTEST_STEM - 1, shorter - 1)
                && Math.max(word.length(), answer.length()) - common <= LONGEST_ENDING;
    }
}
