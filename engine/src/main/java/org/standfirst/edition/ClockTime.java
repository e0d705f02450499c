package org.standfirst.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A time of day in English words or digits: "4.52 a.m.", "shortly before five in the morning".
 *
 * @param minute of the day
 * @param within so many minutes of it is meant
 * @param words as they are written
 */
record ClockTime(int minute, int within, String words) {

    private static final int NOON = 12 * 60;
    private static final int HOUR = 60;
    private static final int NEARLY = 15;

    private static final Pattern DIGITS =
            Pattern.compile("\\b(\\d{1,2})(?:[.:](\\d{2}))? ?([ap])\\.?m\\b\\.?");

    private static final Pattern WORDS =
            Pattern.compile(
                    "\\b(?:(shortly|just|soon|about|around|nearly|almost)"
                        + " )?(?:(before|after|at|past|about|around)"
                        + " )?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:"
                        + " o'clock)? (?:in the (morning|afternoon|evening)|at (night))");

    /** What times in words end with: a text without any of them is not searched. */
    private static final List<String> HALVES =
            List.of("in the morning", "in the afternoon", "in the evening", "at night");

    private static final Map<String, Integer> HOURS =
            Map.ofEntries(
                    Map.entry("one", 1),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12));

    /** The times of day that a line gives, as most do not: its words are asked first. */
    static List<ClockTime> in(Line line) {
        var text = line.passage().text();
        return mayHaveDigits(text) || mayHaveHalf(line.words()) ? in(text) : List.of();
    }

    private static boolean mayHaveHalf(List<String> words) {
        for (var word : words) {
            boolean half =
                    word.startsWith("night")
                            || word.startsWith("morning")
                            || word.startsWith("evening")
                            || word.startsWith("afternoon");
            if (half) {
                return true;
            }
        }
        return false;
    }

    /** The times of day that a text gives with the half of the day they are in. */
    static List<ClockTime> in(String text) {
        var times = new ArrayList<ClockTime>();
        if (mayHaveDigits(text)) {
            DIGITS.matcher(text).results().forEach(found -> addDigits(found, times));
        }
        var small = text.toLowerCase(Locale.ROOT);
        if (hasHalf(small)) {
            WORDS.matcher(small).results().forEach(found -> times.add(inWords(found)));
        }
        return times;
    }

    private static boolean hasHalf(String small) {
        for (var half : HALVES) {
            if (small.contains(half)) {
                return true;
            }
        }
        return false;
    }

    /** Whether "am", "a.m", "pm" or "p.m" stands behind a digit somewhere, as it seldom does. */
    private static boolean mayHaveDigits(String text) {
        for (int at = text.indexOf('m', 2); at >= 0; at = text.indexOf('m', at + 1)) {
            int half = text.charAt(at - 1) == '.' ? at - 2 : at - 1;
            boolean letter = half > 0 && "ap".indexOf(text.charAt(half)) >= 0;
            int last = letter && text.charAt(half - 1) == ' ' ? half - 2 : half - 1;
            if (letter && last >= 0 && text.charAt(last) >= '0' && text.charAt(last) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static void addDigits(MatchResult found, List<ClockTime> times) {
        var minutes = found.group(2);
        int hour = Integer.parseInt(found.group(1));
        if (hour >= 1 && hour <= 12) {
            int half = found.group(3).equals("p") ? NOON : 0;
            int minute = minutes == null ? 0 : Integer.parseInt(minutes);
            times.add(new ClockTime(hour % 12 * HOUR + minute + half, 0, found.group()));
        }
    }

    private static ClockTime inWords(MatchResult found) {
        int hour = HOURS.getOrDefault(found.group(3), 0) % 12;
        int half = "morning".equals(found.group(4)) ? 0 : NOON;
        boolean loose = found.group(1) != null || found.group(2) != null;
        boolean exact = "at".equals(found.group(2)) && found.group(1) == null;
        return new ClockTime(hour * HOUR + half, loose && !exact ? NEARLY : 0, found.group());
    }

    /** Whether both may be the same time. */
    boolean agrees(ClockTime other) {
        return Math.abs(minute - other.minute) <= Math.max(within, other.within);
    }
}
