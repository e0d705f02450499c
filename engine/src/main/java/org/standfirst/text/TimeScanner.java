package org.standfirst.text;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Moment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the dates of one line, each with the time of day beside it. Used once. */
final class TimeScanner {

    private static final Pattern MONTH_OR_YEAR = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?");
    private final DayScanner days;
    private final ClockScanner clocks;

    TimeScanner(String text, @Nullable Locale language) {
        var plain = inAsciiDigits(text);
        days = new DayScanner(plain, language);
        clocks = new ClockScanner(plain);
    }

    List<WrittenTime.Found> all() {
        var found = new ArrayList<WrittenTime.Found>();
        int from = 0;
        for (int i = 0; i < days.tokens(); i++) {
            var day = days.at(i);
            if (day != null) {
                found.add(clocks.timed(day, from));
                from = found.getLast().end();
                while (i + 1 < days.tokens() && days.begin(i + 1) < from) {
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
        var date =
                DayScanner.date(
                        Integer.parseInt(m.group(1)),
                        m.group(2) == null ? 1 : Integer.parseInt(m.group(2)),
                        1);
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
}
