package org.standfirst.attribution;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** Verbs of which what is said or thought depends, however they are written. */
    private static final Set<String> VERBS =
            Nouns.set(
                            """
                            say tell claim deny announce warn accuse insist argue believe confirm allege think call
                            expect promise suggest ask note add state write report acknowledge admit assert contend
                            maintain predict urge hope fear estimate conclude describe declare recall explain tweet
                            suspect agree vow pledge worry testify indicate accord blame
                            """)
                    .stream()
                    .map(Stems::of)
                    .collect(Collectors.toUnmodifiableSet());

    /** Words beside what is said that tell who says it. */
    private static final Pattern TELLING =
            Pattern.compile(
                    "\\b(?:sa(?:id|ys?)|told|according|confirm(?:ed|s)|announced|warn(?:ed|s)"
                            + "|found|finds|show(?:ed|s)|added|reported|promised|pledged|vowed"
                            + "|stated|put)\\b");

    private SpeechWords() {}

    /** Whether what depends on a verb of this stem is somebody's statement or thought. */
    public static boolean isVerb(String stem) {
        return VERBS.contains(stem);
    }

    /** Whether words beside a statement tell that somebody makes it. */
    public static boolean tell(String words) {
        return TELLING.matcher(words).find();
    }

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
