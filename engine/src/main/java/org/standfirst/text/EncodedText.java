package org.standfirst.text;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the bytes of a page or feed into text, as browsers do: byte order mark, the header's
 * charset, the document's own declaration, then UTF-8 if the bytes are valid UTF-8, else
 * windows-1252. A declaration that the bytes contradict (not valid UTF-8 although declared so) is
 * not believed.
 */
public final class EncodedText {

    private static final int PRESCAN_BYTES = 4096;
    private static final Pattern CHARSET_PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:+-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML_DECLARATION =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:+-]+)");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private EncodedText() {}

    /** Decodes {@code bytes}; malformed sequences become U+FFFD. Never fails. */
    public static String decode(byte[] bytes, @Nullable String contentType) {
        var marked = byteOrderMark(bytes);
        if (marked != null) {
            return strip(new String(bytes, marked));
        }
        var declared = named(contentType, CHARSET_PARAMETER);
        if (declared == null) {
            declared = declaredInside(bytes);
        }
        if (declared == null || declared.equals(StandardCharsets.UTF_8)) {
            var utf8 = strictUtf8(bytes);
            if (utf8 != null) {
                return utf8;
            }
            // One stray byte in a long document is a slip; many are another encoding.
            var lenient = new String(bytes, StandardCharsets.UTF_8);
            long bad = lenient.chars().filter(c -> c == 0xFFFD).count();
            long wide = lenient.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
            return bad > wide ? new String(bytes, WINDOWS_1252) : lenient;
        }
        return strip(new String(bytes, declared));
    }

    private static @Nullable Charset byteOrderMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (b.length >= 4 && b[0] == 0 && b[1] == '<' && b[2] == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (b.length >= 4 && b[0] == '<' && b[1] == 0 && b[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }

    private static String strip(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable Charset declaredInside(byte[] bytes) {
        int end = Math.min(bytes.length, PRESCAN_BYTES);
        return declaredIn(new String(bytes, 0, end, StandardCharsets.ISO_8859_1));
    }

    /** The charset that a page says it is written in, null if it says none near its beginning. */
    static @Nullable Charset declaredIn(String page) {
        var head = page.substring(0, Math.min(page.length(), PRESCAN_BYTES));
        var xml = named(head, XML_DECLARATION);
        if (xml != null) {
            return asWritten(xml);
        }
        int meta = head.toLowerCase(Locale.ROOT).indexOf("<meta");
        return meta < 0 ? null : asWritten(named(head.substring(meta), CHARSET_PARAMETER));
    }

    /** Bytes in which a declaration could be read in ASCII are not UTF-16, whatever it says. */
    private static @Nullable Charset asWritten(@Nullable Charset charset) {
        return charset != null && charset.name().startsWith("UTF-16")
                ? StandardCharsets.UTF_8
                : charset;
    }

    private static @Nullable Charset named(@Nullable String text, Pattern pattern) {
        if (text == null) {
            return null;
        }
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        try {
            var charset = Charset.forName(matcher.group(1));
            boolean latin =
                    charset.equals(StandardCharsets.ISO_8859_1)
                            || charset.equals(StandardCharsets.US_ASCII);
            return latin ? WINDOWS_1252 : charset;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String strictUtf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
