package org.standfirst.attribution;

import java.util.Set;

/**
 * Words by which a sentence shows that somebody says what stands in it, as they are written: the
 * verbs of {@link Acts} in the forms that reports have, and their like in other languages. For
 * where no attributions are known, or a quick look is enough.
 */
public final class SpeechWords {

    private static final Set<String> SAYING =
            Nouns.set(
                    """
                    said says say told tells claimed claims denied denies announced warned warns
                    accused insisted insists argue argues argued believe believes believed confirmed
                    confirms thinks called calls expects expected promised promises suggested
                    suggests asked
                    sagte sagt erkl\u00e4rte teilte behauptete hie\u00df dit d\u00e9clar\u00e9 dijo disse
                    """);

    private static final Set<String> ASKING = Set.of("urged", "demanded", "recommended", "advised");

    private static final Set<String> HEARSAY =
            Nouns.set(
                    """
                    according reportedly allegedly alleged alleges apparently supposedly
                    zufolge angeblich laut selon seg\u00fan secondo
                    """);

    private SpeechWords() {}

    /** Whether a word in small letters is a verb of saying, or one of hearsay. */
    public static boolean say(String word) {
        return SAYING.contains(word) || HEARSAY.contains(word);
    }

    /** Whether a word in small letters says what somebody would have others do. */
    public static boolean ask(String word) {
        return ASKING.contains(word);
    }

    /** Whether a word makes a sentence somebody else's even where nobody is quoted. */
    public static boolean hearsay(String word) {
        return HEARSAY.contains(word);
    }
}
