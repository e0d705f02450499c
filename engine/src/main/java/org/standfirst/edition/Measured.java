package org.standfirst.edition;

import java.util.IdentityHashMap;
import java.util.List;

/**
 * What the numbers of a story's lines count, each line read once: several parts of a dossier ask.
 * For use by one thread.
 */
final class Measured {

    /** By the very line: to hash one is to hash its article. */
    private final IdentityHashMap<Line, List<Measure>> known = new IdentityHashMap<>();

    /** What each number of a line counts. */
    List<Measure> of(Line line) {
        if (line.numerals().isEmpty()) {
            return List.of();
        }
        var measures = known.get(line);
        if (measures == null) {
            measures = Measures.of(line);
            known.put(line, measures);
        }
        return measures;
    }
}
