package org.standfirst.extract;

import java.util.Map;

/** Finds the ends of elements whose content is not read as markup. */
final class RawContent {

    private final String html;
    private final char[] page;
    private boolean plain;

    RawContent(String html, char[] page) {
        this.html = html;
        this.page = page;
    }

    /** Whether nothing in the last content looked like another program or a comment. */
    boolean isPlain() {
        return plain;
    }

    /** Where the end tag of an element begins, the end of the page if there is none. */
    int end(TagKind kind, int from) {
        boolean program = kind.name.equals("script");
        // A comment in a program may hold programs, whose ends are not its own.
        int inner = 0;
        int commentEnd = -1;
        plain = true;
        for (int at = html.indexOf('<', from);
                at >= 0 && at + 1 < page.length;
                at = html.indexOf('<', at + 1)) {
            char next = page[at + 1];
            plain &= next != '!' && !(next == 's' && html.startsWith("script", at + 1));
            if (inner > 0 && commentEnd >= 0 && commentEnd < at) {
                inner = 0;
            }
            if (next == '/') {
                if (isTag(at + 2, kind.name)) {
                    if (inner < 2) {
                        return at;
                    }
                    inner = 1;
                }
            } else if (program && inner == 0 && html.startsWith("!--", at + 1)) {
                inner = 1;
                commentEnd = html.indexOf("-->", at + 2);
            } else if (inner == 1 && isTag(at + 1, "script")) {
                inner = 2;
            }
        }
        return page.length;
    }

    private boolean isTag(int begin, String name) {
        int end = begin + name.length();
        return end < page.length
                && (page[end] == '>' || page[end] == '/' || TagAttributes.isSpace(page[end]))
                && TagKind.isNamed(name, page, begin, end);
    }

    /**
     * Where a drawing ends that begins at a place, -1 if it never does or holds what may be no part
     * of it.
     */
    int drawingEnd(int from, Map<String, TagKind> others) {
        int depth = 1;
        int at = html.indexOf('<', from);
        while (at >= 0 && at + 2 < page.length) {
            char next = page[at + 1];
            int close = at;
            if (next == '!') {
                close = html.startsWith("--", at + 2) ? html.indexOf("-->", at + 4) : -1;
                if (close < 0) {
                    return -1;
                }
            }
            int begin = next == '/' ? at + 2 : at + 1;
            if (isLetter(page[begin])) {
                var kind = TagKind.at(page, begin, nameEnd(page, begin), others);
                if (kind.name.equals("svg")) {
                    close = html.indexOf('>', at);
                    if (close < 0) {
                        return -1;
                    }
                    depth += next == '/' ? -1 : page[close - 1] == '/' ? 0 : 1;
                    if (depth == 0) {
                        return close + 1;
                    }
                } else if (!isDrawn(kind)) {
                    return -1;
                }
            }
            at = html.indexOf('<', close + 1);
        }
        return -1;
    }

    /** Elements of HTML end a drawing or stand in one as text. */
    private static boolean isDrawn(TagKind kind) {
        return kind.is(TagKind.DRAWN) || !(kind.isKnown() || kind.name.equals("foreignobject"));
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Where the name of a tag ends. */
    static int nameEnd(char[] page, int begin) {
        int at = begin;
        while (at < page.length
                && page[at] != '>'
                && page[at] != '/'
                && !TagAttributes.isSpace(page[at])) {
            at++;
        }
        return at;
    }
}
