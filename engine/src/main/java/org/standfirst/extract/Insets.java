package org.standfirst.extract;

import org.standfirst.text.WrittenTime;

import java.util.regex.Pattern;

/**
 * What stands between the paragraphs of an article and by its form alone is none of it: a box with
 * a field to sign up in, a short aside with a link, a link with its date, the title of a video, the
 * captions of a series of pictures.
 */
final class Insets {

    /** Longer elements are not boxes, in characters. */
    private static final int LONGEST = 500;

    /** An aside with more blocks may be a box of facts. */
    private static final int FEW = 3;

    /** A video's title, told twice, is no longer. */
    private static final int LONGEST_TITLE = 300;

    /** So many of its last words are looked for before it. */
    private static final int TITLE_WORDS = 3;

    private static final Pattern RUNNING_TIME = Pattern.compile("(?:\\d{1,2}:)?\\d{1,2}:\\d\\d");

    private static final int SHORTEST_DATE = 4;
    private static final int LONGEST_DATE = 24;

    private final PageFrame page;

    Insets(PageFrame page) {
        this.page = page;
    }

    boolean contains(PageBlock block) {
        return isDatedLink(block)
                || isInBox(block)
                || isMedia(block.text())
                || Asides.isOne(block.text())
                || WaysOut.isOne(block);
    }

    private static boolean isMedia(String text) {
        return SlideCaptions.are(text) || (text.length() <= LONGEST_TITLE && isVideo(text));
    }

    /** Whether a title is told twice, the second time with a running time after it. */
    private static boolean isVideo(String text) {
        char last = text.charAt(text.length() - 1);
        int clock = last >= '0' && last <= '9' ? text.lastIndexOf(' ') : -1;
        if (clock < 0 || !RUNNING_TIME.matcher(text.substring(clock + 1)).matches()) {
            return false;
        }
        int begin = clock;
        for (int i = 0; i < TITLE_WORDS && begin > 0; i++) {
            begin = text.lastIndexOf(' ', begin - 1);
        }
        return begin > 0 && text.indexOf(text.substring(begin, clock)) < begin;
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
