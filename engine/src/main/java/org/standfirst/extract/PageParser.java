package org.standfirst.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a page into tags and text and has a {@link PageTree} put them together, in less than half
 * the time that jsoup takes: what nobody reads of a page (programs, styles, drawings, comments and
 * most attributes) is passed over, not put into the tree. The tree is the same for all who read it.
 * A page with something rare is given up, for jsoup to read.
 */
final class PageParser {

    /** A shorter program stays in the tree. */
    private static final int SHORTEST_PROGRAM = 40;

    private final String html;
    private final char[] page;
    private final PageTree tree;
    private final TagAttributes attributes;
    private final RawContent raw;
    private final Map<String, TagKind> others = new HashMap<>();
    private final List<Program> programs = new ArrayList<>();
    private int at;

    /** Whether the last tag was one after which a break of the line is no text. */
    private boolean opened;

    /** A program that is not in the tree: where it begins and ends. */
    private record Program(int begin, int end) {}

    private PageParser(String html, String url) {
        this.html = html;
        this.page = html.toCharArray();
        this.tree = new PageTree(url);
        this.attributes = new TagAttributes(html, page);
        this.raw = new RawContent(html, page);
    }

    /** Reads a page; null if it holds something rare. */
    static @Nullable PageParser read(String html, String url) {
        // What these characters turn into depends on where they stand.
        if (html.indexOf('\0') >= 0) {
            return null;
        }
        var parser = new PageParser(html, url);
        parser.read();
        return parser.tree.isOdd() ? null : parser;
    }

    Document document() {
        return tree.page();
    }

    /** The programs that the tree lacks and that hold one of some words. */
    List<String> programsWith(List<String> words) {
        var texts = new ArrayList<String>();
        for (var program : programs) {
            for (var word : words) {
                if (html.indexOf(word, program.begin, program.end) >= 0) {
                    texts.add(html.substring(program.begin, program.end));
                    break;
                }
            }
        }
        return texts;
    }

    private void read() {
        int text = 0;
        int open = html.indexOf('<');
        while (open >= 0 && open + 1 < page.length && !tree.isOdd()) {
            char next = page[open + 1];
            boolean end = next == '/' && open + 2 < page.length;
            if (RawContent.isLetter(next)) {
                text(text, open);
                startTag(open + 1);
                text = at;
            } else if (end && RawContent.isLetter(page[open + 2])) {
                text(text, open);
                endTag(open + 2);
                text = at;
            } else if (end || next == '!' || next == '?') {
                text(text, open);
                comment(open);
                text = at;
            } else {
                at = open + 1;
            }
            open = html.indexOf('<', at);
        }
        text(text, page.length);
        tree.end();
    }

    /** Passes over a comment, the kind of the document, or what is taken for a comment. */
    private void comment(int open) {
        int from = open + 4;
        if (!html.startsWith("!--", open + 1)) {
            if (page[open + 1] == '/' && page[open + 2] == '>') {
                tree.leave();
            }
            if (html.regionMatches(true, open + 1, "!doctype", 0, 8)) {
                tree.doctype();
            }
            at = after(html.indexOf('>', open + 2), 1);
        } else if (html.startsWith(">", from)) {
            at = from + 1;
        } else if (html.startsWith("->", from)) {
            at = from + 2;
        } else {
            int end = html.indexOf("--", from);
            while (end >= 0 && !html.startsWith(">", end + 2) && !html.startsWith("!>", end + 2)) {
                end = html.indexOf("--", end + 1);
            }
            at = after(end, end >= 0 && page[end + 2] == '!' ? 4 : 3);
        }
    }

    private int after(int found, int length) {
        return found < 0 ? page.length : found + length;
    }

    private void text(int from, int to) {
        int begin = from;
        if (opened && from < to) {
            if (page[from] == '\r') {
                tree.leave();
            }
            begin += page[from] == '\n' ? 1 : 0;
            opened = false;
        }
        int word = begin;
        while (word < to && TagAttributes.isSpace(page[word])) {
            word++;
        }
        if (word < to) {
            tree.text(CharacterReferences.read(html, page, begin, to, false), false);
        } else if (begin < to) {
            tree.text(" ", true);
        }
    }

    private void endTag(int name) {
        opened = false;
        int end = RawContent.nameEnd(page, name);
        int close = end < page.length ? attributes.read(end) : -1;
        at = after(close, 1);
        if (close >= 0) {
            tree.end(TagKind.at(page, name, end, others));
        }
    }

    private void startTag(int name) {
        int end = RawContent.nameEnd(page, name);
        int close = end < page.length ? attributes.read(end) : -1;
        at = after(close, 1);
        if (close < 0) {
            // A tag without an end is nothing.
            return;
        }
        var kind = TagKind.at(page, name, end, others);
        var found = attributes.found();
        boolean closed = attributes.isClosed();
        boolean content = tree.start(kind, found, closed);
        opened = kind.name.equals("pre") || kind.name.equals("listing");
        if (content) {
            content(kind, found);
        } else if (kind.rule == TagKind.Rule.DRAWING && !closed) {
            at = raw.drawingEnd(at, others);
            if (at < 0) {
                at = page.length;
                tree.leave();
            }
        }
    }

    private void content(TagKind kind, @Nullable Attributes found) {
        int from = at;
        int end = raw.end(kind, from);
        boolean text = kind.is(TagKind.TEXT);
        var content = "";
        if (text) {
            boolean line = kind.name.equals("textarea") && from < end && page[from] == '\n';
            content = CharacterReferences.read(html, page, line ? from + 1 : from, end, false);
        } else if (kind.name.equals("script")
                && raw.isPlain()
                && end - from >= SHORTEST_PROGRAM
                && !isData(found)) {
            programs.add(new Program(from, end));
        } else if (!kind.name.equals("style")) {
            content = html.substring(from, end);
        }
        tree.content(content, text);
        if (end < page.length) {
            at = after(attributes.read(end + 2 + kind.name.length()), 1);
        } else {
            at = end;
        }
    }

    /** Whether a program is structured data, "ld+json" with its sign written in some way. */
    private static boolean isData(@Nullable Attributes found) {
        var type = found == null ? "" : found.get("type");
        return type.contains("json") && type.contains("ld");
    }
}
