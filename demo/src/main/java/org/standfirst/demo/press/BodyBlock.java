package org.standfirst.demo.press;

import java.util.List;

/**
 * One block of an article as its file writes it.
 *
 * @param parts the words; the cells of a table row; for an embedded post its author and its words;
 *     otherwise one
 */
public record BodyBlock(Kind kind, List<String> parts) {

    /** What a block is. A correction is the outlet's word about the article, not its body. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        QUOTE,
        LIST_ITEM,
        TABLE_ROW,
        EMBED,
        CORRECTION
    }

    public BodyBlock {
        parts = List.copyOf(parts);
    }

    public String text() {
        return kind == Kind.EMBED ? parts.get(1) + " — " + parts.get(0) : String.join(" ", parts);
    }
}
