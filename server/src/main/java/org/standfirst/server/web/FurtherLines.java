package org.standfirst.server.web;

import org.standfirst.server.search.FurtherReading;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.Story;
import org.standfirst.server.web.view.Further;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What to read after a story, as its page shows it. */
final class FurtherLines {

    private static final List<String> NUMBERS =
            List.of(
                    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                    "eleven", "twelve");

    private FurtherLines() {}

    static List<Further> of(FurtherReading reading, Shelves shelves, Story story) {
        return reading.after(shelves, story).stream()
                .filter(suggestion -> suggestion.article().story() != null)
                .map(suggestion -> {
                    var stored = suggestion.article();
                    return new Further(
                            Objects.requireNonNull(stored.story()),
                            stored.id(),
                            stored.article().title(),
                            stored.article().language(),
                            Reports.name(stored.outlet()),
                            stored.published(),
                            why(suggestion, story),
                            suggestion.speaker());
                })
                .toList();
    }

    private static String why(FurtherReading.Suggestion suggestion, Story story) {
        var when = when(suggestion.article().published(), story.founded(), story.latest());
        return switch (suggestion.reason()) {
            case SAME_MATTER -> when;
            case OTHER_WORDS -> when + ", in other words";
            case SAME_SPEAKER -> when + ", same speaker";
            case OTHER_OUTLET -> when + ", from an outlet that does not report this";
        };
    }

    /** How far something lies before or after a story: {@code eleven days earlier}. */
    static String when(Instant published, Instant founded, Instant latest) {
        if (published.isBefore(founded)) {
            return apart(Duration.between(published, founded)) + " earlier";
        }
        return published.isAfter(latest)
                ? apart(Duration.between(latest, published)) + " later"
                : "at the same time";
    }

    private static String apart(Duration gap) {
        long days = gap.toDays();
        if (days == 0) {
            return gap.toHours() < 2 ? "a little" : count(gap.toHours(), "hour");
        }
        if (days < 21) {
            return count(days, "day");
        }
        return days < 60
                ? count(days / 7, "week")
                : days < 730 ? count(days / 30, "month") : count(days / 365, "year");
    }

    private static String count(long number, String what) {
        if (number == 1) {
            return (what.equals("hour") ? "an " : "a ") + what;
        }
        var written =
                number - 2 < NUMBERS.size() ? NUMBERS.get((int) number - 2) : Long.toString(number);
        return written + ' ' + what + 's';
    }
}
