package org.standfirst.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
