package org.standfirst.text;

import org.standfirst.text.NumberWords.Read;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells numbers that count nothing: of dates, times of day, years, scores, names and labels. */
final class Uncounted {

    private static final Pattern YEAR = Pattern.compile("1[5-9]\\d\\d|20\\d\\d|2100");

    private static final Set<String> CLOCK =
            Set.of("am", "pm", "o'clock", "oclock", "uhr", "gmt", "utc", "a.m", "p.m");
    private static final Set<String> HOURS_BEFORE =
            Set.of("at", "until", "by", "since", "um", "bis", "gegen", "before", "after", "past");

    /** Arabic ties it to the number behind it. */
    private static final String AND = "\u0648";

    private static final Set<String> HOURS_FOLLOW = Set.of("in", "on", "at");

    /** "At twenty to eleven". */
    private static final Set<String> TO_THE_HOUR = Set.of("to", "past");

    /** What has a number for a name: "building 197". */
    private static final Set<String> LABELLED =
            Set.of(
                    "building",
                    "gate",
                    "room",
                    "page",
                    "chapter",
                    "section",
                    "article",
                    "flight",
                    "route",
                    "highway",
                    "channel",
                    "number",
                    "no",
                    "box",
                    "caption",
                    "photo",
                    "figure",
                    "table",
                    "platform",
                    "level",
                    "grade",
                    "phase",
                    "type",
                    "version",
                    "item",
                    "line",
                    "district",
                    "terminal",
                    "track",
                    "door",
                    "tram",
                    "bus");

    /** Before the number of a year. */
    private static final Set<String> DATING =
            Set.of(
                    "in", "since", "by", "of", "from", "until", "seit", "im", "jahr", "year", "bis",
                    "before", "after", "en", "de");

    private static final Set<String> EMERGENCY = Set.of("911", "999", "112");

    private static final Set<String> CALLING =
            Set.of("call", "calls", "called", "calling", "dial", "dialed", "to", "dispatchers");

    private final String text;
    private final NumeralTokens tokens;
    private final boolean commaIsDecimal;

    Uncounted(String text, NumeralTokens tokens, boolean commaIsDecimal) {
        this.text = text;
        this.tokens = tokens;
        this.commaIsDecimal = commaIsDecimal;
    }

    boolean is(int first, Read read) {
        var before = wordOr(first - 1);
        var after = wordOr(read.next());
        boolean month = before.equals(".") && TimeNames.isMonth(wordOr(first - 2));
        if (month
                || TimeNames.isMonth(before)
                || TimeNames.isMonth(after)
                || CLOCK.contains(after)) {
            return true;
        }
        boolean half = after.equals("a") || after.equals("p");
        if (half && wordOr(read.next() + 1).equals(".") && wordOr(read.next() + 2).equals("m")) {
            return true;
        }
        boolean gluedBefore = first > 0 && tokens.end(first - 1) == tokens.begin(first);
        boolean gluedAfter =
                read.next() < tokens.size()
                        && tokens.begin(read.next()) == tokens.end(read.next() - 1);
        if (read.digits()) {
            // Clock times, scores, ordinals, dates with dots or slashes, names like "A5" or "5G".
            boolean joined = gluedBefore && ":/-\u2013.#".contains(before);
            boolean joins = gluedAfter && (":/".contains(after) || dashAndMore(read.next()));
            boolean lettered =
                    (gluedBefore && Character.isLetter(before.charAt(0)) && !before.equals(AND))
                            || (gluedAfter && Character.isLetter(after.charAt(0)));
            boolean dayOfMonth = gluedAfter && after.equals(".") && commaIsDecimal && isDay(read);
            if (joined || joins || lettered || dayOfMonth) {
                return true;
            }
            if (isYear(first, read)) {
                return true;
            }
            boolean emergency =
                    EMERGENCY.contains(word(first))
                            && (CALLING.contains(before) || CALLING.contains(after));
            if (emergency || LABELLED.contains(before)) {
                return true;
            }
            // "Flight KX 204", "Article 50"; German writes every noun with a capital.
            boolean named = first > 1 && isLetter(before) && isCapital(first - 1);
            if (named && !(commaIsDecimal && isLetter(after))) {
                return true;
            }
        } else {
            boolean hour =
                    HOURS_BEFORE.contains(before)
                            && read.value().intValue() <= 12
                            && (HOURS_FOLLOW.contains(after) || !isLetter(after));
            hour |= HOURS_BEFORE.contains(before) && TO_THE_HOUR.contains(after);
            hour |= TO_THE_HOUR.contains(before) && HOURS_BEFORE.contains(wordOr(first - 3));
            boolean one = read.value().compareTo(BigDecimal.ONE) == 0;
            if (hour || one) {
                return true;
            }
        }
        return false;
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(text.charAt(tokens.begin(at)));
    }

    private static boolean isLetter(String token) {
        return !token.isEmpty() && Character.isLetter(token.charAt(0));
    }

    /** "3-1", "38-year-old". */
    private boolean dashAndMore(int at) {
        return at + 1 < tokens.size()
                && "-\u2013\u2014".contains(word(at))
                && tokens.begin(at + 1) == tokens.end(at)
                && Character.isLetterOrDigit(word(at + 1).charAt(0));
    }

    private boolean isDay(Read read) {
        return read.value().compareTo(BigDecimal.valueOf(31)) <= 0
                && isLetter(wordOr(read.next() + 1));
    }

    /** Four bare digits between 1500 and 2100, unless something that is counted follows. */
    private boolean isYear(int first, Read read) {
        var token = word(first);
        if (token.length() != 4 || !YEAR.matcher(token).matches()) {
            return false;
        }
        var before = wordOr(first - 1);
        return DATING.contains(before) || !isLetter(wordOr(read.next()));
    }

    private String word(int at) {
        return tokens.word(at);
    }

    private String wordOr(int at) {
        return tokens.wordOr(at);
    }
}
