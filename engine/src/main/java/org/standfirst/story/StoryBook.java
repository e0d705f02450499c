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

    private final Map<String, Story> stories = new HashMap<>();

    /** What was moved since somebody asked. */
    private final List<Move> moves = new ArrayList<>();

    /** A member, by its number, that was moved out of a story. */
    record Move(int number, String from) {}

    /** What was moved since this was last asked, in order. */
    List<Move> takeMoves() {
        var taken = List.copyOf(moves);
        moves.clear();
        return taken;
    }

    /** The story's members that are in the window, empty if there are none. */
    List<Member> members(String story) {
        var known = stories.get(story);
        return known == null ? List.of() : known.members;
    }

    /** Puts a member into the story it says it is in, the last of its members. */
    void add(Member member) {
        add(member, member.story.id);
    }

    private void add(Member member, String story) {
        member.story = stories.computeIfAbsent(story, Story::new);
        member.story.members.add(member);
    }

    void remove(Member member) {
        member.story.members.remove(member);
        if (member.story.members.isEmpty()) {
            stories.remove(member.story.id);
        }
    }

    /** Puts members into a story, out of the ones they were in. */
    void move(Collection<Member> members, String story) {
        boolean moved = false;
        for (var member : List.copyOf(members)) {
            if (!member.isIn(story)) {
                moves.add(new Move(member.number, member.story.id));
                remove(member);
                add(member, story);
                moved = true;
            }
        }
        var there = stories.get(story);
        if (moved && there != null) {
            there.members.sort(Comparator.comparingInt(m -> m.number));
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
