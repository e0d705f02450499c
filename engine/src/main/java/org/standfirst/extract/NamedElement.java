package org.standfirst.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * An element with the names that it and the nearest around it have been given. All is found out
 * when first asked for, and once. For one thread only.
 */
final class NamedElement {

    private static final int NAMED_ANCESTORS = 3;
    private static final String[] NAMING = {"class", "id", "itemprop", "data-testid", "rel"};

    private final Element element;
    private final @Nullable NamedElement parent;
    private final KnownNames known;
    private @Nullable String own;
    private @Nullable String around;
    private int ownSigns = -1;
    private int signs = -1;

    NamedElement(Element element, @Nullable NamedElement parent, KnownNames known) {
        this.element = element;
        this.parent = parent;
        this.known = known;
    }

    Element element() {
        return element;
    }

    /** Its own names in lower case, each with a space after it. */
    String own() {
        if (own == null) {
            own = names(element);
        }
        return own;
    }

    /** Its own names and those of the nearest around it. */
    String around() {
        if (around == null) {
            var found = new StringBuilder(own());
            var at = parent;
            for (int i = 0; at != null && i < NAMED_ANCESTORS; i++) {
                found.append(at.own());
                at = at.parent;
            }
            around = found.toString();
        }
        return around;
    }

    /** What all these names hint at, by {@link NameSigns}. */
    int signs() {
        if (signs < 0) {
            int found = ownSigns();
            var at = parent;
            for (int i = 0; at != null && i < NAMED_ANCESTORS; i++) {
                found |= at.ownSigns();
                at = at.parent;
            }
            signs = found;
        }
        return signs;
    }

    private int ownSigns() {
        if (ownSigns < 0) {
            int found = 0;
            // An element without attributes would make itself a set of them when asked.
            int most = element.attributesSize() == 0 ? 0 : NAMING.length;
            for (int i = 0; i < most; i++) {
                var value = element.attributes().get(NAMING[i]);
                found |= value.isEmpty() ? 0 : known.of(value);
            }
            ownSigns = found;
        }
        return ownSigns;
    }

    /** The names of any element in lower case, each with a space after it. */
    static String names(Element element) {
        var attributes = element.attributes();
        var names = new StringBuilder();
        for (var key : NAMING) {
            var value = attributes.get(key);
            if (!value.isEmpty()) {
                names.append(value.toLowerCase(Locale.ROOT)).append(' ');
            }
        }
        return names.toString();
    }
}
