package org.standfirst.edition;

import org.standfirst.attribution.SpeechWords;
import org.standfirst.text.Terms;

import java.util.List;
import java.util.Set;

/**
 * A leading article or column that nobody marks as one. A report leaves it to others to say what
 * ought to be; who writes "must" and "should" again and again in sentences in which nobody speaks,
 * and lets few others speak, argues. Only English is looked at.
 */
final class LeadingArticle {

    /** Sentences below which an article says too little to tell. */
    private static final int FEWEST = 8;

    private static final int WISHES = 3;
    private static final double WISHED = 0.08;

    /** The part of a report's sentences, at least, in which somebody speaks. */
    private static final double SPOKEN = 0.36;

    private static final Set<String> OUGHT = Set.of("should", "must", "ought");

    /** Words of a sentence that tells of what somebody wants or what only may be. */
    private static final Set<String> OPEN = Set.of("wants", "want", "whether", "if", "added");

    private LeadingArticle() {}

    /**
     * Whether an article argues.
     *
     * @param lines its sentences, all of them
     */
    static boolean is(List<Line> lines) {
        if (lines.size() < FEWEST
                || !Terms.primary(lines.getFirst().article().language()).equals("en")) {
            return false;
        }
        // Most articles wish for too little, and need not be searched for who speaks.
        int wishing = 0;
        for (var line : lines) {
            wishing += wishes(line.words()) ? 1 : 0;
        }
        return wishing >= Math.max(WISHES, lines.size() * WISHED) && argues(lines);
    }

    private static boolean argues(List<Line> lines) {
        int wishes = 0;
        int spoken = 0;
        for (var line : lines) {
            if (isSpoken(line)) {
                spoken++;
            } else if (wishes(line.words())) {
                wishes++;
            }
        }
        return wishes >= WISHES
                && wishes >= lines.size() * WISHED
                && spoken < lines.size() * SPOKEN;
    }

    private static boolean isSpoken(Line line) {
        return !line.claims().isEmpty() || reports(line.words()) || quotes(line.passage().text());
    }

    private static boolean reports(List<String> words) {
        for (var word : words) {
            if (isOpen(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean quotes(String text) {
        return text.indexOf('"') >= 0 || text.indexOf('\u201c') >= 0 || text.indexOf('\u201d') >= 0;
    }

    private static boolean isOpen(String word) {
        return SpeechWords.say(word) || SpeechWords.ask(word) || OPEN.contains(word);
    }

    private static boolean wishes(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean need = word.equals("need") || word.equals("needs");
            if (OUGHT.contains(word)
                    || (need && i + 1 < words.size() && words.get(i + 1).equals("to"))) {
                return true;
            }
        }
        return false;
    }
}
