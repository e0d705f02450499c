package org.standfirst.server.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 has them and as spreadsheets write them: a semicolon or a tab
 * may part the fields, quotes may hold line breaks, a byte order mark may stand in front.
 */
final class Csv {

    /** A row and the line it begins on. */
    record Row(int line, List<String> fields) {

        Row {
            fields = List.copyOf(fields);
        }
    }

    private final String text;
    private final char separator;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.separator = separator(this.text.lines().findFirst().orElse(""));
    }

    /** All rows that are not empty, the heading too. A quote that never ends takes one line. */
    static List<Row> read(String text) {
        var csv = new Csv(text);
        var rows = new ArrayList<Row>();
        while (csv.at < csv.text.length()) {
            var row = csv.row();
            if (row.fields().size() > 1 || !row.fields().getFirst().isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static char separator(String heading) {
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(it -> it == c).count();
    }

    private Row row() {
        int first = line;
        var fields = new ArrayList<String>();
        while (true) {
            fields.add(field());
            if (at >= text.length()) {
                return new Row(first, fields);
            }
            char c = text.charAt(at++);
            if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            if (c != separator) {
                line++;
                return new Row(first, fields);
            }
        }
    }

    /** Ends before a separator, a line break or the end. */
    private String field() {
        if (at < text.length() && text.charAt(at) == '"') {
            int end = closing(at + 1);
            if (end > 0) {
                var field = text.substring(at + 1, end).replace("\"\"", "\"");
                line += (int) field.lines().count() - (field.isEmpty() ? 0 : 1);
                at = end + 1;
                return field;
            }
        }
        int from = at;
        while (at < text.length() && !ends(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean ends(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    /** The quote that ends a field and has an end of it behind; 0 if there is none. */
    private int closing(int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                if (i + 1 == text.length() || ends(text.charAt(i + 1))) {
                    return i;
                }
                if (text.charAt(i + 1) != '"') {
                    return 0;
                }
                i++;
            }
        }
        return 0;
    }

    /** A row as a line, with quotes where they are needed and none that a spreadsheet would run. */
    static String line(List<String> fields) {
        return fields.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String field) {
        var safe = field.matches("(?s)[=+@\\t\\r-].*") ? '\'' + field : field;
        boolean quoted = safe.matches("(?s).*[\",;\\n\\r\\t].*|\\s.*|.*\\s");
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** What a field said before {@link #line} kept a spreadsheet from running it. */
    static String unescaped(String field) {
        return field.matches("(?s)'[=+@\\t\\r-].*") ? field.substring(1) : field;
    }
}
