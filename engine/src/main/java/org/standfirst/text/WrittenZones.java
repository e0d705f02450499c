package org.standfirst.text;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Time zones as they are written behind times of day: "CET", "GMT+2", "ET". */
final class WrittenZones {

    private static final Pattern ZONE =
            Pattern.compile(
                    "\\s*\\(?(z\\b|(?:gmt|utc)?\\s?[+\\u2212-]\\d{1,2}:?(?:\\d{2})?(?![\\d:]|\\s*(?:uhr|h\\b|[ap]\\.?m))|[a-z]{2,5}\\b)",
                    Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> ZONES =
            Map.ofEntries(
                    Map.entry("gmt", "Z"),
                    Map.entry("utc", "Z"),
                    Map.entry("ut", "Z"),
                    Map.entry("z", "Z"),
                    Map.entry("est", "-05:00"),
                    Map.entry("edt", "-04:00"),
                    Map.entry("cst", "-06:00"),
                    Map.entry("cdt", "-05:00"),
                    Map.entry("mst", "-07:00"),
                    Map.entry("mdt", "-06:00"),
                    Map.entry("pst", "-08:00"),
                    Map.entry("pdt", "-07:00"),
                    Map.entry("et", "America/New_York"),
                    Map.entry("ct", "America/Chicago"),
                    Map.entry("mt", "America/Denver"),
                    Map.entry("pt", "America/Los_Angeles"),
                    Map.entry("bst", "+01:00"),
                    Map.entry("wib", "+07:00"),
                    Map.entry("cet", "+01:00"),
                    Map.entry("mez", "+01:00"),
                    Map.entry("cest", "+02:00"),
                    Map.entry("mesz", "+02:00"),
                    Map.entry("eet", "+02:00"),
                    Map.entry("eest", "+03:00"),
                    Map.entry("msk", "+03:00"),
                    Map.entry("ist", "+05:30"),
                    Map.entry("jst", "+09:00"),
                    Map.entry("kst", "+09:00"),
                    Map.entry("hkt", "+08:00"),
                    Map.entry("sgt", "+08:00"),
                    Map.entry("aest", "+10:00"),
                    Map.entry("aedt", "+11:00"));

    private WrittenZones() {}

    /**
     * A zone that was found.
     *
     * @param end where it ends, in UTF-16 units
     */
    record Found(ZoneId zone, int end) {}

    /** The zone that begins at a place of a text; null if none does. */
    static @Nullable Found at(String text, int place) {
        var matcher = ZONE.matcher(text).region(place, text.length());
        var zone = matcher.lookingAt() ? named(matcher.group(1)) : null;
        return zone == null ? null : new Found(zone, matcher.end());
    }

    /** The zone of that name or offset; null if it is none. */
    static @Nullable ZoneId named(String name) {
        var zone = name.toLowerCase(Locale.ROOT).replace('\u2212', '-').replace(" ", "");
        var known = ZONES.get(zone);
        if (known != null) {
            return ZoneId.of(known);
        }
        var offset = zone.replace("gmt", "").replace("utc", "");
        if (!offset.startsWith("+") && !offset.startsWith("-")) {
            return null;
        }
        var digits = offset.substring(1).replace(":", "");
        int number = Integer.parseInt(digits);
        if (digits.length() > 2 && number % 100 % 15 != 0) {
            return null;
        }
        int hours = digits.length() > 2 ? number / 100 : number;
        int minutes = digits.length() > 2 ? number % 100 : 0;
        int sign = offset.startsWith("-") ? -1 : 1;
        try {
            return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
