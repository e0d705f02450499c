package org.standfirst.edition;

import org.standfirst.attribution.Act;
import org.standfirst.attribution.Attribution;
import org.standfirst.attribution.Kind;

import java.util.List;
import java.util.Set;

/**
 * A stretch of an article that somebody else says, as the attributions have it.
 *
 * @param begin in code points of the article's text
 * @param end exclusive
 * @param speaker who says it, as pages name them
 * @param person whether the speaker is a named person
 * @param disputes whether it denies something or accuses somebody
 * @param named whether whoever says it is named
 * @param stated whether it is stated, by one who is no outlet: only then may it be shown as what
 *     several report of one speaker
 */
public record Claim(
        int begin,
        int end,
        String speaker,
        boolean person,
        boolean disputes,
        boolean named,
        boolean stated) {

    private static final Set<Act> DISPUTING = Set.of(Act.DENIES, Act.ACCUSES);

    private static final Set<Act> STATING =
            Set.of(Act.SAYS, Act.CONFIRMS, Act.WARNS, Act.PROMISES, Act.PREDICTS, Act.CLAIMS);

    /** A claim of which nothing more is known. */
    public Claim(int begin, int end, String speaker) {
        this(begin, end, speaker, false, false, false, false);
    }

    /** What an attribution says that somebody says, one a stretch. */
    public static List<Claim> of(Attribution attribution) {
        var speaker = attribution.speaker();
        boolean stated =
                STATING.contains(attribution.act())
                        && !speaker.name().isEmpty()
                        && speaker.kind() != Kind.OUTLET
                        && speaker.kind() != Kind.CROWD;
        return attribution.content().stream()
                .map(span ->
                        new Claim(
                                span.begin(),
                                span.end(),
                                speaker.name(),
                                speaker.kind() == Kind.PERSON,
                                DISPUTING.contains(attribution.act()),
                                speaker.isNamed(),
                                stated))
                .toList();
    }
}
