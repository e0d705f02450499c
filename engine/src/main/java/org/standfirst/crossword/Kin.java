package org.standfirst.crossword;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Forms that a solver would take for the same word again. */
final class Kin {

    private static final List<String> ENDINGS =
            List.of("S", "ES", "D", "ED", "R", "ER", "ING", "LY");
    private static final int SHORTEST = 3;

    private Kin() {}

    /** The word itself, its stems and their forms, as far as English endings tell. */
    static Set<String> of(String word) {
        Set<String> kin = new LinkedHashSet<>();
        addForms(kin, word);
        for (var ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                var stem = word.substring(0, word.length() - ending.length());
                addForms(kin, stem);
                addForms(kin, stem + "E");
            }
        }
        return kin;
    }

    private static void addForms(Set<String> kin, String word) {
        kin.add(word);
        for (var ending : ENDINGS) {
            kin.add(word + ending);
        }
        if (word.endsWith("E")) {
            kin.add(word.substring(0, word.length() - 1) + "ING");
        }
    }
}
