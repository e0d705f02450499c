package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pairs denials with what they deny, in a story. */
final class DeniedStatements {

    /** Share of the fewer words that a denial and what it denies have in common. */
    private static final double DENIED = 0.4;

    private DeniedStatements() {}

    /** A statement of a voice with its terms. */
    private record Said(Voices.Voice voice, Voices.Statement statement, Set<String> terms) {

        boolean isDenial() {
            return statement.act() == Act.DENIES;
        }
    }

    /** The denials among what is said that have something to deny there. */
    static List<Voices.Denial> among(List<Voices.Voice> voices) {
        boolean any =
                voices.stream()
                        .flatMap(voice -> voice.statements().stream())
                        .anyMatch(statement -> statement.act() == Act.DENIES);
        if (!any) {
            return List.of();
        }
        var all = new ArrayList<Said>();
        for (var voice : voices) {
            for (var statement : voice.statements()) {
                all.add(new Said(voice, statement, terms(statement)));
            }
        }
        var denials = new ArrayList<Voices.Denial>();
        for (var denial : all) {
            var denied = denial.isDenial() ? denied(all, denial) : null;
            if (denied != null) {
                denials.add(new Voices.Denial(denial.statement(), denied));
            }
        }
        return denials;
    }

    @SuppressWarnings("ReferenceEquality") // One voice is one object here.
    private static Voices.@Nullable Statement denied(List<Said> all, Said denial) {
        Voices.Statement best = null;
        double most = DENIED;
        for (var said : all) {
            if (said.voice() == denial.voice() || said.isDenial()) {
                continue;
            }
            double share = LedgerEntry.shared(denial.terms(), said.terms());
            if (share > most) {
                most = share;
                best = said.statement();
            }
        }
        return best;
    }

    private static Set<String> terms(Voices.Statement statement) {
        return new HashSet<>(Terms.of(statement.first().words(), "en"));
    }
}
