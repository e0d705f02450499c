package org.standfirst.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The elements of a page that carry data about it, each kind in reading order; found in one walk
 * without recursion.
 *
 * @param links those with an address and a relation
 */
record Markup(
        List<Element> metas, List<Element> scripts, List<Element> links, List<Element> images) {

    private static final int DEEP = 64;

    static Markup of(Document page) {
        var found =
                new Markup(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>());
        var open = new Node[DEEP];
        var next = new int[DEEP];
        int depth = 0;
        open[0] = page;
        while (depth >= 0) {
            var node = open[depth];
            int at = next[depth]++;
            if (at >= node.childNodeSize()) {
                depth--;
            } else if (node.childNode(at) instanceof Element child) {
                found.add(child);
                if (++depth == open.length) {
                    open = Arrays.copyOf(open, 2 * depth);
                    next = Arrays.copyOf(next, 2 * depth);
                }
                open[depth] = child;
                next[depth] = 0;
            }
        }
        return found;
    }

    private void add(Element element) {
        switch (element.normalName()) {
            case "meta" -> metas.add(element);
            case "script" -> scripts.add(element);
            case "img" -> images.add(element);
            case "link" -> {
                if (element.hasAttr("rel") && element.hasAttr("href")) {
                    links.add(element);
                }
            }
            default -> {}
        }
    }

    /**
     * The value of an attribute, empty if there is none. Names are in small letters, as the parser
     * leaves them, so this needs not ask regardless of case as jsoup does.
     */
    static String attribute(Element element, String name) {
        return element.attributesSize() == 0 ? "" : element.attributes().get(name);
    }
}
