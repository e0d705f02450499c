package org.standfirst.extract;

import org.standfirst.text.WrittenTime;

/**
 * What stands between the paragraphs of an article and by its form alone is none of it: a box with
 * a field to sign up in, a short aside with a link, a link with its date.
 */
final class Insets {

    /** Longer elements are not boxes, in characters. */
    private static final int LONGEST = 500;

    /** An aside with more blocks may be a box of facts. */
    private static final int FEW = 3;

    private static final int SHORTEST_DATE = 4;
    private static final int LONGEST_DATE = 24;

    private final PageFrame page;

    Insets(PageFrame page) {
        this.page = page;
    }

    boolean contains(PageBlock block) {
        return isDatedLink(block) || isInBox(block);
    }

    private boolean isInBox(PageBlock block) {
        for (var at = block.frame(); at != null && at.length < LONGEST; at = at.parent) {
            if (at.prose * 4 > page.prose) {
                return false;
            }
            if (at.asks || (at.tag.equals("aside") && at.linkLength > 0 && at.blocks <= FEW)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDatedLink(PageBlock block) {
        var text = block.text();
        int rest = text.length() - block.linkLength();
        return block.linkLength() > 0
                && rest >= SHORTEST_DATE
                && rest <= LONGEST_DATE
                && WrittenTime.read(text.substring(block.linkLength()).strip()) != null;
    }
}
