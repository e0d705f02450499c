package org.standfirst.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Groups stories anew that have grown, together with all stories that they might share an event
 * with, and keeps the ids: a story goes on under its id where most of its articles go.
 */
final class Regrouping {

    /** Members looked at in one go, whole stories always. */
    private static final int MOST = 1_500;

    private final StoryBook book;
    private final Window window;
    private final double least;
    private final List<StoryChange> changes = new ArrayList<>();

    Regrouping(StoryBook book, Window window, double least) {
        this.book = book;
        this.window = window;
        this.least = least;
    }

    /** Groups the stories and their neighbours anew; says what changed, in order. */
    List<StoryChange> of(Collection<String> due) {
        Set<String> seen = new HashSet<>();
        for (var story : due) {
            if (!seen.contains(story) && !book.members(story).isEmpty()) {
                var region = region(story);
                seen.addAll(region);
                regroup(region);
            }
        }
        return changes;
    }

    /** The story and all that are tied to it by pairs that could join them. */
    private Set<String> region(String begin) {
        var region = new LinkedHashSet<String>();
        var queue = new ArrayDeque<String>();
        region.add(begin);
        queue.add(begin);
        int size = book.members(begin).size();
        while (!queue.isEmpty()) {
            for (var member : book.members(queue.removeFirst())) {
                for (int pair = 0; pair < member.pairs(); pair++) {
                    if (member.likeness(pair) < least) {
                        continue;
                    }
                    var other = window.get(member.other(pair));
                    if (other == null || region.contains(other.story)) {
                        continue;
                    }
                    int more = book.members(other.story).size();
                    if (size + more <= MOST) {
                        size += more;
                        region.add(other.story);
                        queue.add(other.story);
                    }
                }
            }
        }
        return region;
    }

    private void regroup(Set<String> region) {
        var members = new ArrayList<Member>();
        region.forEach(story -> members.addAll(book.members(story)));
        if (members.size() < 2) {
            return;
        }
        members.sort(Comparator.comparingInt(m -> m.number));
        var clusters = AverageLink.clusters(members, least);
        var names = names(clusters);
        Map<String, String> wholly = new HashMap<>();
        for (var story : region) {
            if (!names.contains(story)) {
                wholly.put(story, mergeAway(story, clusters, names));
            }
        }
        for (int i = 0; i < names.size(); i++) {
            moveThere(clusters.get(i), names.get(i), wholly);
        }
    }

    private record Claim(int cluster, String story, int members, int oldest) {}

    /** The name of each cluster: the story that most of its articles come from, if it is free. */
    private List<String> names(List<List<Member>> clusters) {
        var claims = new ArrayList<Claim>();
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (int i = 0; i < clusters.size(); i++) {
            names.add("");
            var counts = new LinkedHashMap<String, Integer>();
            for (var member : clusters.get(i)) {
                counts.merge(member.story, 1, Integer::sum);
                if (member.held != null) {
                    names.set(i, member.held);
                    taken.add(member.held);
                }
            }
            int at = i;
            counts.forEach((story, count) ->
                    claims.add(new Claim(at, story, count, book.members(story).getFirst().number)));
        }
        claims.sort(
                Comparator.comparingInt(Claim::members)
                        .reversed()
                        .thenComparingInt(Claim::oldest)
                        .thenComparingInt(Claim::cluster));
        for (var claim : claims) {
            if (names.get(claim.cluster).isEmpty() && taken.add(claim.story)) {
                names.set(claim.cluster, claim.story);
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) {
                names.set(i, fresh(clusters.get(i)));
            }
        }
        return names;
    }

    /** An id that no story has had: that of an article, as for every story. */
    private static String fresh(List<Member> cluster) {
        for (var member : cluster) {
            if (!member.gaveName) {
                member.gaveName = true;
                return member.id();
            }
        }
        var last = cluster.getLast();
        return last.story + "~" + last.number;
    }

    /** A story that ends: everything in it goes where most of it goes. */
    private String mergeAway(String story, List<List<Member>> clusters, List<String> names) {
        int most = 0;
        int into = 0;
        for (int i = 0; i < clusters.size(); i++) {
            int count = 0;
            for (var member : clusters.get(i)) {
                count += member.story.equals(story) ? 1 : 0;
            }
            if (count > most) {
                most = count;
                into = i;
            }
        }
        var others = new ArrayList<>(clusters.get(into));
        others.removeIf(member -> member.story.equals(story));
        double likeness = StoryBook.likeness(book.members(story), others);
        changes.add(
                new StoryChange.Merged(
                        story, names.get(into), reason("one event", likeness, least)));
        return names.get(into);
    }

    private void moveThere(List<Member> cluster, String name, Map<String, String> wholly) {
        Map<String, List<Member>> from = new LinkedHashMap<>();
        for (var member : cluster) {
            var story = wholly.getOrDefault(member.story, member.story);
            if (!story.equals(name)) {
                from.computeIfAbsent(story, s -> new ArrayList<>()).add(member);
            }
        }
        from.forEach((story, members) -> {
            var left = new ArrayList<>(book.members(story));
            left.removeAll(members);
            var reason = reason("another event", StoryBook.likeness(members, left), least);
            changes.add(
                    new StoryChange.Moved(
                            story, name, members.stream().map(Member::id).toList(), reason));
        });
        book.move(cluster, name);
    }

    private static String reason(String what, double likeness, double needed) {
        return String.format(
                Locale.ROOT, "%s: mean likeness %.2f, needed %.2f", what, likeness, needed);
    }
}
