package org.standfirst.story;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The terms of an article with how often they stand in each field, and its neighbouring terms,
 * before they are weighed: packed, since many articles are kept in this way. Terms are known by
 * their numbers, so it is of no use once these have changed.
 */
final class Reading {

    private static final int MOST_BYTES = 1 << 20;
    private static final int SEVEN_BITS = 0x7f;

    private final byte[] packed;

    private Reading(byte[] packed) {
        this.packed = packed;
    }

    /** What was counted, in the order of the places. */
    static Reading of(TermCounts terms, TermCounts pairs) {
        var out = new Packer(12 * terms.size() + 6 * pairs.size() + 10);
        out.write(terms.size());
        for (int place = 0; place < terms.size(); place++) {
            out.write(terms.distinct()[place]);
            int fields = 0;
            for (int field = 0; field < FieldVectors.FIELDS; field++) {
                fields |= terms.count(place, field) > 0 ? 1 << field : 0;
            }
            out.write(fields);
            for (int field = 0; field < FieldVectors.FIELDS; field++) {
                if ((fields >>> field & 1) != 0) {
                    out.write((int) terms.count(place, field));
                }
            }
        }
        out.write(pairs.size());
        for (int place = 0; place < pairs.size(); place++) {
            int count = (int) pairs.count(place, 0);
            out.write(pairs.distinct()[place] << 1 | (count == 1 ? 0 : 1));
            if (count != 1) {
                out.write(count);
            }
        }
        return new Reading(out.bytes());
    }

    /** Counts the same again, in place of what was counted there. */
    void writeTo(TermCounts terms, TermCounts pairs) {
        terms.clear();
        pairs.clear();
        var in = new Unpacker(packed);
        int count = in.read();
        for (int i = 0; i < count; i++) {
            int place = terms.place(in.read());
            int fields = in.read();
            for (int field = 0; field < FieldVectors.FIELDS; field++) {
                if ((fields >>> field & 1) != 0) {
                    terms.add(place, field, in.read());
                }
            }
        }
        int neighbours = in.read();
        for (int i = 0; i < neighbours; i++) {
            int pair = in.read();
            pairs.add(pairs.place(pair >>> 1), 0, (pair & 1) == 0 ? 1 : in.read());
        }
    }

    void save(DataOutputStream out) throws IOException {
        out.writeInt(packed.length);
        out.write(packed);
    }

    static Reading restore(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("a reading of " + length + " bytes");
        }
        var packed = new byte[length];
        in.readFully(packed);
        return new Reading(packed);
    }

    /** Writes small numbers in few bytes: seven bits in each, the lowest first. */
    private static final class Packer {
        private byte[] bytes;
        private int size;

        Packer(int expected) {
            bytes = new byte[expected];
        }

        void write(int number) {
            if (size + Integer.BYTES >= bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            int left = number;
            while ((left & ~SEVEN_BITS) != 0) {
                bytes[size++] = (byte) (left | ~SEVEN_BITS);
                left >>>= 7;
            }
            bytes[size++] = (byte) left;
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, size);
        }
    }

    private static final class Unpacker {
        private final byte[] bytes;
        private int at;

        Unpacker(byte[] bytes) {
            this.bytes = bytes;
        }

        int read() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                int next = bytes[at++];
                number |= (next & SEVEN_BITS) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }
    }
}
