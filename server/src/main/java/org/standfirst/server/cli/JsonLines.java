package org.standfirst.server.cli;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines of JSON in, lines of JSON out, one at a time and in order. A bad line is reported with its
 * number and does not stop the rest.
 */
final class JsonLines {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;
    private final PrintStream errors;
    private int bad;

    JsonLines(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    /** What a command does with one line; it may write none, one or many lines. */
    interface Step {
        void take(ObjectNode line) throws BadLine;
    }

    /** What is wrong with one line. */
    static final class BadLine extends Exception {
        BadLine(String message) {
            super(message);
        }
    }

    /** Reads every line of {@code in}. Returns the exit code: 0, or 1 if a line was bad. */
    int each(InputStream in, Step step) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        int number = 0;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                if (!(JSON.readTree(line) instanceof ObjectNode object)) {
                    throw new BadLine("expected a JSON object in braces");
                }
                step.take(object);
            } catch (JacksonException e) {
                report(number, "not valid JSON: " + e.getOriginalMessage());
            } catch (BadLine e) {
                report(number, String.valueOf(e.getMessage()));
            }
        }
        out.flush();
        return bad == 0 ? 0 : 1;
    }

    private void report(int number, String message) {
        bad++;
        errors.println("standfirst: line " + number + ": " + message);
    }

    void write(JsonNode line) {
        out.println(JSON.writeValueAsString(line));
    }

    void flush() {
        out.flush();
    }

    /** The string in a field that must be there. */
    static String text(ObjectNode line, String field) throws BadLine {
        var value = line.get(field);
        if (value == null || !value.isString()) {
            throw new BadLine("the field \"" + field + "\" is missing or not a string");
        }
        return value.stringValue();
    }

    /** The string in a field, or "" where it is missing. */
    static String optional(ObjectNode line, String field) {
        var value = line.get(field);
        return value == null || !value.isString() ? "" : value.stringValue();
    }
}
