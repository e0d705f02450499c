package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Figure.Kind;
import org.standfirst.edition.Figure.Value;
import org.standfirst.text.Numeral.Bound;
import org.standfirst.text.Numeral.Unit;
import org.standfirst.text.Terms;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds figures that reports give differently: numbers of different articles that count the same
 * thing and are not the same.
 *
 * <p>Two numbers count the same thing if they count the dead, the hurt, the missing or the rescued
 * both; or if the same word follows both and most of the weight of their clauses is shared. Values
 * that stand side by side in one report, or that different speakers give, or that go on to be given
 * at the same time, are a disagreement; a value that took the place of an earlier one is an update.
 */
public final class Figures {

    private static final double SAME_CLAUSE = 0.5;
    private static final double FARTHEST = 4;
    private static final double CLOSEST = 1.005;

    /** Words by which a report says that a figure has changed, not that it is in dispute. */
    private static final Set<String> CHANGED =
            Set.of(
                    "rose",
                    "rise",
                    "risen",
                    "climb",
                    "earlier",
                    "revis",
                    "increas",
                    "updat",
                    "now",
                    "gestieg",
                    "zunachst",
                    "bisher",
                    "initi",
                    "first",
                    "then");

    private final Rarity rarity;

    private Figures(Rarity rarity) {
        this.rarity = rarity;
    }

    /** The figures of a story that differ, those in dispute first. */
    public static List<Figure> of(StoryMaterial story, Rarity rarity) {
        return of(StoryLines.of(story), rarity);
    }

    static List<Figure> of(List<Line> lines, Rarity rarity) {
        var measures = lines.stream().flatMap(l -> Measure.of(l).stream()).toList();
        return new Figures(rarity).find(measures);
    }

    private List<Figure> find(List<Measure> measures) {
        var groups = new ArrayList<List<Measure>>();
        for (var measure : measures) {
            List<Measure> best = null;
            double nearest = SAME_CLAUSE;
            for (var group : groups) {
                double alike = group.stream().mapToDouble(m -> alike(m, measure)).max().orElse(0);
                if (alike >= nearest) {
                    nearest = alike;
                    best = group;
                }
            }
            if (best == null) {
                groups.add(new ArrayList<>(List.of(measure)));
            } else {
                best.add(measure);
            }
        }
        var figures = new ArrayList<Figure>();
        for (var group : groups) {
            var figure = figure(group);
            if (figure != null) {
                figures.add(figure);
            }
        }
        figures.sort(
                Comparator.comparing(Figure::kind)
                        .thenComparing(Comparator.comparingInt(Figures::mentions).reversed()));
        return figures;
    }

    private static int mentions(Figure figure) {
        return figure.values().stream().mapToInt(v -> v.passages().size()).sum();
    }

    /** How sure it is that two numbers count the same thing, from 0 to 1. */
    private double alike(Measure one, Measure other) {
        if (one.numeral().unit() != other.numeral().unit()
                || !Terms.primary(one.line().article().language())
                        .equals(Terms.primary(other.line().article().language()))) {
            return 0;
        }
        var small = one.numeral().value().min(other.numeral().value());
        var large = one.numeral().value().max(other.numeral().value());
        if (small.signum() == 0 || large.doubleValue() / small.doubleValue() > FARTHEST) {
            return 0;
        }
        if (!one.concept().isEmpty() || !other.concept().isEmpty()) {
            return one.concept().equals(other.concept()) ? 1 : 0;
        }
        boolean sameHead = !one.head().isEmpty() && one.head().equals(other.head());
        boolean counted = one.numeral().unit() != Unit.PLAIN;
        if (!sameHead && !counted) {
            return 0;
        }
        Set<String> shared = new HashSet<>(one.context());
        shared.retainAll(other.context());
        double both = weight(shared);
        double less = Math.min(weight(one.context()), weight(other.context()));
        boolean enough = shared.size() >= (sameHead ? 2 : 1);
        return enough && less > 0 ? both / less : 0;
    }

    private double weight(Set<String> terms) {
        return terms.stream().mapToDouble(rarity::of).sum();
    }

    private static @Nullable Figure figure(List<Measure> group) {
        Map<BigDecimal, List<Measure>> byValue = new TreeMap<>();
        for (var measure : group) {
            byValue.computeIfAbsent(measure.numeral().value(), v -> new ArrayList<>()).add(measure);
        }
        dropRounded(byValue);
        boolean oneOrigin = group.stream().map(m -> m.line().article().id()).distinct().count() < 2;
        if (byValue.size() < 2 || oneOrigin) {
            return null;
        }
        var values =
                byValue.values().stream()
                        .sorted(Comparator.comparing(Figures::first))
                        .map(Figures::value)
                        .toList();
        return new Figure(what(group), kind(byValue), values);
    }

    private static String what(List<Measure> group) {
        var concept = group.getFirst().concept();
        if (!concept.isEmpty()) {
            return concept;
        }
        return group.stream()
                .map(Measure::words)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(
                        switch (group.getFirst().numeral().unit()) {
                            case PERCENT -> "per cent";
                            case MONEY -> "sum";
                            case PLAIN -> "number";
                        });
    }

    /** "More than 150" does not contradict 187, nor "about 40" 41. */
    private static void dropRounded(Map<BigDecimal, List<Measure>> byValue) {
        var rounded =
                byValue.entrySet().stream()
                        .filter(e ->
                                e.getValue().stream()
                                        .allMatch(m -> m.numeral().bound() != Bound.EXACT))
                        .map(Map.Entry::getKey)
                        .toList();
        for (var value : rounded) {
            boolean meant =
                    byValue.keySet().stream()
                            .anyMatch(other ->
                                    other.compareTo(value) != 0
                                            && !rounded.contains(other)
                                            && ratio(value, other) < 1.35);
            if (meant) {
                byValue.remove(value);
            }
        }
        var all = List.copyOf(byValue.keySet());
        for (int i = 1; i < all.size(); i++) {
            if (ratio(all.get(i - 1), all.get(i)) < CLOSEST) {
                byValue.remove(all.get(i));
            }
        }
    }

    private static double ratio(BigDecimal one, BigDecimal other) {
        return one.max(other).doubleValue() / one.min(other).doubleValue();
    }

    private static Instant first(List<Measure> measures) {
        return measures.stream().map(Figures::time).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Instant last(List<Measure> measures) {
        return measures.stream().map(Figures::time).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Instant time(Measure measure) {
        var published = measure.line().published();
        return published == null ? Instant.EPOCH : published;
    }

    private static Value value(List<Measure> measures) {
        var inOrder = measures.stream().sorted(Comparator.comparing(Figures::time)).toList();
        var sample = inOrder.getFirst();
        var numeral = sample.numeral();
        var words = sample.line().passage().text().substring(numeral.begin(), numeral.end());
        var speaker =
                inOrder.stream()
                        .map(Figures::speaker)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(null);
        var passages = inOrder.stream().map(m -> m.line().passage()).distinct().toList();
        return new Value(numeral.value(), words, speaker, passages);
    }

    /** Who says the number; empty if it stands as the article's own. */
    private static String speaker(Measure measure) {
        var text = measure.line().passage().text();
        int at =
                measure.line().passage().begin()
                        + text.codePointCount(0, measure.numeral().begin());
        return measure.line().claims().stream()
                .filter(c -> c.begin() <= at && at < c.end())
                .map(Claim::speaker)
                .findFirst()
                .orElse("");
    }

    private static Kind kind(Map<BigDecimal, List<Measure>> byValue) {
        var values = List.copyOf(byValue.values());
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                if (disputed(values.get(i), values.get(j))) {
                    return Kind.DISAGREEMENT;
                }
            }
        }
        return Kind.UPDATE;
    }

    private static boolean disputed(List<Measure> one, List<Measure> other) {
        for (var mine : one) {
            for (var theirs : other) {
                boolean together =
                        mine.line().article().id().equals(theirs.line().article().id())
                                && Math.abs(mine.line().place() - theirs.line().place()) <= 1;
                if (together && !changed(mine.line()) && !changed(theirs.line())) {
                    return true;
                }
                boolean named = !speaker(mine).isEmpty() && !speaker(theirs).isEmpty();
                if (named && !same(speaker(mine), speaker(theirs))) {
                    return true;
                }
            }
        }
        // Only a figure that grows, and is not given any more, was brought up to date.
        boolean grew = value(one).amount().compareTo(value(other).amount()) < 0;
        return grew ? !last(one).isBefore(first(other)) : !last(other).isBefore(first(one));
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    private static boolean changed(Line line) {
        return line.terms().stream().anyMatch(CHANGED::contains);
    }
}
