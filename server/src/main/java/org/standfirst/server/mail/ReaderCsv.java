package org.standfirst.server.mail;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.store.Consent;
import org.standfirst.server.store.Reader;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Readers as comma-separated values, for spreadsheets and other programs. */
public final class ReaderCsv {

    /** What an import takes for lines that do not say it. */
    public record Defaults(List<String> letters, int hour, ZoneId zone, @Nullable Consent consent) {

        public Defaults {
            letters = List.copyOf(letters);
        }
    }

    /** The readers of the lines that can be read, and for the others what is wrong with them. */
    public record Reading(List<Line> readers, List<String> errors) {

        public Reading {
            readers = List.copyOf(readers);
            errors = List.copyOf(errors);
        }
    }

    /** A reader and the number of the line that names them. */
    public record Line(int number, Reader reader) {}

    private static final List<String> COLUMNS =
            List.of(
                    "address",
                    "name",
                    "letters",
                    "hour",
                    "zone",
                    "language",
                    "state",
                    "state-since",
                    "consent-at",
                    "consent-from",
                    "consent-text");

    private static final int MOST_TEXT = 2_000;
    private static final int MOST_NAME = 200;

    private ReaderCsv() {}

    /** The line that names the columns. */
    public static String heading() {
        return Csv.line(COLUMNS);
    }

    /** A reader as a line. */
    public static String write(Reader reader) {
        var consent = reader.consent();
        return Csv.line(
                List.of(
                        reader.address(),
                        reader.name() == null ? "" : reader.name(),
                        String.join(" ", reader.letters()),
                        String.valueOf(reader.hour()),
                        reader.zone().getId(),
                        reader.language(),
                        reader.state().name().toLowerCase(Locale.ROOT),
                        reader.since().toString(),
                        consent == null ? "" : consent.at().toString(),
                        consent == null ? "" : consent.from(),
                        consent == null ? "" : consent.text()));
    }

    /**
     * Reads a list. Its first line names the columns; only {@code address} must be there.
     *
     * @param letters the keys of those there are
     * @throws IllegalArgumentException if the first line does not name the columns
     */
    public static Reading read(String csv, Defaults defaults, List<String> letters, Instant now) {
        var rows = Csv.read(csv);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("the list is empty");
        }
        var columns = columns(rows.getFirst().fields());
        var readers = new ArrayList<Line>();
        var errors = new ArrayList<String>();
        for (var row : rows.subList(1, rows.size())) {
            try {
                if (row.fields().size() > columns.size()) {
                    throw new IllegalArgumentException(
                            row.fields().size()
                                    + " fields where the first line names "
                                    + columns.size());
                }
                var fields = new Fields(columns, row.fields());
                readers.add(new Line(row.line(), reader(fields, defaults, letters, now)));
            } catch (IllegalArgumentException e) {
                errors.add("line " + row.line() + ": " + e.getMessage());
            }
        }
        return new Reading(readers, errors);
    }

    private static List<String> columns(List<String> first) {
        var columns = first.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        var unknown = new TreeSet<>(columns);
        COLUMNS.forEach(unknown::remove);
        if (!columns.contains("address") || !unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "line 1 should name the columns; there are "
                            + String.join(", ", COLUMNS)
                            + ", and address must be one of them"
                            + (unknown.isEmpty() ? "" : "; not known: " + unknown));
        }
        return columns;
    }

    /** The fields of a row by the names of their columns. */
    private static final class Fields {
        private final Map<String, String> values = new HashMap<>();

        Fields(List<String> columns, List<String> fields) {
            for (int i = 0; i < fields.size(); i++) {
                values.put(columns.get(i), Csv.unescaped(fields.get(i).strip()));
            }
        }

        String get(String column, String otherwise) {
            var value = values.getOrDefault(column, "");
            return value.isEmpty() ? otherwise : value;
        }
    }

    private static Reader reader(
            Fields fields, Defaults defaults, List<String> letters, Instant now) {
        var address = MailAddress.parse(fields.get("address", "")).toString();
        var state = state(fields.get("state", "confirmed"));
        var consent = consent(fields, defaults);
        if (state == Reader.State.CONFIRMED && consent == null) {
            throw new IllegalArgumentException(
                    "no proof that " + address + " asked for letters: consent-at is empty");
        }
        return new Reader(
                0,
                address,
                name(fields.get("name", "")),
                letters(fields.get("letters", String.join(" ", defaults.letters())), letters),
                hour(fields.get("hour", String.valueOf(defaults.hour()))),
                zone(fields.get("zone", defaults.zone().getId())),
                language(fields.get("language", "en")),
                state,
                instant(fields.get("state-since", now.toString()), "state-since"),
                consent,
                0);
    }

    /**
     * A name as it may stand in a header: without controls or line breaks.
     *
     * @throws IllegalArgumentException if it has some, or is far too long for a name
     */
    public static @Nullable String name(String name) {
        if (name.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
            throw new IllegalArgumentException("the name has a line break or a control in it");
        }
        if (name.length() > MOST_NAME) {
            throw new IllegalArgumentException("the name is longer than 200 characters");
        }
        return name.isBlank() ? null : name.strip();
    }

    private static List<String> letters(String chosen, List<String> known) {
        var keys = Arrays.stream(chosen.split("[\\s;,|]+", -1)).filter(k -> !k.isEmpty()).toList();
        for (var key : keys) {
            var letter = LetterOrder.parse(key).letter();
            if (!known.contains(letter) && !LetterOrder.isSearch(letter)) {
                throw new IllegalArgumentException(
                        "there is no letter "
                                + letter
                                + "; there are "
                                + String.join(", ", known)
                                + ", search:WORDS");
            }
        }
        return keys.stream().distinct().toList();
    }

    private static int hour(String hour) {
        if (!hour.matches("[01]?\\d|2[0-3]")) {
            throw new IllegalArgumentException("the hour " + hour + " is none from 0 to 23");
        }
        return Integer.parseInt(hour);
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "the zone " + zone + " is none such as Europe/Lisbon", e);
        }
    }

    private static String language(String language) {
        if (!language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new IllegalArgumentException("the language " + language + " is none such as en");
        }
        return language;
    }

    private static Reader.State state(String state) {
        try {
            return Reader.State.valueOf(state.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the state "
                            + state
                            + " is none of pending, confirmed, left, bounced,"
                            + " complained",
                    e);
        }
    }

    private static @Nullable Consent consent(Fields fields, Defaults defaults) {
        var at = fields.get("consent-at", "");
        if (at.isEmpty()) {
            return defaults.consent();
        }
        return new Consent(
                instant(at, "consent-at"),
                shortened(fields.get("consent-from", "")),
                shortened(fields.get("consent-text", "")));
    }

    private static String shortened(String text) {
        return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
    }

    private static Instant instant(String text, String column) {
        try {
            return text.length() == "2026-01-31".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    column + ' ' + text + " is no time such as 2026-03-04T05:06:07Z", e);
        }
    }
}
