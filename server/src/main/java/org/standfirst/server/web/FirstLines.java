package org.standfirst.server.web;

import org.standfirst.article.Block;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/**
 * The first words of an article, verbatim: whole sentences of its first paragraphs as long as they
 * are short enough.
 *
 * @param text the words as they stand in the article
 * @param more whether the article goes on
 */
public record FirstLines(String text, boolean more) {

    private static final int ENOUGH = 200;
    private static final int MOST = 420;

    /** The first lines of a body; empty if it has no prose. */
    public static FirstLines of(List<Block> blocks) {
        var prose =
                blocks.stream()
                        .filter(b ->
                                b.kind() == Block.Kind.PARAGRAPH || b.kind() == Block.Kind.QUOTE)
                        .map(Block::text)
                        .toList();
        if (prose.isEmpty()) {
            return new FirstLines("", !blocks.isEmpty());
        }
        var first = prose.getFirst();
        if (first.length() > MOST) {
            return new FirstLines(cut(first), true);
        }
        if (first.length() < ENOUGH
                && prose.size() > 1
                && first.length() + prose.get(1).length() < MOST) {
            return new FirstLines(first + '\n' + prose.get(1), prose.size() > 2);
        }
        return new FirstLines(first, prose.size() > 1);
    }

    private static String cut(String paragraph) {
        var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(paragraph);
        var end = sentences.preceding(MOST);
        if (end < ENOUGH / 2) {
            var words = BreakIterator.getLineInstance(Locale.ROOT);
            words.setText(paragraph);
            end = words.preceding(MOST);
        }
        return paragraph.substring(0, end > 0 ? end : MOST).strip();
    }
}
