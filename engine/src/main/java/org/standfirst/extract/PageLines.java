package org.standfirst.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a reader sees of a page line by line, in reading order, with the notes around the article
 * that {@link PageLayout} leaves aside. One pass without recursion.
 */
final class PageLines implements NodeVisitor {

    /** Stands in a line's text between the words of two inline elements. */
    static final char SEAM = '\u001F';

    private static final char DELETE = 127;
    private static final int MOST_LINES = 6_000;
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST_STAMPS = 200;
    private static final int LONGEST_STAMP = 100;

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

    private static final Set<String> UNSEEN =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "math",
                    "iframe",
                    "object",
                    "embed",
                    "canvas",
                    "video",
                    "audio",
                    "select",
                    "option",
                    "textarea",
                    "head",
                    "map",
                    "input");
    private static final Set<String> INLINE =
            Set.of(
                    "abbr", "acronym", "b", "bdi", "bdo", "big", "code", "data", "del", "dfn", "em",
                    "font", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp",
                    "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr", "img", "picture",
                    "source", "nobr");

    /** Inline elements that often stand for a thing of their own: a name, a time. */
    private static final Set<String> PIECES =
            Set.of("a", "span", "time", "small", "cite", "label", "date");

    /** Parts of a page that are about other things than its article. */
    private static final Set<String> ASIDES =
            Set.of("nav", "aside", "footer", "form", "dialog", "menu");

    private final Element body;
    private final List<PageLine> lines = new ArrayList<>();
    private final List<Stamp> stamps = new ArrayList<>();
    private final List<Credit> credits = new ArrayList<>();
    private final Deque<Element> blocks = new ArrayDeque<>();
    private final ElementNames known = new ElementNames();
    private final StringBuilder text = new StringBuilder();
    private int linkLength;
    private int links;
    private int asides;
    private int skipping;

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

    private PageLines(Element body) {
        this.body = body;
        blocks.push(body);
    }

    static PageLines of(Document page) {
        var found = new PageLines(page.body());
        TreeWalk.over(page.body(), found);
        found.flush();
        return found;
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

    @Override
    public void head(Node node, int depth) {
        if (skipping > 0) {
            skipping += node instanceof Element ? 1 : 0;
        } else if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element && !element.equals(body)) {
            open(element, element.normalName());
        }
    }

    private void open(Element element, String tag) {
        boolean dated =
                tag.equals("time") || Markup.attribute(element, "itemprop").startsWith("date");
        if (dated && stamps.size() < MOST_STAMPS) {
            stamp(element);
        }
        if (credits.size() < MOST_STAMPS && isCredit(element, tag)) {
            credit(element);
        }
        if (UNSEEN.contains(tag) || isHidden(element)) {
            skipping = 1;
        } else if (tag.equals("br")) {
            flush();
        } else if (PIECES.contains(tag)) {
            links += tag.equals("a") ? 1 : 0;
            text.append(SEAM);
        } else if (!INLINE.contains(tag)) {
            flush();
            blocks.push(element);
            asides += ASIDES.contains(tag) ? 1 : 0;
        }
    }

    private static boolean isCredit(Element element, String tag) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (tag.equals("a")) {
            var relation = Markup.attribute(element, "rel");
            return relation.contains("author")
                    || isAuthorAddress(Markup.attribute(element, "href"))
                    || isCalledAuthor(element, tag);
        }
        var property = Markup.attribute(element, "itemprop");
        return property.equals("author")
                || property.equals("creator")
                || isCalledAuthor(element, tag);
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

    private static boolean isCalledAuthor(Element element, String tag) {
        return PIECES.contains(tag)
                && element.attributesSize() > 0
                && mayNameAuthor(Markup.attribute(element, "class").trim());
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

    private void credit(Element element) {
        var text = element.text();
        if (!text.isBlank() && text.length() <= LONGEST_STAMP) {
            var names = new StringBuilder();
            names.append(known.of(element));
            for (Element at : blocks.stream().limit(3).toList()) {
                names.append(known.of(at));
            }
            boolean stated =
                    !isCalledAuthor(element, element.normalName())
                            || element.hasClass("vcard")
                            || Markup.attribute(element, "rel").contains("author");
            credits.add(new Credit(lines.size(), text, names.toString(), stated));
        }
    }

    private void stamp(Element element) {
        var value = element.attr("datetime");
        value = value.isBlank() ? element.attr("content") : value;
        value = value.isBlank() ? element.text() : value;
        if (value.length() <= LONGEST_STAMP) {
            var names = new StringBuilder(element.hasAttr("pubdate") ? "pubdate " : "");
            names.append(known.of(element));
            for (Element at : blocks.stream().limit(3).toList()) {
                names.append(known.of(at));
            }
            stamps.add(new Stamp(lines.size(), value, names.toString()));
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element) || element.equals(body)) {
            return;
        }
        if (skipping > 0) {
            skipping--;
            return;
        }
        var tag = element.normalName();
        if (PIECES.contains(tag)) {
            links -= tag.equals("a") ? 1 : 0;
            text.append(SEAM);
        } else if (element.equals(blocks.peek())) {
            flush();
            blocks.pop();
            asides -= ASIDES.contains(tag) ? 1 : 0;
        }
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return true;
        }
        var style = Markup.attribute(element, "style");
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    private void append(String words) {
        if (text.length() > LONGEST_LINE) {
            return;
        }
        for (int i = 0; i < words.length(); i++) {
            int end = plainEnd(words, i);
            if (end > i) {
                text.append(words, i, end);
                linkLength += links > 0 ? end - i : 0;
                if (end == words.length()) {
                    return;
                }
                i = end;
            }
            char c = words.charAt(i);
            boolean blank = c == '\u00A0' || Character.isWhitespace(c);
            if (blank) {
                if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else if (c != '\u200B' && c != '\u00AD' && c != '\uFEFF') {
                text.append(c);
                linkLength += links > 0 ? 1 : 0;
            }
        }
    }

    /** Where the run of characters ends that certainly are neither blank nor unseen. */
    static int plainEnd(String words, int begin) {
        int end = begin;
        while (end < words.length() && words.charAt(end) > ' ' && words.charAt(end) < DELETE) {
            end++;
        }
        return end;
    }

    private void flush() {
        if (text.length() > 0) {
            var words = text.toString();
            if (!isBlank(words) && lines.size() < MOST_LINES) {
                var block = blocks.isEmpty() ? body : blocks.peek();
                lines.add(new PageLine(lines.size(), words, block, linkLength, asides > 0, known));
            }
            text.setLength(0);
        }
        linkLength = 0;
    }

    private static boolean isBlank(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) != SEAM && words.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }
}
