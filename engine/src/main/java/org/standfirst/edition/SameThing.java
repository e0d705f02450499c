package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Measure.Scope;
import org.standfirst.text.Numeral.Unit;
import org.standfirst.text.Terms;
import org.standfirst.text.TimeNames;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two numbers count the same thing: one of the {@link Concepts} both, whatever the
 * language; or what the same word after them says, and most of the weight of their clauses is
 * shared. Not if they are of different places; and not if one report gives both without saying that
 * somebody else does, or that the figure has changed: a report does not contradict itself.
 */
final class SameThing {

    private static final double SAME_CLAUSE = 0.5;
    private static final double SAME_SUM = 0.6;
    private static final int LARGE_CROWD = 200;

    /** Sentences between two numbers of one report that are still set against each other. */
    private static final int APART = 5;

    /** So many letters from a number a place is still where it was counted. */
    private static final int BESIDE = 50;

    private static final BigDecimal LARGE_SUM = BigDecimal.valueOf(1000);

    /** Stems of what is measured: where two such numbers differ, they are mostly of two things. */
    private static final Set<String> MEASURES =
            Set.of(
                    "mile",
                    "mph",
                    "km",
                    "kilomet",
                    "kilometr",
                    "met",
                    "metr",
                    "meter",
                    "feet",
                    "foot",
                    "inch",
                    "degre",
                    "acr",
                    "hectar",
                    "ton",
                    "tonn",
                    "pound",
                    "yard",
                    "point");

    private static final Set<String> ASKED =
            Set.of("respond", "poll", "survei", "voter", "american", "adult");

    private static final Pattern PLACE =
            Pattern.compile(
                    "\\b(?:in|at|near|outside|off|around|bei|In|At|Near) (?:the )?"
                            + "((?:\\p{Lu}[\\p{L}.'\u2019-]+ ?)+)");

    private final Rarity rarity;
    private final IdentityHashMap<Measure, Facts> facts = new IdentityHashMap<>();

    /** Pairs of numbers that one report gives of one thing, as two who are named have them. */
    private final Set<Pair> contested = new HashSet<>();

    /** Pairs that one report gives without a word on why there are two. */
    private final Set<Pair> unmarked = new HashSet<>();

    /** Two numbers, the lower first, and what they count. */
    private record Pair(String concept, String kind, BigDecimal low, BigDecimal high) {

        static Pair of(Measure one, Measure other) {
            var first = one.numeral().value();
            var second = other.numeral().value();
            return new Pair(one.concept(), one.kind(), first.min(second), first.max(second));
        }
    }

    /** What is asked of a number for each pair it is in, by the very number. */
    private static final class Facts {

        private final String speaker;
        private final boolean changed;
        private final double weight;

        /** Names of places beside it, read when they are asked for first. */
        private @Nullable Set<String> places;

        Facts(Measure measure, double weight) {
            this.speaker = measure.speaker().toLowerCase(Locale.ROOT);
            this.changed = Dispute.changed(measure.line());
            this.weight = weight;
        }
    }

    SameThing(Rarity rarity, List<Measure> measures) {
        this.rarity = rarity;
        Map<String, List<Measure>> byArticle = new LinkedHashMap<>();
        for (var measure : measures) {
            if (!measure.concept().isEmpty()) {
                var id = measure.line().article().id();
                byArticle.computeIfAbsent(id, i -> new ArrayList<>()).add(measure);
            }
        }
        for (var article : byArticle.values()) {
            for (var one : article) {
                for (var other : article) {
                    boolean both =
                            one.concept().equals(other.concept())
                                    && one.numeral().value().compareTo(other.numeral().value())
                                            != 0;
                    if (both) {
                        (explained(one, other) ? contested : unmarked).add(Pair.of(one, other));
                    }
                }
            }
        }
    }

    /** Whether a report says why it gives two numbers: others say so, or it has changed. */
    private boolean explained(Measure one, Measure other) {
        return opposed(one, other)
                || facts(one).changed
                || facts(other).changed
                || other.equals(one.from())
                || one.equals(other.from());
    }

    private Facts facts(Measure measure) {
        var known = facts.get(measure);
        if (known == null) {
            known = new Facts(measure, weight(measure.context()));
            facts.put(measure, known);
        }
        return known;
    }

    /** Whether two who are named give two numbers. */
    private boolean opposed(Measure one, Measure other) {
        var speaker = facts(one).speaker;
        var second = facts(other).speaker;
        return !speaker.isEmpty() && !second.isEmpty() && !speaker.equals(second);
    }

    /** How surely a number counts what others do, from 0 to 1; 0 if it does not. */
    double alike(Measure measure, List<Measure> group) {
        double most = 0;
        for (var other : group) {
            most = Math.max(most, alike(measure, other));
        }
        // Most numbers are alike to none of a group, and what sets them apart is dear to find.
        return most > 0 && group.stream().anyMatch(other -> apart(measure, other)) ? 0 : most;
    }

    private double alike(Measure one, Measure other) {
        if (other.equals(one.from()) || one.equals(other.from())) {
            return 1;
        }
        boolean sameLanguage = language(one).equals(language(other));
        var value = one.numeral().value();
        var second = other.numeral().value();
        boolean sum = equalSums(one, other);
        if ((one.numeral().unit() != other.numeral().unit() && !sum)
                || one.scope() == Scope.TIME
                || other.scope() == Scope.TIME
                || !Scales.near(value, second)) {
            return 0;
        }
        if (!one.concept().isEmpty() || !other.concept().isEmpty()) {
            boolean few =
                    one.concept().equals(Concepts.ATTENDANCE)
                            && value.min(second).intValue() < LARGE_CROWD;
            return one.concept().equals(other.concept()) && !few ? 1 : 0;
        }
        if (sum) {
            return SAME_SUM;
        }
        boolean sameHead = !one.head().isEmpty() && one.head().equals(other.head());
        boolean counted = one.numeral().unit() != Unit.PLAIN;
        if (!sameLanguage || (!sameHead && !counted)) {
            return 0;
        }
        boolean opposed = opposed(one, other);
        boolean measured = counted || MEASURES.contains(one.head());
        boolean disputed =
                value.compareTo(second) == 0 || (opposed && (sameHead || beside(one, other)));
        if ((measured && !disputed) || asked(one) || asked(other)) {
            return 0;
        }
        Set<String> shared = new HashSet<>(one.context());
        shared.retainAll(other.context());
        double both = weight(shared);
        double less = Math.min(facts(one).weight, facts(other).weight);
        boolean people = Concepts.anybody(one.head(), language(one));
        int enough = people ? 3 : opposed ? 1 : 2;
        double part = shared.size() >= enough && less > 0 ? both / less : 0;
        return part >= (sameHead || opposed ? SAME_CLAUSE : SAME_SUM) ? part : 0;
    }

    /** Whether one report gives both, not far from each other. */
    private static boolean beside(Measure one, Measure other) {
        return one.line().article().id().equals(other.line().article().id())
                && Math.abs(one.line().place() - other.line().place()) <= APART;
    }

    /** Whether it is the part of those asked who answered something. */
    private static boolean asked(Measure measure) {
        return measure.numeral().unit() == Unit.PERCENT
                && !Collections.disjoint(measure.context(), ASKED);
    }

    /** Whether both are the same large number, of money or of who does not say, by one speaker. */
    private static boolean equalSums(Measure one, Measure other) {
        boolean equal = one.numeral().value().compareTo(other.numeral().value()) == 0;
        boolean money = one.numeral().unit() == Unit.MONEY || other.numeral().unit() == Unit.MONEY;
        boolean bare = one.head().isEmpty() && other.head().isEmpty();
        boolean large = one.numeral().value().compareTo(LARGE_SUM) >= 0;
        return equal
                && money
                && bare
                && large
                && !one.speaker().isEmpty()
                && one.speaker().equals(other.speaker());
    }

    private static String language(Measure measure) {
        return Terms.primary(measure.line().article().language());
    }

    private double weight(Set<String> terms) {
        return terms.stream().mapToDouble(rarity::of).sum();
    }

    /** Whether two numbers cannot count the same thing. */
    private boolean apart(Measure one, Measure other) {
        if (!one.kind().equals(other.kind())) {
            return true;
        }
        if (one.numeral().value().compareTo(other.numeral().value()) == 0) {
            return false;
        }
        boolean opposed = opposed(one, other);
        boolean oneArticle = one.line().article().id().equals(other.line().article().id());
        var pair = Pair.of(one, other);
        boolean known = !one.concept().isEmpty() && !contested.contains(pair);
        boolean explained = explained(one, other) || (oneArticle && contested.contains(pair));
        if ((oneArticle && !explained) || (known && unmarked.contains(pair))) {
            return true;
        }
        var places = places(one);
        var others = places.isEmpty() || opposed ? Set.<String>of() : places(other);
        return !others.isEmpty() && Collections.disjoint(places, others);
    }

    private Set<String> places(Measure measure) {
        var facts = facts(measure);
        var known = facts.places;
        if (known == null) {
            known = placesBeside(measure);
            facts.places = known;
        }
        return known;
    }

    /** Names of places beside a number. */
    private static Set<String> placesBeside(Measure measure) {
        var numeral = measure.numeral();
        Set<String> places = new HashSet<>();
        PLACE.matcher(measure.line().passage().text())
                .results()
                .filter(found -> found.end() > numeral.begin() - BESIDE)
                .filter(found -> found.start() < numeral.end() + BESIDE)
                .forEach(found -> places.addAll(Plain.words(found.group(1))));
        places.removeIf(TimeNames::is);
        return places;
    }
}
