package org.standfirst.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * What time it is in the stream: the median of the times of the latest articles, so that one that
 * claims to be of next year moves nothing.
 */
final class StreamTime {

    private static final int LATEST = 15;

    private final Instant[] latest = new Instant[LATEST];
    private int seen;
    private Instant now = Instant.EPOCH;

    StreamTime() {
        Arrays.fill(latest, Instant.EPOCH);
    }

    void arrived(Instant published) {
        latest[seen++ % LATEST] = published;
        int known = Math.min(seen, LATEST);
        var sorted = new ArrayList<>(Arrays.asList(latest).subList(0, known));
        sorted.sort(null);
        var median = sorted.get((known - 1) / 2);
        now = seen == 1 || median.isAfter(now) ? median : now;
        if (seen == 2 * LATEST) {
            seen = LATEST;
        }
    }

    StreamTime copy() {
        var copy = new StreamTime();
        copy.set(this);
        return copy;
    }

    /** Makes it the time that another one tells. */
    void set(StreamTime other) {
        System.arraycopy(other.latest, 0, latest, 0, LATEST);
        seen = other.seen;
        now = other.now;
    }

    Instant now() {
        return now;
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(seen);
        write(out, now);
        for (var time : latest) {
            write(out, time);
        }
    }

    static StreamTime restore(DataInputStream in) throws IOException {
        var time = new StreamTime();
        time.seen = in.readInt();
        time.now = read(in);
        for (int i = 0; i < LATEST; i++) {
            time.latest[i] = read(in);
        }
        return time;
    }

    private static void write(DataOutputStream out, Instant time) throws IOException {
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
    }

    private static Instant read(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }
}
