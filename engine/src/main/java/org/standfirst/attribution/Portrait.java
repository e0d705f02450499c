package org.standfirst.attribution;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which of the words by which articles describe somebody says who it is. "Its author" and "the
 * boss" describe in their sentence, where it stands of what; by themselves they tell nothing.
 */
public final class Portrait {

    /** Of something or somebody, always. */
    private static final Set<String> RELATIVE =
            Nouns.set(
                    """
                    author boss head chair chairman chairwoman chairperson chief member leader owner founder
                    co-founder manager director deputy partner colleague spokesman spokeswoman spokesperson
                    representative secretary aide adviser advisor assistant ally critic opponent rival successor
                    predecessor official executive employee resident
                    father mother wife husband brother sister son daughter friend widow widower
                    """);

    /** Of somebody else, whatever stands before it: "longtime ally", "German counterpart". */
    private static final Set<String> OF_OTHERS =
            Nouns.set(
                    """
                    counterpart colleague partner ally critic opponent rival successor predecessor
                    friend father mother wife husband brother sister son daughter widow widower
                    """);

    /** What anybody is or may be besides. */
    private static final Set<String> ANYBODY =
            Nouns.set("veteran man woman boy girl person winner candidate nominee contender");

    /** Words beyond which a description is a sentence of its own. */
    private static final int MANY = 8;

    /** "Author of", before a title that was left out. */
    private static final Pattern UNFINISHED =
            Pattern.compile(".*\\b(?:of|in|for|at|and|with|from|to|on|the|a|an|or|by)");

    private static final Pattern BEYOND_THE_NOUN =
            Pattern.compile(",| (?:of|in|for|at|and|with|from|who|that|which|to|on) ");

    private Portrait() {}

    /**
     * The description that says most; empty if none says anything by itself.
     *
     * @param kind whom they describe; no person is a group
     */
    public static Optional<String> of(Kind kind, Collection<String> descriptions) {
        return descriptions.stream()
                .filter(d -> !tellsNothing(d.strip().toLowerCase(Locale.ROOT)))
                .filter(d -> !UNFINISHED.matcher(d.strip()).matches())
                .filter(d -> kind != Kind.PERSON || !(isBody(d) || isOfOthers(d)))
                .max(Comparator.comparingInt(Portrait::tells));
    }

    /** "Islamic militant group Hezbollah", which stood beside a name in a list, is nobody. */
    private static boolean isBody(String description) {
        boolean body = false;
        for (var word : BEYOND_THE_NOUN.split(description, 2)[0].split(" ", -1)) {
            var lower = word.toLowerCase(Locale.ROOT);
            if (Nouns.isRole(lower) || Nouns.OFFICES.contains(lower)) {
                return false;
            }
            body |= Nouns.BODIES.contains(lower);
        }
        return body;
    }

    private static boolean tellsNothing(String description) {
        return RELATIVE.contains(description) || ANYBODY.contains(description);
    }

    private static boolean isOfOthers(String description) {
        return OF_OTHERS.contains(last(description)) && !description.contains(" of ");
    }

    /** The last word of the noun that describes. */
    private static String last(String description) {
        var noun = BEYOND_THE_NOUN.split(description.strip(), 2)[0];
        return noun.substring(noun.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static int tells(String description) {
        int words = Voices.words(description).size();
        boolean namesBody = description.chars().skip(1).anyMatch(Character::isUpperCase);
        return words > MANY ? 1 : words * 2 + (namesBody ? 1 : 0);
    }
}
