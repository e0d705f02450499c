package org.standfirst.server.intake;

import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

import java.io.IOException;
import java.io.InputStream;

/** The HTML pages among the responses of a web archive; all else is passed over. */
final class WarcFile implements RecordFile {

    private final WarcReader records;
    private long number;

    WarcFile(InputStream in) throws IOException {
        records = new WarcReader(in);
        records.setLenient(true);
    }

    @Override
    public @Nullable RawRecord next() throws IOException {
        try {
            while (true) {
                var record = records.next();
                if (record.isEmpty()) {
                    return null;
                }
                number++;
                var page = page(record.get());
                if (page != null) {
                    return page;
                }
            }
        } catch (RuntimeException e) {
            // The parser's complaints about a header that it finds only when it is asked for.
            throw new IOException("record " + (number + 1) + ": " + e.getMessage(), e);
        }
    }

    private @Nullable RawRecord page(WarcRecord record) {
        if (!(record instanceof WarcResponse response)) {
            return null;
        }
        try {
            var url = response.target();
            if (url == null || !url.matches("(?i)https?://.+")) {
                return null;
            }
            var http = response.http();
            if (http.status() != 200 || !isHtml(http)) {
                return null;
            }
            byte[] body;
            try (var in = http.bodyDecoded().stream()) {
                body = in.readNBytes(LONGEST + 1);
            }
            if (body.length > LONGEST) {
                return new RawRecord.Bad(number, url + " is longer than " + LONGEST + " bytes");
            }
            var type = http.headers().first("Content-Type").orElse(null);
            return new RawRecord.Page(number, url, type, body, response.date());
        } catch (IOException | RuntimeException | LinkageError e) {
            return new RawRecord.Bad(number, "no whole page: " + e.getMessage());
        }
    }

    private static boolean isHtml(HttpResponse http) {
        var base = http.contentType().base();
        return base.equals(MediaType.HTML) || base.toString().equals("application/xhtml+xml");
    }

    @Override
    public long passed() {
        return number;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
