package org.standfirst.server.search;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.search.Search.Kind;
import org.standfirst.server.search.Search.Part;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a question part by part: {@code word "a phrase" -without outlet:post from:2026-11-24}. A
 * part that is none is taken for plain words, with a note.
 */
final class SearchReader {

    private static final int MOST_CHARACTERS = 400;
    private static final int MOST_PARTS = 24;

    /** What may stand before a colon and is not in a text's own use, as a time of day is. */
    private static final Pattern FIELD = Pattern.compile("(\\p{L}+):(.*)", Pattern.DOTALL);

    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?");

    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";
    private static final String CLOSING = "\"\u201c\u201d\u00bb\u00ab";

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private int at;

    SearchReader(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        if (plain.length() > MOST_CHARACTERS) {
            int end = plain.lastIndexOf(' ', MOST_CHARACTERS);
            plain = plain.substring(0, end > 0 ? end : MOST_CHARACTERS);
            notes.add("Only the first " + MOST_CHARACTERS + " characters were searched for.");
        }
        this.text = plain;
    }

    Search read() {
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                part();
            }
        }
        var first = from;
        var last = to;
        if (first != null && last != null && last.isBefore(first)) {
            notes.add(
                    "Nothing lies from "
                            + first
                            + " to "
                            + last
                            + ": the last day is before the first.");
        }
        if (parts.size() > MOST_PARTS) {
            notes.add("Only the first " + MOST_PARTS + " words were searched for.");
        }
        return new Search(text, parts.stream().limit(MOST_PARTS).toList(), from, to, notes);
    }

    private void part() {
        boolean excluded =
                text.charAt(at) == '-'
                        && at + 1 < text.length()
                        && !Character.isWhitespace(text.charAt(at + 1));
        if (excluded) {
            at++;
        }
        if (opensQuote(at)) {
            var phrase = quoted();
            add(phrase.closed ? Kind.PHRASE : Kind.WORD, phrase.words, excluded);
            return;
        }
        int begin = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && !opensQuote(at)) {
            at++;
        }
        var word = text.substring(begin, at);
        var field = FIELD.matcher(word);
        if (!field.matches()) {
            add(Kind.WORD, word, excluded);
            return;
        }
        var name = field.group(1).toLowerCase(Locale.ROOT);
        var value = field.group(2);
        if (value.isEmpty() && opensQuote(at)) {
            value = quoted().words;
        }
        named(name, value.strip(), excluded);
    }

    private void named(String name, String value, boolean excluded) {
        switch (name) {
            case "outlet" -> restrict(name, Kind.OUTLET, value, excluded);
            case "speaker" -> restrict(name, Kind.SPEAKER, value, excluded);
            case "section" -> restrict(name, Kind.SECTION, value, excluded);
            case "from", "to" -> day(name, value);
            default -> {
                if (!value.startsWith("//")) {
                    note(
                            "There is no \u201c"
                                    + name
                                    + ":\u201d; outlet:, speaker:, section:, from: and"
                                    + " to: there are.");
                }
                add(Kind.WORD, name + ' ' + value, excluded);
            }
        }
    }

    private void restrict(String name, Kind kind, String value, boolean excluded) {
        if (value.codePoints().noneMatch(Character::isLetterOrDigit)) {
            note("After \u201c" + name + ":\u201d stands no name.");
            add(Kind.WORD, name, excluded);
        } else {
            add(kind, value, excluded);
        }
    }

    private void day(String name, String value) {
        var date = DATE.matcher(value);
        if (date.matches()) {
            try {
                int year = Integer.parseInt(date.group(1));
                if (name.equals("from")) {
                    from = first(year, date.group(2), date.group(3));
                } else {
                    to = last(year, date.group(2), date.group(3));
                }
                return;
            } catch (DateTimeException e) {
                // 2026-02-30 is no date either.
            }
        }
        note(
                "\u201c"
                        + name
                        + ':'
                        + value
                        + "\u201d names no day, as "
                        + name
                        + ":2026-11-24 does, or "
                        + name
                        + ":2026-11 or "
                        + name
                        + ":2026.");
        add(Kind.WORD, name + ' ' + value, false);
    }

    private static LocalDate first(int year, @Nullable String month, @Nullable String day) {
        return LocalDate.of(
                year,
                month == null ? 1 : Integer.parseInt(month),
                day == null ? 1 : Integer.parseInt(day));
    }

    private static LocalDate last(int year, @Nullable String month, @Nullable String day) {
        if (month == null) {
            return LocalDate.of(year, 1, 1).with(TemporalAdjusters.lastDayOfYear());
        }
        return day == null
                ? YearMonth.of(year, Integer.parseInt(month)).atEndOfMonth()
                : first(year, month, day);
    }

    private boolean opensQuote(int place) {
        return place < text.length() && QUOTES.indexOf(text.charAt(place)) >= 0;
    }

    private record Quoted(String words, boolean closed) {}

    /** The words in quotation marks from here; all the rest if the marks are not closed. */
    private Quoted quoted() {
        int begin = ++at;
        while (at < text.length() && CLOSING.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        var words = text.substring(begin, at);
        if (at < text.length()) {
            at++;
            return new Quoted(words, true);
        }
        note("A quotation mark is opened and not closed.");
        return new Quoted(words, false);
    }

    private void add(Kind kind, String value, boolean excluded) {
        if (kind != Kind.WORD) {
            if (value.codePoints().anyMatch(Character::isLetterOrDigit)) {
                parts.add(new Part(kind, value.strip(), excluded));
            }
            return;
        }
        for (var word : value.strip().split("\\s+", -1)) {
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                parts.add(new Part(Kind.WORD, word, excluded));
            }
        }
    }

    private void note(String what) {
        notes.add(what + " That part was searched for as plain words.");
    }
}
