package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Pairs denials with what they deny, in a story. */
final class DeniedStatements {

    /** Share of the fewer words that a denial and what it denies have in common. */
    private static final double DENIED = 0.4;

    /** Share of the words of each that the other has, at least. */
    private static final double PART = 0.5;

    private static final Set<Act> AFFIRMING =
            EnumSet.of(Act.SAYS, Act.CLAIMS, Act.ACCUSES, Act.CONFIRMS, Act.WARNS, Act.BELIEVES);

    private static final Set<String> NEGATING =
            Nouns.set("no not never none nobody t denied denies deny rejected dismissed");

    /** Terms that do not say what is denied, auxiliary verbs among them. */
    private static final Set<String> CHARGES =
            new HashSet<>(
                    Terms.of(
                            "accusation accusations allegation allegations charge charges claim"
                                    + " claims suggestion suggestions wrongdoing any having known"
                                    + " knowing knowledge involvement had has have been be was"
                                    + " were is are did do does will would any ever",
                            "en"));

    /** Share of the words of a denial that stand in what is said right before it. */
    private static final double TOLD = 0.3;

    /** Letters that may lie between a statement and a denial that answers it: a sentence. */
    private static final int NEAR = 160;

    /** The same for an accusation of which the denial speaks as one: a few sentences. */
    private static final int FAR = 600;

    private DeniedStatements() {}

    /** A statement of a voice with its terms. */
    private record Said(Voices.Voice voice, Voices.Statement statement, Set<String> terms) {

        boolean isDenial() {
            return statement.act() == Act.DENIES;
        }

        /** Whether it does not say what it denies: "the accusation", "having known". */
        boolean namesNothing() {
            return CHARGES.containsAll(terms)
                    && Voices.words(statement.first().words()).stream()
                            .noneMatch(NEGATING::contains);
        }

        /** Whether it speaks of an accusation as such. */
        boolean namesCharge() {
            return namesNothing() && !terms.isEmpty();
        }

        /** Whether it tells that something is so: not a plan, a question or a denial itself. */
        boolean affirms() {
            return AFFIRMING.contains(statement.act())
                    && Voices.words(statement.first().words()).stream()
                            .noneMatch(NEGATING::contains)
                    && !Fragments.is(statement.act(), false, statement.first().words(), "en");
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
            var inWords = denial.isDenial() ? denied(all, denial) : null;
            var denied = denial.isDenial() && inWords == null ? answered(all, denial) : inWords;
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
            if (said.voice() == denial.voice() || !said.affirms()) {
                continue;
            }
            double share = LedgerEntry.shared(denial.terms(), said.terms());
            // What only touches the same things is longer or shorter by far.
            if (share > most && part(denial, said) >= PART && part(said, denial) >= PART) {
                most = share;
                best = said.statement();
            }
        }
        return best;
    }

    /**
     * What a denial answers that says it in other words or not at all: what another voice affirms
     * right before it in the same article, if the denial names nothing, a word of it, or is by whom
     * it accuses. "The accusation" is the last one a few sentences before.
     */
    @SuppressWarnings("ReferenceEquality") // One voice is one object here.
    private static Voices.@Nullable Statement answered(List<Said> all, Said denial) {
        Said nearest = null;
        int least = FAR;
        for (var said : all) {
            int gap = said.voice() == denial.voice() ? FAR : gap(said, denial);
            boolean accuses = said.statement().act() == Act.ACCUSES;
            int reach = accuses && denial.namesCharge() ? FAR : NEAR;
            boolean ahead = nearest != null && denial.namesCharge() && !accuses;
            if (gap < 0 || gap >= Math.min(least, reach) || ahead || !said.affirms()) {
                continue;
            }
            if (denial.namesNothing() || share(said, denial) || (accuses && names(said, denial))) {
                least = gap;
                nearest = said;
            }
        }
        return nearest == null ? null : nearest.statement();
    }

    /** Whether the other has a good part of the words that say what is denied. */
    private static boolean share(Said said, Said denial) {
        var telling = denial.terms().stream().filter(term -> !CHARGES.contains(term)).toList();
        long common = telling.stream().filter(said.terms()::contains).count();
        return common > 0 && common >= TOLD * telling.size();
    }

    /** Whether an accusation names who denies. */
    private static boolean names(Said accusation, Said denial) {
        var name = Voices.words(denial.voice().speaker().name());
        return !name.isEmpty()
                && Voices.words(accusation.statement().first().words()).contains(name.getLast());
    }

    /** How many letters lie between a statement and a denial behind it; -1 if it is elsewhere. */
    private static int gap(Said said, Said denial) {
        var one = said.statement().first();
        var other = denial.statement().first();
        if (!one.articleId().equals(other.articleId())) {
            return -1;
        }
        return spans(other).mapToInt(Span::begin).min().orElse(0)
                - spans(one).mapToInt(Span::end).max().orElse(0);
    }

    private static Stream<Span> spans(Voices.Carrier carrier) {
        var said = carrier.attribution();
        return Stream.of(said.source(), said.cue(), said.content()).flatMap(List::stream);
    }

    /** The share of the words of one that the other has. */
    private static double part(Said one, Said other) {
        long common = one.terms().stream().filter(other.terms()::contains).count();
        return common / (double) Math.max(1, one.terms().size());
    }

    private static Set<String> terms(Voices.Statement statement) {
        return new HashSet<>(Terms.of(statement.first().words(), "en"));
    }
}
