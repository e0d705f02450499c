package org.standfirst.extract;

import org.jsoup.nodes.Element;

import java.util.ArrayDeque;

/** Text that is hidden until a reader opens it by the heading before it. */
final class Accordion {

    /** A heading with its button holds no more elements. */
    private static final int MOST_ELEMENTS = 40;

    private static final int SHORTEST_QUESTION = 12;

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
            heading |= isHeading(element) || (isButton(element) && isQuestion(element.text()));
            button |= isButton(element);
            if (heading && button) {
                return true;
            }
            addChildren(element, waiting);
        }
        return false;
    }

    /** Whether a button is itself the heading of what it opens: a question, or a heading in it. */
    static boolean isTitled(Element button) {
        if (!isButton(button)) {
            return false;
        }
        return isQuestion(button.text()) || holdsHeading(button);
    }

    private static boolean isQuestion(String text) {
        return text.length() >= SHORTEST_QUESTION
                && "?\uFF1F\u061F".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean holdsHeading(Element button) {
        var waiting = new ArrayDeque<Element>();
        waiting.add(button);
        for (int seen = 0; seen < MOST_ELEMENTS && !waiting.isEmpty(); seen++) {
            var element = waiting.remove();
            if (isHeading(element)) {
                return true;
            }
            addChildren(element, waiting);
        }
        return false;
    }

    private static void addChildren(Element element, ArrayDeque<Element> waiting) {
        for (var child = element.firstElementChild();
                child != null && waiting.size() < MOST_ELEMENTS;
                child = child.nextElementSibling()) {
            waiting.add(child);
        }
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
