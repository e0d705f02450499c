package org.standfirst.server.intake;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A record on every line; blank ones are passed over. */
final class JsonLinesFile implements RecordFile {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 14);
    private long number;

    JsonLinesFile(InputStream in) {
        this.in = in;
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        while (true) {
            if (at == filled && !fill()) {
                return null;
            }
            number++;
            if (!readLine()) {
                return new RawRecord.Bad(number, "longer than " + LONGEST + " bytes");
            }
            var text = line.toString(StandardCharsets.UTF_8);
            if (!text.isBlank()) {
                return new RawRecord.Line(number, number == 1 ? text.replace("\uFEFF", "") : text);
            }
        }
    }

    /** Reads to the end of the line, in large pieces; whether the line is short enough. */
    private boolean readLine() throws IOException {
        line.reset();
        boolean fits = true;
        boolean more = true;
        while (more && (at < filled || fill())) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            more = end == filled;
            fits &= line.size() + end - at <= LONGEST;
            if (fits) {
                line.write(buffer, at, end - at);
            }
            at = more ? end : end + 1;
        }
        return fits;
    }

    /** Reads on; whether there was more. */
    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    @Override
    public long passed() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
