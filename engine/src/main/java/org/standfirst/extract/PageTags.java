package org.standfirst.extract;

import java.util.Arrays;

/** What is known of elements by their tags: a set of marks, an int with one bit each. */
final class PageTags {

    /** No line that a reader sees stands in it. */
    static final int UNSEEN = 1;

    /** It stands within a line. */
    static final int INLINE = 1 << 1;

    /** It stands within a line, often for a thing of its own: a name, a time. */
    static final int PIECE = 1 << 2;

    /** It is a part of the page about other things than the article. */
    static final int ASIDE = 1 << 3;

    /** No block of text stands in it. */
    static final int NO_BLOCK = 1 << 4;

    /** No reader ever sees it as text. */
    static final int PROGRAM = 1 << 5;

    /** It stands within a block of text. */
    static final int IN_BLOCK = 1 << 6;

    static final int LINK = 1 << 7;
    static final int BOLD = 1 << 8;
    static final int ITALIC = 1 << 9;
    static final int BREAK = 1 << 10;
    static final int TIME = 1 << 11;

    /** A button or a label: text only in some places. */
    static final int BUTTON = 1 << 12;

    static final int INPUT = 1 << 13;

    /** A raised number perhaps. */
    static final int RAISED = 1 << 14;

    /** It may carry data about the page. */
    static final int DATA = 1 << 15;

    /** It doesn't even part what stands before and after it. */
    static final int SCRIPT = 1 << 16;

    private static final int SIZE = 512;

    /** An open-addressed table: the parser's strings know their hash code already. */
    private static final String[] TAGS = new String[SIZE];

    private static final int[] MARKS = new int[SIZE];

    static {
        Arrays.fill(TAGS, "");
        put(
                UNSEEN,
                "script style noscript template svg math iframe object embed canvas video audio"
                        + " select option textarea head map input rp rt");
        put(
                INLINE,
                "abbr acronym b bdi bdo big code data del dfn em font i ins kbd mark q rp rt ruby s"
                        + " samp strike strong sub sup tt u var wbr img picture source nobr");
        put(PIECE, "a span time small cite label date");
        put(ASIDE, "nav aside footer form dialog menu");
        put(PROGRAM, "script style template");
        put(
                NO_BLOCK,
                "script style noscript template svg math iframe object embed canvas video audio"
                    + " select option input textarea head nav dialog menu figcaption map rp rt");
        put(
                IN_BLOCK,
                "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q rp rt"
                        + " ruby s samp small span strike strong sub sup time tt u var wbr img"
                        + " picture source amp-img o:p nobr button label");
        put(LINK, "a");
        put(BOLD, "b strong");
        put(ITALIC, "i em");
        put(BREAK, "br");
        put(TIME, "time");
        put(BUTTON, "button label");
        put(INPUT, "input");
        put(RAISED, "sup");
        put(SCRIPT, "script style");
        put(DATA, "title meta script time img link");
    }

    private PageTags() {}

    private static void put(int mark, String tags) {
        for (var tag : tags.split(" ", -1)) {
            int at = slot(tag);
            // As the parser's own strings are, so that comparing them is quick.
            TAGS[at] = tag.intern();
            MARKS[at] |= mark;
        }
    }

    static int of(String tag) {
        return MARKS[slot(tag)];
    }

    private static int slot(String tag) {
        int hash = tag.hashCode();
        int at = (hash ^ (hash >>> 9)) & (SIZE - 1);
        while (!TAGS[at].isEmpty() && !TAGS[at].equals(tag)) {
            at = (at + 1) & (SIZE - 1);
        }
        return at;
    }
}
