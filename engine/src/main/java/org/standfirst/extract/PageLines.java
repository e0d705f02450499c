package org.standfirst.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a reader sees of a page line by line, in reading order, with the notes around the article
 * that {@link PageLayout} leaves aside; filled by a {@link PageWalk}.
 */
final class PageLines {

    /** Stands in a line's text between the words of two inline elements. */
    static final char SEAM = '\u001F';

    private static final int MOST_LINES = 6_000;
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_STAMPS = 200;
    private static final int LONGEST_STAMP = 100;
    private static final int NAMED_BLOCKS = 3;

    /** A date has so many digits at least. */
    private static final int FEWEST_DIGITS = 3;

    /** What the folder is called in which an outlet keeps the pages of its authors. */
    private static final WordSigns AUTHOR_FOLDERS = new WordSigns();

    static {
        var words =
                "author authors autor autoren autores autorin auteur auteurs contributor"
                        + " contributors byline profile writer writers journalist journalists"
                        + " redaktion redakteur redakteure staff columnist columnists";
        for (var word : words.split(" ", -1)) {
            AUTHOR_FOLDERS.put(word, 1);
        }
    }

    /** The shortest name that an author's page has. */
    private static final int SHORTEST_NAME = 3;

    private static final Pattern AUTHOR_CLASS =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:author|byline|autor|writer)(?:[\\s_-]+(?:name|link|vcard|text))?(?:\\s|$)",
                    Pattern.CASE_INSENSITIVE);

    private final List<PageLine> lines = new ArrayList<>();
    private final List<Stamp> stamps = new ArrayList<>();
    private final List<Credit> credits = new ArrayList<>();
    private final OpenElements open;
    private final LineBuffer text = new LineBuffer();

    /** The depths of the blocks around, the innermost last. */
    private int[] blocks = new int[64];

    private int innermost = -1;
    private int linkLength;
    private int links;
    private int asides;

    /** The depth of the element whose content is passed over, -1 if none is. */
    private int skipped = -1;

    /**
     * A time that an element carries as data.
     *
     * @param line the line on which it stands
     * @param value as written in the attribute, or the element's text
     * @param names what the element and those around it are called, in lower case
     */
    record Stamp(int line, String value, String names) {}

    /**
     * An element that the page marks as the name of an author.
     *
     * @param line the line on which it stands
     * @param text its words
     * @param stated whether a standard says that it holds an author, not only its name
     * @param names what it and those around it are called, in lower case
     */
    record Credit(int line, String text, String names, boolean stated) {}

    PageLines(OpenElements open) {
        this.open = open;
    }

    /** In reading order. */
    List<PageLine> lines() {
        return lines;
    }

    List<Stamp> stamps() {
        return stamps;
    }

    List<Credit> credits() {
        return credits;
    }

    /** Begins within the element at a depth. */
    void begin(int depth) {
        blocks[++innermost] = depth;
    }

    /** Whether it wants to see what comes. */
    boolean looks() {
        return skipped < 0;
    }

    void open(Element element, Attributes attributes, int tag, int depth, int shown) {
        var property = attributes.get("itemprop");
        boolean dated = (tag & PageTags.TIME) != 0 || property.startsWith("date");
        if (dated && stamps.size() < MOST_STAMPS) {
            stamp(element, depth);
        }
        if (credits.size() < MOST_STAMPS && isCredit(attributes, tag, property)) {
            credit(element, attributes, tag, depth);
        }
        if ((tag & PageTags.UNSEEN) != 0 || (shown & PageWalk.NOT_SHOWN) != 0) {
            skipped = depth;
        } else if ((tag & PageTags.BREAK) != 0) {
            flush();
        } else if ((tag & PageTags.PIECE) != 0) {
            links += (tag & PageTags.LINK) != 0 ? 1 : 0;
            text.append(SEAM);
        } else if ((tag & PageTags.INLINE) == 0) {
            flush();
            if (++innermost == blocks.length) {
                blocks = Arrays.copyOf(blocks, 2 * innermost);
            }
            blocks[innermost] = depth;
            asides += (tag & PageTags.ASIDE) != 0 ? 1 : 0;
        }
    }

    private static boolean isCredit(Attributes attributes, int tag, String property) {
        if ((tag & PageTags.LINK) != 0) {
            return attributes.get("rel").contains("author")
                    || isAuthorAddress(attributes.get("href"))
                    || isCalledAuthor(attributes, tag);
        }
        return property.equals("author")
                || property.equals("creator")
                || isCalledAuthor(attributes, tag);
    }

    private static boolean isAuthorAddress(String address) {
        int begin = address.indexOf('/') + 1;
        while (begin > 0) {
            int end = address.indexOf('/', begin);
            if (end < 0) {
                return false;
            }
            if (AUTHOR_FOLDERS.of(address, begin, end) != 0 && isName(address, end + 1)) {
                return true;
            }
            begin = end + 1;
        }
        return false;
    }

    private static boolean isName(String address, int begin) {
        int end = begin;
        while (end < address.length()
                && end < begin + SHORTEST_NAME
                && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end == begin + SHORTEST_NAME;
    }

    private static boolean isCalledAuthor(Attributes attributes, int tag) {
        return (tag & PageTags.PIECE) != 0 && mayNameAuthor(attributes.get("class").trim());
    }

    private static boolean mayNameAuthor(String names) {
        // Looked for by their first letters, since hardly any element is called so.
        for (int i = 0; i < names.length(); i++) {
            int c = names.charAt(i) | 0x20;
            if ((c == 'a' && names.regionMatches(true, i, "aut", 0, 3))
                    || (c == 'b' && names.regionMatches(true, i, "byline", 0, 6))
                    || (c == 'w' && names.regionMatches(true, i, "writer", 0, 6))) {
                return AUTHOR_CLASS.matcher(names).find();
            }
        }
        return false;
    }

    private void credit(Element element, Attributes attributes, int tag, int depth) {
        var words = element.text();
        if (!words.isBlank() && words.length() <= LONGEST_STAMP) {
            boolean stated =
                    !isCalledAuthor(attributes, tag)
                            || element.hasClass("vcard")
                            || attributes.get("rel").contains("author");
            credits.add(new Credit(lines.size(), words, names("", depth), stated));
        }
    }

    private void stamp(Element element, int depth) {
        var value = element.attr("datetime");
        value = value.isBlank() ? element.attr("content") : value;
        value = value.isBlank() ? element.text() : value;
        if (value.length() <= LONGEST_STAMP) {
            var pubdate = element.hasAttr("pubdate") ? "pubdate " : "";
            stamps.add(new Stamp(lines.size(), value, names(pubdate, depth)));
        }
    }

    /** What the element at a depth and the nearest blocks around it are called. */
    private String names(String first, int depth) {
        var names = new StringBuilder(first).append(open.at(depth).own());
        for (int i = innermost; i >= 0 && i > innermost - NAMED_BLOCKS; i--) {
            names.append(open.at(blocks[i]).own());
        }
        return names.toString();
    }

    void close(int tag, int depth) {
        if (skipped >= 0) {
            skipped = skipped == depth ? -1 : skipped;
        } else if ((tag & PageTags.PIECE) != 0) {
            links -= (tag & PageTags.LINK) != 0 ? 1 : 0;
            text.append(SEAM);
        } else if (depth == blocks[innermost]) {
            flush();
            innermost--;
            asides -= (tag & PageTags.ASIDE) != 0 ? 1 : 0;
        }
    }

    void words(PlainText words) {
        if (text.length() <= LONGEST_LINE) {
            text.append(words);
            linkLength += links > 0 ? words.solid() : 0;
        }
    }

    /** Ends the last line. */
    void end() {
        flush();
    }

    private void flush() {
        if (text.length() > 0) {
            if (text.hasOtherThan(SEAM) && lines.size() < MOST_LINES) {
                boolean figures = text.hasDigits(FEWEST_DIGITS);
                var block = open.at(blocks[innermost]);
                lines.add(
                        new PageLine(
                                lines.size(),
                                text.whole(),
                                block,
                                linkLength,
                                asides > 0,
                                figures));
            }
            text.clear();
        }
        linkLength = 0;
    }
}
