package org.standfirst.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;

@NullMarked
class OutletRegistryTest {

    private static final OutletRegistry SHIPPED = OutletRegistry.shipped();

    @Test
    void theFileThatIsShippedIsWhole() {
        assertThat(SHIPPED.outlets()).hasSizeGreaterThanOrEqualTo(250);
        var names = new HashSet<String>();
        var hosts = new HashSet<String>();
        for (var outlet : SHIPPED.outlets()) {
            assertThat(names.add(outlet.name())).as(outlet.name()).isTrue();
            assertThat(Locale.getISOCountries()).contains(outlet.country());
            assertThat(Locale.getISOLanguages()).contains(outlet.language());
            for (var host : outlet.hosts()) {
                assertThat(host).as(outlet.name()).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+");
                assertThat(host).doesNotStartWith("www.");
                assertThat(hosts.add(host)).as(host).isTrue();
            }
        }
    }

    @Test
    void anOutletIsFoundByNameHostAndHostBelow() {
        var byName = SHIPPED.find("the guardian").orElseThrow();
        assertThat(byName.ownership()).isEqualTo(OutletFacts.Ownership.NON_PROFIT);
        assertThat(SHIPPED.find("www.theguardian.com")).contains(byName);
        assertThat(SHIPPED.find("nobody.example")).isEmpty();
        assertThat(SHIPPED.families()).containsEntry("The Sun", "News Corp");
    }

    @Test
    void aReaderAddsAnyAxis() {
        var labelled =
                SHIPPED.withLabels(
                        "outlet,trust,reach\n"
                                + "theguardian.com,high,\"wide, global\"\n"
                                + "My Village Paper,\"\"\"some\"\"\"\n");
        assertThat(labelled.labels("The Guardian"))
                .isEqualTo(Map.of("trust", "high", "reach", "wide, global"));
        assertThat(labelled.labels("my village paper")).isEqualTo(Map.of("trust", "\"some\""));
        assertThat(labelled.labels("Le Monde")).isEmpty();
        assertThat(SHIPPED.labels("The Guardian")).isEmpty();
    }

    @Test
    void aReaderNamesThePublisherOfAnOutlet() {
        var labelled =
                SHIPPED.withLabels("outlet,family,reach\nMy Village Paper,Valley Press,near\n");
        assertThat(labelled.families())
                .containsEntry("My Village Paper", "Valley Press")
                .containsEntry("The Sun", "News Corp");
        assertThat(labelled.labels("My Village Paper")).isEqualTo(Map.of("reach", "near"));
    }

    @Test
    void aBrokenLineIsNamed() {
        var bytes = "name\thosts\nX\tx.example\tDE\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> OutletRegistry.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 2");
    }
}
