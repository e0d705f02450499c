package org.standfirst.extract;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Decides all blocks of a page together. Judged one by one, a heading is left out between two sure
 * paragraphs, a line is taken far from any other, a list loses an item in its middle. Here each
 * change between taken and not taken costs something, more after a heading, which goes with what it
 * stands over, and within a list or a table; of all choices the likeliest is made (Viterbi, in a
 * chain of two states).
 */
final class BlockChain {

    /** What a change costs, as a logarithm of odds. */
    private static final double CHANGE = 0.4;

    /** What it costs more to take a heading without what follows it. */
    private static final double HEADING_ALONE = 0.7;

    /** What it costs more to leave a heading out and take what follows it. */
    private static final double WITHOUT_HEADING = 1;

    /** What it costs more to change within a list or a table. */
    private static final double TORN = 1;

    /** What makes up for the cost of changes where a block is long enough to stand alone. */
    private static final double ALONE = 0.3;

    private static final double LONG = 300;
    private static final double LONGEST = 1.5;

    /** No block is surer than this. */
    private static final double SURE = 5;

    /** What is so far from all that is likely is left as it is. */
    private static final int AROUND = 30;

    /** A line of prose that is less likely isn't taken for the sake of those around it. */
    private static final float PLAIN = 0.4f;

    /** So many of its first characters are searched for words that hint at something else. */
    private static final int HINTS = 200;

    private static final float LEFT = 0.49f;

    private final List<PageBlock> blocks;
    private final float taken;

    /**
     * Looks at a page.
     *
     * @param taken from which probability on a block is taken
     */
    BlockChain(List<PageBlock> blocks, float taken) {
        this.blocks = blocks;
        this.taken = taken;
    }

    /** The probabilities, raised or lowered where the decision is another. */
    float[] decided(float[] judged) {
        int first = 0;
        while (first < judged.length && judged[first] < taken) {
            first++;
        }
        if (first == judged.length) {
            return judged;
        }
        int last = judged.length - 1;
        while (judged[last] < taken) {
            last--;
        }
        int begin = Math.max(0, first - AROUND);
        int end = Math.min(judged.length, last + AROUND + 1);
        return decided(judged, begin, end);
    }

    private float[] decided(float[] judged, int begin, int end) {
        var leftFromTaken = new boolean[end - begin];
        var takenFromLeft = new boolean[end - begin];
        double without = 0;
        double with = gain(begin, judged[begin]);
        for (int i = begin + 1; i < end; i++) {
            double change = change(i);
            boolean after = blocks.get(i - 1).isHeading();
            double toLeft = with - change - (after ? HEADING_ALONE : 0);
            double toTaken = without - change - (after ? WITHOUT_HEADING : 0);
            leftFromTaken[i - begin] = toLeft > without;
            takenFromLeft[i - begin] = toTaken > with;
            without = Math.max(without, toLeft);
            with = Math.max(with, toTaken) + gain(i, judged[i]);
        }
        var decided = judged.clone();
        boolean take = with > without;
        for (int i = end - 1; i >= begin; i--) {
            decided[i] = take ? Math.max(judged[i], taken) : Math.min(judged[i], LEFT);
            take = take ? !takenFromLeft[i - begin] : leftFromTaken[i - begin];
        }
        return decided;
    }

    /** What speaks for taking a block. */
    private double gain(int i, float judged) {
        double odds = Math.clamp(Math.log(judged / (1.0 - judged)), -SURE, SURE);
        var block = blocks.get(i);
        if (block.isHeading()) {
            return odds;
        }
        return (isLeft(block, judged) ? -SURE : odds)
                + ALONE * Math.min(LONGEST, block.text().length() / LONG);
    }

    /** Whether a line of prose stays left out, whatever is taken around it. */
    private boolean isLeft(PageBlock block, float judged) {
        boolean plain = !block.tag().equals("li") && !block.tag().equals("td");
        return plain
                && (judged < PLAIN || (judged < taken && Signs.ofText(block.text(), HINTS) != 0));
    }

    /** What it costs that one of two neighbours is taken and the other is not. */
    private double change(int i) {
        return CHANGE + (belongTogether(blocks.get(i - 1), blocks.get(i)) ? TORN : 0);
    }

    private static boolean belongTogether(PageBlock one, PageBlock next) {
        if (!one.tag().equals(next.tag())) {
            return false;
        }
        var parent = next.frame().parent;
        return switch (next.tag()) {
            case "li" -> parent != null && parent.equals(one.frame().parent);
            case "td" -> {
                var table = table(next.frame());
                yield table != null && table.equals(table(one.frame()));
            }
            default -> false;
        };
    }

    private static @Nullable PageFrame table(PageFrame cell) {
        for (PageFrame at = cell; at != null; at = at.parent) {
            if (at.tag.equals("table")) {
                return at;
            }
        }
        return null;
    }
}
