package org.standfirst.extract;

import org.jsoup.nodes.Element;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One line that a reader sees.
 *
 * @param number its place on the page, from 0
 * @param raw its words, with {@link PageLines#SEAM} between those of two inline elements
 * @param block the nearest block element around it
 * @param linkLength how many of its characters are links
 * @param aside whether it stands in a part of the page that says it is not the article
 */
record PageLine(int number, String raw, Element block, int linkLength, boolean aside) {

    private static final int NAMED_ANCESTORS = 3;

    /** The words on one line, white space collapsed. */
    String text() {
        return raw.replace(PageLines.SEAM, ' ').replaceAll(" {2,}", " ").strip();
    }

    /** The words of each inline element for itself. */
    List<String> pieces() {
        return Arrays.stream(raw.split(String.valueOf(PageLines.SEAM), -1))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** 1 to 6 for a heading, otherwise 0. */
    int heading() {
        for (Element at = block; at != null; at = at.parent()) {
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
        var names = new StringBuilder();
        Element at = block;
        for (int i = 0; at != null && i <= NAMED_ANCESTORS; i++) {
            append(names, at);
            at = at.parent();
        }
        return names.toString();
    }

    static void append(StringBuilder names, Element element) {
        for (var key : List.of("class", "id", "itemprop", "data-testid", "rel")) {
            var value = element.attr(key);
            if (!value.isEmpty()) {
                names.append(value.toLowerCase(Locale.ROOT)).append(' ');
            }
        }
    }
}
