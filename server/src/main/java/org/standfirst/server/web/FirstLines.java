package org.standfirst.server.web;

import org.standfirst.article.Block;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The first words of an article, verbatim: whole sentences of its first paragraphs as long as they
 * are short enough.
 *
 * @param text the words as they stand in the article
 * @param begin where they begin in the text of these blocks, in code points
 * @param more whether the article goes on
 */
public record FirstLines(String text, int begin, boolean more) {

    private static final int ENOUGH = 200;
    private static final int MOST = 420;

    /** Paragraphs among which the first is looked for. */
    private static final int HEAD = 8;

    private static final Pattern ENDS =
            Pattern.compile("[.!?:\u2026\u3002\u061f][\u201d\u201c\u00bb\u00ab\"'\u2019)]*\\s*$");

    /** The first lines of a body; empty if it has no prose. */
    public static FirstLines of(List<Block> blocks) {
        int first = first(blocks);
        if (first < 0) {
            return new FirstLines("", 0, !blocks.isEmpty());
        }
        int begin = 0;
        for (var block : blocks.subList(0, first)) {
            begin += block.text().codePointCount(0, block.text().length()) + 1;
        }
        return from(blocks, first, begin);
    }

    /**
     * The first paragraph that tells something, -1 without any: names, points and captions may
     * stand ahead of it.
     */
    private static int first(List<Block> blocks) {
        int any = -1;
        int looked = 0;
        for (int i = 0; i < blocks.size() && looked < HEAD; i++) {
            if (prose(blocks.get(i))) {
                any = any < 0 ? i : any;
                looked++;
                var text = blocks.get(i).text();
                if (ENDS.matcher(text).find() && text.charAt(0) != '\u2022') {
                    return i;
                }
            }
        }
        return any;
    }

    private static boolean prose(Block block) {
        return block.kind() == Block.Kind.PARAGRAPH || block.kind() == Block.Kind.QUOTE;
    }

    private static FirstLines from(List<Block> blocks, int at, int begin) {
        var first = blocks.get(at).text();
        if (first.length() > MOST) {
            return new FirstLines(cut(first), begin, true);
        }
        if (first.length() < ENOUGH && at + 1 < blocks.size() && prose(blocks.get(at + 1))) {
            var second = blocks.get(at + 1).text();
            if (first.length() + second.length() < MOST) {
                return new FirstLines(first + '\n' + second, begin, at + 2 < blocks.size());
            }
        }
        return new FirstLines(first, begin, at + 1 < blocks.size());
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
        return paragraph.substring(0, end > 0 ? end : MOST).stripTrailing();
    }
}
