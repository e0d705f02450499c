package org.standfirst.extract;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Moment;
import org.standfirst.text.WrittenTime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The days that a page's address and its programs carry, which no reader sees. */
final class HiddenDates {

    private static final int LONGEST_PROGRAMS = 2_000_000;

    private static final Pattern IN_ADDRESS =
            Pattern.compile(
                    "[/_-]((?:19|20)\\d\\d)[/_.-](0?[1-9]|1[0-2])[/_.-](0?[1-9]|[12]\\d|3[01])(?!\\d)"
                        + "|/((?:19|20)\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=[/_-])"
                        + "|[/_~-](0[1-9]|[12]\\d|3[01])-(0[1-9]|1[0-2])-(20\\d\\d)(?!\\d)");

    /** A year and a day have so many. */
    private static final int FEWEST_DIGITS = 5;

    private static final Pattern NAMED_IN_ADDRESS =
            Pattern.compile("/((?:19|20)\\d\\d)/(\\p{L}{3,12})/(0?[1-9]|[12]\\d|3[01])/");
    private static final List<String> IN_PROGRAM_STEMS =
            List.of("ublish", "publicationDate", "pubDate", "postedAt");
    private static final int LONGEST_KEY = 20;
    private static final Pattern IN_PROGRAM =
            Pattern.compile(
                    "\"(?:datePublished|publishedAt|published_at|publishDate|publish_date|"
                        + "publicationDate|publishedDate|postedAt|firstPublished(?:At|Date)?|pubDate)"
                        + "\\\\?\"\\s*:\\s*\\\\?\"([^\"\\\\]{8,40})");

    private HiddenDates() {}

    /** The day in the address of a page, null if there is none. */
    static @Nullable LocalDate inAddress(String url, @Nullable Locale language) {
        int digits = 0;
        for (int i = 0; i < url.length(); i++) {
            digits += url.charAt(i) >= '0' && url.charAt(i) <= '9' ? 1 : 0;
        }
        if (digits < FEWEST_DIGITS) {
            return null;
        }
        var matcher = IN_ADDRESS.matcher(url);
        if (!matcher.find()) {
            var named = NAMED_IN_ADDRESS.matcher(url);
            var words =
                    named.find()
                            ? named.group(3) + " " + named.group(2) + " " + named.group(1)
                            : "";
            var moment = WrittenTime.read(words, language);
            return moment == null ? null : moment.day();
        }
        int year = matcher.group(1) != null ? 1 : matcher.group(4) != null ? 4 : 9;
        int month = year == 9 ? 8 : year + 1;
        int day = year == 9 ? 7 : year + 2;
        var moment =
                WrittenTime.read(
                        matcher.group(year)
                                + "-"
                                + matcher.group(month)
                                + "-"
                                + matcher.group(day));
        return moment == null ? null : moment.day();
    }

    /** Walks over the places in a program where {@link #IN_PROGRAM} may stand. */
    private static final class Places {

        private final String data;
        private final int[] next = new int[IN_PROGRAM_STEMS.size()];

        Places(String data) {
            this.data = data;
        }

        /** The first place from one on, -1 if there is none. */
        int from(int begin) {
            int first = -1;
            for (int i = 0; i < next.length; i++) {
                if (next[i] >= 0 && next[i] <= begin) {
                    next[i] = data.indexOf(IN_PROGRAM_STEMS.get(i), begin);
                }
                first = first < 0 || (next[i] >= 0 && next[i] < first) ? next[i] : first;
            }
            return first;
        }
    }

    /** The publication that the page's programs carry, if all of them name the same day. */
    static @Nullable Moment inPrograms(LeanPage lean, Markup page, @Nullable Locale language) {
        Moment found = null;
        int left = LONGEST_PROGRAMS;
        var programs = new ArrayList<String>();
        page.scripts().forEach(script -> programs.add(script.data()));
        programs.addAll(lean.programsWith(IN_PROGRAM_STEMS));
        for (var data : programs) {
            left -= data.length();
            if (left < 0) {
                return found;
            }
            var matcher = IN_PROGRAM.matcher(data);
            var places = new Places(data);
            for (int at = places.from(0); at >= 0; at = places.from(at + 1)) {
                int quote = data.lastIndexOf('"', at);
                if (quote < 0 || at - quote > LONGEST_KEY) {
                    continue;
                }
                if (!matcher.region(quote, data.length()).lookingAt()) {
                    continue;
                }
                at = matcher.end();
                var moment = PublicationDates.read(matcher.group(1), language);
                if (moment != null && found != null && !moment.day().equals(found.day())) {
                    return null;
                }
                found = found == null ? moment : found;
            }
        }
        return found;
    }
}
