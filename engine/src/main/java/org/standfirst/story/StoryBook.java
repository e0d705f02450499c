package org.standfirst.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Which members of the window are in which story, each story's in order of arrival. */
final class StoryBook {

    private final Map<String, List<Member>> stories = new HashMap<>();

    /** The story's members that are in the window, empty if there are none. */
    List<Member> members(String story) {
        return stories.getOrDefault(story, List.of());
    }

    void add(Member member) {
        stories.computeIfAbsent(member.story, s -> new ArrayList<>()).add(member);
    }

    void remove(Member member) {
        var members = stories.get(member.story);
        if (members != null) {
            members.remove(member);
            if (members.isEmpty()) {
                stories.remove(member.story);
            }
        }
    }

    /** Puts members into a story, out of the ones they were in. */
    void move(Collection<Member> members, String story) {
        for (var member : List.copyOf(members)) {
            if (!member.story.equals(story)) {
                remove(member);
                member.story = story;
                add(member);
            }
        }
        var moved = stories.get(story);
        if (moved != null) {
            moved.sort(Comparator.comparingInt(m -> m.number));
        }
    }

    /** The mean probability that a member of the one and a member of the other are one event. */
    static double likeness(Collection<Member> some, Collection<Member> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return 0;
        }
        var numbers = new HashSet<Integer>();
        others.forEach(member -> numbers.add(member.number));
        double sum = 0;
        for (var member : some) {
            for (int pair = 0; pair < member.pairs(); pair++) {
                sum += numbers.contains(member.other(pair)) ? member.likeness(pair) : 0;
            }
        }
        return sum / ((double) some.size() * others.size());
    }
}
