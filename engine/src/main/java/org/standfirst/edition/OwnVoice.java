package org.standfirst.edition;

import org.standfirst.attribution.SpeechWords;
import org.standfirst.edition.Passage.Part;

/** Whether an article states a sentence itself, rather than that somebody says so. */
final class OwnVoice {

    /** Part of a sentence that somebody may claim in what is still the article's own. */
    private static final double CLAIMED = 0.2;

    private OwnVoice() {}

    /**
     * @param attributionsKnown whether the line's claims are known; if not, words of saying decide
     */
    static boolean states(Line line, boolean attributionsKnown) {
        // Who says what is known of bodies alone.
        boolean known = attributionsKnown && line.passage().part() == Part.BODY;
        if (known && line.claimed() > CLAIMED) {
            return false;
        }
        return !heard(line, !known);
    }

    private static boolean heard(Line line, boolean saying) {
        for (var word : line.words()) {
            if (SpeechWords.hearsay(word) || (saying && SpeechWords.say(word))) {
                return true;
            }
        }
        return false;
    }
}
