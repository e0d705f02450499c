package org.standfirst.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.extract.HostFurniture.Repeated;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Files from bytes to articles. */
@NullMarked
class RecordFileTest {

    private static final String PAGE =
            "<title>Ferry hits wall</title><article><h1>Ferry hits wall</h1><p>The ferry Aurelia"
                    + " struck the harbour wall of Port Vell on Wednesday, and nobody on board was"
                    + " hurt, Captain Holt said.</p><p>The owner said that she would sail again"
                    + " within a week, once the bow has been looked at by the yard.</p></article>";

    @Test
    void whatAFileIsIsToldByItsContent() throws IOException {
        assertThat(kind("<opml version='2.0'/>")).isEqualTo(RecordFile.Kind.OPML);
        assertThat(kind("\uFEFF \n{\"id\":\"a\"}")).isEqualTo(RecordFile.Kind.JSON_LINES);
        assertThat(kind("WARC/1.0\r\n")).isEqualTo(RecordFile.Kind.WARC);
        assertThat(kind("[{}]")).isEqualTo(RecordFile.Kind.UNKNOWN);
        assertThat(kind("")).isEqualTo(RecordFile.Kind.UNKNOWN);
        var packed = zipped("{\"id\":\"a\"}".repeat(99_999).getBytes(StandardCharsets.UTF_8));
        assertThat(RecordFile.tell(new ByteArrayInputStream(packed)).kind())
                .isEqualTo(RecordFile.Kind.JSON_LINES);
    }

    @Test
    void linesGiveArticlesAndABadOneIsToldWithItsNumber() throws IOException {
        var lines =
                """
                {"url":"https://post.example/a","outlet":"The Post","title":"Ferry hits wall",\
                "standfirst":"Nobody hurt","authors":["Ada Finch"],"published":"2019-03-04T10:00:00Z",\
                "language":"en","text":"One.\\n\\nTwo\\u0000."}
                nonsense

                [1]
                {"title":"No key","text":"x"}
                {"id":"b","url":"javascript:alert(1)","title":"Only a headline"}
                {"id":"c","title":"When?","published":"soon"}
                {"id":"d"}
                """;
        var batch = read(lines.getBytes(StandardCharsets.UTF_8));
        assertThat(batch.bad())
                .extracting(RawRecord.Bad::number)
                .containsExactly(2L, 4L, 5L, 7L, 8L);
        assertThat(batch.bad())
                .extracting(RawRecord.Bad::why)
                .anySatisfy(why -> assertThat(why).contains("not valid JSON"))
                .anySatisfy(why -> assertThat(why).contains("\"soon\" is no time"));
        var first = batch.articles().getFirst();
        assertThat(first.link()).isEqualTo("https://post.example/a");
        assertThat(first.article().text()).isEqualTo("One.\nTwo .");
        assertThat(first.article().authors().getFirst().name()).isEqualTo("Ada Finch");
        assertThat(first.article().standfirst()).isEqualTo("Nobody hurt");
        var second = batch.articles().getLast();
        assertThat(second.link()).isNull();
        assertThat(second.article().url()).isEmpty();
    }

    @Test
    void aLineLongerThanTheLimitIsPassedOver() throws IOException {
        var longLine = "{\"id\":\"" + "a".repeat(RecordFile.LONGEST) + "\"}";
        var bytes =
                (longLine + "\n{\"id\":\"b\",\"title\":\"B\"}").getBytes(StandardCharsets.UTF_8);
        var batch = read(bytes);
        assertThat(batch.bad()).hasSize(1);
        assertThat(batch.articles()).hasSize(1);
    }

    @Test
    void pagesOfAWebArchiveAreRead() throws IOException {
        var warc = new ByteArrayOutputStream();
        warc.writeBytes(record("warcinfo", "", "application/warc-fields", "software: test\r\n"));
        warc.writeBytes(
                record(
                        "request",
                        "https://post.example/a",
                        "application/http",
                        "GET / HTTP/1.1\r\n\r\n"));
        warc.writeBytes(
                response("https://post.example/a", "200 OK", "text/html; charset=utf-8", PAGE));
        warc.writeBytes(response("https://post.example/logo", "200 OK", "image/png", "no page"));
        warc.writeBytes(response("https://post.example/gone", "404 Not Found", "text/html", PAGE));
        warc.writeBytes(response("https://post.example/empty", "200 OK", "text/html", "<p></p>"));
        var plain = read(warc.toByteArray());
        assertThat(plain.bad()).isEmpty();
        assertThat(plain.passedOver()).isEqualTo(1);
        assertThat(plain.articles()).hasSize(1);
        var incoming = plain.articles().getFirst();
        assertThat(incoming.article().title()).isEqualTo("Ferry hits wall");
        assertThat(incoming.article().text()).contains("Captain Holt said.");
        assertThat(incoming.link()).isEqualTo("https://post.example/a");
        assertThat(incoming.undated()).isEqualTo(Instant.parse("2019-03-04T10:00:00Z"));
    }

    @Test
    void recordsAreUnpackedOneByOne() throws IOException {
        var warc = new ByteArrayOutputStream();
        warc.writeBytes(zipped(response("https://post.example/a", "200 OK", "text/html", PAGE)));
        warc.writeBytes(zipped(chunked("https://post.example/b")));
        var batch = read(warc.toByteArray());
        assertThat(batch.bad()).isEmpty();
        assertThat(batch.articles())
                .extracting(Incoming::link)
                .containsExactly("https://post.example/a", "https://post.example/b");
    }

    @Test
    void aFileThatBreaksOffSaysSoAfterWhatIsWhole() throws IOException {
        var whole = zipped(response("https://post.example/a", "200 OK", "text/html", PAGE));
        var warc = new ByteArrayOutputStream();
        warc.writeBytes(whole);
        warc.writeBytes(Arrays.copyOf(whole, whole.length / 2));
        try (var file = RecordFile.tell(new ByteArrayInputStream(warc.toByteArray())).open()) {
            assertThat(file.next()).isInstanceOf(RawRecord.Page.class);
            assertThatThrownBy(
                            () -> {
                                var next = file.next();
                                if (next instanceof RawRecord.Bad bad) {
                                    throw new IOException(bad.why());
                                }
                            })
                    .isInstanceOf(IOException.class);
        }
    }

    private static RecordFile.Kind kind(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return RecordFile.tell(new ByteArrayInputStream(bytes)).kind();
    }

    private static RecordReader.Batch read(byte[] bytes) throws IOException {
        var records = new ArrayList<RawRecord>();
        try (var file = RecordFile.tell(new ByteArrayInputStream(bytes)).open()) {
            for (var next = file.next(); next != null; next = file.next()) {
                records.add(next);
            }
        }
        return new RecordReader(host -> new Repeated(host, Set.of())).read(List.copyOf(records));
    }

    private static byte[] response(String url, String status, String type, String body) {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        var http =
                "HTTP/1.1 "
                        + status
                        + "\r\nContent-Type: "
                        + type
                        + "\r\nContent-Length: "
                        + length;
        return record(
                "response", url, "application/http; msgtype=response", http + "\r\n\r\n" + body);
    }

    /** As many servers send it: packed, and in chunks. */
    private static byte[] chunked(String url) throws IOException {
        var packed = zipped(PAGE.getBytes(StandardCharsets.UTF_8));
        var http = new ByteArrayOutputStream();
        text(http, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n");
        text(http, "Transfer-Encoding: chunked\r\n\r\n");
        text(http, Integer.toHexString(packed.length) + "\r\n");
        http.writeBytes(packed);
        text(http, "\r\n0\r\n\r\n");
        return record("response", url, "application/http; msgtype=response", http.toByteArray());
    }

    private static byte[] record(String type, String url, String contentType, String body) {
        return record(type, url, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] record(String type, String url, String contentType, byte[] body) {
        var record = new ByteArrayOutputStream();
        var target = url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n";
        var id =
                "<urn:uuid:00000000-0000-4000-8000-%012d>"
                        .formatted(Math.abs((long) url.hashCode()));
        try {
            text(
                    record,
                    "WARC/1.0\r\nWARC-Type: "
                            + type
                            + "\r\n"
                            + target
                            + "WARC-Date: 2019-03-04T10:00:00Z\r\nWARC-Record-ID: "
                            + id
                            + "\r\nContent-Type: "
                            + contentType
                            + "\r\nContent-Length: "
                            + body.length
                            + "\r\n\r\n");
            record.writeBytes(body);
            text(record, "\r\n\r\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return record.toByteArray();
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
