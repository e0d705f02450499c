package org.standfirst.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

import java.util.Arrays;

/**
 * Walks over a tree that nobody changes meanwhile, without recursion, which is quicker than jsoup's
 * own walk that allows for changes.
 */
final class TreeWalk {

    private static final int DEEP = 64;

    private TreeWalk() {}

    /** Shows each node to a visitor as jsoup does, but the end of elements only. */
    static void over(Element root, NodeVisitor visitor) {
        var open = new Element[DEEP];
        var next = new int[DEEP];
        int depth = 0;
        open[0] = root;
        visitor.head(root, 0);
        while (depth >= 0) {
            var element = open[depth];
            int at = next[depth]++;
            if (at >= element.childNodeSize()) {
                visitor.tail(element, depth);
                depth--;
                continue;
            }
            Node child = element.childNode(at);
            visitor.head(child, depth + 1);
            if (child instanceof Element inner) {
                if (++depth == open.length) {
                    open = Arrays.copyOf(open, 2 * depth);
                    next = Arrays.copyOf(next, 2 * depth);
                }
                open[depth] = inner;
                next[depth] = 0;
            }
        }
    }
}
