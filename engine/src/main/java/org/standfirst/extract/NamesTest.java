package org.standfirst.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Whether a pattern stands in the names of elements, tried once for all elements of one page that
 * are called alike. Used by one thread only.
 */
final class NamesTest {

    private final Stems stems;
    private final Pattern pattern;
    private final Map<String, Boolean> known = new HashMap<>();

    /**
     * @param stems without one of which the pattern can't be found
     */
    NamesTest(Stems stems, Pattern pattern) {
        this.stems = stems;
        this.pattern = pattern;
    }

    boolean test(String names) {
        var answer = known.get(names);
        if (answer == null) {
            answer = stems.in(names) && pattern.matcher(names).find();
            known.put(names, answer);
        }
        return answer;
    }
}
