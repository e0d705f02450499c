package org.standfirst.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One line that a reader sees. Its words and names are put together when first asked for; used by
 * one thread only.
 */
final class PageLine {

    private final int number;
    private final String raw;
    private final NamedElement block;
    private final int linkLength;
    private final boolean aside;
    private final boolean figures;
    private @Nullable String text;

    PageLine(
            int number,
            String raw,
            NamedElement block,
            int linkLength,
            boolean aside,
            boolean figures) {
        this.number = number;
        this.raw = raw;
        this.block = block;
        this.linkLength = linkLength;
        this.aside = aside;
        this.figures = figures;
    }

    /** Its place on the page, from 0. */
    int number() {
        return number;
    }

    /** Its words, with {@link PageLines#SEAM} between those of two inline elements. */
    String raw() {
        return raw;
    }

    /** The nearest block element around it. */
    Element block() {
        return block.element();
    }

    /** How many of its characters are links. */
    int linkLength() {
        return linkLength;
    }

    /** Whether it stands in a part of the page that says it is not the article. */
    boolean aside() {
        return aside;
    }

    /** The words on one line, white space collapsed. */
    String text() {
        if (text == null) {
            // White space is collapsed already where no inline elements meet.
            text = raw.indexOf(PageLines.SEAM) < 0 ? raw.strip() : collapsed(raw);
        }
        return text;
    }

    static String collapsed(String raw) {
        var words = raw.toCharArray();
        int length = 0;
        for (char c : words) {
            if (c != PageLines.SEAM && c != ' ') {
                words[length++] = c;
            } else if (length > 0 && words[length - 1] != ' ') {
                words[length++] = ' ';
            }
        }
        return new String(words, 0, length).strip();
    }

    /** Whether it has digits enough for a date. */
    boolean hasFigures() {
        return figures;
    }

    /** 1 to 6 for a heading, otherwise 0. */
    int heading() {
        for (Element at = block.element(); at != null; at = at.parent()) {
            var tag = at.normalName();
            if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
                return tag.charAt(1) - '0';
            }
            if (!tag.equals("div") && !tag.equals("span") && !tag.equals("p")) {
                return 0;
            }
        }
        return 0;
    }

    /** The names that its element and the nearest around it have been given, in lower case. */
    String names() {
        return block.around();
    }

    /** What these names hint at, by {@link NameSigns}. */
    int signs() {
        return block.signs();
    }
}
