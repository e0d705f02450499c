package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a command says where there is nothing of the day it is asked for. */
final class NoSuchDay {

    private static final int NAMED = 4;

    private NoSuchDay() {}

    /**
     * The reason, with the days nearest to it.
     *
     * @param what there is none of: "edition"
     * @param days there are, as dates
     * @param without what else to say where there are none
     */
    static String message(String what, String date, List<String> days, String without) {
        boolean latest = date.equals(PublishedEdition.LATEST);
        var day = day(date);
        if (day == null && !latest) {
            return date + " is not a date; write YYYY-MM-DD, for example 2026-11-24, or latest.";
        }
        var none = "There is no " + what + (latest ? " yet" : " of " + date);
        if (days.isEmpty() || day == null) {
            return none + without + '.';
        }
        var near = new ArrayList<LocalDate>();
        for (var each : days) {
            var other = day(each);
            if (other != null) {
                near.add(other);
            }
        }
        near.sort(Comparator.comparingLong(other -> Math.abs(ChronoUnit.DAYS.between(day, other))));
        var named = near.stream().limit(NAMED).sorted().map(LocalDate::toString).toList();
        return none
                + (named.size() == 1 ? "; the nearest is " : "; the nearest are ")
                + list(named)
                + '.';
    }

    private static String list(List<String> days) {
        int last = days.size() - 1;
        return last < 1
                ? String.join("", days)
                : String.join(", ", days.subList(0, last)) + " and " + days.get(last);
    }

    private static @Nullable LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
