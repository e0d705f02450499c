package org.standfirst.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.server.web.view.Cited;
import org.standfirst.server.web.view.OutletName;
import org.standfirst.server.web.view.Voice;

import java.time.Instant;
import java.util.List;

@NullMarked
class ActWordsTest {

    @Test
    void theVerbTakesItsObjectAsInTheReport() {
        assertThat(words("warns", "Ada Grange warned against |a strike|."))
                .isEqualTo("warns against");
        assertThat(words("asks", "Ada Grange called for |a vote|.")).isEqualTo("asks for");
        assertThat(words("accuses", "Ada Grange called |the vote a farce|.")).isEqualTo("calls");
        assertThat(words("warns", "Ada Grange warned |that it would sink|.")).isEqualTo("warns");
    }

    @Test
    void whoPlansOrDecidesOrdersNothing() {
        assertThat(words("orders", "Ada Grange planned |to speak|.")).isEqualTo("plans");
        assertThat(words("orders", "Ada Grange decided against |a strike|."))
                .isEqualTo("decides against");
        assertThat(words("orders", "Ada Grange ordered |the gates shut|.")).isEqualTo("orders");
        assertThat(words("orders", "|The gates will close,| Ada Grange said."))
                .isEqualTo("announces");
    }

    @Test
    void aVerbThatTakesAThingStandsAsInTheReport() {
        assertThat(words("says", "Ada Grange voiced |support for the bill|.")).isEqualTo("voices");
        assertThat(words("says", "Ada Grange signalled |a change|.")).isEqualTo("signals");
        assertThat(words("asks", "Ada Grange demanded |a vote|.")).isEqualTo("demands");
        assertThat(words("accuses", "Ada Grange criticized |the plan|.")).isEqualTo("criticizes");
        assertThat(words("denies", "Ada Grange ruled out |a strike|.")).isEqualTo("rules out");
        assertThat(words("says", "Ada Grange has not ruled out |a strike|.")).isEqualTo("says");
    }

    private static String words(String act, String marked) {
        int begin = marked.indexOf('|');
        int end = marked.indexOf('|', begin + 1) - 1;
        var text = marked.replace("|", "");
        return ActWords.of(
                new Voice.Statement(
                        act,
                        "indirect",
                        cited(text, begin, end),
                        cited(text, 0, text.length()),
                        List.of(),
                        List.of(),
                        null));
    }

    private static Cited cited(String text, int begin, int end) {
        var outlet = new OutletName("post", "The Post");
        return new Cited(
                "a", 1, begin, end, text.substring(begin, end), "en", outlet, Instant.EPOCH);
    }
}
