package org.standfirst.extract;

/**
 * Tells a block into which all captions of a series of pictures have run, by the counters after
 * them: "A view of the harbour 1 of 8 The ferry at night 2 of 8 ...", in any language.
 */
final class SlideCaptions {

    /** So many counters in a row are no chance. */
    private static final int FEWEST = 3;

    private static final int LONGEST_NUMBER = 3;
    private static final int LONGEST_WORD = 3;

    private final String text;
    private int at;

    private SlideCaptions(String text) {
        this.text = text;
    }

    static boolean are(String text) {
        return hasNumbers(text) && new SlideCaptions(text).count();
    }

    /** Whether a text has digits enough for the counters. */
    private static boolean hasNumbers(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return digits >= 2 * FEWEST;
    }

    private boolean count() {
        int slide = 0;
        int all = 0;
        int found = 0;
        while (at < text.length()) {
            if (!isDigit(at) || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
                at++;
                continue;
            }
            int number = number();
            int total = number > 0 && skipWord() ? number() : 0;
            if (number == 0 || total < number) {
                continue;
            }
            boolean next = number == slide + 1 && total == all;
            found = next ? found + 1 : 1;
            if (found == FEWEST) {
                return true;
            }
            slide = number;
            all = total;
        }
        return false;
    }

    /** Reads a number; 0 if none is there or it is too long. */
    private int number() {
        int begin = at;
        int number = 0;
        while (at < text.length() && isDigit(at)) {
            number = at - begin < LONGEST_NUMBER ? number * 10 + text.charAt(at) - '0' : 0;
            at++;
        }
        return at - begin > LONGEST_NUMBER ? 0 : number;
    }

    /** Passes a short word between two spaces, such as "of". */
    private boolean skipWord() {
        int end = at + 1;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        int length = end - at - 1;
        boolean word =
                length > 0
                        && length <= LONGEST_WORD
                        && text.charAt(at) == ' '
                        && end + 1 < text.length()
                        && text.charAt(end) == ' '
                        && isDigit(end + 1);
        at = word ? end + 1 : at;
        return word;
    }

    private boolean isDigit(int place) {
        char c = text.charAt(place);
        return c >= '0' && c <= '9';
    }
}
