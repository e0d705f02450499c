package org.standfirst.extract;

import java.util.List;

/**
 * Which blocks would be the article by the names of elements alone: those in the first element that
 * is called like an article's text, without what is called something else and without what is all
 * links. {@link BlockModel} weighs the verdict. After the method of trafilatura (Barbaresi, 2021);
 * see {@link PartNames}.
 */
final class NamedBody {

    /** The kinds of names in the order in which they are tried. */
    private static final int[] KINDS = {
        PartNames.TEXT, PartNames.ARTICLE, PartNames.STORY, PartNames.CONTENT, PartNames.MAIN
    };

    /** An element is not said to be something else where that leaves less than this share. */
    private static final int LEAST_SHARE = 7;

    /** Fewer characters are no article; then paragraphs are taken from everywhere. */
    private static final int LEAST = 250;

    /** From so many characters in paragraphs on text that stands in none is left out. */
    private static final int ENOUGH = 750;

    private static final int SHORT_LIST = 100;
    private static final int SHORT_LINE = 30;
    private static final double LINKS = 0.8;
    private static final int FAR = 30;

    private final List<PageBlock> blocks;
    private final List<PageFrame> frames;
    private final boolean[] aside;
    private final boolean[] leftOut;
    private final boolean[] kept;
    private final int kind;
    private final float share;
    private int container;
    private int first = -1;
    private int last = -1;

    NamedBody(PageLayout layout) {
        blocks = layout.blocks();
        frames = layout.frames();
        aside = new boolean[frames.size()];
        leftOut = new boolean[frames.size()];
        kept = new boolean[blocks.size()];
        mark();
        kind = choose();
        int length = 0;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i]) {
                first = first < 0 ? i : first;
                last = i;
                length += blocks.get(i).text().length();
            }
        }
        share = (float) length / Math.max(1, layout.root().length);
    }

    /** Adds what it says of a block to its measures and returns where these end. */
    int measure(int block, float[] row, int from) {
        int at = from;
        for (int d = -2; d <= 2; d++) {
            int i = block + d;
            row[at++] = i >= 0 && i < kept.length && kept[i] ? 1 : 0;
        }
        int frame = blocks.get(block).frame().index;
        row[at++] = leftOut[frame] ? 1 : 0;
        row[at++] = frames.get(container).contains(frames.get(frame)) ? 1 : 0;
        row[at++] = first < 0 ? FAR : Math.clamp(block - first, -FAR, FAR);
        row[at++] = first < 0 ? FAR : Math.clamp(last - block, -FAR, FAR);
        row[at++] = kind;
        row[at++] = share;
        return at;
    }

    /** Marks the frames that are said to be something else; parents have lower numbers. */
    private void mark() {
        for (int i = 0; i < aside.length; i++) {
            var frame = frames.get(i);
            int parent = frame.parent == null ? -1 : frame.parent.index;
            aside[i] = (frame.part & PartNames.ASIDE) != 0 || (parent >= 0 && aside[parent]);
            leftOut[i] =
                    (frame.part & PartNames.LEFT_OUT) != 0
                            || (parent >= 0 && leftOut[parent])
                            || isLinks(frame);
        }
    }

    private static boolean isLinks(PageFrame frame) {
        int most =
                switch (frame.tag) {
                    case "p" -> SHORT_LINE;
                    case "div", "ul", "ol", "dl" -> SHORT_LIST;
                    default -> 0;
                };
        return frame.length < most && frame.linkLength > LINKS * frame.length;
    }

    /** Keeps blocks and returns by which kind of names. */
    private int choose() {
        for (int k = 0; k < KINDS.length; k++) {
            int found = first(KINDS[k]);
            if (found >= 0 && keep(frames.get(found)) > 1) {
                container = found;
                if (length() >= LEAST) {
                    return k;
                }
                break;
            }
        }
        for (int i = 0; i < kept.length; i++) {
            var block = blocks.get(i);
            boolean plain = !block.isHeading() && !block.tag().equals("div");
            kept[i] |= plain && !leftOut[block.frame().index] && !aside[block.frame().index];
        }
        return KINDS.length;
    }

    private int first(int part) {
        for (int i = 0; i < aside.length; i++) {
            if ((frames.get(i).part & part) != 0 && !aside[i]) {
                return i;
            }
        }
        return -1;
    }

    private int length() {
        int length = 0;
        for (int i = 0; i < kept.length; i++) {
            length += kept[i] ? blocks.get(i).text().length() : 0;
        }
        return length;
    }

    /** Keeps what is text in an element and returns how many blocks that is. */
    private int keep(PageFrame within) {
        int all = 0;
        int left = 0;
        int paragraphs = 0;
        boolean outer = leftOut[within.index];
        for (var block : blocks) {
            var frame = block.frame();
            if (within.contains(frame) && !aside[frame.index]) {
                int length = block.text().length();
                all += length;
                left += leftOut[frame.index] && !outer ? 0 : length;
                paragraphs += block.tag().equals("p") ? length : 0;
            }
        }
        boolean byName = !outer && left * LEAST_SHARE > all;
        int count = 0;
        int text = -1;
        for (int i = 0; i < kept.length; i++) {
            var block = blocks.get(i);
            var frame = block.frame();
            boolean loose = block.tag().equals("div") || block.tag().equals("section");
            kept[i] =
                    within.contains(frame)
                            && !aside[frame.index]
                            && !(byName && leftOut[frame.index])
                            && !(loose && paragraphs >= ENOUGH);
            count += kept[i] ? 1 : 0;
            text = kept[i] && !block.isHeading() ? i : text;
        }
        // Headings after the last text lead to something else.
        for (int i = text + 1; i < kept.length; i++) {
            count -= kept[i] ? 1 : 0;
            kept[i] = false;
        }
        return count;
    }
}
