package org.standfirst.fuzz;

import org.jspecify.annotations.NullMarked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** What fuzzing begins with: the fixtures of other tests, and texts in many encodings. */
@NullMarked
final class Seeds {

    private Seeds() {}

    static Stream<byte[]> pages() {
        return Stream.of("", "kinds", "live").flatMap(Seeds::pagesIn);
    }

    private static Stream<byte[]> pagesIn(String folder) {
        try (var files = Files.list(Path.of("src/test/resources/extract", folder))) {
            return files
                    .filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(Seeds::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<byte[]> feeds() {
        return Stream.of("rss20", "rdf", "atom10", "atom03", "jsonfeed", "broken", "bomb", "slips")
                .map(name -> resource("/feed/" + name + ".xml"));
    }

    static Stream<byte[]> encodings() {
        return Stream.of("utf-8", "utf-16le", "windows-1252", "shift_jis", "gb18030", "koi8-r")
                .flatMap(name ->
                        Stream.of("text/html; charset=" + name, "text/html")
                                .map(header -> encoded(header, page(name), name)));
    }

    private static String page(String charset) {
        return "<meta charset=\"%s\"><p>Čas im Hafen, 3. März 2026: قال الوزير 港は閉鎖された"
                .formatted(charset);
    }

    private static byte[] encoded(String header, String text, String charset) {
        var start = (header + '\n').getBytes(StandardCharsets.US_ASCII);
        var body = text.getBytes(Charset.forName(charset));
        var whole = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    private static byte[] resource(String name) {
        try (var in = Seeds.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
