package org.standfirst.text;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Moment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the dates of one line, each with the time of day beside it. Used once. */
final class TimeScanner {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    /** Thai years count from the Buddha's death. */
    private static final int BUDDHIST = 543;

    private static final Pattern MONTH_OR_YEAR = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?");
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(\\d{1,2})(?:\\s?(?:[:h.\\u6642\\u65F6\\uC2DC]|\\u70B9)\\s?(\\d{2})(?:[:\\u5206]"
                        + "(\\d{2})(?:[.,:]\\d{1,9})?)?)?(?:\\s*([ap])\\.?\\s?m\\b\\.?)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT_CLOCK =
            Pattern.compile("[Tt]?(\\d{2})(\\d{2})(\\d{2})?([apAP])?(?!\\d)");
    private static final Pattern ZONE =
            Pattern.compile(
                    "\\s*\\(?(z\\b|(?:gmt|utc)?\\s?[+\\u2212-]\\d{1,2}:?(?:\\d{2})?(?![\\d:]|\\s*(?:uhr|h\\b|[ap]\\.?m))|[a-z]{2,5}\\b)",
                    Pattern.CASE_INSENSITIVE);

    /** What may stand between a date and its time of day. */
    private static final Pattern BEFORE_CLOCK =
            Pattern.compile(
                    "(?:[t\\s,;|/@(•·–—-]|\\.\\s|г\\.|d\\.|lúc|godz\\.?|(?:um|at|à|às|ás|a las|a"
                            + " la|as|kl\\.?|klo|ore|alle|om|в|о|saat|ob|v|o"
                            + "|de|pukul)(?!\\p{L})|\\(?\\p{L}{2,9}\\)?,)*+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern AFTER_CLOCK =
            Pattern.compile(
                    "\\s*(?:uhr|h|hrs|hours|o'clock|klo)?[\\s,|\\u2022\\u00B7\\u2013\\u2014-]*(?:on|am|le|el|il)?"
                        + "\\s*(?:\\p{L}{2,12}\\.?,?)?\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CLOCK_AT_END =
            Pattern.compile(
                    "(?<![\\d:./-])(\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\b\\.?)?)(\\s*[a-z]{1,5})?$",
                    Pattern.CASE_INSENSITIVE);

    /** Words that may stand between day, month and year. */
    private static final Set<String> LINKS =
            Set.of(
                    "of", "de", "del", "d", "den", "di", "do", "da", "st", "nd", "rd", "th", "er",
                    "º", "ª", "го", "m", "gada", "a", "г", "i", "ι", "του", "de l", "re", "e",
                    "ste", "ème", "eme", "ης");

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

    private record Token(int begin, int end, boolean isNumber, int number) {
        int digits() {
            return end - begin;
        }
    }

    /** A day and where it stands; {@code next} is the first token after it. */
    private record Day(LocalDate date, int begin, int end, int next) {}

    private final String text;
    private final @Nullable Locale language;
    private final List<Token> tokens = new ArrayList<>();

    TimeScanner(String text, @Nullable Locale language) {
        this.text = inAsciiDigits(text);
        this.language = language;
        cut();
    }

    List<WrittenTime.Found> all() {
        var found = new ArrayList<WrittenTime.Found>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            var day = dayAt(i);
            if (day != null) {
                found.add(timed(day, from));
                from = found.getLast().end();
                while (i + 1 < tokens.size() && tokens.get(i + 1).begin() < from) {
                    i++;
                }
            }
        }
        return found;
    }

    static @Nullable Moment monthOrYear(String text) {
        var m = MONTH_OR_YEAR.matcher(text);
        if (!m.matches()) {
            return null;
        }
        var date = date(number(m.group(1)), m.group(2) == null ? 1 : number(m.group(2)), 1);
        return date == null ? null : Moment.day(date);
    }

    private static String inAsciiDigits(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F && Character.isDigit(c)) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            } else if (c == '\u00A0' || c == '\u202F' || c == '\u2009') {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, ' ');
            } else if (c == '\u200E' || c == '\u200F') {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, ' ');
            }
        }
        return plain == null ? text : plain.toString();
    }

    private void cut() {
        int i = 0;
        while (i < text.length()) {
            int begin = i;
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                    i++;
                }
                int number = i - begin > 9 ? -1 : number(text.substring(begin, i));
                tokens.add(new Token(begin, i, true, number));
            } else if (isLetter(c)) {
                while (i < text.length() && isLetter(text.charAt(i))) {
                    i++;
                }
                tokens.add(new Token(begin, i, false, 0));
            } else {
                i++;
            }
        }
    }

    /** Letters with their marks; a surrogate half is one, so that its pair stays together. */
    private static boolean isLetter(char c) {
        return Character.isLetter(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private @Nullable Day dayAt(int i) {
        var token = tokens.get(i);
        if (!token.isNumber()) {
            return monthFirst(i);
        }
        if (i > 0 && tokens.get(i - 1).isNumber() && isGlued(i - 1)) {
            // In the middle of a figure, an address or a version; or the end of a span of days.
            return token.digits() <= 2 && isWord(i + 1) ? dayFirst(i) : null;
        }
        return switch (token.digits()) {
            case 14, 12 -> compact(i);
            case 8 -> compact(i);
            case 4 -> yearFirst(i);
            case 1, 2 -> dayFirst(i);
            default -> null;
        };
    }

    private boolean isGlued(int i) {
        var gap = gap(i);
        return gap.length() == 1 && ".,/-:".indexOf(gap.charAt(0)) >= 0;
    }

    /** What stands between a token and the next one. */
    private String gap(int i) {
        return i + 1 < tokens.size()
                ? text.substring(tokens.get(i).end(), tokens.get(i + 1).begin())
                : "";
    }

    private String word(int i) {
        return text.substring(tokens.get(i).begin(), tokens.get(i).end());
    }

    private boolean isNumber(int i, int mostDigits) {
        return i < tokens.size()
                && tokens.get(i).isNumber()
                && tokens.get(i).digits() <= mostDigits;
    }

    private boolean isWord(int i) {
        return i < tokens.size() && !tokens.get(i).isNumber();
    }

    /** 20260304 and 20260304101455. */
    private @Nullable Day compact(int i) {
        var token = tokens.get(i);
        var digits = text.substring(token.begin(), token.begin() + 8);
        var date =
                date(
                        number(digits.substring(0, 4)),
                        number(digits.substring(4, 6)),
                        number(digits.substring(6)));
        return date == null ? null : new Day(date, token.begin(), token.begin() + 8, i + 1);
    }

    private @Nullable Day yearFirst(int i) {
        int year = year(tokens.get(i));
        int at = afterLinks(i + 1);
        if (year == 0 || at >= tokens.size() || gap(i).length() > 3) {
            return null;
        }
        if (isWord(at)) {
            var word = word(at);
            if (isSign(word, '年', '년') && isNumber(at + 1, 2)) {
                boolean whole =
                        isWord(at + 2)
                                && isSign(word(at + 2), '月', '월')
                                && isNumber(at + 3, 2)
                                && isWord(at + 4);
                return whole
                        ? day(year, value(at + 1), value(at + 3), i, at + 3, signEnd(at + 4))
                        : null;
            }
            int month = month(at);
            int dayAt = afterLinks(at + 1);
            if (month > 0 && isNumber(dayAt, 2) && gap(at).length() <= 3) {
                return day(year, month, value(dayAt), i, dayAt, 0);
            }
            return null;
        }
        if (!isNumber(at, 2)) {
            return null;
        }
        // Latvian puts the day before the month's name.
        int monthAt = afterLinks(at + 1);
        if (at > i + 1 && isWord(monthAt) && month(monthAt) > 0) {
            return day(year, month(monthAt), value(at), i, monthAt, 0);
        }
        boolean figures = isNumber(at + 1, 2) && isJoined(i, at) && isJoined(at, at + 1);
        return figures ? day(year, value(at), value(at + 1), i, at + 1, 0) : null;
    }

    private static boolean isSign(String word, char... signs) {
        return word.indexOf(signs[0]) == 0 || (signs.length > 1 && word.indexOf(signs[1]) == 0);
    }

    private int signEnd(int i) {
        return tokens.get(i).begin() + 1;
    }

    /** Whether one of the usual separators of dates in figures stands between two tokens. */
    private boolean isJoined(int one, int other) {
        if (other != one + 1) {
            return false;
        }
        var gap = gap(one).strip();
        return gap.length() == 1 && "-/.\u2010\u2011\u2013".indexOf(gap.charAt(0)) >= 0;
    }

    private @Nullable Day dayFirst(int i) {
        int at = afterLinks(i + 1);
        if (at >= tokens.size() || gap(i).length() > 4) {
            return null;
        }
        if (isNumber(at, 2) && at == i + 1) {
            return inFigures(i);
        }
        if (!isWord(at)) {
            return null;
        }
        int month = month(at);
        if (month == 0 && word(at).equalsIgnoreCase("th\u00E1ng") && isNumber(at + 1, 2)) {
            month = tokens.get(at + 1).number();
            at++;
        }
        int yearAt = afterLinks(at + 1);
        if (month == 0 || !isNumber(yearAt, 4) || gap(at).length() > 4) {
            return null;
        }
        int year = year(tokens.get(yearAt));
        return year == 0 ? null : day(year, month, value(i), i, yearAt, 0);
    }

    /** 04.03.2026, 4/3/26, 03/04/2026. */
    private @Nullable Day inFigures(int i) {
        if (!isNumber(i + 2, 4) || !isJoined(i, i + 1) || !isJoined(i + 1, i + 2)) {
            return null;
        }
        char separator = gap(i).strip().charAt(0);
        var yearToken = tokens.get(i + 2);
        boolean loose =
                gap(i).length() > 1 || gap(i + 1).length() > 1 || !gap(i).equals(gap(i + 1));
        if (loose && (yearToken.digits() == 2 || separator != '.')) {
            return null;
        }
        boolean goesOn = isNumber(i + 3, 9) && gap(i + 2).equals(".");
        boolean plausible = !goesOn && (yearToken.digits() == 4 || yearToken.digits() == 2);
        int year = plausible ? year(yearToken) : 0;
        int first = tokens.get(i).number();
        int second = tokens.get(i + 1).number();
        boolean monthFirst =
                second > 12
                        || (first <= 12 && separator != '.' && WrittenTime.monthFirst(language));
        int day = monthFirst ? second : first;
        int month = monthFirst ? first : second;
        var date = year == 0 ? null : date(year, month, day);
        return date == null ? null : new Day(date, tokens.get(i).begin(), yearToken.end(), i + 3);
    }

    /** March 4, 2026; Mar 4 10:14:55 2026. */
    private @Nullable Day monthFirst(int i) {
        if (!isNumber(i + 1, 2) || gap(i).length() > 3 || gap(i).strip().length() > 1) {
            return null;
        }
        int month = month(i);
        if (month == 0) {
            return null;
        }
        int at = afterLinks(i + 2);
        if (isNumber(at, 4) && tokens.get(at).digits() == 4 && gap(at - 1).length() <= 4) {
            int year = year(tokens.get(at));
            return year == 0 ? null : day(year, month, value(i + 1), i, at, 0);
        }
        return asctime(i, month);
    }

    private @Nullable Day asctime(int i, int month) {
        boolean clock = isNumber(i + 2, 2) && isNumber(i + 3, 2) && isNumber(i + 4, 2);
        int yearAt = isWord(i + 5) ? i + 6 : i + 5;
        if (!clock || !gap(i + 2).equals(":") || !isNumber(yearAt, 4)) {
            return null;
        }
        int year = year(tokens.get(yearAt));
        var date = year == 0 ? null : date(year, month, tokens.get(i + 1).number());
        return date == null
                ? null
                : new Day(date, tokens.get(i).begin(), tokens.get(i + 1).end(), yearAt + 1);
    }

    private int afterLinks(int i) {
        int at = i;
        while (at < tokens.size()
                && at < i + 3
                && !tokens.get(at).isNumber()
                && LINKS.contains(word(at).toLowerCase(Locale.ROOT))) {
            at++;
        }
        return at;
    }

    private int month(int i) {
        return MonthNames.number(word(i), language);
    }

    /** The year, or 0 if it can't be one. Two digits are of this or the last century. */
    private int year(Token token) {
        int year = token.number();
        if (token.digits() == 2) {
            return year < 70 ? 2000 + year : 1900 + year;
        }
        if (token.digits() != 4) {
            return 0;
        }
        boolean thai = language != null && language.getLanguage().equals("th");
        int counted = thai && year > LATEST + BUDDHIST - 200 ? year - BUDDHIST : year;
        return counted < EARLIEST || counted > LATEST ? 0 : counted;
    }

    private int value(int i) {
        return tokens.get(i).number();
    }

    /** A day from the first to the last of its tokens; {@code end} where it ends within one. */
    private @Nullable Day day(int year, int month, int day, int first, int last, int end) {
        var date = date(year, month, day);
        int after = end > 0 ? end : tokens.get(last).end();
        return date == null ? null : new Day(date, tokens.get(first).begin(), after, last + 1);
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return year < EARLIEST || year > LATEST ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** The date with the time of day after it, else the one before it. */
    private WrittenTime.Found timed(Day day, int from) {
        var figures = COMPACT_CLOCK.matcher(text).region(day.end(), text.length());
        if (day.end() - day.begin() == 8 && figures.lookingAt()) {
            var moment = moment(day, figures, figures.end());
            if (moment != null) {
                return new WrittenTime.Found(moment, day.begin(), zoneEnd(figures.end()));
            }
        }
        int asctimeEnd = day.next() - 1 < tokens.size() ? tokens.get(day.next() - 1).end() : 0;
        var before = BEFORE_CLOCK.matcher(text).region(day.end(), text.length());
        int at = before.lookingAt() ? before.end() : day.end();
        var clock = CLOCK.matcher(text).region(at, text.length());
        if (clock.lookingAt() && isClock(clock, at - day.end())) {
            var moment = moment(day, clock, clock.end());
            if (moment != null) {
                int end = Math.max(asctimeEnd, zoneEnd(clock.end()));
                return new WrittenTime.Found(moment, day.begin(), end);
            }
        }
        return timedBefore(day, from);
    }

    private WrittenTime.Found timedBefore(Day day, int from) {
        var head = text.substring(from, day.begin());
        if (head.indexOf(':') < 0) {
            return new WrittenTime.Found(Moment.day(day.date()), day.begin(), day.end());
        }
        var gap = AFTER_CLOCK.matcher(head);
        for (int start = Math.max(0, head.length() - 24); start <= head.length(); start++) {
            if (gap.region(start, head.length()).matches()) {
                var clock = CLOCK_AT_END.matcher(head.substring(0, start).stripTrailing());
                if (clock.find()) {
                    var parts = CLOCK.matcher(clock.group(1));
                    var moment = parts.lookingAt() ? moment(day, parts, -1) : null;
                    if (moment != null) {
                        var zone = clock.group(2) == null ? null : zone(clock.group(2).strip());
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
        var matcher = ZONE.matcher(text).region(at, text.length());
        return matcher.lookingAt() && zone(matcher.group(1)) != null ? matcher.end() : at;
    }

    /** The moment, with a zone if one stands at {@code zoneAt}; null if there's no such time. */
    private @Nullable Moment moment(Day day, Matcher clock, int zoneAt) {
        int hours = number(clock.group(1));
        int minutes = clock.group(2) == null ? 0 : number(clock.group(2));
        int seconds = clock.group(3) == null ? 0 : Math.min(59, number(clock.group(3)));
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
        var matcher = ZONE.matcher(text).region(zoneAt, text.length());
        var zone = matcher.lookingAt() ? zone(matcher.group(1)) : null;
        return zone == null ? moment : zoned(moment, zone);
    }

    private static @Nullable ZoneId zone(String name) {
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
        int number = number(digits);
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
