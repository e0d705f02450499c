package org.standfirst.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standfirst.attribution.Act;
import org.standfirst.attribution.Attribution;
import org.standfirst.attribution.Form;
import org.standfirst.attribution.Kind;
import org.standfirst.attribution.Span;
import org.standfirst.attribution.Speaker;

import java.util.List;

/** Attributions as an archive keeps them. */
@NullMarked
class AttributionsTest {

    @Test
    void theDescriptionsOfASpeakerComeBackEachByItself() {
        var said =
                new Attribution(
                        List.of(new Span(0, 4)),
                        List.of(new Span(5, 9)),
                        List.of(new Span(10, 20)),
                        new Speaker(
                                "Ada Grange",
                                Kind.PERSON,
                                List.of("mayor", "harbour master; pilot")),
                        Act.SAYS,
                        Form.DIRECT,
                        List.of("The Post"));
        assertThat(Attributions.kept(Rows.JSON.writeValueAsString(said))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"mayor; pilot\" | mayor, pilot",
                "\"mayor\" | mayor",
                "null | ''",
            })
    void anOlderArchiveHasThemInOneLine(String line, String descriptions) {
        var content =
                """
                {"source":[],"cue":[{"begin":5,"end":9}],"content":[],
                 "speaker":{"name":"Ada Grange","kind":"PERSON","description":%s},
                 "act":"SAYS","form":"DIRECT","via":[]}
                """
                        .formatted(line);
        assertThat(String.join(", ", Attributions.kept(content).speaker().descriptions()))
                .isEqualTo(descriptions);
    }
}
