package org.standfirst.extract;

import java.util.HashMap;
import java.util.Map;

/** What {@link NameSigns} tells of the names on one page: most elements share theirs. */
final class KnownNames {

    private final Map<String, Integer> signs = new HashMap<>();

    int of(String names) {
        return signs.computeIfAbsent(names, NameSigns::of);
    }
}
