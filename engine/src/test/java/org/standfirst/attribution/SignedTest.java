package org.standfirst.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Statements under a name without a verb, and quoted paragraphs behind a colon. */
class SignedTest {

    private static String resource(String name) throws IOException {
        try (var in = SignedTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void statementsUnderAName() throws IOException {
        var text = resource("signed.txt");
        var found = Attributor.shipped().attribute(text, "en", "The Ledger");
        assertThat(found)
                .extracting(a -> shown(text, a))
                .containsExactlyElementsOf(resource("signed.expected").lines().toList());
        assertThat(found).extracting(Attribution::form).containsOnly(Form.DIRECT);
    }

    private static String shown(String text, Attribution found) {
        return List.of(found.source(), found.cue(), found.content()).stream()
                .map(spans ->
                        spans.stream()
                                .map(s -> text.substring(s.begin(), s.end()))
                                .collect(Collectors.joining(" ~ "))
                                .replaceAll("\\s+", " "))
                .collect(Collectors.joining(" | "));
    }
}
