package org.standfirst.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

@NullMarked
class TermsTest {

    /** Two forms of a word are one term, and a word that says nothing is none. */
    @ParameterizedTest
    @CsvSource({
        "en, ferries, ferry, the",
        "de, Häfen, Hafen, und",
        "fr, nationaux, national, les",
        "es, puertos, puerto, los",
        "it, portuali, portuale, della",
        "pt, navios, navio, uma",
        "nl, partijen, partij, het",
        "sv, hamnar, hamnarna, och",
        "da, skibe, skibet, ikke",
        "nb, båter, båten, ikke",
        "fi, satamassa, satamasta, joka",
        "ru, порты, портов, что",
    })
    void wordsAreReadInTheirLanguage(String language, String one, String other, String nothing) {
        assertThat(Terms.of(one, language)).isEqualTo(Terms.of(other, language)).hasSize(1);
        assertThat(Terms.of(nothing, language)).isEmpty();
    }

    /** Where nothing is known of a language, words still end where Unicode says they do. */
    @ParameterizedTest
    @CsvSource({"el, Φωτιά σε πλοίο, 3", "tr, Feribotta yangın, 2", "zh, 渡轮失火, 3"})
    void wordsEndWhereUnicodeSays(String language, String text, int terms) {
        assertThat(Terms.of(text, language)).hasSize(terms);
    }

    /** What is cut and remembered by hand is what the analyzer of the language would say. */
    @ParameterizedTest
    @ValueSource(strings = {"", "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi"})
    void wordsOfLatinLettersAreTheAnalyzers(String language) {
        var pieces =
                "a B's ss1 \u00e9t\u00e9 l' qu' the und 7 1,000 3.5 . , ; : ' \u2019 \u2018 -"
                    + " \u2013 \u2014 _ \u201c \" ( # @ / * \u00a0 \u00b7 \u00ad \u0301 \u20ac $ %"
                    + " \u00a9 \u00aa \u0131 \u0130 \u00df \u0444 \u6e21 \u200b \u2026 U.S. running"
                    + " \u0153uvre don't don\u2019t";
        var parts = (pieces + " x").split(" ", -1);
        var random = new Random(7);
        for (int i = 0; i < 4_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(9); j >= 0; j--) {
                text.append(parts[random.nextInt(parts.length)]);
                text.append(random.nextInt(3) == 0 ? " " : "");
            }
            assertThat(Terms.of(text.toString(), language))
                    .as("%s", text)
                    .isEqualTo(Terms.analyzed(text.toString(), language));
        }
    }
}
