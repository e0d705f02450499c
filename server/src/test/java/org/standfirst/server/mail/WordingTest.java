package org.standfirst.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.edition.Section;

import java.util.List;
import java.util.regex.Pattern;

/** Every language says all that English says. */
@NullMarked
class WordingTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    @Test
    void everyLanguageHasEveryTextWithThePlacesThatEnglishHas() {
        var english = Wording.of("en");
        assertThat(Wording.all()).extracting(Wording::language).contains("de", "en");
        for (var words : Wording.all()) {
            assertThat(words.keys()).as(words.language()).isEqualTo(english.keys());
            for (var key : words.keys()) {
                assertThat(places(words.text(key)))
                        .as(words.language() + ' ' + key)
                        .isEqualTo(places(english.text(key)));
                assertThat(words.text(key)).as(key).isNotBlank();
            }
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).sorted().toList();
    }

    @Test
    void everySectionHasItsName() {
        for (var section : Section.values()) {
            assertThat(Wording.of("en").letter("section-" + section.key()))
                    .isEqualTo(section.title());
        }
    }

    @Test
    void theBestLanguageIsTaken() {
        assertThat(Wording.preferred("pt;q=0.9, de-CH, en;q=0.1").language()).isEqualTo("de");
        assertThat(Wording.preferred("xx").language()).isEqualTo("en");
        assertThat(Wording.preferred("; no header").language()).isEqualTo("en");
        assertThat(Wording.of("de-AT").language()).isEqualTo("de");
        assertThat(Wording.of("").language()).isEqualTo("en");
    }
}
