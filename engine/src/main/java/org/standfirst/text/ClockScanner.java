package org.standfirst.text;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Moment;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the time of day beside a day, with its zone. */
final class ClockScanner {

    private static final Pattern CLOCK =
            Pattern.compile(
                    "(\\d{1,2})(?:\\s?(?:[:h.\\u6642\\u65F6\\uC2DC]|\\u70B9)\\s?(\\d{2})(?:[:\\u5206]"
                        + "(\\d{2})(?:[.,:]\\d{1,9})?)?)?(?:\\s*([ap])\\.?\\s?m\\b\\.?)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT_CLOCK =
            Pattern.compile("[Tt]?(\\d{2})(\\d{2})(\\d{2})?([apAP])?(?!\\d)");

    /** What may stand between a date and its time of day. */
    private static final Pattern BEFORE_CLOCK =
            Pattern.compile(
                    "(?:[t\\s,;|/@(•·–—-]|\\.\\s|г\\.|d\\.|lúc|godz\\.?|(?:um|at|à|às|ás|a las|a"
                            + " la|as|kl\\.?|klo|ore|alle|om|в|о|saat|ob|v|o"
                            + "|de|pukul)(?!\\p{L})|\\(?\\p{L}{2,9}\\)?,)*+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The single characters of {@link #BEFORE_CLOCK} that are no letters. */
    private static final String MARKS = " \t\n\u000B\f\r,;|/@(•·–—-";

    private static final Pattern AFTER_CLOCK =
            Pattern.compile(
                    "\\s*(?:uhr|h|hrs|hours|o'clock|klo)?[\\s,|\\u2022\\u00B7\\u2013\\u2014-]*(?:on|am|le|el|il)?"
                        + "\\s*(?:\\p{L}{2,12}\\.?,?)?\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CLOCK_AT_END =
            Pattern.compile(
                    "(?<![\\d:./-])(\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\b\\.?)?)(\\s*[a-z]{1,5})?$",
                    Pattern.CASE_INSENSITIVE);

    private final String text;

    ClockScanner(String text) {
        this.text = text;
    }

    /**
     * The day with the time of day after it, else the one before it.
     *
     * @param from where the line begins that no other day has taken
     */
    WrittenTime.Found timed(DayScanner.Day day, int from) {
        if (!hasDigits(day.end())) {
            return timedBefore(day, from);
        }
        if (day.end() - day.begin() == 8) {
            var figures = COMPACT_CLOCK.matcher(text).region(day.end(), text.length());
            var moment = figures.lookingAt() ? moment(day, figures, figures.end()) : null;
            if (moment != null) {
                return new WrittenTime.Found(moment, day.begin(), zoneEnd(figures.end()));
            }
        }
        int at = clockFrom(day.end());
        if (at == text.length() || !isDigit(at)) {
            return timedBefore(day, from);
        }
        var clock = CLOCK.matcher(text).region(at, text.length());
        if (clock.lookingAt() && isClock(clock, at - day.end())) {
            var moment = moment(day, clock, clock.end());
            if (moment != null) {
                int end = Math.max(day.last(), zoneEnd(clock.end()));
                return new WrittenTime.Found(moment, day.begin(), end);
            }
        }
        return timedBefore(day, from);
    }

    /** Where a time of day must begin that follows a date. */
    private int clockFrom(int end) {
        int at = end;
        while (at < text.length() && MARKS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length() || isOtherMark(text.charAt(at))) {
            return at;
        }
        var words = BEFORE_CLOCK.matcher(text).region(at, text.length());
        return words.lookingAt() ? words.end() : at;
    }

    /** Whether no word and no full stop begins there. */
    private static boolean isOtherMark(char c) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return c < 128 && !letter && c != '.';
    }

    private boolean isDigit(int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean hasDigits(int from) {
        for (int i = from; i < text.length(); i++) {
            if (isDigit(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a colon stands between two digits: most only end a label. */
    private boolean hasClock(int from, int end) {
        for (int i = text.indexOf(':', from + 1); i > 0 && i + 1 < end; ) {
            if (isDigit(i - 1) && isDigit(i + 1)) {
                return true;
            }
            i = text.indexOf(':', i + 1);
        }
        return false;
    }

    private WrittenTime.Found timedBefore(DayScanner.Day day, int from) {
        if (!hasClock(from, day.begin())) {
            return new WrittenTime.Found(Moment.day(day.date()), day.begin(), day.end());
        }
        var head = text.substring(from, day.begin());
        var gap = AFTER_CLOCK.matcher(head);
        for (int start = Math.max(0, head.length() - 24); start <= head.length(); start++) {
            if (gap.region(start, head.length()).matches()) {
                var clock = CLOCK_AT_END.matcher(head.substring(0, start).stripTrailing());
                if (clock.find()) {
                    var parts = CLOCK.matcher(clock.group(1));
                    var moment = parts.lookingAt() ? moment(day, parts, -1) : null;
                    if (moment != null) {
                        var zone =
                                clock.group(2) == null
                                        ? null
                                        : WrittenZones.named(clock.group(2).strip());
                        return new WrittenTime.Found(
                                zone == null ? moment : zoned(moment, zone),
                                day.begin(),
                                day.end());
                    }
                }
            }
        }
        return new WrittenTime.Found(Moment.day(day.date()), day.begin(), day.end());
    }

    private static Moment zoned(Moment local, ZoneId zone) {
        return Moment.exact(local.time().toLocalDateTime().atZone(zone).toOffsetDateTime());
    }

    /** An hour alone is a time of day only with am or pm or a word for it. */
    private boolean isClock(Matcher clock, int distance) {
        if (clock.group(2) != null) {
            char after = clock.end() < text.length() ? text.charAt(clock.end()) : ' ';
            char before = clock.start() > 0 ? text.charAt(clock.start() - 1) : ' ';
            return !Character.isDigit(after) && (distance > 0 || Character.isLetter(before));
        }
        return distance > 0
                && (clock.group(4) != null
                        || text.regionMatches(true, clock.end(), "uhr", 0, 3)
                        || text.regionMatches(true, clock.end(), " uhr", 0, 4));
    }

    private int zoneEnd(int at) {
        var zone = WrittenZones.at(text, at);
        return zone == null ? at : zone.end();
    }

    /** The moment, with a zone if one stands at {@code zoneAt}; null if there's no such time. */
    private @Nullable Moment moment(DayScanner.Day day, Matcher clock, int zoneAt) {
        int hours = Integer.parseInt(clock.group(1));
        int minutes = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        int seconds = clock.group(3) == null ? 0 : Math.min(59, Integer.parseInt(clock.group(3)));
        var half = clock.group(4);
        if (half != null && hours <= 12) {
            hours = hours % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        // 24:00 is midnight at the end of the day.
        if (hours > 24 || minutes > 59 || (hours == 24 && minutes > 0)) {
            return null;
        }
        LocalDateTime local = day.date().atTime(hours % 24, minutes, seconds).plusDays(hours / 24);
        var moment = new Moment(local.atOffset(ZoneOffset.UTC), Moment.Precision.LOCAL);
        if (zoneAt < 0) {
            return moment;
        }
        var zone = WrittenZones.at(text, zoneAt);
        return zone == null ? moment : zoned(moment, zone.zone());
    }
}
