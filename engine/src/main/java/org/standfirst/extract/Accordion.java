package org.standfirst.extract;

import org.jsoup.nodes.Element;

import java.util.ArrayDeque;

/** Text that is hidden until a reader opens it by the heading before it. */
final class Accordion {

    /** A heading with its button holds no more elements. */
    private static final int MOST_ELEMENTS = 40;

    private Accordion() {}

    /** Whether a hidden element is what the heading before it opens. */
    static boolean opens(Element hidden) {
        var before = hidden.previousElementSibling();
        if (before == null) {
            return false;
        }
        boolean heading = false;
        boolean button = false;
        var waiting = new ArrayDeque<Element>();
        waiting.add(before);
        for (int seen = 0; seen < MOST_ELEMENTS && !waiting.isEmpty(); seen++) {
            var element = waiting.remove();
            heading |= isHeading(element);
            button |= isButton(element);
            if (heading && button) {
                return true;
            }
            for (var child = element.firstElementChild();
                    child != null && waiting.size() < MOST_ELEMENTS;
                    child = child.nextElementSibling()) {
                waiting.add(child);
            }
        }
        return false;
    }

    private static boolean isHeading(Element element) {
        return PageBlock.isHeading(element.normalName())
                || Markup.attribute(element, "role").equals("heading");
    }

    private static boolean isButton(Element element) {
        return element.attributesSize() > 0
                && (element.attributes().hasKey("aria-expanded")
                        || element.attributes().hasKey("aria-controls"));
    }
}
