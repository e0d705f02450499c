package org.standfirst.extract;

import org.jsoup.nodes.Element;

/**
 * A run of text on a page that a reader sees as one block.
 *
 * @param element the nearest block element around it
 * @param tag what the block stands in: p, h1 to h6, li, td, blockquote, pre, div ...
 * @param text its words, white space collapsed
 * @param linkLength how many of its characters are links
 * @param boilerplate whether an element around it says that it is not part of the article
 */
record PageBlock(Element element, String tag, String text, int linkLength, boolean boilerplate) {

    double linkDensity() {
        return text.isEmpty() ? 0 : (double) linkLength / text.length();
    }

    boolean isHeading() {
        return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
    }

    /** Whether it reads like a paragraph: long enough, not made of links. */
    boolean isProse() {
        return !isHeading() && text.length() >= 40 && linkDensity() < 0.5;
    }
}
