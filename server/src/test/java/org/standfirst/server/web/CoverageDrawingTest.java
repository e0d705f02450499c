package org.standfirst.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.server.web.view.Coverage;
import org.standfirst.server.web.view.OutletName;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What is drawn of random coverages, among them such whose reports lead to each other in circles.
 */
@NullMarked
class CoverageDrawingTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Moments MOMENTS = new Moments(ZoneId.of("Europe/Lisbon"));

    @Test
    void everyReportIsDrawnOnceInEachDrawing() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var coverage = random(random);
            var drawing = CoverageDrawing.of(coverage, MOMENTS);
            var where = "seed " + seed;
            assertThat(drawing.dots()).as(where).hasSameSizeAs(coverage.reports());
            assertThat(drawing.lanes()).as(where).hasSize(coverage.outlets());
            assertThat(drawing.ticks()).as(where).hasSizeBetween(1, 5);
            assertThat(drawing.dots())
                    .as(where)
                    .allSatisfy(dot -> {
                        double share = Double.parseDouble(dot.x().replace("%", ""));
                        assertThat(share).isBetween(0.0, 100.0);
                        assertThat(dot.y()).isBetween(0, drawing.height());
                    });
            int outside = (int) coverage.origins().stream().filter(o -> !o.inStory()).count();
            int nodes = drawing.trees().stream().mapToInt(tree -> tree.nodes().size()).sum();
            assertThat(nodes).as(where).isEqualTo(coverage.reports().size() + outside);
            int branches = drawing.trees().stream().mapToInt(tree -> tree.branches().size()).sum();
            assertThat(branches).as(where).isEqualTo(nodes - coverage.origins().size());
        }
    }

    private static Coverage random(Random random) {
        int size = 1 + random.nextInt(20);
        var outlets = new ArrayList<String>();
        var times = new ArrayList<Instant>();
        for (int i = 0; i < size; i++) {
            outlets.add("Outlet " + random.nextInt(size));
            times.add(NOON.plusSeconds(random.nextInt(1 + random.nextInt(2_000_000))));
        }
        times.sort(Comparator.naturalOrder());
        int roots = 1 + random.nextInt(size);
        var members = new ArrayList<List<String>>();
        for (int i = 0; i < roots; i++) {
            members.add(new ArrayList<>());
        }
        var reports = new ArrayList<Coverage.Entry>();
        for (int i = 0; i < size; i++) {
            var taken = new ArrayList<Coverage.Taken>();
            int root = i < roots ? i : random.nextInt(roots);
            members.get(root).add("a" + i);
            if (i >= roots) {
                // Of any report, so that some lead in circles or out of their own tree.
                taken.add(new Coverage.Taken("copy", "a" + random.nextInt(size), "X", "the same"));
            }
            var outlet = new OutletName("o", outlets.get(i));
            reports.add(new Coverage.Entry("a" + i, outlet, times.get(i), "root " + root, taken));
        }
        var origins = new ArrayList<Coverage.Root>();
        for (int i = 0; i < roots; i++) {
            origins.add(new Coverage.Root("root " + i, random.nextInt(4) > 0, members.get(i)));
        }
        return new Coverage((int) outlets.stream().distinct().count(), reports, origins, List.of());
    }
}
