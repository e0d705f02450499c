package org.standfirst.story;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Agglomerative clustering by average link (UPGMA; Sokal and Michener 1958) over the pairs that
 * were compared; a pair that was not counts as zero. What a person has put together stays together,
 * and what a person has put apart stays apart.
 */
final class AverageLink {

    private final Window window;
    private final double least;
    private final List<Cluster> clusters = new ArrayList<>();
    private final Links links = new Links();

    /**
     * The sums of what pairs of members have together, for each two clusters both ways. A square of
     * all clusters is mostly empty, but going along its rows is much faster than looking each
     * neighbour up.
     */
    private double[] sums = {};

    private static final class Cluster {
        final List<Member> members = new ArrayList<>();
        @Nullable String held;
        boolean gone;

        boolean mayJoin(Cluster other) {
            return held == null || other.held == null || held.equals(other.held);
        }
    }

    private AverageLink(Window window, double least) {
        this.window = window;
        this.least = least;
    }

    /**
     * The clusters that groups of members form, each with its members in order of arrival.
     *
     * @param groups what is together already; only pairs of members that stand alone count
     * @param window where the members are
     * @param least mean probability from which two clusters become one
     */
    static List<List<Member>> clusters(List<List<Member>> groups, Window window, double least) {
        return new AverageLink(window, least).of(groups);
    }

    private List<List<Member>> of(List<List<Member>> groups) {
        Map<String, Integer> held = new HashMap<>();
        for (var group : groups) {
            int at = clusters.size();
            var hold = heldIn(group);
            if (hold != null) {
                at = held.computeIfAbsent(hold, h -> clusters.size());
            }
            if (at == clusters.size()) {
                clusters.add(new Cluster());
            }
            var cluster = clusters.get(at);
            cluster.members.addAll(group);
            cluster.held = hold == null ? cluster.held : hold;
            for (var member : group) {
                member.cluster = at;
                member.alone = group.size() == 1;
            }
        }
        int count = clusters.size();
        sums = new double[count * count];
        for (var group : groups) {
            if (group.size() == 1) {
                addPairs(group.getFirst());
            }
        }
        for (var group : groups) {
            group.forEach(member -> member.cluster = Member.NOWHERE);
        }
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                offer(i, j, sums[i * count + j]);
            }
        }
        while (!links.isEmpty()) {
            int into = links.one();
            int from = links.other();
            var one = clusters.get(into);
            var other = clusters.get(from);
            // Clusters only grow, so what they had together tells whether one has.
            boolean current =
                    !one.gone
                            && !other.gone
                            && one.members.size() + other.members.size() == links.members();
            links.remove();
            if (current) {
                join(into, from);
            }
        }
        var made = new ArrayList<List<Member>>();
        for (var cluster : clusters) {
            if (!cluster.gone) {
                cluster.members.sort(Comparator.comparingInt(m -> m.number));
                made.add(cluster.members);
            }
        }
        return made;
    }

    private static @Nullable String heldIn(List<Member> group) {
        for (var member : group) {
            if (member.held != null) {
                return member.held;
            }
        }
        return null;
    }

    private void addPairs(Member member) {
        int at = member.cluster;
        for (int pair = 0; pair < member.pairs(); pair++) {
            var other = window.get(member.other(pair));
            if (other == null || other.cluster == Member.NOWHERE || other.cluster == at) {
                continue;
            }
            int count = clusters.size();
            double likeness = member.likeness(pair);
            sums[at * count + other.cluster] += likeness;
            if (!other.alone) {
                // The other does not count its pairs itself.
                sums[other.cluster * count + at] += likeness;
            }
        }
    }

    private void offer(int i, int j, double sum) {
        if (sum <= 0 || sum < least) {
            return;
        }
        var one = clusters.get(i);
        var other = clusters.get(j);
        int members = one.members.size();
        int others = other.members.size();
        double mean = sum / ((double) members * others);
        if (mean >= least && one.mayJoin(other)) {
            links.add(mean, i, j, members + others);
        }
    }

    private void join(int into, int from) {
        var one = clusters.get(into);
        var other = clusters.get(from);
        one.members.addAll(other.members);
        one.held = one.held == null ? other.held : one.held;
        other.gone = true;
        int count = clusters.size();
        for (int i = 0; i < count; i++) {
            if (i == into || clusters.get(i).gone) {
                continue;
            }
            double sum = sums[into * count + i] + sums[from * count + i];
            if (sum > 0) {
                sums[into * count + i] = sum;
                sums[i * count + into] += sums[from * count + i];
                offer(into, i, sum);
            }
        }
    }
}
