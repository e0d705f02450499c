package org.standfirst.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What can be measured of each block of a page: its own form, the elements around it, blocks built
 * like it, its neighbours, its place, and what the rules make of it. One row of numbers a block,
 * for {@link BlockModel} to judge. Only form and generic words count, never a site.
 *
 * <p>Public for the training program; everyone else uses {@link ArticleExtractor}.
 */
public final class BlockFeatures {

    private static final int ANCESTORS = 5;
    private static final int LONGEST_ROW = 200;

    /** So many characters of a heading are looked at. */
    private static final int HEADING = 60;

    private static final String[] TAGS = {"p", "li", "td", "blockquote", "pre", "div"};

    /** The row of a block of links away from the prose; it is not worth the measuring. */
    private static final float[] CERTAINLY_NOT = {};

    private final List<PageBlock> blocks;
    private final BodyRules rules;
    private final Measure measure;

    private BlockFeatures(PageLayout layout, Metadata metadata, BodyRules rules) {
        this.blocks = layout.blocks();
        this.rules = rules;
        this.measure = new Measure(layout, metadata, rules);
    }

    /** What sees the measures of one block after the other. */
    interface Judge {

        /**
         * Takes the measures of a block.
         *
         * @param row whose first numbers are the block's, until the next block is measured
         */
        void see(int block, float[] row, int length);
    }

    /** Measures a page. */
    public static BlockFeatures of(String html, String url) {
        var page = LeanPage.of(html, url);
        var found = PageWalk.over(page);
        var metadata = Metadata.of(page, found.markup(), found.lines(), url);
        var layout = found.layout();
        return of(layout, metadata, new BodyRules(layout, metadata));
    }

    static BlockFeatures of(PageLayout layout, Metadata metadata, BodyRules rules) {
        return new BlockFeatures(layout, metadata, rules);
    }

    /** The text of each block, in order. */
    public List<String> texts() {
        return blocks.stream().map(PageBlock::text).toList();
    }

    /** One row a block; an empty one where a block is certainly not of the article. */
    public float[][] rows() {
        var rows = new float[blocks.size()][];
        Arrays.fill(rows, CERTAINLY_NOT);
        measure((i, row, length) -> rows[i] = Arrays.copyOf(row, length));
        return rows;
    }

    /**
     * One row for each block that a first judgement leaves in doubt; an empty one for the others.
     *
     * @param first the probability of each block, from 0 to 1
     * @param measured the rows that it was judged by
     */
    public float[][] rows(float[] first, float[][] measured) {
        var rows = new float[blocks.size()][];
        Arrays.fill(rows, CERTAINLY_NOT);
        measure(first, measured, (i, row, length) -> rows[i] = Arrays.copyOf(row, length));
        return rows;
    }

    /** Measures what a first judgement says of the blocks that it leaves in doubt. */
    void measure(float[] first, float[][] measured, Judge judge) {
        new BlockContext(blocks, rules, first).measure(measured, judge);
    }

    /** Measures the blocks, but those that are certainly not of the article. */
    void measure(Judge judge) {
        measure.all(judge);
    }

    int size() {
        return blocks.size();
    }

    static int key(PageBlock block) {
        return block.frame().signature * 31 + block.tag().hashCode();
    }

    /** Builds the rows. */
    private static final class Measure {

        private final List<PageBlock> blocks;
        private final PageLayout layout;
        private final Metadata metadata;
        private final BodyRules rules;
        private final int[] signs;

        // Of each block, since its neighbours ask for them too.
        private final int[] lengths;
        private final float[] densities;
        private final boolean[] sentence;
        private final boolean[] headings;
        private final int[] keys;

        Measure(PageLayout layout, Metadata metadata, BodyRules rules) {
            this.layout = layout;
            this.blocks = layout.blocks();
            this.metadata = metadata;
            this.rules = rules;
            int count = blocks.size();
            signs = new int[count];
            Arrays.fill(signs, -1);
            lengths = new int[count];
            densities = new float[count];
            sentence = new boolean[count];
            headings = new boolean[count];
            keys = new int[count];
            for (int i = 0; i < count; i++) {
                var block = blocks.get(i);
                lengths[i] = block.text().length();
                densities[i] = (float) block.linkDensity();
                sentence[i] = BodyFinder.isSentence(block.text());
                headings[i] = block.isHeading();
                keys[i] = key(block);
            }
        }

        void all(Judge judge) {
            var row = new float[LONGEST_ROW];
            int count = blocks.size();
            Map<Integer, float[]> alike = new HashMap<>();
            var likes = new float[count][];
            int prose = Math.max(1, layout.root().prose);
            var copies = new Copies(blocks);
            for (int i = 0; i < count; i++) {
                var block = blocks.get(i);
                var like = alike.computeIfAbsent(keys[i], _ -> new float[4]);
                likes[i] = like;
                like[0]++;
                like[1] += lengths[i];
                like[2] += block.linkLength();
                like[3] += sentence[i] ? 1 : 0;
            }
            var title = BodyFinder.folded(metadata.title());
            var standfirst = metadata.standfirst();
            var under = standfirst == null ? "" : BodyFinder.folded(standfirst);
            var names = new ArrayList<String>();
            metadata.authors().forEach(a -> names.add(BodyFinder.folded(a.name())));
            int headline = headline(title);
            var body = new CarriedBody(metadata.body());
            var container = rules.container();
            var named = new NamedBody(layout);
            float before = 0;
            float inBefore = 0;
            int heading = -1;
            int headingSigns = 0;
            int bad = -1;
            for (int i = 0; i < count; i++) {
                int at = 0;
                var block = blocks.get(i);
                var text = block.text();
                var frame = block.frame();
                int length = lengths[i];
                boolean inside = container.contains(frame);
                if (!inside && block.linkDensity() > 0.5) {
                    if (headings[i]) {
                        heading = i;
                        headingSigns = Signs.ofText(text, HEADING);
                    }
                    continue;
                }
                // its own form
                var shape = TextShape.of(text);
                row[at++] = length;
                row[at++] = shape.words();
                row[at++] = densities[i];
                row[at++] = (float) ((double) block.boldLength() / length);
                row[at++] = (float) ((double) block.italicLength() / length);
                row[at++] = sentence[i] ? 1 : 0;
                row[at++] = shape.digits();
                row[at++] = shape.capitals();
                row[at++] = shape.marks();
                row[at++] = Character.isUpperCase(text.codePointAt(0)) ? 1 : 0;
                row[at++] = Character.isLetterOrDigit(text.codePointAt(0)) ? 1 : 0;
                row[at++] = year(text) ? 1 : 0;
                for (var tag : TAGS) {
                    row[at++] = block.tag().equals(tag) ? 1 : 0;
                }
                row[at++] = headings[i] ? block.tag().charAt(1) - '0' : 0;
                row[at++] = frame.tag.equals("p") ? 1 : 0;
                row[at++] = frame.tag.equals("div") ? 1 : 0;
                int hints = signs(i);
                for (int s = 1; s < Signs.KINDS; s++) {
                    row[at++] = (hints >> s) & 1;
                }
                row[at++] = Integer.bitCount(hints);
                row[at++] = copies.has(i) ? 1 : 0;
                row[at++] = copies.sawBefore(i) ? 1 : 0;
                // headline, standfirst, byline
                var folded = length < 500 ? BodyFinder.folded(text) : "";
                row[at++] = !folded.isEmpty() && folded.equals(title) ? 1 : 0;
                row[at++] = (float) overlap(folded, title);
                row[at++] = (float) overlap(folded, under);
                row[at++] = (float) named(folded, names);
                row[at++] = (float) body.share(folded, text);
                row[at++] = headline < 0 ? 99 : Math.clamp(i - headline, -30, 30);
                row[at++] = rules.isLeftOut(block) ? 1 : 0;
                // the elements around it
                int up = 0;
                for (PageFrame a = frame; up < ANCESTORS; up++) {
                    row[at++] = (float) (a == null ? 1 : (double) a.prose / prose);
                    row[at++] = (float) (a == null ? 1 : a.linkDensity());
                    row[at++] = a == null ? 999 : a.blocks;
                    row[at++] =
                            (float) (a == null ? 0 : (double) a.sentences / Math.max(1, a.blocks));
                    a = a == null ? null : a.parent;
                }
                int nearest =
                        frame.signs
                                | (frame.parent == null ? 0 : frame.parent.signs)
                                | (frame.parent == null || frame.parent.parent == null
                                        ? 0
                                        : frame.parent.parent.signs);
                for (int s = 0; s < Signs.KINDS; s++) {
                    row[at++] = (frame.inherited >> s) & 1;
                    row[at++] = (nearest >> s) & 1;
                }
                row[at++] = frame.depth;
                row[at++] = frame.boilerplate ? 1 : 0;
                // blocks built like it
                var like = likes[i];
                row[at++] = like[0];
                row[at++] = like[1] / like[0];
                row[at++] = like[1] == 0 ? 0 : like[2] / like[1];
                row[at++] = like[3] / like[0];
                row[at++] = like[1] / Math.max(1, layout.root().length);
                // its place
                row[at++] = (float) ((double) i / count);
                row[at++] = before / prose;
                row[at++] = inside ? 1 : 0;
                row[at++] = inside ? frame.depth - container.depth : container.depth;
                row[at++] = inside ? inBefore / Math.max(1, container.prose) : -1;
                row[at++] = rules.isChosen(i) ? 1 : 0;
                row[at++] = rules.place(i);
                row[at++] = heading < 0 ? 99 : Math.min(99, i - heading);
                row[at++] = headingSigns;
                row[at++] = bad < 0 ? 99 : Math.min(99, i - bad);
                row[at++] = prose;
                row[at++] = count;
                // its neighbours
                for (int d = -2; d <= 2; d++) {
                    int n = i + d;
                    if (d != 0) {
                        boolean there = n >= 0 && n < count;
                        row[at++] = there ? lengths[n] : -1;
                        row[at++] = there ? densities[n] : -1;
                        row[at++] = there && sentence[n] ? 1 : 0;
                        row[at++] = there && headings[n] ? 1 : 0;
                        row[at++] = there && keys[n] == keys[i] ? 1 : 0;
                        row[at++] = there && blocks.get(n).frame().parent == frame.parent ? 1 : 0;
                        row[at++] = there ? Integer.bitCount(signs(n)) : 0;
                    }
                }
                at = named.measure(i, row, at);
                judge.see(i, row, at);
                if (block.isProse() && sentence[i]) {
                    int plain = length - block.linkLength();
                    before += plain;
                    inBefore += inside ? plain : 0;
                }
                if (headings[i]) {
                    heading = i;
                    headingSigns = Signs.ofText(text, HEADING);
                    if (rules.isEnd(block)) {
                        bad = i;
                    }
                }
            }
        }

        /** What the words of a block hint at; many blocks are never asked. */
        private int signs(int block) {
            if (signs[block] < 0) {
                signs[block] = Signs.ofText(blocks.get(block).text(), 200);
            }
            return signs[block];
        }

        private int headline(String title) {
            int best = -1;
            for (int i = 0; i < blocks.size(); i++) {
                var block = blocks.get(i);
                boolean h1 = block.tag().equals("h1");
                if (h1 || (block.text().length() < 300 && block.isHeading())) {
                    if (!title.isEmpty() && BodyFinder.foldsTo(block.text(), title)) {
                        return i;
                    }
                    best = h1 && best < 0 ? i : best;
                }
            }
            return best;
        }

        private static boolean year(String text) {
            int end = Math.min(text.length() - 4, 120);
            for (int i = 0; i <= end; i++) {
                char c = text.charAt(i);
                if (((c == '2' && text.charAt(i + 1) == '0')
                                || (c == '1' && text.charAt(i + 1) == '9'))
                        && Character.isDigit(text.charAt(i + 2))
                        && Character.isDigit(text.charAt(i + 3))) {
                    return true;
                }
            }
            return false;
        }

        /** How much of the shorter text stands at the start of the other or within it. */
        private static double overlap(String a, String b) {
            if (a.length() < 12 || b.length() < 12) {
                return 0;
            }
            boolean in = a.contains(b) || b.contains(a);
            int shortest = Math.min(a.length(), b.length());
            if (in) {
                return 1 + (double) shortest / Math.max(a.length(), b.length());
            }
            int same = 0;
            while (same < shortest && a.charAt(same) == b.charAt(same)) {
                same++;
            }
            return (double) same / shortest;
        }

        private static double named(String folded, List<String> names) {
            for (var name : names) {
                if (name.length() > 4 && folded.contains(name)) {
                    return (double) name.length() / folded.length();
                }
            }
            return 0;
        }
    }
}
