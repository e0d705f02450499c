package org.standfirst.extract;

import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of tags, one tag after the other, and keeps those that somebody asks for.
 */
final class TagAttributes {

    private static final int SIZE = 128;

    /** The names that are kept, an open-addressed table. */
    private static final String[] KEPT = new String[SIZE];

    /** Stands for all others, since some ask whether an element has any. */
    private static final String OTHERS = "-";

    static {
        var names =
                "class id itemprop itemtype data-testid rel style hidden role aria-hidden"
                        + " aria-expanded aria-controls href src alt name content property type"
                        + " value start placeholder datetime pubdate lang";
        for (var name : names.split(" ", -1)) {
            int at = slot(name.hashCode());
            while (KEPT[at] != null) {
                at = (at + 1) & (SIZE - 1);
            }
            KEPT[at] = name.intern();
        }
    }

    private final String html;
    private final char[] page;
    private @Nullable Attributes found;
    private boolean closed;

    TagAttributes(String html, char[] page) {
        this.html = html;
        this.page = page;
    }

    /** Those of the last tag, null if it has none. */
    @Nullable Attributes found() {
        return found;
    }

    /** Whether the last tag ends with a slash. */
    boolean isClosed() {
        return closed;
    }

    /** Reads on from the end of a tag's name; returns where the tag ends, -1 if it never does. */
    int read(int from) {
        found = null;
        int at = from;
        while (true) {
            while (at < page.length && (page[at] == '/' || isSpace(page[at]))) {
                at++;
            }
            if (at >= page.length) {
                return -1;
            }
            if (page[at] == '>') {
                closed = page[at - 1] == '/';
                return at;
            }
            at = readOne(at);
            if (at < 0) {
                return -1;
            }
        }
    }

    private int readOne(int name) {
        int at = name;
        int hash = 0;
        // The first letter belongs to the name, whatever it is.
        do {
            hash = hash * 31 + TagKind.small(page[at]);
            at++;
        } while (at < page.length && !isNameEnd(page[at]));
        int nameEnd = at;
        at = afterSpace(at);
        int value = nameEnd;
        int valueEnd = nameEnd;
        if (at < page.length && page[at] == '=') {
            value = afterSpace(at + 1);
            if (value >= page.length) {
                return -1;
            }
            char quote = page[value];
            if (quote == '"' || quote == '\'') {
                value++;
                valueEnd = html.indexOf(quote, value);
                if (valueEnd < 0) {
                    return -1;
                }
                at = valueEnd + 1;
            } else {
                at = value;
                while (at < page.length && page[at] != '>' && !isSpace(page[at])) {
                    at++;
                }
                valueEnd = at;
            }
        }
        if (at < page.length) {
            keep(kept(name, nameEnd, hash), value, valueEnd);
        }
        return at;
    }

    private static boolean isNameEnd(char c) {
        return c == '=' || c == '>' || c == '/' || isSpace(c);
    }

    static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
    }

    private int afterSpace(int from) {
        int at = from;
        while (at < page.length && isSpace(page[at])) {
            at++;
        }
        return at;
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 7)) & (SIZE - 1);
    }

    private String kept(int begin, int end, int hash) {
        for (int at = slot(hash); KEPT[at] != null; at = (at + 1) & (SIZE - 1)) {
            if (TagKind.isNamed(KEPT[at], page, begin, end)) {
                return KEPT[at];
            }
        }
        return OTHERS;
    }

    private void keep(String name, int value, int valueEnd) {
        if (found == null) {
            found = new Attributes();
        }
        if (!found.hasKey(name)) {
            found.add(
                    name,
                    name.equals(OTHERS)
                            ? ""
                            : CharacterReferences.read(html, page, value, valueEnd, true));
        }
    }
}
