package org.standfirst.extract;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Block;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Chooses the blocks of a page that are the article and gives each its kind. */
final class BodyFinder {

    /** From which probability on a block is taken. */
    private static final float TAKEN = 0.5f;

    /** Below this many characters a choice is doubted and a wider one is tried. */
    private static final int DOUBTED = 140;

    private static final int LONGEST_CELL = 200;

    /** From so many paragraphs on a page is larger than any that the model has learned from. */
    private static final int LONG = 250;

    /** Of the letters of Europe and their like the small one or the digit, 0 if it is neither. */
    private static final char[] FOLDED = new char[0x600];

    static {
        for (char c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    private final BlockModel model;

    BodyFinder(BlockModel model) {
        this.model = model;
    }

    List<Block> find(PageLayout layout, Metadata metadata) {
        var rules = new BodyRules(layout, metadata);
        var blocks = layout.blocks();
        var judged = model.judge(BlockFeatures.of(layout, metadata, rules));
        var found = new BlockChain(blocks, TAKEN).decided(judged);
        var chosen = taken(blocks, mended(found, layout, rules, TAKEN), TAKEN);
        if (length(chosen) < DOUBTED) {
            var wider = mended(found, layout, rules, TAKEN / 4);
            chosen = longer(chosen, taken(blocks, wider, TAKEN / 4));
        }
        if (length(chosen) < DOUBTED) {
            var ruled = new ArrayList<PageBlock>();
            for (int i = 0; i < blocks.size(); i++) {
                if (rules.isChosen(i)) {
                    ruled.add(blocks.get(i));
                }
            }
            chosen = longer(chosen, ruled);
        }
        if (chosen.isEmpty()) {
            chosen = blocks.stream().filter(PageBlock::isProse).toList();
        }
        return asBody(chosen.isEmpty() ? blocks : new BodyEnds(metadata).trimmed(chosen));
    }

    /** What the model has found, but for what rules know better of blocks from the least on. */
    private static float[] mended(float[] found, PageLayout layout, BodyRules rules, float least) {
        var judged = found.clone();
        var blocks = layout.blocks();
        if (isLong(blocks, rules)) {
            for (int i = 0; i < judged.length; i++) {
                judged[i] = rules.isChosen(i) ? Math.max(judged[i], TAKEN) : judged[i];
            }
        }
        var insets = new Insets(layout.root());
        for (int i = 0; i < judged.length; i++) {
            if (judged[i] >= least && insets.contains(blocks.get(i))) {
                judged[i] = 0;
            }
        }
        keepPosts(blocks, judged);
        return judged;
    }

    /** Takes the embedded posts between the first and the last block that is taken. */
    private static void keepPosts(List<PageBlock> blocks, float[] judged) {
        int last = judged.length - 1;
        while (last >= 0 && judged[last] < TAKEN) {
            last--;
        }
        boolean begun = false;
        for (int i = 0; i < last; i++) {
            begun |= judged[i] >= TAKEN;
            if (begun && judged[i] < TAKEN && isInPost(blocks.get(i).frame())) {
                judged[i] = TAKEN;
            }
        }
    }

    private static boolean isInPost(PageFrame frame) {
        return frame.post || (frame.parent != null && frame.parent.post);
    }

    private static boolean isLong(List<PageBlock> blocks, BodyRules rules) {
        int paragraphs = 0;
        for (int i = 0; i < blocks.size() && paragraphs < LONG; i++) {
            paragraphs += rules.isChosen(i) && blocks.get(i).isProse() ? 1 : 0;
        }
        return paragraphs == LONG;
    }

    private static List<PageBlock> taken(List<PageBlock> blocks, float[] judged, float from) {
        var taken = new ArrayList<PageBlock>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < judged.length; i++) {
            var block = blocks.get(i);
            // A refrain may be sung again, but a slide is shown once.
            if (judged[i] >= from
                    && (seen.add(block.text())
                            || (block.text().length() < 60 && !isSlide(block)))) {
                taken.add(block);
            }
        }
        return taken;
    }

    /** Whether it is the heading of a slide. */
    private static boolean isSlide(PageBlock block) {
        return block.isHeading() && (block.frame().inherited & Signs.SLIDES) != 0;
    }

    private static List<PageBlock> longer(List<PageBlock> one, List<PageBlock> other) {
        return length(other) > 2 * length(one) ? other : one;
    }

    private static int length(List<PageBlock> chosen) {
        int length = 0;
        for (var block : chosen) {
            length += block.text().length();
        }
        return length;
    }

    /** Whether the text ends as sentences end in the scripts of the world. */
    static boolean isSentence(String text) {
        int end = text.length() - 1;
        while (end > 0 && "\"'”’»)]“".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return end >= 0 && ".!?…。！？؟।:;".indexOf(text.charAt(end)) >= 0;
    }

    /** Letters and digits alone, in lower case. */
    static String folded(String text) {
        return folded(text, text.length());
    }

    /** Whether a text, folded, is another one that is folded. */
    static boolean foldsTo(String text, String folded) {
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                if (at == folded.length() || folded.charAt(at++) != Character.toLowerCase(c)) {
                    return false;
                }
            }
        }
        return at == folded.length();
    }

    /** The first characters of a text, folded. */
    static String folded(String text, int longest) {
        int end = Math.min(text.length(), longest);
        var folded = new char[end];
        text.getChars(0, end, folded, 0);
        int at = 0;
        for (int i = 0; i < end; i++) {
            char c = folded[i];
            if (c < FOLDED.length) {
                // Without a branch, since nobody can foresee where words end.
                char small = FOLDED[c];
                folded[at] = small;
                at += small == 0 ? 0 : 1;
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                folded[at++] = Character.toLowerCase(c);
            }
        }
        return new String(folded, 0, at);
    }

    /** Joins the cells of a row and gives every block its kind. */
    static List<Block> asBody(List<PageBlock> chosen) {
        var body = new ArrayList<Block>();
        var inCell = new IdentityHashMap<PageFrame, Integer>();
        if (chosen.stream().anyMatch(block -> block.tag().equals("td"))) {
            chosen.forEach(block -> inCell.merge(cellOf(block.frame()), 1, Integer::sum));
        }
        PageFrame row = null;
        for (var block : chosen) {
            var kind = kind(block);
            // A cell with several blocks or a long one is layout, not a table of figures.
            if (kind == Block.Kind.TABLE_ROW
                    && (inCell.getOrDefault(cellOf(block.frame()), 1) > 1
                            || block.text().length() > LONGEST_CELL)) {
                kind = Block.Kind.PARAGRAPH;
            }
            var parent = kind == Block.Kind.TABLE_ROW ? rowOf(block.frame()) : null;
            if (parent != null && parent.equals(row) && !body.isEmpty()) {
                var last = body.removeLast();
                body.add(new Block(Block.Kind.TABLE_ROW, last.text() + " | " + block.text()));
            } else {
                body.add(new Block(kind, numbered(block)));
            }
            row = parent;
        }
        return body;
    }

    /** The text as a browser shows it, with the number of an item of a numbered list. */
    private static String numbered(PageBlock block) {
        return block.number() == 0 ? block.text() : block.number() + ". " + block.text();
    }

    /** The cell of a table around a frame, which may be the frame; the frame if there is none. */
    private static PageFrame cellOf(PageFrame frame) {
        for (PageFrame at = frame; at != null; at = at.parent) {
            if (at.tag.equals("td") || at.tag.equals("th")) {
                return at;
            }
        }
        return frame;
    }

    private static @Nullable PageFrame rowOf(PageFrame cell) {
        for (PageFrame at = cell; at != null; at = at.parent) {
            if (at.tag.equals("tr")) {
                // A row with one cell is layout, not a table.
                return at.children > 1 ? at : null;
            }
        }
        return null;
    }

    private static Block.Kind kind(PageBlock block) {
        if (block.isHeading()) {
            return Block.Kind.HEADING;
        }
        return switch (block.tag()) {
            case "li" -> Block.Kind.LIST_ITEM;
            case "blockquote" -> Block.Kind.QUOTE;
            case "pre" -> Block.Kind.PREFORMATTED;
            case "td" -> rowOf(block.frame()) == null ? Block.Kind.PARAGRAPH : Block.Kind.TABLE_ROW;
            default -> Block.Kind.PARAGRAPH;
        };
    }
}
