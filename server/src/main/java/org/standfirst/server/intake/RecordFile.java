package org.standfirst.server.intake;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** A file read record by record, from its first to its last. For one thread. */
public interface RecordFile extends Closeable {

    /** What stands in a file, as its first bytes tell. */
    enum Kind {
        /** A list of feeds. */
        OPML,
        /** Lines of JSON, an article each. */
        JSON_LINES,
        /** A web archive. */
        WARC,
        /** Neither. */
        UNKNOWN
    }

    /** The longest record that is read; characters of a line or bytes of a page. */
    int LONGEST = 16 << 20;

    /** The next record of interest; null at the end. */
    @Nullable RawRecord next() throws IOException;

    /** How many records have been passed, also those without interest. */
    long passed();

    /** A stream whose kind is known and whose bytes are all still to be read. */
    record Told(Kind kind, InputStream in) {

        /**
         * Its records; gzip is taken off.
         *
         * @throws IllegalStateException if it is of another kind than lines of JSON or WARC
         */
        public RecordFile open() throws IOException {
            return switch (kind) {
                case JSON_LINES -> new JsonLinesFile(plain(in));
                case WARC -> new WarcFile(in);
                case OPML, UNKNOWN -> throw new IllegalStateException("no records in " + kind);
            };
        }

        /** All bytes, without gzip, as far as they are not too many. */
        public byte[] all() throws IOException {
            var bytes = plain(in).readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException("it is longer than " + LONGEST + " bytes");
            }
            return bytes;
        }
    }

    /** Looks at the first bytes of a stream. */
    static Told tell(InputStream raw) throws IOException {
        int looked = 1 << 16;
        var in = new BufferedInputStream(raw, looked);
        in.mark(looked);
        var head = in.readNBytes(looked / 2);
        in.reset();
        return new Told(kind(inflated(head)), in);
    }

    private static Kind kind(byte[] head) {
        var text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        if (text.startsWith("WARC/")) {
            return Kind.WARC;
        }
        if (text.startsWith("{")) {
            return Kind.JSON_LINES;
        }
        return text.startsWith("<") ? Kind.OPML : Kind.UNKNOWN;
    }

    private static boolean isGzip(byte[] head) {
        return head.length > 1 && head[0] == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    private static byte[] inflated(byte[] head) {
        if (!isGzip(head)) {
            return head;
        }
        var start = new byte[1024];
        int read = 0;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(head))) {
            int more = in.read(start);
            while (more > 0 && read < start.length) {
                read += more;
                more = in.read(start, read, start.length - read);
            }
        } catch (IOException e) {
            // It goes on beyond what was looked at, or is damaged, as will be seen in reading.
        }
        return java.util.Arrays.copyOf(start, read);
    }

    private static InputStream plain(InputStream in) throws IOException {
        in.mark(2);
        var head = in.readNBytes(2);
        in.reset();
        return isGzip(head) ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
