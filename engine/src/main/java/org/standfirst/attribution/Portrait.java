package org.standfirst.attribution;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** Words beyond which a description is a sentence of its own. */
    private static final int MANY = 8;

    private Portrait() {}

    /** The description that says most; empty if none says anything by itself. */
    public static Optional<String> of(Collection<String> descriptions) {
        return descriptions.stream()
                .filter(d -> !RELATIVE.contains(d.strip().toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(Portrait::tells));
    }

    private static int tells(String description) {
        int words = Voices.words(description).size();
        boolean namesBody = description.chars().skip(1).anyMatch(Character::isUpperCase);
        return words > MANY ? 1 : words * 2 + (namesBody ? 1 : 0);
    }
}
