package org.standfirst.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.List;

@NullMarked
class PortraitTest {

    @Test
    void whatIsOfSomethingTellsNothingAlone() {
        assertThat(Portrait.of(Kind.PERSON, List.of("author"))).isEmpty();
        assertThat(Portrait.of(Kind.PERSON, List.of("boss"))).isEmpty();
        assertThat(Portrait.of(Kind.PERSON, List.of())).isEmpty();
    }

    @Test
    void whatTellsMostIsTaken() {
        assertThat(Portrait.of(Kind.PERSON, List.of("author", "whistleblower", "marine surveyor")))
                .hasValue("marine surveyor");
        assertThat(
                        Portrait.of(
                                Kind.PERSON,
                                List.of("boss", "chief executive of Lede & Islands Ferries")))
                .hasValue("chief executive of Lede & Islands Ferries");
        assertThat(Portrait.of(Kind.PERSON, List.of("director of the yard", "surveyor")))
                .hasValue("director of the yard");
    }

    @Test
    void aWholeStoryIsNoDescription() {
        var life = "surveyor, who had been nine years with the inspectorate and kept every receipt";
        assertThat(Portrait.of(Kind.PERSON, List.of(life, "surveyor"))).hasValue("surveyor");
    }

    @Test
    void noPersonIsAGroup() {
        var beside = List.of("fishing union Ardmore Nets", "surveyor");
        assertThat(Portrait.of(Kind.PERSON, beside)).hasValue("surveyor");
        assertThat(Portrait.of(Kind.PERSON, List.of("deputy police chief of Quillport")))
                .isPresent();
        assertThat(Portrait.of(Kind.BODY, List.of("main opposition party"))).isPresent();
    }

    @Test
    void whatBreaksOffTellsNothing() {
        assertThat(Portrait.of(Kind.PERSON, List.of("author of"))).isEmpty();
        assertThat(Portrait.of(Kind.PERSON, List.of("founder"))).isEmpty();
        assertThat(Portrait.of(Kind.PERSON, List.of("doctor"))).hasValue("doctor");
    }

    @Test
    void whatSomebodyIsBesidesOrOfOthersSaysNotWhoItIs() {
        assertThat(Portrait.of(Kind.PERSON, List.of("veteran", "President"))).hasValue("President");
        assertThat(Portrait.of(Kind.PERSON, List.of("veteran"))).isEmpty();
        assertThat(Portrait.of(Kind.PERSON, List.of("Drovian counterpart"))).isEmpty();
        assertThat(Portrait.of(Kind.PERSON, List.of("friend of the mayor"))).isPresent();
    }
}
