package org.standfirst.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** One walk over a page or a part of it for all who want to see its elements and words. */
final class PageWalk implements NodeVisitor {

    /** Readers don't see an element, as its own attributes say. */
    static final int NOT_SHOWN = 1;

    /** Readers see only the place that an element takes. */
    static final int INVISIBLE = 2;

    /** Of elements that have none, which would make themselves an empty set when asked. */
    private static final Attributes NONE = new Attributes();

    private final Element body;
    private final @Nullable Markup markup;
    private final @Nullable PageLines lines;
    private final @Nullable PageLayout layout;
    private final OpenElements open;
    private final PlainText words = new PlainText();
    private boolean within;
    private boolean inParts;

    private PageWalk(
            Element body,
            OpenElements open,
            @Nullable Markup markup,
            @Nullable PageLines lines,
            @Nullable PageLayout layout) {
        this.body = body;
        this.open = open;
        this.markup = markup;
        this.lines = lines;
        this.layout = layout;
    }

    /** What one walk over a page finds. */
    record Found(Markup markup, PageLines lines, PageLayout layout) {}

    /** Walks over a page, which is put together if it came in parts. */
    static Found over(LeanPage page) {
        var walk = of(page.document());
        if (walk.inParts) {
            page.readComments();
            StreamedPage.putTogether(page);
            walk = of(page.document());
        }
        return walk.found();
    }

    private static PageWalk of(Document page) {
        var body = page.body();
        var open = new OpenElements();
        var layout = PageLayout.empty(body, false);
        var walk = new PageWalk(body, open, Markup.empty(), new PageLines(open), layout);
        TreeWalk.over(page, walk);
        return walk;
    }

    private Found found() {
        if (markup == null || lines == null || layout == null) {
            throw new IllegalStateException("it was a walk over a part of a page");
        }
        lines.end();
        layout.end();
        return new Found(markup, lines, layout);
    }

    /** Shows one element, without itself, to a layout. */
    static void over(Element part, PageLayout layout) {
        TreeWalk.over(part, new PageWalk(part, new OpenElements(), null, null, layout));
        layout.end();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            boolean forLines = within && lines != null && lines.looks();
            boolean forLayout = within && layout != null && layout.looks();
            if (forLines || forLayout) {
                words.read(text.getWholeText());
                if (forLines && lines != null) {
                    lines.words(words);
                }
                if (forLayout && layout != null) {
                    layout.words(words);
                }
            }
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        int tag = PageTags.of(element.normalName());
        var attributes = element.attributesSize() == 0 ? NONE : element.attributes();
        if (markup != null) {
            markup.add(element, attributes, tag);
        }
        open.open(element, tag, depth);
        if (!within) {
            if (element.equals(body)) {
                within = true;
                if (lines != null) {
                    lines.begin(depth);
                }
            }
            return;
        }
        boolean forLines = lines != null && lines.looks();
        boolean forLayout = layout != null && layout.looks();
        if (forLines || forLayout) {
            int shown = shown(attributes);
            inParts |= shown != 0 && StreamedPage.isPart(attributes);
            if (forLines && lines != null) {
                lines.open(element, attributes, tag, depth, shown);
            }
            if (forLayout && layout != null) {
                boolean opened = shown != 0 && Accordion.opens(element);
                layout.open(element, attributes, tag, depth, opened ? 0 : shown);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!within || !(node instanceof Element element)) {
            return;
        }
        if (element.equals(body)) {
            within = false;
            return;
        }
        int tag = open.tag(depth);
        if (lines != null) {
            lines.close(tag, depth);
        }
        if (layout != null) {
            layout.close(tag, depth);
        }
    }

    /** Whether readers see an element, as far as its own attributes say. */
    private static int shown(Attributes attributes) {
        if (attributes.hasKey("hidden")) {
            return NOT_SHOWN;
        }
        var style = attributes.get("style");
        if (style.isEmpty()) {
            return 0;
        }
        var compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return (compact.contains("display:none") ? NOT_SHOWN : 0)
                | (compact.contains("visibility:hidden") ? INVISIBLE : 0);
    }
}
