package org.standfirst.edition;

import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells sentences of something that happened long before the report, or of how old somebody is. */
final class OtherTimes {

    private static final Pattern OTHER_TIME =
            Pattern.compile(
                    "(?i)\\b(?:last (?:year|month|January|February|March|April|May|June|July|August"
                        + "|September|October|November|December|spring|summer|autumn|fall|winter)|(?:years?|months|weeks|decades?)"
                        + " (?:ago|earlier|later)|anniversary|(?:a )?(?:year|month)s? ago|in"
                        + " age|aged? (?:from|between)|previous(?:ly)?|worst since|deadliest"
                        + " since|at the scene|predicted|forecast)\\b");

    /** Words of which a sentence has one if that is in it: plain strings are found sooner. */
    private static final List<String> CUES =
            List.of(
                    "last ",
                    "ago",
                    "earlier",
                    "later",
                    "anniversary",
                    "in age",
                    "from",
                    "between",
                    "previous",
                    "since",
                    "scene",
                    "predicted",
                    "forecast");

    private static final Pattern YEAR = Pattern.compile("\\b(1[5-9]\\d\\d|20\\d\\d)\\b");

    private static final Pattern IN_MONTH =
            Pattern.compile(
                    "\\b[Ii]n (January|February|March|April|May|June|July|August|September|October"
                            + "|November|December)\\b");

    private OtherTimes() {}

    private static boolean hasCue(String small) {
        for (var cue : CUES) {
            if (small.contains(cue)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence tells of another time than its report does. */
    static boolean in(Line line) {
        var text = line.passage().text();
        var small = text.toLowerCase(Locale.ROOT);
        if (hasCue(small) && OTHER_TIME.matcher(text).find()) {
            return true;
        }
        var published = line.published();
        if (published == null) {
            return YEAR.matcher(text).find();
        }
        var day = published.atOffset(ZoneOffset.UTC);
        boolean otherYear =
                YEAR.matcher(text)
                        .results()
                        .anyMatch(y -> Integer.parseInt(y.group()) != day.getYear());
        return otherYear
                || IN_MONTH.matcher(text)
                        .results()
                        .map(m -> Month.valueOf(m.group(1).toUpperCase(Locale.ROOT)))
                        .anyMatch(m -> m != day.getMonth() && m != day.minusMonths(1).getMonth());
    }
}
