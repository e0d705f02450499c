package org.standfirst.story;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Agglomerative clustering by average link (UPGMA; Sokal and Michener 1958) over the pairs that
 * were compared; a pair that was not counts as zero. What a person has put together stays together,
 * and what a person has put apart stays apart.
 */
final class AverageLink {

    private final double least;
    private final List<Cluster> clusters = new ArrayList<>();
    private final PriorityQueue<Link> queue = new PriorityQueue<>();

    private static final class Cluster {
        final List<Member> members = new ArrayList<>();
        final Sums sums = new Sums();
        @Nullable String held;
        boolean gone;

        boolean mayJoin(Cluster other) {
            return held == null || other.held == null || held.equals(other.held);
        }
    }

    /** Two clusters that may become one; those that are nearest come first. */
    private record Link(double mean, int one, int other, int sizeOfOne, int sizeOfOther)
            implements Comparable<Link> {

        @Override
        public int compareTo(Link link) {
            if (mean != link.mean) {
                return mean > link.mean ? -1 : 1;
            }
            return one != link.one
                    ? Integer.compare(one, link.one)
                    : Integer.compare(other, link.other);
        }
    }

    private AverageLink(double least) {
        this.least = least;
    }

    /**
     * The clusters that groups of members form, each with its members in order of arrival.
     *
     * @param groups what is together already; only pairs of members that stand alone count
     * @param least mean probability from which two clusters become one
     */
    static List<List<Member>> clusters(List<List<Member>> groups, double least) {
        return new AverageLink(least).of(groups);
    }

    private List<List<Member>> of(List<List<Member>> groups) {
        Map<Integer, Integer> clusterOf = new HashMap<>();
        Map<String, Integer> held = new HashMap<>();
        for (var group : groups) {
            int at = clusters.size();
            var hold = group.stream().map(m -> m.held).filter(Objects::nonNull).findFirst();
            if (hold.isPresent()) {
                at = held.computeIfAbsent(hold.get(), h -> clusters.size());
            }
            if (at == clusters.size()) {
                clusters.add(new Cluster());
            }
            var cluster = clusters.get(at);
            cluster.members.addAll(group);
            cluster.held = hold.orElse(cluster.held);
            for (var member : group) {
                clusterOf.put(member.number, at);
            }
        }
        var alone = new HashSet<Integer>();
        for (var group : groups) {
            if (group.size() == 1) {
                alone.add(group.getFirst().number);
            }
        }
        for (var group : groups) {
            if (group.size() == 1) {
                addPairs(group.getFirst(), clusterOf, alone);
            }
        }
        for (int i = 0; i < clusters.size(); i++) {
            int one = i;
            clusters.get(i)
                    .sums
                    .forEach((other, sum) -> {
                        if (one < other) {
                            offer(one, other, sum);
                        }
                    });
        }
        for (var link = queue.poll(); link != null; link = queue.poll()) {
            var one = clusters.get(link.one);
            var other = clusters.get(link.other);
            boolean current =
                    !one.gone
                            && !other.gone
                            && one.members.size() == link.sizeOfOne
                            && other.members.size() == link.sizeOfOther;
            if (current) {
                join(link.one, link.other);
            }
        }
        return clusters.stream().filter(c -> !c.gone).map(c -> c.members).toList();
    }

    private void addPairs(Member member, Map<Integer, Integer> clusterOf, Set<Integer> alone) {
        int at = clusterOf.getOrDefault(member.number, -1);
        for (int pair = 0; pair < member.pairs(); pair++) {
            int number = member.other(pair);
            int other = clusterOf.getOrDefault(number, at);
            if (other == at) {
                continue;
            }
            double likeness = member.likeness(pair);
            clusters.get(at).sums.add(other, likeness);
            if (!alone.contains(number)) {
                // The other does not count its pairs itself.
                clusters.get(other).sums.add(at, likeness);
            }
        }
    }

    private void offer(int i, int j, double sum) {
        var one = clusters.get(i);
        var other = clusters.get(j);
        double mean = sum / ((double) one.members.size() * other.members.size());
        if (mean >= least && one.mayJoin(other)) {
            queue.add(
                    new Link(
                            mean,
                            Math.min(i, j),
                            Math.max(i, j),
                            clusters.get(Math.min(i, j)).members.size(),
                            clusters.get(Math.max(i, j)).members.size()));
        }
    }

    private void join(int into, int from) {
        var one = clusters.get(into);
        var other = clusters.get(from);
        one.members.addAll(other.members);
        one.members.sort(Comparator.comparingInt(m -> m.number));
        one.held = one.held == null ? other.held : one.held;
        other.gone = true;
        one.sums.remove(from);
        other.sums.forEach((neighbour, sum) -> {
            if (neighbour != into) {
                one.sums.add(neighbour, sum);
                var sums = clusters.get(neighbour).sums;
                sums.remove(from);
                sums.add(into, sum);
            }
        });
        one.sums.forEach((neighbour, sum) -> offer(into, neighbour, sum));
    }
}
