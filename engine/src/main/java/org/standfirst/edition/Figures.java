package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Figure.Value;
import org.standfirst.edition.Measure.Scope;
import org.standfirst.text.Numeral.Bound;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds figures that reports give differently: numbers that count the same thing, as {@link
 * SameThing} judges, and are not the same.
 */
public final class Figures {

    private static final double CLOSEST = 1.005;

    /** So far above "more than 150" that an exact number takes its place. */
    private static final double NEWER = 1.15;

    private static final double ROUNDED = 1.35;

    /** Sentences at the beginning of a report that tell of its own event. */
    private static final int BEGINNING = 12;

    private final SameThing same;

    private Figures(SameThing same) {
        this.same = same;
    }

    /** The figures of a story that differ, those in dispute first. */
    public static List<Figure> of(StoryMaterial story, Rarity rarity) {
        return of(StoryLines.of(story), rarity, new Measured());
    }

    static List<Figure> of(List<Line> lines, Rarity rarity, Measured measured) {
        var measures =
                Versions.of(lines, measured).stream()
                        .filter(m -> m.scope() == Scope.WHOLE || m.scope() == Scope.TIME)
                        .filter(m -> !Plain.stutters(m.line().passage().text()))
                        .toList();
        return new Figures(new SameThing(rarity, measures)).find(measures);
    }

    private List<Figure> find(List<Measure> measures) {
        var groups = new ArrayList<List<Measure>>();
        for (var measure : measures) {
            var best = best(measure, groups);
            if (best == null) {
                groups.add(new ArrayList<>(List.of(measure)));
            } else {
                best.add(measure);
            }
        }
        var figures = new ArrayList<Figure>();
        for (var group : groups) {
            var figure = group.size() < 2 ? null : figure(group);
            if (figure != null) {
                figures.add(figure);
            }
        }
        figures.sort(
                Comparator.comparing(Figure::kind)
                        .thenComparing(Comparator.comparingInt(Figures::mentions).reversed()));
        return figures;
    }

    /** Those that count what a number counts, best where one of them is the same number. */
    private @Nullable List<Measure> best(Measure measure, List<List<Measure>> groups) {
        List<Measure> best = null;
        double most = 0;
        for (var group : groups) {
            double alike = same.alike(measure, group);
            boolean equal =
                    alike > 0
                            && group.stream()
                                    .anyMatch(m ->
                                            m.numeral().value().compareTo(measure.numeral().value())
                                                    == 0);
            double here = alike + (equal ? 1 : 0);
            if (here > most) {
                most = here;
                best = group;
            }
        }
        return best;
    }

    private static int mentions(Figure figure) {
        return figure.values().stream().mapToInt(v -> v.passages().size()).sum();
    }

    private static @Nullable Figure figure(List<Measure> group) {
        Map<BigDecimal, List<Measure>> byValue = new TreeMap<>();
        for (var measure : group) {
            byValue.computeIfAbsent(measure.numeral().value(), v -> new ArrayList<>()).add(measure);
        }
        dropRounded(byValue);
        dropMentions(byValue);
        var left = byValue.values().stream().flatMap(List::stream).toList();
        boolean several = left.stream().map(m -> m.line().article().id()).distinct().count() > 1;
        several |= left.stream().anyMatch(m -> m.from() != null && left.contains(m.from()));
        if (byValue.size() < 2 || !several) {
            return null;
        }
        var values =
                byValue.values().stream()
                        .sorted(Comparator.comparing(Figures::first))
                        .map(Figures::value)
                        .toList();
        return new Figure(what(group), Dispute.of(List.copyOf(byValue.values())), values);
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

    /** "More than 150" does not contradict 187, nor "about 40" 41, nor 500 what is 520. */
    private static void dropRounded(Map<BigDecimal, List<Measure>> byValue) {
        var values = List.copyOf(byValue.keySet());
        var rounded = values.stream().filter(v -> !exact(byValue.get(v))).toList();
        for (var value : values) {
            boolean meant =
                    values.stream()
                            .filter(other -> other.compareTo(value) != 0)
                            .anyMatch(other ->
                                    Scales.rounds(value, other)
                                            || (rounded.contains(value)
                                                    && !rounded.contains(other)
                                                    && Scales.ratio(value, other) < ROUNDED
                                                    && !replaced(
                                                            byValue.get(value),
                                                            byValue.get(other))));
            if (meant) {
                byValue.remove(value);
            }
        }
        var all = List.copyOf(byValue.keySet());
        for (int i = 1; i < all.size(); i++) {
            if (Scales.ratio(all.get(i - 1), all.get(i)) < CLOSEST) {
                byValue.remove(all.get(i));
            }
        }
    }

    /** What stands far down in one report only is mostly of something else than the story. */
    private static void dropMentions(Map<BigDecimal, List<Measure>> byValue) {
        byValue.values()
                .removeIf(measures ->
                        measures.stream().map(m -> m.line().origin()).distinct().count() < 2
                                && measures.stream().noneMatch(m -> leads(m, byValue)));
    }

    private static boolean leads(Measure measure, Map<BigDecimal, List<Measure>> byValue) {
        return measure.line().place() < BEGINNING
                || Concepts.oneEvent(measure.concept())
                || measure.from() != null
                || Dispute.changed(measure.line())
                || byValue.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(m ->
                                measure.equals(m.from())
                                        || (Dispute.opposed(measure, m)
                                                && Dispute.together(measure, m)));
    }

    private static boolean exact(@Nullable List<Measure> measures) {
        return measures != null
                && measures.stream().anyMatch(m -> m.numeral().bound() == Bound.EXACT);
    }

    /** Whether a bound was given first and a number well above it afterwards. */
    private static boolean replaced(
            @Nullable List<Measure> bound, @Nullable List<Measure> measures) {
        if (bound == null || measures == null) {
            return false;
        }
        var low = bound.getFirst().numeral().value();
        var high = measures.getFirst().numeral().value();
        return Concepts.grows(bound.getFirst().concept())
                && bound.stream().allMatch(m -> m.numeral().bound() == Bound.AT_LEAST)
                && low.compareTo(high) < 0
                && Scales.ratio(low, high) >= NEWER
                && last(bound).isBefore(first(measures));
    }

    static Instant first(List<Measure> measures) {
        return measures.stream().map(Figures::time).min(Comparator.naturalOrder()).orElseThrow();
    }

    static Instant last(List<Measure> measures) {
        return measures.stream().map(Figures::time).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static Instant time(Measure measure) {
        var published = measure.line().published();
        return published == null ? Instant.EPOCH : published;
    }

    private static Value value(List<Measure> measures) {
        var inOrder = measures.stream().sorted(Comparator.comparing(Figures::time)).toList();
        var sample = inOrder.getFirst();
        var speaker =
                inOrder.stream()
                        .map(Measure::speaker)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(null);
        var passages = inOrder.stream().map(m -> m.line().passage()).distinct().toList();
        return new Value(sample.numeral().value(), sample.written(), speaker, passages);
    }
}
