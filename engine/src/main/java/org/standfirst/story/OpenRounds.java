package org.standfirst.story;

import org.jspecify.annotations.Nullable;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The latest articles, in rounds that each end with a repair, and what it takes to undo a round.
 *
 * <p>Feeds are fetched side by side, so that reports come in another order than they were published
 * in, and in another one each time. What comes late is grouped again with all that was published
 * after it, in the order of publication. Only so many of the latest are open for that; what came
 * before is settled, and so is everything that a person has ruled on.
 */
final class OpenRounds {

    private static final int MOST = 1_000;

    /** For each article that is new so many may be grouped again; otherwise it can wait. */
    private static final int AGAIN = 32;

    /** The order in which articles were published; by their ids where nobody can say. */
    static final Comparator<Member> IN_ORDER =
            Comparator.<Member>comparingLong(member -> member.place).thenComparing(Member::id);

    private static final int NOTHING_DUE = Integer.MAX_VALUE;
    private static final int MOST_MOVES = 1 << 20;

    /** Articles up to a repair, and what stood before them. */
    private static final class Round {
        final int first;
        final StreamTime time;
        final List<String> grown;
        final List<StoryBook.Move> moves = new ArrayList<>();
        @Nullable Member latest;
        int size;

        Round(int first, StreamTime time, Collection<String> grown) {
            this.first = first;
            this.time = time;
            this.grown = List.copyOf(grown);
        }
    }

    private final Window window;
    private final ArrayDeque<Round> rounds = new ArrayDeque<>();
    private int size;

    /** Whether the last round waits for its repair. */
    private boolean begun;

    /** The latest place that any article has, and which it is; and the latest that is settled. */
    private long latest = Long.MIN_VALUE;

    private String latestId = "";
    private long settled = Long.MIN_VALUE;

    /** Where the round begins from which articles are to be grouped again. */
    private int due = NOTHING_DUE;

    private int credit;

    OpenRounds(Window window) {
        this.window = window;
    }

    /**
     * The place in the order of publication.
     *
     * @param published null if nobody says; it counts as the latest then, and so does what claims
     *     to be of a time after {@code until}
     * @param now the time of the stream
     */
    long place(@Nullable Instant published, Instant now, Instant until) {
        boolean inOrder = published != null && !published.isAfter(until);
        if (published != null && (inOrder || latest == Long.MIN_VALUE)) {
            return published.toEpochMilli();
        }
        return latest == Long.MIN_VALUE ? now.toEpochMilli() : latest;
    }

    /** Begins a round, unless one has begun. */
    void begin(StreamTime time, Collection<String> grown) {
        if (!begun) {
            rounds.addLast(new Round(window.nextNumber(), time, grown));
            begun = true;
        }
    }

    /** A new member of the round. */
    void add(Member member) {
        join(member);
        int order = Long.compare(member.place, latest);
        order = order == 0 ? member.id().compareTo(latestId) : order;
        if (order > 0) {
            latest = member.place;
            latestId = member.id();
        } else if (member.place >= settled) {
            for (var round : rounds) {
                if (round.latest != null && IN_ORDER.compare(round.latest, member) > 0) {
                    due = Math.min(due, round.first);
                    break;
                }
            }
        }
        credit = Math.min(MOST, credit + AGAIN);
        if (size > MOST && rounds.size() == 1) {
            settleFirst();
        }
    }

    /** A member of the round that was there before. */
    void join(Member member) {
        var round = rounds.getLast();
        round.size++;
        size++;
        if (round.latest == null || IN_ORDER.compare(round.latest, member) < 0) {
            round.latest = member;
        }
    }

    /** How many members the round has that waits for its repair. */
    int begunSize() {
        return begun ? rounds.getLast().size : 0;
    }

    /** Ends the round with what its repair moved. */
    void end(List<StoryBook.Move> moves) {
        begun = false;
        if (!rounds.isEmpty()) {
            rounds.getLast().moves.addAll(moves);
        }
        while (size > MOST && rounds.size() > 1) {
            settleFirst();
        }
    }

    /** Whether articles wait to be grouped in the order of publication. */
    boolean isDue() {
        return due != NOTHING_DUE;
    }

    /**
     * Whether it is time to group again. Where much would have to be done for little, that waits
     * for more, or for a round without anything new.
     */
    boolean isTime() {
        if (!isDue()) {
            return false;
        }
        int cost = window.nextNumber() - due;
        if (begunSize() > 0 && cost > credit) {
            return false;
        }
        credit = Math.max(0, credit - cost);
        return true;
    }

    /** The number of the first member that is to be grouped again. */
    int due() {
        return due;
    }

    /** The members that have been moved by repairs since those that are due came. */
    List<Member> movedSinceDue() {
        var moved = new ArrayList<Member>();
        for (var round : rounds) {
            if (round.first >= due) {
                moved.addAll(members(round.moves));
            }
        }
        return moved;
    }

    private List<Member> members(List<StoryBook.Move> moves) {
        var members = new ArrayList<Member>();
        for (var move : moves) {
            var member = window.get(move.number());
            if (member != null) {
                members.add(member);
            }
        }
        return members;
    }

    /** What is as it was before a round, once that is undone. */
    record Before(StreamTime time, List<String> grown) {}

    /**
     * Takes everything back that is due; nothing is due then.
     *
     * @param taken the members that are in no story and not in the window any more
     */
    Before undo(StoryBook book, List<Member> taken) {
        var before = rounds.getLast();
        while (!rounds.isEmpty() && rounds.getLast().first >= due) {
            before = rounds.removeLast();
            size -= before.size;
            for (var move : before.moves.reversed()) {
                var member = window.get(move.number());
                if (member != null) {
                    book.move(List.of(member), move.from());
                }
            }
            for (int i = 0; i < before.size; i++) {
                var member = window.removeLatest();
                book.remove(member);
                taken.add(member);
            }
        }
        for (var member : taken) {
            for (int pair = 0; pair < member.pairs(); pair++) {
                var other = window.get(member.other(pair));
                if (other != null) {
                    other.forgetPairsFrom(before.first);
                }
            }
        }
        book.takeMoves();
        begun = false;
        due = NOTHING_DUE;
        return new Before(before.time, before.grown);
    }

    /** A member leaves the window, and what came with it cannot be undone any more. */
    void left(Member member) {
        while (!rounds.isEmpty() && rounds.getFirst().first <= member.number) {
            settleFirst();
        }
    }

    /** Nothing so far will be grouped again. */
    void settle() {
        while (!rounds.isEmpty()) {
            settleFirst();
        }
    }

    private void settleFirst() {
        var round = rounds.removeFirst();
        for (int i = 0; i < round.size; i++) {
            var member = window.get(round.first + i);
            if (member != null) {
                member.reading = null;
            }
        }
        size -= round.size;
        settled = round.latest == null ? settled : Math.max(settled, round.latest.place);
        begun = begun && !rounds.isEmpty();
        if (rounds.isEmpty()) {
            due = NOTHING_DUE;
        } else if (due < rounds.getFirst().first) {
            due = rounds.getFirst().first;
        }
    }

    void save(DataOutputStream out) throws IOException {
        out.writeLong(latest);
        out.writeUTF(latestId);
        out.writeLong(settled);
        out.writeInt(due);
        out.writeInt(credit);
        out.writeBoolean(begun);
        out.writeInt(rounds.size());
        for (var round : rounds) {
            out.writeInt(round.first);
            round.time.save(out);
            out.writeInt(round.grown.size());
            for (var story : round.grown) {
                out.writeUTF(story);
            }
            out.writeInt(round.moves.size());
            for (var move : round.moves) {
                out.writeInt(move.number());
                out.writeUTF(move.from());
            }
            out.writeInt(round.size);
            for (int i = 0; i < round.size; i++) {
                window.known(round.first + i).saveOpen(out);
            }
        }
    }

    /** Reads what was saved; the members are in the window already. */
    void restore(DataInputStream in) throws IOException {
        latest = in.readLong();
        latestId = in.readUTF();
        settled = in.readLong();
        due = in.readInt();
        credit = in.readInt();
        begun = in.readBoolean();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            int first = in.readInt();
            var time = StreamTime.restore(in);
            var grown = new ArrayList<String>();
            for (int left = few(in.readInt()); left > 0; left--) {
                grown.add(in.readUTF());
            }
            var round = new Round(first, time, grown);
            for (int left = few(in.readInt()); left > 0; left--) {
                round.moves.add(new StoryBook.Move(in.readInt(), in.readUTF()));
            }
            rounds.addLast(round);
            int members = few(in.readInt());
            for (int member = 0; member < members; member++) {
                var known = window.known(first + member);
                known.restoreOpen(in);
                join(known);
            }
        }
    }

    /** For a state of before there were rounds: all of it is settled. */
    void settled(Instant now) {
        latest = now.toEpochMilli();
        settled = latest;
    }

    private static int few(int count) throws IOException {
        if (count < 0 || count > MOST_MOVES) {
            throw new IOException("a round of " + count);
        }
        return count;
    }
}
