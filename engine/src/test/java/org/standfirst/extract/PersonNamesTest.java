package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Ada Fern",
                "– by Ada Fern",
                "WORDS AND PICTURES BY Ada Fern",
                "Story by Ada Fern",
                "Medically reviewed by Ada Fern",
                "and Fotos by Ada Fern",
                "Von Ada Fern",
                "Ein Gastbeitrag von Ada Fern",
                "Verfasst von Ada Fern",
                "Par Ada Fern",
                "Écrit par Ada Fern",
                "Propos recueillis par Ada Fern",
                "Por Ada Fern",
                "Escrito por Ada Fern",
                "A cura di Ada Fern",
                "Scritto da Ada Fern",
                "Door Ada Fern",
                "Skrevet af Ada Fern",
                "Av Ada Fern",
                "Oleh Ada Fern",
                "Bởi Ada Fern",
                "Przez Ada Fern",
                "Napsala Ada Fern",
                "Írta Ada Fern",
                "Autor: Ada Fern",
                "Redakteurin: Ada Fern",
                "Tekst: Ada Fern",
                "Yazar: Ada Fern",
                "Haber: Ada Fern",
                "Автор: Ада Ферн",
                "作者：王小明",
                "About the author",
                "Authors:"
            })
    void introducesAByline(String line) {
        assertThat(PersonNames.introduces(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---",
                "---- by Ada Fern",
                "Bystanders saw it",
                "Portland",
                "The author: Ada Fern",
                "7 by Ada Fern",
                "Ada Fern"
            })
    void doesNotIntroduceOne(String line) {
        assertThat(PersonNames.introduces(line)).isFalse();
    }
}
