package org.standfirst.edition;

import java.util.Set;

/** Whether an article states a sentence itself, rather than that somebody says so. */
final class OwnVoice {

    /** Part of a sentence that somebody may claim in what is still the article's own. */
    private static final double CLAIMED = 0.2;

    /**
     * Verbs of saying: a sentence with one is somebody's statement where nothing better is known.
     */
    private static final Set<String> SAYING =
            Set.of(
                    "said",
                    "says",
                    "say",
                    "told",
                    "tells",
                    "claimed",
                    "claims",
                    "denied",
                    "denies",
                    "according",
                    "announced",
                    "warned",
                    "warns",
                    "accused",
                    "insisted",
                    "argued",
                    "argues",
                    "believes",
                    "believed",
                    "confirmed",
                    "confirms",
                    "alleged",
                    "alleges",
                    "allegedly",
                    "reportedly",
                    "thinks",
                    "called",
                    "calls",
                    "expects",
                    "expected",
                    "promised",
                    "promises",
                    "suggested",
                    "suggests",
                    "asked",
                    "sagte",
                    "sagt",
                    "erkl\u00e4rte",
                    "zufolge",
                    "laut",
                    "teilte",
                    "behauptete",
                    "hie\u00df",
                    "dit",
                    "selon",
                    "d\u00e9clar\u00e9",
                    "dijo",
                    "seg\u00fan",
                    "disse",
                    "secondo");

    /** Words of which each makes a sentence somebody else's, even where nobody is quoted. */
    private static final Set<String> HEARSAY =
            Set.of(
                    "according",
                    "reportedly",
                    "allegedly",
                    "alleged",
                    "apparently",
                    "supposedly",
                    "zufolge",
                    "angeblich",
                    "laut",
                    "selon",
                    "seg\u00fan",
                    "secondo");

    private OwnVoice() {}

    /**
     * @param attributionsKnown whether the line's claims are known; if not, words of saying decide
     */
    static boolean states(Line line, boolean attributionsKnown) {
        if (attributionsKnown && line.claimed() > CLAIMED) {
            return false;
        }
        return !heard(line, !attributionsKnown);
    }

    private static boolean heard(Line line, boolean saying) {
        return line.words().stream()
                .anyMatch(word -> HEARSAY.contains(word) || (saying && SAYING.contains(word)));
    }
}
