package org.standfirst.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** What stands at a path: its bytes, plain and compressed, and how to tell that they changed. */
final class Resource {

    private final String contentType;
    private final byte[] body;
    private final byte[] compressed;
    private final String tag;
    private final Instant modified;

    Resource(String contentType, byte[] body, Instant modified) {
        this.contentType = contentType;
        this.body = body;
        this.modified = modified;
        compressed = compressed(body);
        tag = tag(body);
    }

    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body;
    }

    byte[] compressed() {
        return compressed;
    }

    /** A weak tag: the compressed answer and the plain one share it. */
    String tag() {
        return tag;
    }

    Instant modified() {
        return modified;
    }

    private static String tag(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] compressed(byte[] body) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
