package org.standfirst.server.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A finished answer: its bytes, plain and compressed, and the tag that names them. */
final class Rendered {

    private static final int WORTH_COMPRESSING = 1_000;
    private static final int TAG_BYTES = 12;

    private final String type;
    private final byte[] plain;
    private final byte[] compressed;
    private final String tag;

    private Rendered(String type, byte[] plain, byte[] compressed) {
        this.type = type;
        this.plain = plain;
        this.compressed = compressed;
        this.tag = tagOf(plain);
    }

    static Rendered html(String page) {
        return of("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    static Rendered of(String type, byte[] bytes) {
        return new Rendered(type, bytes, bytes.length < WORTH_COMPRESSING ? bytes : gzip(bytes));
    }

    String type() {
        return type;
    }

    /** The bytes for a client that may or may not read gzip. */
    byte[] bytes(boolean gzip) {
        return gzip ? compressed : plain;
    }

    boolean shrinks() {
        return !Arrays.equals(compressed, plain);
    }

    /** Strong, one for each of the two forms. */
    String tag(boolean gzip) {
        return '"' + tag + (gzip && shrinks() ? "-z" : "") + '"';
    }

    int size() {
        return plain.length + (shrinks() ? compressed.length : 0);
    }

    private static String tagOf(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
