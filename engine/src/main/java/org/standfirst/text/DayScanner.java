package org.standfirst.text;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the days of one line: figures in the order of the language, months by name, signs of East
 * Asia.
 */
final class DayScanner {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;

    /** Thai years count from the Buddha's death. */
    private static final int BUDDHIST = 543;

    /** Words that may stand between day, month and year. */
    private static final Set<String> LINKS =
            Set.of(
                    "of", "de", "del", "d", "den", "di", "do", "da", "st", "nd", "rd", "th", "er",
                    "º", "ª", "го", "m", "gada", "a", "г", "i", "ι", "του", "de l", "re", "e",
                    "ste", "ème", "eme", "ης");

    private record Token(int begin, int end, boolean isNumber, int number) {

        int digits() {
            return end - begin;
        }
    }

    /**
     * A day and where it stands, in UTF-16 units.
     *
     * @param end behind which its time of day may stand
     * @param last where all of it ends: with the year in "Mar 4 10:14:55 2026"
     */
    record Day(LocalDate date, int begin, int end, int last) {}

    private final String text;
    private final @Nullable Locale language;
    private final List<Token> tokens = new ArrayList<>();

    DayScanner(String text, @Nullable Locale language) {
        this.text = text;
        this.language = language;
        cut();
    }

    /** How many words and figures there are. */
    int tokens() {
        return tokens.size();
    }

    /** Where one begins, in UTF-16 units. */
    int begin(int token) {
        return tokens.get(token).begin();
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

    /** The day that begins with a token; null if none does. */
    @Nullable Day at(int i) {
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
        return date == null ? null : new Day(date, token.begin(), token.begin() + 8, token.end());
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
        return date == null
                ? null
                : new Day(date, tokens.get(i).begin(), yearToken.end(), yearToken.end());
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
                : new Day(
                        date,
                        tokens.get(i).begin(),
                        tokens.get(i + 1).end(),
                        tokens.get(yearAt).end());
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
        int begin = tokens.get(first).begin();
        return date == null ? null : new Day(date, begin, after, tokens.get(last).end());
    }

    /** A day of the years that are looked for; null if there is none such. */
    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return year < EARLIEST || year > LATEST ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
