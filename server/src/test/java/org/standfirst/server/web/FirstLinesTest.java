package org.standfirst.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Block;

import java.util.List;
import java.util.stream.Stream;

@NullMarked
class FirstLinesTest {

    private static FirstLines of(String... paragraphs) {
        return FirstLines.of(Stream.of(paragraphs).map(Block::paragraph).toList());
    }

    @Test
    void namesAndPointsStandAhead() {
        var lines =
                of("Ada Lamb and Otto Grange", "• All of the day.", "The ferry sank on Monday.");
        assertThat(lines.text()).isEqualTo("The ferry sank on Monday.");
        assertThat(lines.begin()).isEqualTo(43);
    }

    @Test
    void whatTellsNothingIsBetterThanNothing() {
        assertThat(of("Ferry sank on Monday").text()).isEqualTo("Ferry sank on Monday");
        assertThat(FirstLines.of(List.of()).text()).isEmpty();
    }
}
