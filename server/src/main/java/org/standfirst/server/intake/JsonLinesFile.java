package org.standfirst.server.intake;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A record on every line; blank ones are passed over. */
final class JsonLinesFile implements RecordFile {

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 14);
    private long number;

    JsonLinesFile(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        while (true) {
            line.reset();
            int next = in.read();
            if (next < 0) {
                return null;
            }
            number++;
            boolean tooLong = false;
            for (; next >= 0 && next != '\n'; next = in.read()) {
                if (line.size() < LONGEST) {
                    line.write(next);
                } else {
                    tooLong = true;
                }
            }
            if (tooLong) {
                return new RawRecord.Bad(number, "longer than " + LONGEST + " bytes");
            }
            var text = line.toString(StandardCharsets.UTF_8);
            if (!text.isBlank()) {
                return new RawRecord.Line(number, number == 1 ? text.replace("\uFEFF", "") : text);
            }
        }
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
