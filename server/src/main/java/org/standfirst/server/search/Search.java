package org.standfirst.server.search;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What a reader asks for, as it was understood.
 *
 * @param text as it was written
 * @param parts what is wanted and what is not
 * @param from the first day; null if there is none
 * @param to the last day; null if there is none
 * @param notes what was not understood and is searched for as plain words, a sentence each
 */
public record Search(
        String text,
        List<Part> parts,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> notes) {

    public Search {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /** Reads a question, whatever it is; see {@code help/search.md}. */
    public static Search read(String text) {
        return new SearchReader(text).read();
    }

    /** What a part of a question names. */
    public enum Kind {
        WORD,
        PHRASE,
        OUTLET,
        SPEAKER,
        SECTION
    }

    /**
     * A part of a question.
     *
     * @param value its words
     * @param excluded whether it must not be there
     */
    public record Part(Kind kind, String value, boolean excluded) {

        /** Whether it is looked for in the words of articles. */
        boolean isWording() {
            return kind == Kind.WORD || kind == Kind.PHRASE;
        }
    }

    /** Whether it asks for nothing. */
    public boolean isEmpty() {
        return parts.isEmpty() && from == null && to == null;
    }

    /** Whether it has words to be found, so that some articles answer it better than others. */
    public boolean hasWords() {
        return parts.stream().anyMatch(part -> part.isWording() && !part.excluded());
    }

    List<Part> of(Kind kind, boolean excluded) {
        return parts.stream()
                .filter(part -> part.kind() == kind && part.excluded() == excluded)
                .toList();
    }
}
