package org.standfirst.extract;

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

    private final Element body;
    private final @Nullable Markup markup;
    private final @Nullable PageLines lines;
    private final @Nullable PageLayout layout;
    private final OpenElements open;
    private final PlainText words = new PlainText();
    private boolean within;

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

    static Found over(Document page) {
        var body = page.body();
        var open = new OpenElements();
        var found = new Found(Markup.empty(), new PageLines(open), PageLayout.empty(body, false));
        TreeWalk.over(page, new PageWalk(body, open, found.markup, found.lines, found.layout));
        found.lines.end();
        found.layout.end();
        return found;
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
        if (markup != null) {
            markup.add(element, tag);
        }
        open.open(element, depth);
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
            int shown = shown(element);
            if (forLines && lines != null) {
                lines.open(element, tag, depth, shown);
            }
            if (forLayout && layout != null) {
                boolean opened = shown != 0 && Accordion.opens(element);
                layout.open(element, tag, depth, opened ? 0 : shown);
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
        int tag = PageTags.of(element.normalName());
        if (lines != null) {
            lines.close(tag, depth);
        }
        if (layout != null) {
            layout.close(tag, depth);
        }
    }

    /** Whether readers see an element, as far as its own attributes say. */
    private static int shown(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        var attributes = element.attributes();
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
