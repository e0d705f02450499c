package org.standfirst.server.web;

import org.standfirst.server.web.view.Coverage;
import org.standfirst.server.web.view.Coverage.Entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One independent origin with the reports that lead back to it, each below the one it was taken
 * from, in pixels.
 *
 * @param summary the drawing in words
 */
public record OriginTree(String summary, int height, List<Node> nodes, List<Branch> branches) {

    private static final int ROW = 44;
    private static final int STEP = 26;
    private static final int EDGE = 8;
    private static final int LONGEST_NAME = 34;

    /** Beyond this depth reports stand below each other, so that names keep their room. */
    private static final int DEEPEST = 3;

    /** An outlet; own, got, or away for an origin that is not in the story itself. */
    public record Node(String kind, int x, int y, String name, String note) {}

    /** From a report to one that was taken from it. */
    public record Branch(String kind, String path) {}

    static OriginTree of(Coverage.Root origin, Coverage coverage, Moments moments) {
        Map<String, Entry> members = new LinkedHashMap<>();
        coverage.reports().stream()
                .filter(report -> origin.articleIds().contains(report.articleId()))
                .forEach(report -> members.put(report.articleId(), report));
        var nodes = new ArrayList<Node>();
        var branches = new ArrayList<Branch>();
        if (origin.inStory() && !members.isEmpty()) {
            var root = members.values().iterator().next();
            nodes.add(node("own", 0, 0, root, moments));
            below(
                    root.articleId(),
                    0,
                    members,
                    new HashSet<>(Set.of(root.articleId())),
                    nodes,
                    branches,
                    moments);
        } else {
            nodes.add(new Node("away", EDGE, EDGE + 2, cut(origin.name()), "not in the story"));
            below("", 0, members, new HashSet<>(), nodes, branches, moments);
        }
        int others = members.size() - (origin.inStory() ? 1 : 0);
        var summary =
                origin.name()
                        + (others > 0
                                ? ", taken up by " + Words.count(others, "report", "reports")
                                : ", taken up by nobody else");
        return new OriginTree(summary, nodes.size() * ROW - 12, nodes, branches);
    }

    /** Adds what was taken from a report; from the root also what names no report of the tree. */
    private static void below(
            String parent,
            int parentRow,
            Map<String, Entry> members,
            Set<String> placed,
            List<Node> nodes,
            List<Branch> branches,
            Moments moments) {
        boolean root = parentRow == 0;
        int depth = Math.min(DEEPEST, (nodes.get(parentRow).x() - EDGE) / STEP + 1);
        for (var report : members.values()) {
            var taken = CoverageDrawing.parent(report, members);
            var from = taken.map(Coverage.Taken::fromArticleId).orElse("");
            boolean hangsHere = parent.equals(from) || (root && from.isEmpty());
            if (hangsHere && placed.add(report.articleId())) {
                int row = nodes.size();
                var kind =
                        taken.or(() -> report.taken().stream().findFirst())
                                .map(Coverage.Taken::kind)
                                .orElse("family");
                nodes.add(node("got", depth, row, report, moments));
                branches.add(branch(kind, nodes.get(parentRow), nodes.get(row)));
                below(report.articleId(), row, members, placed, nodes, branches, moments);
            }
        }
        if (root) {
            // What leads in a circle hangs on the root.
            for (var report : members.values()) {
                if (placed.add(report.articleId())) {
                    nodes.add(node("got", 1, nodes.size(), report, moments));
                    branches.add(branch("family", nodes.getFirst(), nodes.getLast()));
                }
            }
        }
    }

    private static Node node(String kind, int depth, int row, Entry report, Moments moments) {
        return new Node(
                kind,
                EDGE + depth * STEP,
                EDGE + 2 + row * ROW,
                cut(report.outlet().name()),
                moments.moment(report.published()));
    }

    private static Branch branch(String kind, Node from, Node to) {
        int left = Math.min(from.x(), to.x() - STEP);
        return new Branch(
                kind, "M" + left + ' ' + (from.y() + 6) + 'V' + to.y() + 'H' + (to.x() - 6));
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(
                                0,
                                name.offsetByCodePoints(
                                        0,
                                        Math.min(
                                                LONGEST_NAME - 1,
                                                name.codePointCount(0, name.length()))))
                        + '…';
    }
}
