package org.standfirst.edition;

import org.standfirst.text.Terms;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What reports of accidents and gatherings count under many words, and in any language: the dead,
 * the hurt, the missing, the rescued, those in hospital, those who came to see.
 */
final class Concepts {

    static final String IN_HOSPITAL = "in hospital";
    static final String ATTENDANCE = "attendance";
    static final String VOTES = "votes";

    /** Counts that change while an event goes on. */
    private static final Set<String> GROWING =
            Set.of("dead", "hurt", "missing", "rescued", IN_HOSPITAL);

    /** Counts that may fall as well as rise. */
    private static final Set<String> FALLING = Set.of("missing", IN_HOSPITAL);

    /** Counts that reports give of their own event, not of others beside it. */
    private static final Set<String> OF_ONE = Set.of(IN_HOSPITAL, ATTENDANCE, VOTES);

    private static final Map<String, Map<String, String>> WORDS =
            Map.of(
                    "en",
                    Map.of(
                            "dead",
                            "dead die died dying kill killed deaths death bodies body toll fatal"
                                    + " fatalities lost",
                            "hurt",
                            "hurt injured injuries wounded wound",
                            "missing",
                            "missing unaccounted",
                            "rescued",
                            "rescued rescue ashore alive survived",
                            ATTENDANCE,
                            "attendance fans spectators onlookers"),
                    "de",
                    Map.of(
                            "dead",
                            "tot tote toten todesopfer get\u00f6tet gestorben starb starben",
                            "hurt",
                            "verletzt verletzte verletzten",
                            "missing",
                            "vermisst vermisste vermissten",
                            "rescued",
                            "gerettet",
                            ATTENDANCE,
                            "Zuschauer Zuschauern"),
                    "ar",
                    Map.of(
                            "dead",
                            "\u062d\u062a\u0641\u0647\u0645 \u0642\u062a\u064a\u0644"
                                    + " \u0642\u062a\u064a\u0644\u0627\u064b"
                                    + " \u0642\u062a\u0644\u0649 \u062c\u062b\u0645\u0627\u0646"
                                    + " \u062c\u062b\u0645\u0627\u0646\u0627"
                                    + " \u0645\u0635\u0631\u0639 \u0648\u0641\u0627\u0629",
                            "hurt",
                            "\u062c\u0631\u064a\u062d \u062c\u0631\u062d\u0649"
                                    + " \u0645\u0635\u0627\u0628",
                            "missing",
                            "\u0645\u0641\u0642\u0648\u062f"
                                    + " \u0645\u0641\u0642\u0648\u062f\u064a\u0646"));

    /** Words for anybody: who is counted under them is not a part of those who are. */
    private static final Map<String, String> ANYBODY =
            Map.of(
                    "en",
                    "people person persons civilians citizens victims men others more casualties"
                            + " lives confirmed known reported believed",
                    "de",
                    "Menschen Personen Leute Opfer B\u00fcrger",
                    "ar",
                    "\u0634\u062e\u0635 \u0634\u062e\u0635\u0627\u064b"
                            + " \u0623\u0634\u062e\u0627\u0635");

    private static final Map<String, Map<String, String>> STEMS = stems();
    private static final Map<String, Set<String>> GENERAL = general();

    private Concepts() {}

    private static Map<String, Map<String, String>> stems() {
        Map<String, Map<String, String>> all = new HashMap<>();
        WORDS.forEach((language, concepts) -> {
            Map<String, String> stems = new HashMap<>();
            concepts.forEach((concept, words) -> {
                for (var word : words.split(" ", -1)) {
                    stems.put(Terms.ofWord(word, language), concept);
                }
            });
            stems.remove("");
            all.put(language, stems);
        });
        return all;
    }

    private static Map<String, Set<String>> general() {
        Map<String, Set<String>> all = new HashMap<>();
        ANYBODY.forEach((language, words) -> {
            var stems = new HashSet<String>();
            for (var word : words.split(" ", -1)) {
                stems.add(Terms.ofWord(word, language));
            }
            all.put(language, stems);
        });
        return all;
    }

    /** What a stem of a language counts; empty if it is none of the things known. */
    static String of(String stem, String language) {
        return STEMS.getOrDefault(language, Map.of()).getOrDefault(stem, "");
    }

    /** Whether a stem stands for anybody, or for what is counted itself. */
    static boolean anybody(String stem, String language) {
        return GENERAL.getOrDefault(language, Set.of()).contains(stem)
                || !of(stem, language).isEmpty();
    }

    /** Whether a later figure may simply be the newer one. */
    static boolean grows(String concept) {
        return GROWING.contains(concept);
    }

    /** Whether a report that gives it will hardly mean another event. */
    static boolean oneEvent(String concept) {
        return OF_ONE.contains(concept);
    }

    /** Whether it may do so where it is lower. */
    static boolean falls(String concept) {
        return FALLING.contains(concept);
    }
}
