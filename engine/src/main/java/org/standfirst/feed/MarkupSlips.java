package org.standfirst.feed;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Mends what feeds often get wrong in HTML, as browsers do. */
final class MarkupSlips {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** A reference by number; 128 to 159 are meant as windows-1252 has them. */
    private static final Pattern NUMBER =
            Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));");

    private static final Pattern REFERENCE = Pattern.compile("&#?[A-Za-z0-9]{1,32};");

    private static final Pattern BARE_AMPERSAND = Pattern.compile("&(?!#?[A-Za-z0-9]{1,32};)");

    /** A sign that opens no tag, comment or declaration. */
    private static final Pattern BARE_LESS_THAN =
            Pattern.compile("<(?![A-Za-z/?]|!--|!\\[|![A-Za-z])");

    private MarkupSlips() {}

    static boolean hasReference(String text) {
        return text.indexOf('&') >= 0 && REFERENCE.matcher(text).find();
    }

    static String mended(String html) {
        var text = html;
        if (text.indexOf('&') >= 0) {
            text = BARE_AMPERSAND.matcher(text).replaceAll("&amp;");
            text = NUMBER.matcher(text).replaceAll(MarkupSlips::number);
        }
        boolean tags = text.indexOf('<') >= 0 && text.indexOf('>') >= 0;
        return tags ? BARE_LESS_THAN.matcher(text).replaceAll("&lt;") : text;
    }

    private static String number(MatchResult match) {
        int point =
                match.group(1) == null
                        ? Integer.parseInt(match.group(2))
                        : Integer.parseInt(match.group(1), 16);
        if (point >= 0x80 && point <= 0x9F) {
            point = new String(new byte[] {(byte) point}, WINDOWS_1252).codePointAt(0);
            return "&#x" + Integer.toHexString(point) + ";";
        }
        return match.group().toLowerCase(Locale.ROOT);
    }
}
