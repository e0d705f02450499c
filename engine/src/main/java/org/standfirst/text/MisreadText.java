package org.standfirst.text;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Pages that someone has read in a charset of western Europe although they were written in another
 * one, and kept so: "fÃ¼r" for "für". What was written can be told from what was read.
 */
public final class MisreadText {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Above the greatest of the characters that the bytes from 0x80 to 0x9F are. */
    private static final int ABOVE_SPECIAL = 0x2123;

    /** The byte that is read as each character below that, -1 if none is. */
    private static final short[] UNITS = new short[ABOVE_SPECIAL];

    static {
        for (int c = 0; c < ABOVE_SPECIAL; c++) {
            UNITS[c] = (short) (c <= 0xFF ? c : -1);
        }
        for (int b = 0x80; b < 0xA0; b++) {
            char c = new String(new byte[] {(byte) b}, WESTERN).charAt(0);
            if (c < ABOVE_SPECIAL) {
                UNITS[c] = (short) b;
            }
        }
    }

    /** So many pairs of characters that hardly stand beside each other raise suspicion. */
    private static final int SUSPECT = 2;

    /** So many letters of western Europe, and no other ones, may be others read wrongly. */
    private static final int MANY = 20;

    private static final int FEWEST_MENDED = 3;

    private MisreadText() {}

    /** What the texts of an article look like. */
    private enum Look {
        RIGHT,
        /** Letters that another charset than UTF-8 would have read otherwise. */
        PERHAPS_SINGLE_BYTES,
        /** Pairs of characters as of UTF-8 that was misread. */
        PAIRS
    }

    private static Look look(List<String> texts) {
        int pairs = 0;
        int western = 0;
        boolean other = false;
        for (var text : texts) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < 0x80) {
                    continue;
                }
                int unit = unit(c);
                other |= unit < 0 && c != 0xFFFD;
                western += unit >= 0xA1 ? 1 : 0;
                boolean lead = unit >= 0xC2 && unit <= 0xF4 && i + 1 < text.length();
                pairs += lead && isFollowing(text.charAt(i + 1)) ? 1 : 0;
                if (pairs >= SUSPECT) {
                    return Look.PAIRS;
                }
            }
        }
        return western >= MANY && !other ? Look.PERHAPS_SINGLE_BYTES : Look.RIGHT;
    }

    private static boolean isFollowing(char c) {
        int unit = unit(c);
        return unit >= 0x80 && unit <= 0xBF;
    }

    /** Whether a run may be UTF-8, by its first two bytes: a letter read rightly stands alone. */
    private static boolean mayBeUnicode(String page, int begin, int end) {
        int lead = unit(page.charAt(begin));
        return lead >= 0xC2
                && lead <= 0xF4
                && begin + 1 < end
                && isFollowing(page.charAt(begin + 1));
    }

    /**
     * A page as it was written; null if it seems to have been read rightly.
     *
     * @param texts of the article on it, which are looked at first
     */
    public static @Nullable String mended(String page, List<String> texts) {
        var look = look(texts);
        if (look == Look.RIGHT) {
            return null;
        }
        var declared = EncodedText.declaredIn(page);
        var charset =
                declared == null || declared.equals(WESTERN) ? StandardCharsets.UTF_8 : declared;
        boolean unicode = charset.equals(StandardCharsets.UTF_8);
        return unicode && look != Look.PAIRS ? null : mended(page, charset, unicode);
    }

    private static @Nullable String mended(String page, Charset charset, boolean unicode) {
        var text = new StringBuilder(page.length());
        int mended = 0;
        int kept = 0;
        int begin = 0;
        while (begin < page.length()) {
            int plain = begin;
            while (plain < page.length() && !isSuspect(page.charAt(plain))) {
                char c = page.charAt(plain++);
                if (c >= 0x80 && c != 0xFFFD && !unicode) {
                    return null;
                }
            }
            text.append(page, begin, plain);
            begin = plain;
            int end = begin;
            while (end < page.length() && isSuspect(page.charAt(end))) {
                end++;
            }
            if (begin == end) {
                break;
            }
            boolean hopeless = unicode && !mayBeUnicode(page, begin, end);
            var run = hopeless ? null : decoded(page, begin, end, charset);
            if (run == null) {
                text.append(page, begin, end);
                kept++;
            } else {
                text.append(run);
                mended++;
            }
            begin = end;
        }
        return mended >= FEWEST_MENDED && mended > 3 * kept && !page.contentEquals(text)
                ? text.toString()
                : null;
    }

    private static @Nullable String decoded(String page, int begin, int end, Charset charset) {
        var bytes = new byte[end - begin];
        for (int i = begin; i < end; i++) {
            bytes[i - begin] = (byte) unit(page.charAt(i));
        }
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isSuspect(char c) {
        return c >= 0x80 && unit(c) >= 0;
    }

    /** The byte that a western charset reads as a character, -1 if there is none. */
    private static int unit(char c) {
        return c < ABOVE_SPECIAL ? UNITS[c] : -1;
    }
}
