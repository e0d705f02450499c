package org.standfirst.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** The elements around the place where a walk over a page is, by their depth. */
final class OpenElements {

    private @Nullable Element[] elements = new Element[64];
    private @Nullable NamedElement[] named = new NamedElement[64];
    private int[] tags = new int[64];
    private final KnownNames names = new KnownNames();

    /** Puts an element with the marks of its tag at a depth; what was there is closed. */
    void open(Element element, int tag, int depth) {
        if (depth >= elements.length) {
            elements = Arrays.copyOf(elements, 2 * depth);
            named = Arrays.copyOf(named, 2 * depth);
            tags = Arrays.copyOf(tags, 2 * depth);
        }
        elements[depth] = element;
        named[depth] = null;
        tags[depth] = tag;
    }

    /** What {@link PageTags} knows of the element at a depth. */
    int tag(int depth) {
        return tags[depth];
    }

    /** The element at a depth with its names; the same object each time. */
    NamedElement at(int depth) {
        int known = depth;
        while (known > 0 && named[known] == null) {
            known--;
        }
        var around = named[known];
        for (int i = around == null ? known : known + 1; i <= depth; i++) {
            var element = elements[i];
            if (element == null) {
                throw new IllegalStateException("no element is open at " + i);
            }
            around = new NamedElement(element, around, names);
            named[i] = around;
        }
        if (around == null) {
            throw new IllegalStateException("no element is open");
        }
        return around;
    }
}
