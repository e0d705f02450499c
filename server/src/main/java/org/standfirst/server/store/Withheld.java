package org.standfirst.server.store;

import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.edition.Passage;
import org.standfirst.edition.Passage.Part;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Articles of which no more is kept than some lines. Each of these goes on to stand where it stood,
 * since that is how it is cited; what was around it is blanks. In the archive these stand as their
 * number alone, between NUL characters, which no text has.
 */
final class Withheld {

    private static final Pattern BLANKS = Pattern.compile(" {4,}");
    private static final Pattern COUNTED = Pattern.compile("\0(\\d{1,9})\0");

    private Withheld() {}

    /**
     * What is kept of an article.
     *
     * @param passages to be kept, where they stand in it
     * @param lines to be kept wherever they stand, also as its standfirst
     */
    static Article of(Article article, Collection<Passage> passages, Set<String> lines) {
        var text = article.text();
        int[] points = text.codePoints().toArray();
        var kept = new BitSet(points.length);
        boolean quoted = false;
        for (var passage : passages) {
            if (passage.part() == Part.STANDFIRST) {
                quoted |= passage.standsIn(article);
            } else if (passage.standsIn(article)) {
                kept.set(passage.begin(), passage.end());
            }
        }
        for (var line : lines) {
            int at = line.isEmpty() ? -1 : text.indexOf(line);
            if (at >= 0) {
                int begin = text.codePointCount(0, at);
                kept.set(begin, begin + line.codePointCount(0, line.length()));
            }
        }
        var blocks = new ArrayList<Block>();
        int from = 0;
        for (var block : article.blocks()) {
            int length = block.text().codePointCount(0, block.text().length());
            blocks.add(new Block(block.kind(), blanked(points, from, length, kept), block.time()));
            from += length + 1;
        }
        var standfirst = article.standfirst();
        return new Article(
                article.id(),
                article.url(),
                article.outlet(),
                article.title(),
                standfirst != null && (quoted || lines.contains(standfirst)) ? standfirst : null,
                article.authors(),
                article.published(),
                article.updated(),
                article.language(),
                article.section(),
                null,
                article.paywalled(),
                List.of(),
                blocks);
    }

    private static String blanked(int[] points, int from, int length, BitSet kept) {
        var text = new StringBuilder();
        for (int i = from; i < from + length; i++) {
            text.appendCodePoint(kept.get(i) ? points[i] : ' ');
        }
        return text.toString();
    }

    /** Whether anything is left of the text. */
    static boolean isEmpty(Article withheld) {
        return withheld.standfirst() == null && withheld.text().isBlank();
    }

    /** The article as it is stored. */
    static Article packed(Article withheld) {
        return withBlocks(
                withheld,
                text -> BLANKS.matcher(text).replaceAll(b -> "\0" + b.group().length() + "\0"));
    }

    /** The article as it was before {@link #packed}. */
    static Article unpacked(Article stored) {
        return withBlocks(
                stored,
                text ->
                        COUNTED.matcher(text)
                                .replaceAll(c -> " ".repeat(Integer.parseInt(c.group(1)))));
    }

    private interface Change {
        String of(String text);
    }

    private static Article withBlocks(Article article, Change change) {
        return article.withBlocks(
                article.blocks().stream()
                        .map(b -> new Block(b.kind(), change.of(b.text()), b.time()))
                        .toList());
    }

    /** Whether stored content may have counted blanks. */
    static boolean isPacked(String json) {
        return Objects.requireNonNull(json).contains("\\u0000");
    }
}
