package org.standfirst.server.web;

import org.standfirst.server.web.view.Coverage;
import org.standfirst.server.web.view.Coverage.Entry;
import org.standfirst.server.web.view.Coverage.Taken;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The coverage of a story as its page draws it: a timeline with a lane an outlet, and a tree for
 * each independent origin. Across, places in the timeline are shares of the width, so that the
 * drawing fills any page; everything else is in pixels.
 *
 * @param height of the timeline
 * @param left how many outlets have no lane because there are too many
 * @param kinds ways of taking that occur, for the key
 * @param outside whether an origin is not in the story itself
 */
public record CoverageDrawing(
        int height,
        int left,
        List<Tick> ticks,
        List<Lane> lanes,
        List<Tie> ties,
        List<Dot> dots,
        List<OriginTree> trees,
        List<Kind> kinds,
        boolean outside) {

    private static final int LANE = 36;
    private static final int MOST_LANES = 24;
    private static final int AXIS = 24;

    /** Shares of the width that the earliest and the latest report stand at. */
    private static final double FIRST = 2;

    private static final double LAST = 98;

    private static final List<Duration> STEPS =
            List.of(
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(8),
                    Duration.ofHours(12),
                    Duration.ofDays(1),
                    Duration.ofDays(2),
                    Duration.ofDays(4),
                    Duration.ofDays(7),
                    Duration.ofDays(14),
                    Duration.ofDays(30),
                    Duration.ofDays(91),
                    Duration.ofDays(365));

    private static final int MOST_TICKS = 4;

    /** A mark of the time axis. */
    public record Tick(String x, String anchor, String label) {}

    /** The line of an outlet. */
    public record Lane(String name, int y) {}

    /** From a report to the one it was taken from. */
    public record Tie(String kind, String x1, int y1, String x2, int y2) {}

    /** A report; own if it is the first of its origin, else got. */
    public record Dot(String kind, String x, int y, String title) {}

    /** A way of taking, as the key names it. */
    public record Kind(String name, String words) {}

    /** Of a coverage with at least one report. */
    public static CoverageDrawing of(Coverage coverage, Moments moments) {
        var lanes = lanes(coverage);
        Map<String, Integer> laneOf = new LinkedHashMap<>();
        lanes.forEach(lane -> laneOf.put(lane.name(), lane.y()));
        var scale = Scale.of(coverage);
        var shown =
                coverage.reports().stream()
                        .filter(r -> laneOf.containsKey(r.outlet().name()))
                        .toList();
        Map<String, Entry> byId = new LinkedHashMap<>();
        shown.forEach(report -> byId.put(report.articleId(), report));
        var ties = new ArrayList<Tie>();
        var dots = new ArrayList<Dot>();
        for (var report : shown) {
            int y = laneOf.getOrDefault(report.outlet().name(), 0);
            var x = scale.share(report.published());
            parent(report, byId)
                    .ifPresent(taken -> {
                        var from = byId.get(taken.fromArticleId());
                        if (from != null) {
                            int fromY = laneOf.getOrDefault(from.outlet().name(), 0);
                            ties.add(
                                    new Tie(
                                            taken.kind(),
                                            scale.share(from.published()),
                                            fromY,
                                            x,
                                            y));
                        }
                    });
            dots.add(
                    new Dot(
                            first(coverage, report) ? "own" : "got",
                            x,
                            y,
                            report.outlet().name() + ", " + moments.full(report.published())));
        }
        var trees = coverage.origins().stream().map(o -> OriginTree.of(o, coverage, moments));
        return new CoverageDrawing(
                lanes.size() * LANE + AXIS,
                coverage.outlets() - lanes.size(),
                scale.ticks(moments),
                lanes,
                ties,
                dots,
                trees.toList(),
                kinds(coverage),
                coverage.origins().stream().anyMatch(origin -> !origin.inStory()));
    }

    /** What a report mainly took, if that is from another report of the story. */
    static Optional<Taken> parent(Entry report, Map<String, Entry> byId) {
        return report.taken().stream()
                .filter(t -> t.fromArticleId() != null && byId.containsKey(t.fromArticleId()))
                .findFirst();
    }

    private static boolean first(Coverage coverage, Entry report) {
        return coverage.origins().stream()
                .anyMatch(o -> o.inStory() && o.articleIds().getFirst().equals(report.articleId()));
    }

    private static List<Lane> lanes(Coverage coverage) {
        var names = new LinkedHashSet<String>();
        coverage.reports().forEach(report -> names.add(report.outlet().name()));
        var lanes = new ArrayList<Lane>();
        for (var name : names) {
            if (lanes.size() < MOST_LANES) {
                lanes.add(new Lane(name, LANE * (lanes.size() + 1) - 8));
            }
        }
        return lanes;
    }

    private static List<Kind> kinds(Coverage coverage) {
        var names = new LinkedHashSet<String>();
        coverage.reports().forEach(r -> r.taken().forEach(taken -> names.add(taken.kind())));
        return names.stream()
                .map(name ->
                        new Kind(
                                name,
                                switch (name) {
                                    case "copy" -> "the same text";
                                    case "agency" -> "credited to an agency";
                                    case "relay" -> "passes on another’s report";
                                    case "family" -> "the same outlet or publisher";
                                    default -> name;
                                }))
                .toList();
    }

    /** From the first report to the last. */
    private record Scale(Instant first, Instant last) {

        static Scale of(Coverage coverage) {
            return new Scale(
                    coverage.reports().getFirst().published(),
                    coverage.reports().getLast().published());
        }

        double place(Instant instant) {
            double whole = Duration.between(first, last).toMillis();
            double part = Duration.between(first, instant).toMillis();
            return whole <= 0 ? (FIRST + LAST) / 2 : FIRST + part / whole * (LAST - FIRST);
        }

        String share(Instant instant) {
            return String.format(Locale.ROOT, "%.2f%%", place(instant));
        }

        /** Whole steps of time between the first and the last report, in the reader's zone. */
        List<Tick> ticks(Moments moments) {
            var span = Duration.between(first, last);
            var step =
                    STEPS.stream()
                            .filter(s -> span.dividedBy(s) <= MOST_TICKS - 1)
                            .findFirst()
                            .orElse(STEPS.getLast());
            var ticks = new ArrayList<Tick>();
            for (var at = moments.rounded(first, step);
                    !at.isAfter(last) && ticks.size() <= MOST_TICKS;
                    at = at.plus(step)) {
                if (!at.isBefore(first)) {
                    double place = place(at);
                    var anchor = place < 15 ? "start" : place > 85 ? "end" : "middle";
                    ticks.add(new Tick(share(at), anchor, moments.tick(at, step)));
                }
            }
            return ticks.isEmpty()
                    ? List.of(new Tick(share(first), "middle", moments.moment(first)))
                    : ticks;
        }
    }
}
