package org.standfirst.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

/** Where sentences end that have abbreviations in them. */
class SentencesTest {

    private static List<String> of(String text) {
        return Sentences.of(text, Locale.ENGLISH);
    }

    @Test
    void aTimeOfDayGoesOnWithItsZoneOrDay() {
        assertThat(of("The council met at 10 p.m. Saturday in Tarnwick. It rose at midnight."))
                .containsExactly(
                        "The council met at 10 p.m. Saturday in Tarnwick.", "It rose at midnight.");
        assertThat(of("The vote fell at 10 a.m. ET as planned.")).hasSize(1);
        assertThat(of("The vote fell at 10 a.m. Nobody spoke.")).hasSize(2);
    }

    @Test
    void whatIsTheDistrictsGoesOn() {
        assertThat(of("A judge of the D.C. Circuit Court spoke.")).hasSize(1);
        assertThat(of("The judge came from Washington, D.C. She spoke.")).hasSize(2);
    }

    @Test
    void partiesOfACaseAndTitlesOfSeveralGoOn() {
        assertThat(of("The case is Varga v. Mellish, heard in Aldmouth.")).hasSize(1);
        assertThat(of("It was signed by Sens. Ida Brand and Bo Ashlar.")).hasSize(1);
    }
}
