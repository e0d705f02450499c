package org.standfirst.article;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One block of a body: a paragraph, a heading, one item of a list, one row of a table.
 *
 * @param kind what the block is
 * @param text its words on one line, white space collapsed
 * @param time in a live blog, when the entry that this block opens was posted; otherwise null
 */
public record Block(Kind kind, String text, @Nullable Instant time) {

    /** What a block is. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        QUOTE,
        LIST_ITEM,
        TABLE_ROW,
        PREFORMATTED,
        EMBED
    }

    public Block(Kind kind, String text) {
        this(kind, text, null);
    }

    public static Block paragraph(String text) {
        return new Block(Kind.PARAGRAPH, text);
    }
}
