package org.standfirst.extract;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the markup of a page without what is in its programs, styles and drawings, a third of most
 * pages, which no reader sees as text and the parser would go through letter by letter. Their tags
 * stay, and so does structured data. Only what plainly is one is left out: what may be read
 * otherwise, since it holds a comment or another such tag, is left to the parser.
 */
final class LeanReader extends Reader {

    /** Less is not worth leaving out, in characters. */
    private static final int SHORTEST = 40;

    private static final int LONGEST_TAG = 2_000;
    private static final String COMMENT = "<!--";

    /** Of the tags whose content is left out, all of which begin with the same letter. */
    private static final String BEGINNING = "<s";

    /** What may stand in a drawing; any other tag may end it. */
    private static final WordSigns DRAWN = new WordSigns();

    static {
        var tags =
                "path g circle ellipse rect line polyline polygon use defs title desc symbol stop"
                        + " lineargradient radialgradient clippath mask pattern filter style text"
                        + " tspan image metadata marker";
        for (var tag : tags.split(" ", -1)) {
            DRAWN.put(tag, 1);
        }
    }

    private final String html;
    private final List<Span> programs = new ArrayList<>();

    /** How far it has been read. */
    private int at;

    /** What is left out next: from where to where. */
    private int cut;

    private int cutEnd;

    private record Span(int begin, int end) {}

    LeanReader(String html) {
        this.html = html;
        findCut(0);
    }

    /** The programs that were left out, once all has been read, that hold one of some words. */
    List<String> programsWith(List<String> words) {
        var texts = new ArrayList<String>();
        for (var program : programs) {
            for (var word : words) {
                if (html.indexOf(word, program.begin(), program.end()) >= 0) {
                    texts.add(html.substring(program.begin(), program.end()));
                    break;
                }
            }
        }
        return texts;
    }

    @Override
    public int read(char[] into, int offset, int length) {
        if (at == cut && cut < cutEnd) {
            at = cutEnd;
            findCut(cutEnd);
        }
        int count = Math.min(length, cut - at);
        if (count == 0) {
            return length == 0 ? 0 : -1;
        }
        html.getChars(at, at + count, into, offset);
        at += count;
        return count;
    }

    @Override
    public void close() {}

    /** Looks for the next content to leave out; none begins and ends where the page does. */
    private void findCut(int from) {
        int open = html.indexOf(BEGINNING, from);
        while (open >= 0) {
            var tag = tag(open);
            int content = tag.isEmpty() ? -1 : content(open);
            int next = open;
            if (content > 0 && isData(open, content)) {
                next = html.indexOf("</script", content);
            } else if (content > 0) {
                int close = close(content, tag);
                if (close - content >= SHORTEST && html.startsWith("</" + tag, close)) {
                    cut = content;
                    cutEnd = close;
                    if (tag.equals("script")) {
                        programs.add(new Span(content, close));
                    }
                    return;
                }
                // What a comment in a program holds may only seem to be tags.
                boolean comment = html.startsWith(COMMENT, close);
                next = comment ? html.indexOf("-->", close) : close - 1;
            }
            open = next < 0 ? -1 : html.indexOf(BEGINNING, next + 1);
        }
        cut = html.length();
        cutEnd = cut;
    }

    /** What opens at a place, empty if it is none of these. */
    private String tag(int open) {
        for (var tag : List.of("script", "style", "svg")) {
            int end = open + 1 + tag.length();
            if (html.startsWith(tag, open + 1)
                    && end < html.length()
                    && (html.charAt(end) == '>' || Character.isWhitespace(html.charAt(end)))) {
                return tag;
            }
        }
        return "";
    }

    /** Where the content of an element begins, -1 if that is not plain. */
    private int content(int open) {
        int end = html.indexOf('>', open, Math.min(html.length(), open + LONGEST_TAG));
        if (end < 0 || html.charAt(end - 1) == '/') {
            return -1;
        }
        var tag = html.substring(open, end);
        boolean quoted = count(tag, '"') % 2 != 0 || count(tag, '\'') % 2 != 0;
        return quoted ? -1 : end + 1;
    }

    /** Whether a tag opens structured data, "ld+json" with its sign written in some way. */
    private boolean isData(int open, int content) {
        var tag = html.substring(open, content).toLowerCase(Locale.ROOT);
        return tag.contains("json") && tag.contains("ld");
    }

    private static int count(String text, char c) {
        int count = 0;
        for (int at = text.indexOf(c); at >= 0; at = text.indexOf(c, at + 1)) {
            count++;
        }
        return count;
    }

    /** Where an element is closed, or what in it leaves that open. */
    private int close(int content, String tag) {
        boolean drawing = tag.equals("svg");
        for (int at = html.indexOf('<', content); at >= 0; at = html.indexOf('<', at + 1)) {
            boolean closes = html.startsWith("/", at + 1);
            boolean ends = closes && html.startsWith(tag, at + 2);
            if (ends
                    || html.startsWith(COMMENT, at)
                    || (drawing ? !isDrawn(at + (closes ? 2 : 1)) : html.startsWith(tag, at + 1))) {
                return at;
            }
        }
        return html.length();
    }

    private boolean isDrawn(int begin) {
        int end = begin;
        while (end < html.length() && Character.isLetter(html.charAt(end))) {
            end++;
        }
        return DRAWN.of(html, begin, end) != 0;
    }
}
