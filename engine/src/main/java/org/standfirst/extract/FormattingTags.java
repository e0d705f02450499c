package org.standfirst.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Elements that format text go on where another element ended them before their end tags came: "the
 * list of active formatting elements" and "the adoption agency algorithm" of the HTML standard.
 */
final class FormattingTags {

    private static final int MOST_ALIKE = 3;
    private static final int MOST_ROUNDS = 8;
    private static final int MOST_ADOPTED = 3;

    /** Fewer are gone on with at once. */
    private static final int MOST_CUT_OFF = 12;

    /** One element, or a border beyond which none is gone on with. */
    private record Format(TagKind kind, @Nullable Element element) {
        boolean is(Element other) {
            return other.equals(element);
        }

        boolean isBorder() {
            return element == null;
        }
    }

    private static final Format BORDER = new Format(TagKind.of("td"), null);

    private final OpenTags open;
    private final List<Format> formats = new ArrayList<>();

    FormattingTags(OpenTags open) {
        this.open = open;
    }

    void addBorder() {
        formats.add(BORDER);
    }

    void clearToBorder() {
        while (!formats.isEmpty() && !formats.removeLast().isBorder()) {
            // All within the border are done with.
        }
    }

    /** Takes in an element that was opened; of too many that are alike the first is forgotten. */
    void add(TagKind kind, Element element) {
        int alike = 0;
        for (int i = formats.size() - 1; i >= 0 && !formats.get(i).isBorder(); i--) {
            var other = formats.get(i);
            if (other.kind == kind
                    && other.element != null
                    && other.element.attributes().equals(element.attributes())
                    && ++alike == MOST_ALIKE) {
                formats.remove(i);
                break;
            }
        }
        formats.add(new Format(kind, element));
    }

    /** Whether an element was cut off and has to go on before text. */
    boolean isCutOff() {
        if (formats.isEmpty()) {
            return false;
        }
        var last = formats.getLast().element;
        return last != null && open.place(last) < 0;
    }

    /** Lets go on what was cut off; false if that is too much. */
    boolean goOn() {
        if (!isCutOff()) {
            return true;
        }
        int last = formats.size() - 1;
        int first = last;
        while (first > 0 && isCutOff(formats.get(first - 1))) {
            first--;
        }
        if (last - first >= MOST_CUT_OFF - 1) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            var format = formats.get(i);
            if (format.element != null) {
                var again = open.open(format.kind, format.element.attributes().clone());
                formats.set(i, new Format(format.kind, again));
            }
        }
        return true;
    }

    private boolean isCutOff(Format format) {
        return format.element != null && open.place(format.element) < 0;
    }

    /** Where the last one of a kind is in the list, -1 if there is none up to a border. */
    private int last(TagKind kind) {
        for (int i = formats.size() - 1; i >= 0 && !formats.get(i).isBorder(); i--) {
            if (formats.get(i).kind == kind) {
                return i;
            }
        }
        return -1;
    }

    private int listed(Element element) {
        int at = formats.size() - 1;
        while (at >= 0 && !formats.get(at).is(element)) {
            at--;
        }
        return at;
    }

    /** Ends a link that is open before another, since no link stands in a link. */
    boolean endBefore(TagKind link) {
        if (last(link) < 0) {
            return true;
        }
        boolean plain = end(link);
        int still = open.place(link);
        if (still >= 0) {
            var element = open.element(still);
            int listed = listed(element);
            if (listed >= 0) {
                formats.remove(listed);
            }
            open.remove(element);
        }
        return plain;
    }

    /** Does what an end tag says; false if that is too odd. */
    boolean end(TagKind kind) {
        if (open.kind() == kind && listed(open.element(open.size() - 1)) < 0) {
            open.close();
            return true;
        }
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int last = last(kind);
            var element = last < 0 ? null : formats.get(last).element;
            if (element == null) {
                endOther(open, kind);
                return true;
            }
            int place = open.place(element);
            if (place < 0) {
                formats.remove(last);
                return true;
            }
            if (!open.isInScope(place)) {
                return true;
            }
            int block = place + 1;
            while (block < open.size() && !open.kind(block).is(TagKind.SPECIAL)) {
                block++;
            }
            if (block == open.size()) {
                open.closeAt(place);
                formats.remove(last);
                return true;
            }
            if (open.kind(place - 1).is(TagKind.ROWS)) {
                return false;
            }
            adopt(kind, element, place, block);
        }
        return true;
    }

    /** The block in an element that ends goes on without it, but with it for what it holds. */
    private void adopt(TagKind kind, Element element, int place, int block) {
        var furthest = open.element(block);
        var around = open.element(place - 1);
        int mark = listed(element);
        var last = furthest;
        int count = 0;
        for (int i = block - 1; i > place; i--) {
            var node = open.element(i);
            int listed = listed(node);
            if (++count > MOST_ADOPTED && listed >= 0) {
                formats.remove(listed);
                mark -= listed < mark ? 1 : 0;
                listed = -1;
            }
            if (listed < 0) {
                open.remove(node);
                continue;
            }
            var again = new Element(node.tag(), null, node.attributes().clone());
            formats.set(listed, new Format(formats.get(listed).kind, again));
            open.replace(i, again);
            if (last.equals(furthest)) {
                mark = listed + 1;
            }
            again.appendChild(last);
            last = again;
        }
        around.appendChild(last);
        var adopter = new Element(kind.tag, null, element.attributes().clone());
        for (var child : List.copyOf(furthest.childNodes())) {
            adopter.appendChild(child);
        }
        furthest.appendChild(adopter);
        int listed = listed(element);
        formats.remove(listed);
        mark -= listed < mark ? 1 : 0;
        formats.add(Math.min(mark, formats.size()), new Format(kind, adopter));
        open.remove(element);
        open.insert(open.place(furthest) + 1, kind, adopter);
    }

    /** What an end tag without rules of its own does. */
    static void endOther(OpenTags open, TagKind kind) {
        for (int at = open.size() - 1; at >= 0; at--) {
            if (open.kind(at) == kind) {
                open.closeAt(at);
                return;
            }
            if (open.kind(at).is(TagKind.SPECIAL)) {
                return;
            }
        }
    }
}
