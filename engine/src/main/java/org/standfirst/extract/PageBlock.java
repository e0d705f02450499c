package org.standfirst.extract;

/**
 * A run of text on a page that a reader sees as one block.
 *
 * @param frame the nearest block element around it
 * @param tag what the block stands in: p, h1 to h6, li, td, blockquote, pre, div ...
 * @param number of an item of a numbered list that the block opens, otherwise 0
 * @param text its words, white space collapsed
 * @param linkLength how many of its characters are links
 * @param boldLength how many are bold
 * @param italicLength how many are italic
 */
record PageBlock(
        PageFrame frame,
        String tag,
        int number,
        String text,
        int linkLength,
        int boldLength,
        int italicLength) {

    double linkDensity() {
        return text.isEmpty() ? 0 : Math.min(1, (double) linkLength / text.length());
    }

    boolean isHeading() {
        return isHeading(tag);
    }

    static boolean isHeading(String tag) {
        return tag.length() == 2
                && tag.charAt(0) == 'h'
                && tag.charAt(1) <= '6'
                && tag.charAt(1) >= '1';
    }

    /** Whether it reads like a paragraph: long enough, not made of links. */
    boolean isProse() {
        return !isHeading() && text.length() >= 40 && linkDensity() < 0.5;
    }

    /** Whether an element around it says that it is not part of the article. */
    boolean boilerplate() {
        return frame.boilerplate;
    }
}
