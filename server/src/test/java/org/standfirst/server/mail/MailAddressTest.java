package org.standfirst.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class MailAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '\0',
            value = {
                "ada@example.org ada@example.org",
                "Ada.B+news@Example.ORG Ada.B+news@example.org",
                "o'hara@example.org o'hara@example.org",
                "\"ada.b\"@example.org ada.b@example.org",
                "ada@bücher.example ada@xn--bcher-kva.example",
            })
    void isKeptAsItIsWrittenTo(String typed, String kept) {
        assertThat(MailAddress.parse(typed)).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@example",
                "ada@@example.org",
                "ada b@example.org",
                "\"ada b\"@example.org",
                ".ada@example.org",
                "ada..b@example.org",
                "ada@exa_mple.org",
                "ada@-example.org",
                "ada@example..org",
                "ada@[192.0.2.1]",
                "ada@192.0.2.1",
                "jürgen@example.org",
                "ada@example.org\r\nBcc: all@example.org",
                "ada@example.org, bob@example.org",
                "Ada <ada@example.org>",
                "ada@example.org>",
                "1234567890123456789012345678901234567890123456789012345678901234x@example.org",
            })
    void isRefusedWithAReason(String typed) {
        assertThatThrownBy(() -> MailAddress.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)(the|there|a) .* .+");
    }
}
