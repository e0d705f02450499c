package org.standfirst.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Puts the elements of a page together as browsers do ("tree construction" in the HTML standard),
 * from tags and text that come one after the other. It says when a page holds what is rare and
 * takes more: text between the rows of a table, old elements, formulas, elements deep in others.
 */
final class PageTree {

    private static final TagKind HTML = TagKind.of("html");
    private static final TagKind HEAD = TagKind.of("head");
    private static final TagKind BODY = TagKind.of("body");
    private static final TagKind P = TagKind.of("p");
    private static final TagKind BR = TagKind.of("br");
    private static final TagKind HR = TagKind.of("hr");
    private static final TagKind INPUT = TagKind.of("input");
    private static final TagKind NOBR = TagKind.of("nobr");
    private static final TagKind NOSCRIPT = TagKind.of("noscript");
    private static final TagKind TEMPLATE = TagKind.of("template");
    private static final TagKind SELECT = TagKind.of("select");
    private static final TagKind RUBY = TagKind.of("ruby");

    private static final String WHITE = " \t\n\f\r";

    private enum Place {
        BEFORE_HTML,
        BEFORE_HEAD,
        IN_HEAD,
        AFTER_HEAD,
        IN_BODY,
        AFTER_BODY
    }

    private final Document page;
    private final OpenTags open;
    private final FormattingTags formatting;
    private final TableTags tables;
    private Place place = Place.BEFORE_HTML;
    private @Nullable Element html;
    private @Nullable Element head;
    private @Nullable Element body;
    private @Nullable Element form;

    /** Where the element is whose content is put together by its tags alone, -1 if none is open. */
    private int island = -1;

    private @Nullable Element formBefore;
    private boolean based;
    private boolean doctype;
    private boolean odd;

    /** Whether the last tag was one after which white space is no text. */
    private boolean parted;

    PageTree(String url) {
        page = new Document(url);
        open = new OpenTags(page);
        formatting = new FormattingTags(open);
        tables = new TableTags(open, formatting);
    }

    Document page() {
        return page;
    }

    /** Whether the tree is not what browsers would make of the page. */
    boolean isOdd() {
        return odd || open.isTooDeep();
    }

    /** Gives the page up. */
    void leave() {
        odd = true;
    }

    private void goOn() {
        odd |= !formatting.goOn();
    }

    /** Takes in that the page says by which standard it is written. */
    void doctype() {
        doctype |= place == Place.BEFORE_HTML;
    }

    /** Ends the page. */
    void end() {
        if (island >= 0) {
            endIsland();
        }
        toBody();
    }

    // Text.

    /** Adds text of at least one character; it is blank if it has only white space. */
    void text(String words, boolean blank) {
        if (blank && parted && (island >= 0 || !formatting.isCutOff())) {
            return;
        }
        if (island >= 0) {
            open.appendText(words);
        } else if (blank) {
            white(words);
        } else {
            words(place == Place.IN_BODY ? words : withoutWhite(words));
        }
        parted = false;
    }

    private void words(String words) {
        toBody();
        if (open.kind().is(TagKind.ROWS)) {
            leave();
        } else {
            goOn();
            open.appendText(words);
        }
    }

    /** Before the body white space is no text, and after it it stands at its end. */
    private String withoutWhite(String words) {
        int begin = 0;
        while (WHITE.indexOf(words.charAt(begin)) >= 0) {
            begin++;
        }
        if (begin > 0) {
            white(" ");
        }
        return words.substring(begin);
    }

    private void white(String words) {
        if (place == Place.AFTER_BODY && body != null) {
            body.appendChild(new TextNode(words));
        } else if (place == Place.IN_BODY) {
            if (!open.kind().is(TagKind.ROWS)) {
                goOn();
            }
            open.appendText(words);
        }
    }

    /** Fills the element that was opened last and ends it. */
    void content(String content, boolean text) {
        if (!content.isEmpty()) {
            if (text) {
                open.appendText(content);
            } else {
                open.appendData(content);
            }
        }
        open.close();
    }

    // Places.

    private void toHtml(@Nullable Attributes attributes) {
        if (place == Place.BEFORE_HTML) {
            html = open.open(HTML, attributes);
            place = Place.BEFORE_HEAD;
        }
    }

    private void toHead(@Nullable Attributes attributes) {
        toHtml(null);
        if (place == Place.BEFORE_HEAD) {
            head = open.open(HEAD, attributes);
            place = Place.IN_HEAD;
        }
    }

    private void toAfterHead() {
        toHead(null);
        if (place == Place.IN_HEAD) {
            open.close();
            place = Place.AFTER_HEAD;
        }
    }

    private void toBody(@Nullable Attributes attributes) {
        toAfterHead();
        if (place == Place.AFTER_HEAD) {
            body = open.open(BODY, attributes);
        }
        place = Place.IN_BODY;
    }

    private void toBody() {
        if (place != Place.IN_BODY) {
            toBody(null);
        }
    }

    // Start tags.

    /**
     * Opens an element.
     *
     * @param closed whether the tag says that it has no content
     * @return whether what follows is its content and no markup, as {@link #content} takes it
     */
    boolean start(TagKind kind, @Nullable Attributes attributes, boolean closed) {
        parted = kind.is(TagKind.PARTS_LINES) && mayBeSeen(attributes);
        if (island >= 0) {
            return startInIsland(kind, attributes, closed);
        }
        if (kind.rule == TagKind.Rule.ODD) {
            leave();
            return false;
        }
        if (place != Place.IN_BODY && startsBeforeBody(kind, attributes)) {
            return false;
        }
        if (place.compareTo(Place.IN_BODY) < 0 && isForHead(kind)) {
            return startInHead(kind, attributes);
        }
        toBody();
        if (open.kind().is(TagKind.ROWS)) {
            return startInTable(kind, attributes);
        }
        if (kind.rule == TagKind.Rule.RAW) {
            open.open(kind, attributes);
            return true;
        }
        startInBody(kind, attributes);
        return false;
    }

    /** The walk over the page takes hidden elements for part of the line around them. */
    private static boolean mayBeSeen(@Nullable Attributes attributes) {
        return attributes == null || !(attributes.hasKey("style") || attributes.hasKey("hidden"));
    }

    private boolean startsBeforeBody(TagKind kind, @Nullable Attributes attributes) {
        if (kind.rule == TagKind.Rule.HTML) {
            if (place == Place.BEFORE_HTML) {
                toHtml(attributes);
            } else {
                merge(html, attributes);
            }
            return true;
        }
        if (kind.rule == TagKind.Rule.HEAD) {
            if (place.compareTo(Place.IN_HEAD) < 0) {
                toHead(attributes);
            }
            return true;
        }
        if (kind.rule == TagKind.Rule.BODY) {
            if (place == Place.AFTER_BODY) {
                merge(body, attributes);
            } else {
                toBody(attributes);
            }
            return true;
        }
        return false;
    }

    /** A tag that comes once more only adds what it says. */
    private static void merge(@Nullable Element element, @Nullable Attributes attributes) {
        if (element == null || attributes == null) {
            return;
        }
        for (var attribute : attributes) {
            if (!element.attributes().hasKey(attribute.getKey())) {
                element.attributes().add(attribute.getKey(), attribute.getValue());
            }
        }
    }

    private boolean isForHead(TagKind kind) {
        return kind.is(TagKind.IN_HEAD) || (kind == NOSCRIPT && place != Place.AFTER_HEAD);
    }

    private boolean startInHead(TagKind kind, @Nullable Attributes attributes) {
        toHead(null);
        boolean late = place == Place.AFTER_HEAD;
        if (late && head != null) {
            open.push(HEAD, head);
        }
        boolean raw = false;
        if (kind.rule == TagKind.Rule.VOID) {
            base(kind, open.add(kind, attributes));
        } else {
            open.open(kind, attributes);
            raw = kind.rule == TagKind.Rule.RAW;
        }
        if (late && head != null) {
            open.remove(head);
        }
        if (kind.rule == TagKind.Rule.ISLAND) {
            startIsland();
        }
        return raw;
    }

    /** The first address that says from where the page's links lead. */
    private void base(TagKind kind, Element element) {
        if (!based && kind.name.equals("base") && element.hasAttr("href")) {
            var address = element.absUrl("href");
            if (!address.isEmpty()) {
                based = true;
                page.setBaseUri(address);
            }
        }
    }

    private void startIsland() {
        island = open.size() - 1;
        formBefore = form;
        form = null;
    }

    private boolean startInIsland(TagKind kind, @Nullable Attributes attributes, boolean closed) {
        boolean template = open.kind(island) == TEMPLATE;
        if (kind.name.equals("plaintext")
                || (template && kind.rule == TagKind.Rule.TABLE)
                || (template && kind.rule == TagKind.Rule.TABLE_PART)) {
            leave();
        }
        if (kind.rule == TagKind.Rule.VOID
                || kind.rule == TagKind.Rule.DRAWING
                || kind.name.equals("col")
                || kind.name.equals("frame")) {
            open.add(kind, attributes);
            return false;
        }
        open.open(kind, attributes);
        boolean raw =
                kind.rule == TagKind.Rule.RAW
                        || kind.name.equals("noframes")
                        || kind.name.equals("xmp");
        if (raw && closed) {
            open.close();
        }
        return raw && !closed;
    }

    private boolean startInTable(TagKind kind, @Nullable Attributes attributes) {
        if (kind.rule == TagKind.Rule.TABLE_PART) {
            tables.start(kind, attributes);
        } else if (kind == TEMPLATE) {
            open.open(kind, attributes);
            startIsland();
        } else if (kind.name.equals("script") || kind.name.equals("style")) {
            open.open(kind, attributes);
            return true;
        } else {
            leave();
        }
        return false;
    }

    private void startInBody(TagKind kind, @Nullable Attributes attributes) {
        switch (kind.rule) {
            case VOID -> startVoid(kind, attributes);
            case BLOCK, PARAGRAPH -> {
                open.closeParagraph();
                open.open(kind, attributes);
            }
            case HEADING -> {
                open.closeParagraph();
                if (open.kind().rule == TagKind.Rule.HEADING) {
                    open.close();
                }
                open.open(kind, attributes);
            }
            case ITEM, TERM -> {
                endItem(kind.rule);
                open.closeParagraph();
                open.open(kind, attributes);
            }
            case FORM -> {
                if (form == null) {
                    open.closeParagraph();
                    form = open.open(kind, attributes);
                }
            }
            case FORMATTING -> {
                odd |= kind.name.equals("a") && !formatting.endBefore(kind);
                goOn();
                if (kind == NOBR && open.inScope(kind, 0) >= 0) {
                    odd |= !formatting.end(kind);
                    goOn();
                }
                formatting.add(kind, open.open(kind, attributes));
            }
            case TABLE -> {
                // Without a doctype it may stand in a paragraph, says an old rule.
                if (!doctype && open.inScope(TagKind.Rule.PARAGRAPH) >= 0) {
                    leave();
                }
                open.closeParagraph();
                open.open(kind, attributes);
            }
            case TABLE_PART -> startPart(kind, attributes);
            case ISLAND -> {
                if (kind == NOSCRIPT) {
                    goOn();
                }
                open.open(kind, attributes);
                startIsland();
            }
            case DRAWING -> {
                goOn();
                open.add(kind, attributes);
            }
            case HTML -> merge(html, attributes);
            case BODY -> merge(body, attributes);
            case HEAD -> {}
            default -> startOther(kind, attributes);
        }
    }

    private void startVoid(TagKind kind, @Nullable Attributes attributes) {
        if (kind == HR) {
            open.closeParagraph();
            if (open.inScope(SELECT, 0) >= 0) {
                open.closeImplied("");
            }
        } else if (kind.is(TagKind.INLINE)) {
            if (kind == INPUT) {
                open.closeAt(open.inScope(SELECT, 0));
            }
            goOn();
        }
        open.add(kind, attributes);
    }

    private void startOther(TagKind kind, @Nullable Attributes attributes) {
        switch (kind.rule) {
            case BUTTON -> open.closeAt(open.inScope(kind, 0));
            case SELECT -> odd |= open.inScope(kind, 0) >= 0;
            case OPTION -> {
                if (open.inScope(SELECT, 0) >= 0) {
                    open.closeImplied(kind.name.equals("option") ? "optgroup" : "");
                } else if (open.kind().name.equals("option")) {
                    open.close();
                }
            }
            case RUBY -> {
                if (open.inScope(RUBY, 0) >= 0) {
                    open.closeImplied("rtc");
                }
                open.open(kind, attributes);
                return;
            }
            default -> {}
        }
        goOn();
        open.open(kind, attributes);
        if (kind.rule == TagKind.Rule.OBJECT) {
            formatting.addBorder();
        }
    }

    /** A part of a table ends the cell in which the page is; elsewhere it is nothing. */
    private void startPart(TagKind kind, @Nullable Attributes attributes) {
        int cell = tables.cell();
        if (cell >= 0) {
            tables.endCell(cell);
            tables.start(kind, attributes);
        } else {
            parted = false;
        }
    }

    /** Ends the item before the next of the same list. */
    private void endItem(TagKind.Rule rule) {
        for (int at = open.size() - 1; at > 0; at--) {
            var kind = open.kind(at);
            if (kind.rule == rule) {
                open.closeAt(at);
                return;
            }
            if (kind.is(TagKind.SPECIAL)
                    && kind != P
                    && !kind.name.equals("div")
                    && !kind.name.equals("address")) {
                return;
            }
        }
    }

    // End tags.

    /** Does what an end tag says, if anything. */
    void end(TagKind kind) {
        parted = false;
        if (island >= 0) {
            endInIsland(kind);
            return;
        }
        if (place.compareTo(Place.IN_BODY) < 0) {
            if (kind == HEAD) {
                toAfterHead();
                return;
            }
            if (kind != BODY && kind != HTML && kind != BR) {
                return;
            }
            toBody();
        }
        if (place == Place.AFTER_BODY) {
            if (kind == HTML) {
                return;
            }
            place = Place.IN_BODY;
        }
        if (kind.rule == TagKind.Rule.ODD) {
            leave();
        } else if (kind == BODY || kind == HTML) {
            odd |= open.inScope(BODY, 0) < 0;
            place = Place.AFTER_BODY;
        } else if (kind.rule == TagKind.Rule.TABLE || kind.rule == TagKind.Rule.TABLE_PART) {
            boolean seen = isSeen(open.place(kind));
            parted = tables.end(kind) && seen;
        } else if (open.kind().is(TagKind.ROWS)) {
            leave();
        } else {
            endInBody(kind);
        }
    }

    private void endInIsland(TagKind kind) {
        if (kind == NOSCRIPT && open.kind(island) == kind) {
            endIsland();
            return;
        }
        int at = open.place(kind);
        if (at == island) {
            endIsland();
        } else if (at > island) {
            open.closeAt(at);
        }
    }

    private void endIsland() {
        open.closeAt(island);
        island = -1;
        form = formBefore;
    }

    private void endInBody(TagKind kind) {
        switch (kind.rule) {
            case BLOCK, BUTTON, SELECT, TERM -> close(open.inScope(kind, 0));
            case ITEM -> close(open.inScope(kind, TagKind.LIST));
            case HEADING -> close(open.inScope(kind.rule));
            case PARAGRAPH -> {
                int at = open.inScope(kind.rule);
                if (at < 0) {
                    open.add(P, null);
                } else {
                    close(at);
                }
            }
            case FORMATTING -> odd |= !formatting.end(kind);
            case FORM -> endForm();
            case OBJECT -> {
                int at = open.inScope(kind, 0);
                if (at >= 0) {
                    open.closeAt(at);
                    formatting.clearToBorder();
                }
            }
            case ISLAND -> {}
            default -> {
                if (kind == BR) {
                    goOn();
                    open.add(BR, null);
                } else {
                    FormattingTags.endOther(open, kind);
                }
            }
        }
    }

    private void close(int at) {
        parted = at >= 0 && open.kind(at).is(TagKind.PARTS_LINES) && isSeen(at);
        open.closeAt(at);
    }

    private boolean isSeen(int at) {
        return at >= 0
                && (open.element(at).attributesSize() == 0
                        || mayBeSeen(open.element(at).attributes()));
    }

    private void endForm() {
        var ended = form;
        form = null;
        int at = ended == null ? -1 : open.place(ended);
        if (ended != null && at >= 0 && open.isInScope(at)) {
            open.closeImplied("");
            open.remove(ended);
        }
    }
}
