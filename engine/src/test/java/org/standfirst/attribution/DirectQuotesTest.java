package org.standfirst.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Direct quotations with their speakers in languages without a model. */
class DirectQuotesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    de | „Wir haben lange genug gewartet“, sagte Erika Brandt am Abend. | Erika Brandt | person
                    de | Der Vorsitzende Jonas Keller erklärte: „Das wird es mit uns nicht geben.“ | Jonas Keller | person
                    de | „Das prüfen wir noch immer“, sagte ein Sprecher. | ein Sprecher | unnamed
                    fr | « Nous n'avons rien vu venir », a déclaré Marie Lenoir. | Marie Lenoir | person
                    es | «No vamos a esperar más tiempo», dijo Carmen Ortega. | Carmen Ortega | person
                    it | «Non possiamo aspettare ancora», ha detto Paolo Conti. | Paolo Conti | person
                    """)
    void quotationWithSpeaker(String language, String text, String speaker, String kind) {
        var all = DirectQuotes.of(text, language);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().speaker().name()).isEqualTo(speaker);
        assertThat(all.getFirst().speaker().kind().label()).isEqualTo(kind);
        assertThat(all.getFirst().form()).isEqualTo(Form.DIRECT);
    }
}
