package org.standfirst.extract;

import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The elements that are open while a page is parsed, the innermost last. */
final class OpenTags {

    /** A page whose elements stand in each other deeper than this is not read. */
    static final int DEEPEST = 90;

    /** As many may be opened at once before anybody asks whether they are too many. */
    private static final int MORE = 32;

    private final Element root;
    private final Element[] elements = new Element[DEEPEST + MORE];
    private final TagKind[] kinds = new TagKind[DEEPEST + MORE];
    private int size;

    OpenTags(Element root) {
        this.root = root;
    }

    int size() {
        return size;
    }

    boolean isTooDeep() {
        return size > DEEPEST;
    }

    Element element(int at) {
        return elements[at];
    }

    TagKind kind(int at) {
        return kinds[at];
    }

    /** The kind of the innermost. */
    TagKind kind() {
        return kinds[size - 1];
    }

    void append(Node node) {
        (size == 0 ? root : elements[size - 1]).appendChild(node);
    }

    void appendText(String words) {
        append(new TextNode(words));
    }

    void appendData(String data) {
        append(new DataNode(data));
    }

    /** Adds an element that is closed at once. */
    Element add(TagKind kind, @Nullable Attributes attributes) {
        var element = new Element(kind.tag, null, attributes);
        append(element);
        return element;
    }

    /** Adds an element and leaves it open. */
    Element open(TagKind kind, @Nullable Attributes attributes) {
        var element = add(kind, attributes);
        push(kind, element);
        return element;
    }

    /** Opens an element again that stands somewhere already. */
    void push(TagKind kind, Element element) {
        elements[size] = element;
        kinds[size++] = kind;
    }

    void insert(int at, TagKind kind, Element element) {
        System.arraycopy(elements, at, elements, at + 1, size - at);
        System.arraycopy(kinds, at, kinds, at + 1, size - at);
        elements[at] = element;
        kinds[at] = kind;
        size++;
    }

    void replace(int at, Element element) {
        elements[at] = element;
    }

    /** Closes one without those in it. */
    void remove(Element element) {
        int at = place(element);
        if (at >= 0) {
            size--;
            System.arraycopy(elements, at + 1, elements, at, size - at);
            System.arraycopy(kinds, at + 1, kinds, at, size - at);
        }
    }

    void close() {
        size--;
    }

    /** Closes the one at a place and all in it; none for a negative place. */
    void closeAt(int at) {
        if (at >= 0) {
            size = at;
        }
    }

    /** Closes those whose end tags may be left out. */
    void closeImplied(String but) {
        while (kind().is(TagKind.IMPLIED) && !kind().name.equals(but)) {
            size--;
        }
    }

    /** Closes all within the innermost of a kind. */
    void closeWithin(TagKind kind) {
        while (kinds[size - 1] != kind && size > 1) {
            size--;
        }
    }

    /** Where an element stands, -1 if it is closed. */
    int place(Element element) {
        int at = size - 1;
        while (at >= 0 && !elements[at].equals(element)) {
            at--;
        }
        return at;
    }

    /** Where the innermost of a kind stands, -1 if there is none. */
    int place(TagKind kind) {
        int at = size - 1;
        while (at >= 0 && kinds[at] != kind) {
            at--;
        }
        return at;
    }

    /** The same, but not beyond a table, a cell or the like, nor beyond what has one more mark. */
    int inScope(TagKind kind, int mark) {
        for (int at = size - 1; at >= 0; at--) {
            if (kinds[at] == kind) {
                return at;
            }
            if (kinds[at].is(TagKind.SCOPE | mark)) {
                return -1;
            }
        }
        return -1;
    }

    int inScope(TagKind.Rule rule) {
        for (int at = size - 1; at >= 0; at--) {
            if (kinds[at].rule == rule) {
                return at;
            }
            if (kinds[at].is(TagKind.SCOPE)
                    || (rule == TagKind.Rule.PARAGRAPH && kinds[at].rule == TagKind.Rule.BUTTON)) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether nothing from a place on keeps what is around it out of scope. */
    boolean isInScope(int from) {
        for (int at = size - 1; at > from; at--) {
            if (kinds[at].is(TagKind.SCOPE)) {
                return false;
            }
        }
        return true;
    }

    void closeParagraph() {
        closeAt(inScope(TagKind.Rule.PARAGRAPH));
    }
}
