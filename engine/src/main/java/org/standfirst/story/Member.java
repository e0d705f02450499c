package org.standfirst.story;

import org.jspecify.annotations.Nullable;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/**
 * An article in the window, with the articles it was compared with.
 *
 * <p>Members are numbered in order of arrival. A pair that was compared is kept by both.
 */
final class Member {

    /** In no cluster. */
    static final int NOWHERE = -1;

    private static final int MOST_PAIRS = 1 << 20;

    final int number;
    final Profile profile;

    /** The places of the terms that say most in the body, heaviest first. */
    final short[] telling;

    /** When it was published, or when it arrived if it claims to be of a later time. */
    final Instant since;

    /** Where it belongs in the order of publication, in milliseconds; see {@link OpenRounds}. */
    long place;

    /** What was read of it, as long as it may be grouped again. */
    @Nullable Reading reading;

    Story story;

    /** The story a person has put it in, which no repair changes. */
    @Nullable String held;

    /** Whether a story has, or had, this article's id as its own. */
    boolean gaveName;

    /** The cluster it is in while stories are grouped anew, or {@link #NOWHERE}. */
    int cluster = NOWHERE;

    /** Whether it stood alone before. */
    boolean alone;

    private int[] others = new int[4];
    private float[] likeness = new float[4];
    private int pairs;

    /** A member that says what story it is in, and that no {@link StoryBook} knows yet. */
    Member(int number, Profile profile, Instant since, String story) {
        this.number = number;
        this.profile = profile;
        this.telling = Window.telling(profile.fields());
        this.since = since;
        this.story = new Story(story);
    }

    boolean isIn(String other) {
        return story.id.equals(other);
    }

    String id() {
        return profile.id();
    }

    void compared(int other, float probability) {
        if (pairs == others.length) {
            others = Arrays.copyOf(others, 2 * pairs);
            likeness = Arrays.copyOf(likeness, 2 * pairs);
        }
        others[pairs] = other;
        likeness[pairs++] = probability;
    }

    int pairs() {
        return pairs;
    }

    /** Forgets the pairs with members of that number and later ones, which stand at the end. */
    void forgetPairsFrom(int number) {
        while (pairs > 0 && others[pairs - 1] >= number) {
            pairs--;
        }
    }

    /** The number of the other member of a pair, which may have left the window. */
    int other(int pair) {
        return others[pair];
    }

    /** The probability that the pair reports one event. */
    float likeness(int pair) {
        return likeness[pair];
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(number);
        profile.save(out);
        out.writeLong(since.getEpochSecond());
        out.writeInt(since.getNano());
        out.writeUTF(story.id);
        out.writeUTF(held == null ? "" : held);
        out.writeBoolean(gaveName);
        out.writeInt(pairs);
        for (int i = 0; i < pairs; i++) {
            out.writeInt(others[i]);
            out.writeFloat(likeness[i]);
        }
    }

    /** Saves what an open member has besides. */
    void saveOpen(DataOutputStream out) throws IOException {
        out.writeLong(place);
        Objects.requireNonNull(reading).save(out);
    }

    void restoreOpen(DataInputStream in) throws IOException {
        place = in.readLong();
        reading = Reading.restore(in);
    }

    static Member restore(DataInputStream in) throws IOException {
        var member =
                new Member(
                        in.readInt(),
                        Profile.restore(in),
                        Instant.ofEpochSecond(in.readLong(), in.readInt()),
                        in.readUTF());
        var held = in.readUTF();
        member.held = held.isEmpty() ? null : held;
        member.gaveName = in.readBoolean();
        int pairs = in.readInt();
        if (pairs < 0 || pairs > MOST_PAIRS) {
            throw new IOException("an article in " + pairs + " pairs");
        }
        for (int i = 0; i < pairs; i++) {
            member.compared(in.readInt(), in.readFloat());
        }
        return member;
    }
}
