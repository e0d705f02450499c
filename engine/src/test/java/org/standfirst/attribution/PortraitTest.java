package org.standfirst.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.List;

@NullMarked
class PortraitTest {

    @Test
    void whatIsOfSomethingTellsNothingAlone() {
        assertThat(Portrait.of(List.of("author"))).isEmpty();
        assertThat(Portrait.of(List.of("boss"))).isEmpty();
        assertThat(Portrait.of(List.of())).isEmpty();
    }

    @Test
    void whatTellsMostIsTaken() {
        assertThat(Portrait.of(List.of("author", "whistleblower", "marine surveyor")))
                .hasValue("marine surveyor");
        assertThat(Portrait.of(List.of("boss", "chief executive of Lede & Islands Ferries")))
                .hasValue("chief executive of Lede & Islands Ferries");
        assertThat(Portrait.of(List.of("director of the yard", "surveyor")))
                .hasValue("director of the yard");
    }

    @Test
    void aWholeStoryIsNoDescription() {
        var life = "surveyor, who had been nine years with the inspectorate and kept every receipt";
        assertThat(Portrait.of(List.of(life, "surveyor"))).hasValue("surveyor");
    }
}
