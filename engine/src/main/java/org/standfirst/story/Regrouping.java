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

    /** Stories that are larger are not looked at member by member. */
    private static final int LARGEST_SPLIT = 200;

    private final StoryBook book;
    private final Window window;
    private final double least;
    private final Naming naming;
    private final Set<String> due = new HashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final List<StoryChange> changes = new ArrayList<>();

    // Stories that have notes of sums: of one member and of a whole story.
    private final List<Story> own = new ArrayList<>();
    private final List<Story> all = new ArrayList<>();

    /** Gives a story an id that none has had. */
    interface Naming {
        String name(List<Member> story);
    }

    Regrouping(StoryBook book, Window window, double least, Naming naming) {
        this.naming = naming;
        this.book = book;
        this.window = window;
        this.least = least;
    }

    /** Groups the stories and their neighbours anew; says what changed, in order. */
    List<StoryChange> of(Collection<String> grown) {
        due.addAll(grown);
        Set<String> seen = new HashSet<>();
        for (var story : grown) {
            if (!seen.contains(story) && !book.members(story).isEmpty()) {
                var region = region(story);
                seen.addAll(region);
                regroup(region);
            }
        }
        return changes;
    }

    /** The stories that changed, which may have come near to others by that. */
    Set<String> changed() {
        return changed;
    }

    /**
     * The story and those it might join; the same for each of these that is due itself. Of the
     * others only the story as a whole matters.
     */
    private Set<String> region(String begin) {
        var region = new LinkedHashSet<String>();
        var queue = new ArrayDeque<String>();
        region.add(begin);
        queue.add(begin);
        int size = book.members(begin).size();
        while (!queue.isEmpty()) {
            for (var near : neighbours(queue.removeFirst())) {
                if (size + near.size() <= MOST && region.add(near.id)) {
                    size += near.size();
                    if (due.contains(near.id)) {
                        queue.add(near.id);
                    }
                }
            }
        }
        return region;
    }

    /** Stories that a member of this one, or all of it, might belong to. */
    private List<Story> neighbours(String begin) {
        var members = book.members(begin);
        var near = new ArrayList<Story>();
        for (var member : members) {
            for (int pair = 0; pair < member.pairs(); pair++) {
                var other = window.get(member.other(pair));
                if (other != null && other.story != member.story) {
                    if (other.story.sum == 0) {
                        own.add(other.story);
                    }
                    other.story.sum += member.likeness(pair);
                }
            }
            for (var story : own) {
                if (story.ofAll == 0) {
                    all.add(story);
                }
                story.ofAll += story.sum;
                if (story.sum >= least * story.size() && !story.isNear) {
                    story.isNear = true;
                    near.add(story);
                }
                story.sum = 0;
            }
            own.clear();
        }
        for (var story : all) {
            double pairs = (double) members.size() * story.size();
            if (story.ofAll >= least / 2 * pairs && !story.isNear) {
                near.add(story);
            }
            story.ofAll = 0;
            story.isNear = false;
        }
        all.clear();
        return near;
    }

    private void regroup(Set<String> region) {
        var groups = new ArrayList<List<Member>>();
        for (var story : region) {
            var members = book.members(story);
            if (due.contains(story) && members.size() <= LARGEST_SPLIT) {
                members.forEach(member -> groups.add(List.of(member)));
            } else {
                groups.add(members);
            }
        }
        if (groups.size() < 2) {
            return;
        }
        groups.sort(Comparator.comparingInt(group -> group.getFirst().number));
        var clusters = AverageLink.clusters(groups, window, least);
        into(region, clusters);
    }

    /**
     * Makes stories of clusters; says what changed, in order.
     *
     * @param region the stories that the members of the clusters are in, and nobody else
     */
    List<StoryChange> into(Set<String> region, List<List<Member>> clusters) {
        if (clusters.size() == region.size() && clusters.stream().allMatch(Regrouping::isStory)) {
            return changes;
        }
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
        return changes;
    }

    /** Whether a cluster is of one story, where nobody has said which. */
    private static boolean isStory(List<Member> cluster) {
        var story = cluster.getFirst().story;
        for (var member : cluster) {
            if (member.story != story || member.held != null) {
                return false;
            }
        }
        return true;
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
                counts.merge(member.story.id, 1, Integer::sum);
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
                names.set(i, naming.name(clusters.get(i)));
            }
        }
        return names;
    }

    /** An id that no story has had: that of an article, as for every story. */
    static String fresh(List<Member> cluster) {
        for (var member : cluster) {
            if (!member.gaveName) {
                member.gaveName = true;
                return member.id();
            }
        }
        var last = cluster.getLast();
        return last.story.id + "~" + last.id();
    }

    /** A story that ends: everything in it goes where most of it goes. */
    private String mergeAway(String story, List<List<Member>> clusters, List<String> names) {
        int most = 0;
        int into = 0;
        for (int i = 0; i < clusters.size(); i++) {
            int count = 0;
            for (var member : clusters.get(i)) {
                count += member.isIn(story) ? 1 : 0;
            }
            if (count > most) {
                most = count;
                into = i;
            }
        }
        var others = new ArrayList<>(clusters.get(into));
        others.removeIf(member -> member.isIn(story));
        double likeness = StoryBook.likeness(book.members(story), others);
        changes.add(
                new StoryChange.Merged(
                        story, names.get(into), reason("one event", likeness, least)));
        return names.get(into);
    }

    private void moveThere(List<Member> cluster, String name, Map<String, String> wholly) {
        Map<String, List<Member>> from = new LinkedHashMap<>();
        for (var member : cluster) {
            var story = wholly.getOrDefault(member.story.id, member.story.id);
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
        if (cluster.stream().anyMatch(member -> !member.isIn(name))) {
            changed.add(name);
        }
        book.move(cluster, name);
    }

    private static String reason(String what, double likeness, double needed) {
        return String.format(
                Locale.ROOT, "%s: mean likeness %.2f, needed %.2f", what, likeness, needed);
    }
}
