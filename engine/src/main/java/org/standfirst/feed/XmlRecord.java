package org.standfirst.feed;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The direct children of an element, found by name; the first of several names that is there. */
record XmlRecord(Element element) {

    @Nullable Element first(String... names) {
        for (var name : names) {
            for (Element child : element.children()) {
                if (XmlName.of(child).equals(name)) {
                    return child;
                }
            }
        }
        return null;
    }

    List<Element> all(String... names) {
        var found = new ArrayList<Element>();
        var wanted = List.of(names);
        for (Element child : element.children()) {
            if (wanted.contains(XmlName.of(child))) {
                found.add(child);
            }
        }
        return found;
    }

    /** The words of the first of {@code names} that has any. */
    @Nullable String plain(String... names) {
        for (var name : names) {
            for (var found : all(name)) {
                var text = XmlText.plain(found);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }

    @Nullable String markup(String url, String... names) {
        for (var name : names) {
            var text = XmlText.markup(first(name), url);
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
