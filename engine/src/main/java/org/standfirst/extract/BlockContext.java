package org.standfirst.extract;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a first judgement of all blocks of a page says of those that it leaves in doubt: how sure it
 * is of the blocks around one, of those in the same elements, of those built alike and of those
 * under the same heading, and how much of the article stands before and after it. One row of
 * numbers a block, behind its measures, for a second judgement. After Cohen and Carvalho, "Stacked
 * sequential learning" (2005).
 */
final class BlockContext {

    /** As far from even odds as this, as a logarithm, the first judgement stands. */
    static final float SURE = 4;

    /** About what a block is judged that isn't there. */
    private static final float NONE = -9;

    private static final int AROUND = 5;
    private static final int LEVELS = 4;
    private static final int FAR = 40;
    private static final float[] LIKELY = {0.5f, 0.9f, 0.97f};
    private static final int[] WINDOWS = {3, 8, 20};
    private static final int LONGEST_ROW = 300;

    private final List<PageBlock> blocks;
    private final BodyRules rules;
    private final int count;

    /** The first judgement as a logarithm of odds, and as a probability. */
    private final float[] odds;

    private final float[] likely;

    /** How many characters, and how many that are likely of the article, stand before a block. */
    private final float[] lengthBefore;

    private final int[] lengths;

    private final float[] takenBefore;
    private final float taken;
    private final float expected;

    private final float[] row = new float[LONGEST_ROW];
    private int at;

    /**
     * Looks at a page.
     *
     * @param first the first judgement of each block, a probability
     */
    BlockContext(List<PageBlock> blocks, BodyRules rules, float[] first) {
        this.blocks = blocks;
        this.rules = rules;
        this.count = blocks.size();
        odds = new float[count];
        likely = new float[count];
        lengths = new int[count];
        lengthBefore = new float[count + 1];
        takenBefore = new float[count + 1];
        float sum = 0;
        for (int i = 0; i < count; i++) {
            odds[i] = odds(first[i]);
            likely[i] = (float) (1 / (1 + Math.exp(-odds[i])));
            lengths[i] = blocks.get(i).text().length();
            lengthBefore[i + 1] = lengthBefore[i] + lengths[i];
            takenBefore[i + 1] = takenBefore[i] + likely[i] * lengths[i];
            sum += likely[i];
        }
        taken = Math.max(1, takenBefore[count]);
        expected = sum;
    }

    /** The logarithm of the odds, no further from zero than what is sure. */
    private static float odds(float probability) {
        return (float) Math.clamp(Math.log(probability / (1.0 - probability)), -SURE, SURE);
    }

    /** Whether a judgement is as good as certain. */
    static boolean isSure(float probability) {
        return Math.abs(odds(probability)) >= SURE;
    }

    /**
     * Measures the blocks that the first judgement leaves in doubt.
     *
     * @param rows their own measures
     */
    void measure(float[][] rows, BlockFeatures.Judge judge) {
        var alike = alike();
        var sections = sections();
        var places = new Place[LIKELY.length];
        for (int p = 0; p < places.length; p++) {
            places[p] = new Place(likely, LIKELY[p]);
        }
        var most = mostBefore();
        var mostAfter = mostAfter();
        int heading = -1;
        for (int i = 0; i < count; i++) {
            if (Math.abs(odds[i]) < SURE) {
                at = rows[i].length;
                System.arraycopy(rows[i], 0, row, 0, at);
                around(i);
                for (var place : places) {
                    place(i, place);
                }
                add(most[i]);
                add(mostAfter[i]);
                for (int size : WINDOWS) {
                    add(share(Math.max(0, i - size), i));
                    add(share(i + 1, Math.min(count, i + size + 1)));
                }
                for (var groups : alike) {
                    groups.add(i);
                }
                sections.add(i);
                add(heading < 0 ? NONE : odds[heading]);
                itself(i);
                judge.see(i, row, at);
            }
            if (blocks.get(i).isHeading()) {
                heading = i;
            }
        }
    }

    private void add(float value) {
        row[at++] = value;
    }

    private void around(int i) {
        for (int d = -AROUND; d <= AROUND; d++) {
            add(i + d < 0 || i + d >= count ? NONE : odds[i + d]);
        }
        add(takenBefore[i] / taken);
        add(1 - takenBefore[i + 1] / taken);
        add(taken);
        add(expected);
    }

    private void place(int i, Place place) {
        add(Math.clamp(i - place.first, -FAR, FAR));
        add(Math.clamp(place.last - i, -FAR, FAR));
        int before = place.before[i];
        int after = place.after[i];
        add(before < 0 ? FAR : Math.min(FAR, i - before));
        add(after == count ? FAR : Math.min(FAR, after - i));
        add(before < 0 ? -1 : lengthBefore[i] - lengthBefore[before + 1]);
        add(after == count ? -1 : lengthBefore[after] - lengthBefore[i + 1]);
    }

    private void itself(int i) {
        var block = blocks.get(i);
        add(block.text().length());
        add(block.isHeading() ? block.tag().charAt(1) - '0' : 0);
        add((float) block.linkDensity());
        add(BodyFinder.isSentence(block.text()) ? 1 : 0);
        add(block.tag().equals("li") ? 1 : 0);
        add(rules.container().contains(block.frame()) ? 1 : 0);
        add(rules.isChosen(i) ? 1 : 0);
        for (int d = -1; d <= 1; d += 2) {
            boolean there = i + d >= 0 && i + d < count;
            var next = blocks.get(there ? i + d : i);
            add(there && next.frame().parent == block.frame().parent ? 1 : 0);
            add(there ? next.text().length() : -1);
            add(there && next.isHeading() ? 1 : 0);
        }
    }

    /** The share of the characters of some blocks that are likely of the article. */
    private float share(int from, int to) {
        return (takenBefore[to] - takenBefore[from])
                / Math.max(1, lengthBefore[to] - lengthBefore[from]);
    }

    private float[] mostBefore() {
        var most = new float[count];
        float so = NONE;
        for (int i = 0; i < count; i++) {
            most[i] = so;
            so = Math.max(so, odds[i]);
        }
        return most;
    }

    private float[] mostAfter() {
        var most = new float[count];
        float so = NONE;
        for (int i = count - 1; i >= 0; i--) {
            most[i] = so;
            so = Math.max(so, odds[i]);
        }
        return most;
    }

    /** The blocks in the same elements, from the nearest on, and those built alike. */
    private Groups[] alike() {
        var alike = new Groups[LEVELS + 1];
        for (int level = 0; level < LEVELS; level++) {
            var of = new int[count];
            for (int i = 0; i < count; i++) {
                var frame = above(blocks.get(i).frame(), level);
                of[i] = frame == null ? 0 : frame.index + 1;
            }
            alike[level] = new Groups(of);
        }
        Map<Integer, Integer> keys = new HashMap<>();
        var of = new int[count];
        for (int i = 0; i < count; i++) {
            int key = BlockFeatures.key(blocks.get(i));
            of[i] = keys.computeIfAbsent(key, _ -> keys.size());
        }
        alike[LEVELS] = new Groups(of);
        return alike;
    }

    private static @Nullable PageFrame above(PageFrame frame, int levels) {
        PageFrame at = frame;
        for (int i = 0; i < levels && at != null; i++) {
            at = at.parent;
        }
        return at;
    }

    /** The blocks under the same heading. */
    private Groups sections() {
        var of = new int[count];
        int section = 0;
        for (int i = 0; i < count; i++) {
            section += blocks.get(i).isHeading() ? 1 : 0;
            of[i] = section;
        }
        return new Groups(of);
    }

    /** Where what is judged to be of the article begins, ends, and stands next to a block. */
    private static final class Place {

        final int first;
        final int last;

        /** Of each block the nearest one before it, -1 if none. */
        final int[] before;

        /** Of each block the nearest one after it, the number of blocks if none. */
        final int[] after;

        Place(float[] likely, float from) {
            int count = likely.length;
            before = new int[count];
            after = new int[count];
            int nearest = -1;
            int begin = -1;
            for (int i = 0; i < count; i++) {
                before[i] = nearest;
                if (likely[i] >= from) {
                    nearest = i;
                    begin = begin < 0 ? i : begin;
                }
            }
            first = Math.max(0, begin);
            last = nearest < 0 ? count - 1 : nearest;
            nearest = count;
            for (int i = count - 1; i >= 0; i--) {
                after[i] = nearest;
                nearest = likely[i] >= from ? i : nearest;
            }
        }
    }

    /** Sums over blocks that have something in common. */
    private final class Groups {

        private final int[] of;
        private final float[] blocksOf;
        private final float[] oddsOf;
        private final float[] lengthOf;
        private final float[] takenOf;

        Groups(int[] of) {
            this.of = of;
            int groups = 1;
            for (int group : of) {
                groups = Math.max(groups, group + 1);
            }
            blocksOf = new float[groups];
            oddsOf = new float[groups];
            lengthOf = new float[groups];
            takenOf = new float[groups];
            for (int i = 0; i < count; i++) {
                blocksOf[of[i]]++;
                oddsOf[of[i]] += odds[i];
                lengthOf[of[i]] += lengths[i];
                takenOf[of[i]] += likely[i] * lengths[i];
            }
        }

        /** How sure the others of a block's group are, and how large the group is. */
        void add(int block) {
            int group = of[block];
            float others = blocksOf[group] - 1;
            int length = lengths[block];
            BlockContext.this.add(others < 1 ? NONE : (oddsOf[group] - odds[block]) / others);
            BlockContext.this.add(
                    (takenOf[group] - likely[block] * length)
                            / Math.max(1, lengthOf[group] - length));
            BlockContext.this.add(takenOf[group] / taken);
            BlockContext.this.add(others);
        }
    }
}
