package org.standfirst.story;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The articles that later ones are compared with, and an inverted index over the terms that say
 * most of each. The lists are in order of arrival, so that what leaves the window leaves their
 * fronts.
 */
final class Window {

    /** Under so many of its terms an article is found. */
    private static final int INDEXED = 30;

    /** Steps through the lists that one look-up may take. */
    private static final int STEPS = 6_000;

    private final ArrayDeque<Member> members = new ArrayDeque<>();
    private final Map<String, Member> byId = new HashMap<>();
    private @Nullable Member[] byNumber = new Member[1 << 10];
    private int first;
    private int next;
    private @Nullable Postings[] index = new Postings[1 << 12];
    private float[] overlap = new float[1 << 10];
    private final int[] touched = new int[STEPS + 1];

    /**
     * Who uses a term, and how much it says of them: the number in the upper half, the bits of the
     * weight in the lower one, so that both come with one look.
     */
    private static final class Postings {
        long[] list = new long[2];
        int from;
        int to;

        void add(int number, float weight) {
            if (to == list.length) {
                int length = to - from;
                var wider = new long[length > to / 2 ? 2 * to : to];
                System.arraycopy(list, from, wider, 0, length);
                list = wider;
                from = 0;
                to = length;
            }
            list[to++] = (long) number << 32 | Float.floatToRawIntBits(weight);
        }
    }

    int size() {
        return members.size();
    }

    /** The number that the next member gets. */
    int nextNumber() {
        return next;
    }

    /** Says which number the next member would have had, for a window without members. */
    void startAt(int number) {
        first = number;
        next = number;
    }

    @Nullable Member get(String id) {
        return byId.get(id);
    }

    /** The member of that number, null if it has left. */
    @Nullable Member get(int number) {
        return number < first || number >= next ? null : byNumber[number & (byNumber.length - 1)];
    }

    /**
     * The member of that number, which is here.
     *
     * @throws IndexOutOfBoundsException if it is not
     */
    Member known(int number) {
        var member = get(number);
        if (member == null) {
            throw new IndexOutOfBoundsException(number);
        }
        return member;
    }

    Iterable<Member> members() {
        return members;
    }

    @Nullable Member oldest() {
        return members.peekFirst();
    }

    void add(Member member) {
        if (members.isEmpty()) {
            first = member.number;
        }
        next = member.number + 1;
        if (next - first > byNumber.length) {
            widen();
        }
        byNumber[member.number & (byNumber.length - 1)] = member;
        members.addLast(member);
        byId.put(member.id(), member);
        var fields = member.profile.fields();
        for (int place : member.telling) {
            int term = fields.term(place);
            if (term >= index.length) {
                index = Arrays.copyOf(index, Integer.highestOneBit(term) * 2);
            }
            var postings = index[term];
            if (postings == null) {
                postings = new Postings();
                index[term] = postings;
            }
            postings.add(member.number, fields.inBody(place));
        }
    }

    private void widen() {
        byNumber = new Member[2 * byNumber.length];
        overlap = new float[byNumber.length];
        for (var member : members) {
            byNumber[member.number & (byNumber.length - 1)] = member;
        }
    }

    Member removeOldest() {
        var old = members.removeFirst();
        byId.remove(old.id(), old);
        byNumber[old.number & (byNumber.length - 1)] = null;
        var now = members.peekFirst();
        first = now == null ? next : now.number;
        var fields = old.profile.fields();
        for (int place : old.telling) {
            int term = fields.term(place);
            var postings = index[term];
            if (postings != null) {
                while (postings.from < postings.to
                        && (int) (postings.list[postings.from] >>> 32) < first) {
                    postings.from++;
                }
                if (postings.from == postings.to) {
                    index[term] = null;
                }
            }
        }
        return old;
    }

    /** Takes the member out that came last; its number is given again. */
    Member removeLatest() {
        var latest = members.removeLast();
        byId.remove(latest.id(), latest);
        byNumber[latest.number & (byNumber.length - 1)] = null;
        next = latest.number;
        var fields = latest.profile.fields();
        for (int place : latest.telling) {
            int term = fields.term(place);
            var postings = index[term];
            if (postings != null && --postings.to == postings.from) {
                index[term] = null;
            }
        }
        return latest;
    }

    /** The places of the terms that are heaviest in the body, heaviest first. */
    static short[] telling(FieldVectors fields) {
        var order = new long[fields.size()];
        int count = 0;
        for (int place = 0; place < order.length; place++) {
            float weight = fields.inBody(place);
            if (weight > 0) {
                order[count++] = ((long) Float.floatToIntBits(weight) << 32) | place;
            }
        }
        Arrays.sort(order, 0, count);
        var places = new short[Math.min(INDEXED, count)];
        for (int i = 0; i < places.length; i++) {
            places[i] = (short) order[count - 1 - i];
        }
        return places;
    }

    /**
     * The members that share most of what says most of one that is not here, in order of arrival.
     *
     * @param most how many
     * @param least overlap below which a member is not worth comparing
     */
    List<Member> candidates(Member one, int most, float least) {
        var fields = one.profile.fields();
        int count = 0;
        int steps = 0;
        for (int place : one.telling) {
            int term = fields.term(place);
            float weight = fields.inBody(place);
            var postings = term < index.length ? index[term] : null;
            if (postings == null) {
                continue;
            }
            // The latest come first, so that a list that is too long costs only its old end.
            int from = Math.max(postings.from, postings.to - (STEPS - steps));
            var list = postings.list;
            for (int i = postings.to - 1; i >= from; i--) {
                int number = (int) (list[i] >>> 32);
                int slot = number & (byNumber.length - 1);
                float before = overlap[slot];
                // Written in any case, since whether it counts is hard to guess beforehand.
                touched[count] = number;
                count += before == 0 ? 1 : 0;
                overlap[slot] = before + weight * Float.intBitsToFloat((int) list[i]);
            }
            steps += postings.to - from;
            if (steps >= STEPS) {
                break;
            }
        }
        return best(count, most, least);
    }

    private List<Member> best(int count, int most, float least) {
        var largest = new Largest(most);
        for (int i = 0; i < count; i++) {
            int slot = touched[i] & (byNumber.length - 1);
            if (overlap[slot] >= least) {
                // Bits of positive floats are in order of size.
                largest.add(((long) Float.floatToIntBits(overlap[slot]) << 32) | touched[i]);
            }
            overlap[slot] = 0;
        }
        var numbers = largest.lowHalves();
        Arrays.sort(numbers);
        var found = new ArrayList<Member>(numbers.length);
        for (int number : numbers) {
            var member = get(number);
            if (member != null) {
                found.add(member);
            }
        }
        return found;
    }

    /** All terms that members use. */
    BitSet used() {
        var used = new BitSet();
        members.forEach(member -> member.profile.fields().addTo(used));
        return used;
    }

    /** Gives all terms their new numbers. */
    void renumber(int[] changed) {
        members.forEach(member -> member.profile.fields().renumber(changed));
        @Nullable Postings[] renumbered = new Postings[index.length];
        for (int i = 0; i < Math.min(changed.length, index.length); i++) {
            if (changed[i] >= 0) {
                renumbered[changed[i]] = index[i];
            }
        }
        index = renumbered;
    }
}
