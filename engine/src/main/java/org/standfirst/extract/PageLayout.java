package org.standfirst.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Cuts a page into blocks and the frames around them,; filled by a {@link PageWalk}. */
final class PageLayout {

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
    private final LineBuffer text = new LineBuffer();
    private final Signs signs = new Signs();
    private final boolean everything;
    private PageFrame frame;
    private int linkLength;
    private int boldLength;
    private int italicLength;
    private int links;
    private int bold;
    private int italic;

    /** The depths of the frames that are open, the innermost last, up to the outermost. */
    private int[] open = new int[64];

    private int innermost = -1;

    /** The depth of the element whose content is passed over, -1 if none is. */
    private int skipped = -1;

    private PageLayout(Element body, boolean everything) {
        this.everything = everything;
        var attributes = body.attributes();
        var hints = signs.of(body, attributes);
        this.frame = new PageFrame(0, null, body, attributes, hints, false);
        frames.add(frame);
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
        var layout = empty(part, everything);
        PageWalk.over(part, layout);
        return layout;
    }

    /** A layout that a {@link PageWalk} fills. */
    static PageLayout empty(Element part, boolean everything) {
        return new PageLayout(part, everything);
    }

    /** Ends the last block. */
    void end() {
        flush();
        sum();
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

    /** Whether it wants to see what comes. */
    boolean looks() {
        return skipped < 0;
    }

    void open(Element element, Attributes attributes, int tag, int depth, int shown) {
        if ((tag & PageTags.INPUT) != 0 && !frame.asks) {
            frame.asks = isForAddress(element);
        }
        boolean inline = isInline(element, tag);
        if (isSkipped(element, tag) || (!everything && shown != 0) || isNoteMark(element, tag)) {
            skipped = depth;
            if (!inline && (tag & PageTags.SCRIPT) == 0) {
                flush();
            }
            return;
        }
        if ((tag & PageTags.BREAK) != 0) {
            lineBreak(element);
        } else if ((tag & PageTags.LINK) != 0) {
            links++;
        } else if ((tag & PageTags.BOLD) != 0) {
            bold++;
        } else if ((tag & PageTags.ITALIC) != 0) {
            italic++;
        } else if (!inline) {
            flush();
            var hints = signs.of(element, attributes);
            boolean boilerplate = isBoilerplate(element.normalName(), attributes, hints.signs());
            frame = new PageFrame(frames.size(), frame, element, attributes, hints, boilerplate);
            frames.add(frame);
            if (++innermost == open.length) {
                open = Arrays.copyOf(open, 2 * innermost);
            }
            open[innermost] = depth;
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
    private boolean isSkipped(Element element, int tag) {
        if (everything) {
            return (tag & PageTags.PROGRAM) != 0;
        }
        return (tag & PageTags.NO_BLOCK) != 0
                || ((tag & PageTags.BUTTON) != 0
                        && !PageBlock.isHeading(frame.tag)
                        && !Accordion.isTitled(element));
    }

    /** A small raised number that leads to a note. */
    private static boolean isNoteMark(Element element, int tag) {
        if ((tag & PageTags.RAISED) == 0) {
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
    private boolean isInline(Element element, int tag) {
        return (tag & PageTags.IN_BLOCK) != 0
                || (frame.tag.equals("p") && element.normalName().indexOf('-') > 0);
    }

    void close(int tag, int depth) {
        if (skipped >= 0) {
            skipped = skipped == depth ? -1 : skipped;
        } else if ((tag & PageTags.LINK) != 0) {
            links--;
        } else if ((tag & PageTags.BOLD) != 0) {
            bold--;
        } else if ((tag & PageTags.ITALIC) != 0) {
            italic--;
        } else if (innermost >= 0 && depth == open[innermost]) {
            var parent = frame.parent;
            if (parent != null) {
                flush();
                innermost--;
                frame = parent;
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
            text.space();
        }
    }

    void words(PlainText words) {
        text.append(words);
        linkLength += links > 0 ? words.solid() : 0;
        boldLength += bold > 0 ? words.solid() : 0;
        italicLength += italic > 0 ? words.solid() : 0;
    }

    private void flush() {
        var words = text.stripped();
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
        text.clear();
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

    private static boolean isBoilerplate(String tag, Attributes attributes, int signs) {
        if (tag.equals("aside") || tag.equals("form") || tag.equals("footer")) {
            return true;
        }
        if (tag.equals("main") || tag.equals("article")) {
            return false;
        }
        return (signs & Signs.BODY) == 0 && (signs & OUT) != 0 && !attributes.isEmpty();
    }
}
