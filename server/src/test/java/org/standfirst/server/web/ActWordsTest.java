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

    @Test
    void theReportsOwnVerbStandsWhateverIsDoneByIt() {
        assertThat(words("claims", "Ada Grange alleged |that it sank|.")).isEqualTo("alleges");
        assertThat(words("believes", "They want |the harbour to close|.")).isEqualTo("wants");
        assertThat(words("believes", "Ada Grange thought |it would sink|.")).isEqualTo("thinks");
        assertThat(words("denies", "Ada Grange denied |the report|.")).isEqualTo("denies");
        assertThat(words("confirms", "Ada Grange conceded Monday |that it sank|."))
                .isEqualTo("concedes");
        assertThat(words("confirms", "|\"It sank,\" Ada Grange acknowledged. \"We saw it.\"|"))
                .isEqualTo("acknowledges");
        assertThat(words("says", "In her view, |it sank|.")).isEqualTo("says");
    }

    @Test
    void aPlainSaidIsNoAccusation() {
        assertThat(words("accuses", "|It was abhorrent,| Ada Grange said.")).isEqualTo("says");
        assertThat(words("accuses", "Ada Grange accused him and said |he lied|."))
                .isEqualTo("accuses");
        assertThat(words("accuses", "|\"It kills,\" said Ada Grange. \"And it must end.\"|"))
                .isEqualTo("says");
        assertThat(words("denies", "Ada Grange said |that no letter came|.")).isEqualTo("says");
        assertThat(words("denies", "Ada Grange flatly denied |it|.")).isEqualTo("denies");
        assertThat(words("promises", "Ada Grange said |she would come|.")).isEqualTo("promises");
    }

    @Test
    void aSilenceGoesOnWithWhatWasToBeTold() {
        assertThat(words("declines", "Ada Grange declined |to comment|.")).isEqualTo("declines");
        assertThat(words("declines", "Ada Grange would not say |whether she knew|."))
                .isEqualTo("declines to say");
        assertThat(words("declines", "Ada Grange would not speak |on the case|."))
                .isEqualTo("declines to comment");
        assertThat(words("declines", "Ada Grange said |she would not comment|.")).isEqualTo("says");
        assertThat(words("no-response", "Ada Grange did not return |our calls|."))
                .isEqualTo("does not answer");
        assertThat(words("no-response", "Ada Grange could not be reached |for comment|."))
                .isEqualTo("is not reached");
        assertThat(words("no-response", "Ada Grange did not respond |to a letter|."))
                .isEqualTo("does not respond");
    }

    @Test
    void whatAnOutletWasToldItselfCameThroughNobody() {
        var told = cited("Ada Grange told The Post that it sank.", 0, 10);
        var said =
                new Voice.Statement(
                        "says",
                        "indirect",
                        null,
                        told,
                        List.of("Post", "a lawyer"),
                        List.of(),
                        null);
        assertThat(said.passedOn()).containsExactly("a lawyer");
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
