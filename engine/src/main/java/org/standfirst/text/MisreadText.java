package org.standfirst.text;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pages that someone has read in a charset of western Europe although they were written in another
 * one, and kept so: "fÃ¼r" for "für". What was written can be told from what was read.
 */
public final class MisreadText {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** What the bytes from 0x80 to 0x9F are in windows-1252, by the character. */
    private static final Map<Character, Byte> SPECIAL = new HashMap<>();

    static {
        for (int b = 0x80; b < 0xA0; b++) {
            char c = new String(new byte[] {(byte) b}, WESTERN).charAt(0);
            if (c > 0xFF && c != 0xFFFD) {
                SPECIAL.put(c, (byte) b);
            }
        }
    }

    /** So many pairs of characters that hardly stand beside each other raise suspicion. */
    private static final int SUSPECT = 2;

    /** So many letters of western Europe, and no other ones, may be others read wrongly. */
    private static final int MANY = 20;

    private static final int FEWEST_MENDED = 3;

    private MisreadText() {}

    /** Whether the texts of an article look as if they had been misread. */
    public static boolean isIn(List<String> texts) {
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
                    return true;
                }
            }
        }
        return western >= MANY && !other;
    }

    private static boolean isFollowing(char c) {
        int unit = unit(c);
        return unit >= 0x80 && unit <= 0xBF;
    }

    /** The page as it was written; null if it seems to have been read rightly. */
    public static @Nullable String mended(String page) {
        var declared = EncodedText.declaredIn(page);
        var charset =
                declared == null || declared.equals(WESTERN) ? StandardCharsets.UTF_8 : declared;
        boolean unicode = charset.equals(StandardCharsets.UTF_8);
        var text = new StringBuilder(page.length());
        int mended = 0;
        int kept = 0;
        int begin = 0;
        while (begin < page.length()) {
            char c = page.charAt(begin);
            if (c < 0x80 || unit(c) < 0) {
                if (c >= 0x80 && c != 0xFFFD && !unicode) {
                    return null;
                }
                text.append(c);
                begin++;
                continue;
            }
            int end = begin + 1;
            while (end < page.length() && page.charAt(end) >= 0x80 && unit(page.charAt(end)) >= 0) {
                end++;
            }
            var run = decoded(page, begin, end, charset);
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

    /** The byte that a western charset reads as a character, -1 if there is none. */
    private static int unit(char c) {
        if (c <= 0xFF) {
            return c;
        }
        var special = SPECIAL.get(c);
        return special == null ? -1 : special & 0xFF;
    }
}
