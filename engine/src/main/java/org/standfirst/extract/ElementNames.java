package org.standfirst.extract;

import org.jsoup.nodes.Element;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;

/** The names that the elements of one page have been given, in lower case. For one thread only. */
final class ElementNames {

    private static final int NAMED_ANCESTORS = 3;
    private static final String[] NAMING = {"class", "id", "itemprop", "data-testid", "rel"};

    private final IdentityHashMap<Element, String> own = new IdentityHashMap<>();
    private final IdentityHashMap<Element, Map<String, String>> around = new IdentityHashMap<>();

    /** Those of an element, each with a space after it. */
    String of(Element element) {
        return element.attributesSize() == 0
                ? ""
                : own.computeIfAbsent(element, ElementNames::read);
    }

    /**
     * Those of an element and the nearest around it. Elements side by side that are called alike
     * share one text, so that it is quickly found in tables.
     */
    String around(Element element) {
        var first = of(element);
        var parent = element.parent();
        if (parent == null) {
            return first;
        }
        return around.computeIfAbsent(parent, _ -> new HashMap<>())
                .computeIfAbsent(first, _ -> joined(first, element));
    }

    private String joined(String first, Element element) {
        var found = new StringBuilder(first);
        Element at = element.parent();
        for (int i = 0; at != null && i < NAMED_ANCESTORS; i++) {
            found.append(of(at));
            at = at.parent();
        }
        return found.length() == first.length() ? first : found.toString();
    }

    private static String read(Element element) {
        var names = new StringBuilder();
        var attributes = element.attributes();
        for (var key : NAMING) {
            var value = attributes.get(key);
            if (!value.isEmpty()) {
                names.append(value.toLowerCase(Locale.ROOT)).append(' ');
            }
        }
        return names.toString();
    }
}
