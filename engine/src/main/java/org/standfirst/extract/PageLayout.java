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

/** Cuts a page into blocks and the frames around them, in one pass without recursion. */
final class PageLayout implements NodeVisitor {

    /** What no reader ever sees as text. */
    private static final Set<String> UNSEEN = Set.of("script", "style", "template");

    private static final Set<String> SKIPPED =
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
                    "input",
                    "textarea",
                    "head",
                    "nav",
                    "dialog",
                    "menu",
                    "figcaption",
                    "map");
    private static final Set<String> INLINE =
            Set.of(
                    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del",
                    "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s",
                    "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
                    "var", "wbr", "img", "picture", "source", "amp-img", "o:p", "nobr", "button",
                    "label");

    /** The hints that by themselves keep an element out where only rules decide. */
    private static final int OUT =
            Signs.COMMENTS
                    | Signs.RELATED
                    | Signs.SHARE
                    | Signs.NEWSLETTER
                    | Signs.ADVERT
                    | Signs.CONSENT
                    | Signs.FRAME
                    | Signs.AUTHOR
                    | Signs.CAPTION
                    | Signs.META
                    | Signs.TAGS
                    | Signs.HIDDEN
                    | Signs.ACCOUNT
                    | Signs.WIDGET;

    private final List<PageBlock> blocks = new ArrayList<>();
    private final List<PageFrame> frames = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Signs signs = new Signs();
    private final Element body;
    private final boolean everything;
    private PageFrame frame;
    private int linkLength;
    private int boldLength;
    private int italicLength;
    private int links;
    private int bold;
    private int italic;
    private int skipping;

    private PageLayout(Element body, boolean everything) {
        this.body = body;
        this.everything = everything;
        this.frame = new PageFrame(0, null, body, signs.of(body), false);
        frames.add(frame);
    }

    /** The layout of what a reader sees of a page. */
    static PageLayout of(Document page) {
        return of(page.body(), false);
    }

    /** The layout with what is hidden until a script shows it, for pages that hide everything. */
    static PageLayout ofEverything(Document page) {
        return of(page.body(), true);
    }

    /** The layout of one element of a page. */
    static PageLayout of(Element part) {
        return of(part, false);
    }

    private static PageLayout of(Element part, boolean everything) {
        var layout = new PageLayout(part, everything);
        TreeWalk.over(part, layout);
        layout.flush();
        layout.sum();
        return layout;
    }

    List<PageBlock> blocks() {
        return blocks;
    }

    List<PageFrame> frames() {
        return frames;
    }

    PageFrame root() {
        return frames.getFirst();
    }

    /** Hands the sums of every frame on to the one around it; children have higher numbers. */
    private void sum() {
        for (var block : blocks) {
            var at = block.frame();
            int length = block.text().length();
            at.blocks++;
            at.length += length;
            at.linkLength += block.linkLength();
            if (block.isProse()) {
                int plain = length - block.linkLength();
                boolean sentence = BodyFinder.isSentence(block.text());
                at.prose += sentence ? plain : plain / 4;
                at.sentences += sentence ? 1 : 0;
            }
        }
        for (int i = frames.size() - 1; i > 0; i--) {
            var at = frames.get(i);
            var parent = at.parent;
            if (parent != null) {
                parent.last = Math.max(parent.last, at.last);
                parent.blocks += at.blocks;
                parent.length += at.length;
                parent.linkLength += at.linkLength;
                parent.prose += at.prose;
                parent.sentences += at.sentences;
                parent.asks |= at.asks;
            }
        }
    }

    @Override
    public void head(Node node, int depth) {
        if (skipping > 0) {
            if (node instanceof Element) {
                skipping++;
            }
            return;
        }
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return;
        }
        if (!(node instanceof Element element) || node.equals(body)) {
            return;
        }
        var tag = element.normalName();
        if (tag.equals("input") && !frame.asks) {
            frame.asks = isForAddress(element);
        }
        if (isSkipped(tag) || (!everything && isHidden(element)) || isNoteMark(element, tag)) {
            skipping = 1;
            if (!isInline(tag) && !tag.equals("script") && !tag.equals("style")) {
                flush();
            }
            return;
        }
        switch (tag) {
            case "br" -> lineBreak(element);
            case "a" -> links++;
            case "b", "strong" -> bold++;
            case "i", "em" -> italic++;
            default -> {
                if (!isInline(tag)) {
                    flush();
                    int hints = signs.of(element);
                    boolean boilerplate = isBoilerplate(element, tag, hints);
                    frame = new PageFrame(frames.size(), frame, element, hints, boilerplate);
                    frames.add(frame);
                    open.push(element);
                }
            }
        }
    }

    /** Whether a reader shall write an address for mail into a field. */
    private static boolean isForAddress(Element input) {
        var type = input.attr("type");
        return type.equalsIgnoreCase("email")
                || ((type.isEmpty() || type.equalsIgnoreCase("text"))
                        && (input.attr("name") + input.id() + input.attr("placeholder"))
                                .toLowerCase(Locale.ROOT)
                                .contains("mail"));
    }

    /** Buttons are no text, but for the questions of a list of answers, which are headings. */
    private boolean isSkipped(String tag) {
        return everything
                ? UNSEEN.contains(tag)
                : SKIPPED.contains(tag)
                        || ((tag.equals("button") || tag.equals("label"))
                                && !PageBlock.isHeading(frame.tag));
    }

    /** A small raised number that leads to a note. */
    private static boolean isNoteMark(Element element, String tag) {
        if (!tag.equals("sup")) {
            return false;
        }
        if (element.childNodeSize() == 0
                || element.childrenSize() == 0
                || element.childrenSize() > 5) {
            return false;
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                if (words.getWholeText().chars().anyMatch(Character::isLetterOrDigit)) {
                    return false;
                }
            } else if (child instanceof Element inner
                    && !(inner.normalName().equals("a")
                            && inner.attr("href").contains("#")
                            && inner.text().length() <= 6)) {
                return false;
            }
        }
        return true;
    }

    /** Elements of the site's own making are inline where they stand in a paragraph. */
    private boolean isInline(String tag) {
        return INLINE.contains(tag) || (tag.indexOf('-') > 0 && frame.tag.equals("p"));
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element) || node.equals(body)) {
            return;
        }
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (element.normalName()) {
            case "a" -> links--;
            case "b", "strong" -> bold--;
            case "i", "em" -> italic--;
            default -> {
                var parent = frame.parent;
                if (element.equals(open.peek()) && parent != null) {
                    flush();
                    open.pop();
                    frame = parent;
                }
            }
        }
    }

    /** Two breaks in a row end a paragraph; one is a space. */
    private void lineBreak(Element element) {
        Node next = element.nextSibling();
        while (next instanceof TextNode words && words.isBlank()) {
            next = next.nextSibling();
        }
        if (next instanceof Element other && other.normalName().equals("br")) {
            flush();
        } else {
            append(" ");
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            int end = PageLines.plainEnd(words, i);
            if (end > i) {
                text.append(words, i, end);
                linkLength += links > 0 ? end - i : 0;
                boldLength += bold > 0 ? end - i : 0;
                italicLength += italic > 0 ? end - i : 0;
                if (end == words.length()) {
                    return;
                }
                i = end;
            }
            char c = words.charAt(i);
            if (c == '\u200B' || c == '\u00AD' || c == '\uFEFF') {
                continue;
            }
            if (c == '\u00A0' || Character.isWhitespace(c)) {
                if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else {
                text.append(c);
                linkLength += links > 0 ? 1 : 0;
                boldLength += bold > 0 ? 1 : 0;
                italicLength += italic > 0 ? 1 : 0;
            }
        }
    }

    private void flush() {
        var words = text.toString().strip();
        if (!words.isEmpty()) {
            blocks.add(
                    new PageBlock(
                            frame,
                            tagOf(),
                            takeNumber(),
                            words,
                            linkLength,
                            boldLength,
                            italicLength));
        }
        text.setLength(0);
        linkLength = 0;
        boldLength = 0;
        italicLength = 0;
    }

    /** The number that a browser shows before the block, 0 for none: an item opens with its own. */
    private int takeNumber() {
        int steps = 0;
        for (PageFrame at = frame; at != null && steps <= 3; at = at.parent, steps++) {
            if (at.tag.equals("li")) {
                int number = at.number;
                at.number = 0;
                return number;
            }
        }
        return 0;
    }

    /** The innermost element that says what the block is; a p inside a li is an item. */
    private String tagOf() {
        int steps = 0;
        for (PageFrame at = frame; at != null && steps <= 3; at = at.parent) {
            switch (at.tag) {
                case "li", "blockquote", "td" -> {
                    return at.tag;
                }
                case "th" -> {
                    return "td";
                }
                default -> steps++;
            }
        }
        return frame.tag;
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return true;
        }
        var style = Markup.attribute(element, "style");
        if (!style.isEmpty()) {
            var compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
            return compact.contains("display:none") || compact.contains("visibility:hidden");
        }
        return false;
    }

    private static boolean isBoilerplate(Element element, String tag, int signs) {
        if (tag.equals("aside") || tag.equals("form") || tag.equals("footer")) {
            return true;
        }
        if (tag.equals("main") || tag.equals("article") || element.attributesSize() == 0) {
            return false;
        }
        return (signs & Signs.BODY) == 0 && (signs & OUT) != 0;
    }
}
