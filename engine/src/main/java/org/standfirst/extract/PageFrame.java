package org.standfirst.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A block element of a page with sums over the blocks in it. Frames are numbered in document order,
 * so what stands in a frame has a number from its own to {@link #last}. Mutable while {@link
 * PageLayout} builds it, then read only.
 */
final class PageFrame {

    final int index;
    final @Nullable PageFrame parent;
    final String tag;
    final int depth;

    /** The hints of this element's own names, and of all around it. */
    final int signs;

    final int inherited;
    final boolean boilerplate;

    /** What its own names say outright that it is, of the bits of {@link PartNames}. */
    final int part;

    /** Of a table's row, how many cells it has. */
    final int children;

    /** Tells apart elements by their tag and class and those of their parent. */
    final int signature;

    private final int ownSignature;

    /** Of an item of a numbered list, its number, until a block has taken it; otherwise 0. */
    int number;

    /** Of a numbered list, the number of the next item. */
    private int next;

    /** Whether it is a post of somebody on another site, embedded in the page. */
    final boolean post;

    /** Whether a field to write into stands in it. */
    boolean asks;

    int last;
    int blocks;
    int length;
    int linkLength;
    int prose;
    int sentences;

    PageFrame(
            int index,
            @Nullable PageFrame parent,
            Element element,
            Attributes attributes,
            Signs.Hints hints,
            boolean boilerplate) {
        this.index = index;
        this.part = hints.part();
        this.parent = parent;
        this.children = element.normalName().equals("tr") ? cells(element) : 0;
        this.tag = element.normalName();
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.signs = hints.signs();
        this.inherited = signs | (parent == null || parent.parent == null ? 0 : parent.inherited);
        this.boilerplate = boilerplate || (parent != null && parent.boilerplate);
        this.ownSignature = tag.hashCode() * 31 + attributes.get("class").hashCode();
        this.signature = ownSignature * 31 + (parent == null ? 0 : parent.ownSignature);
        this.last = index;
        this.post = tag.equals("blockquote") && isPost(attributes.get("class"));
        if (tag.equals("ol")) {
            this.next = number(attributes.get("start"), 1);
        } else if (parent != null && tag.equals("li") && parent.tag.equals("ol")) {
            this.number = number(attributes.get("value"), parent.next);
            parent.next = number + 1;
        }
    }

    /** Counted here, since jsoup would keep a list of them. */
    private static int cells(Element row) {
        int cells = 0;
        for (int i = 0; i < row.childNodeSize(); i++) {
            cells += row.childNode(i) instanceof Element ? 1 : 0;
        }
        return cells;
    }

    /** The names that the sites tell others to use when they embed a post that has a text. */
    private static boolean isPost(String names) {
        return names.contains("twitter-tweet")
                || names.contains("bluesky-embed")
                || names.contains("mastodon-embed")
                || names.contains("reddit-embed");
    }

    private static int number(String written, int otherwise) {
        boolean plain =
                !written.isEmpty()
                        && written.length() < 6
                        && written.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(written) : otherwise;
    }

    boolean contains(PageFrame other) {
        return other.index >= index && other.index <= last;
    }

    double linkDensity() {
        return length == 0 ? 0 : Math.min(1, (double) linkLength / length);
    }
}
