package org.standfirst.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.server.search.Search.Kind;
import org.standfirst.server.search.Search.Part;

import java.time.LocalDate;
import java.util.Random;

/** What is understood of a question, and what is said of the rest. */
@NullMarked
class SearchReaderTest {

    @Test
    void wordsPhrasesAndNames() {
        var search =
                Search.read(
                        "ferry \"car deck\" -insurance outlet:Post speaker:\"Nell Varga\""
                                + " -section:sport from:2026-11-20 to:2026-11");
        assertThat(search.parts())
                .containsExactly(
                        new Part(Kind.WORD, "ferry", false),
                        new Part(Kind.PHRASE, "car deck", false),
                        new Part(Kind.WORD, "insurance", true),
                        new Part(Kind.OUTLET, "Post", false),
                        new Part(Kind.SPEAKER, "Nell Varga", false),
                        new Part(Kind.SECTION, "sport", true));
        assertThat(search.from()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(search.to()).isEqualTo(LocalDate.parse("2026-11-30"));
        assertThat(search.notes()).isEmpty();
    }

    @Test
    void aYearIsAllOfIt() {
        var search = Search.read("from:2025 to:2026");
        assertThat(search.from()).isEqualTo(LocalDate.parse("2025-01-01"));
        assertThat(search.to()).isEqualTo(LocalDate.parse("2026-12-31"));
        assertThat(search.hasWords()).isFalse();
        assertThat(search.isEmpty()).isFalse();
    }

    @Test
    void quotationMarksOfOtherTypewriters() {
        assertThat(
                        Search.read("\u201ccar deck\u201d \u201eauf See\u201c \u00aben mer\u00bb")
                                .parts())
                .containsExactly(
                        new Part(Kind.PHRASE, "car deck", false),
                        new Part(Kind.PHRASE, "auf See", false),
                        new Part(Kind.PHRASE, "en mer", false));
    }

    @Test
    void whatIsWrongIsSearchedForAsPlainWordsAndToldSo() {
        assertWords("\"car deck", "not closed", "car", "deck");
        assertWords("speeker:Varga", "There is no \u201cspeeker:\u201d", "speeker", "Varga");
        assertWords("from:yesterday", "names no day", "from", "yesterday");
        assertWords("to:2026-02-30", "names no day", "to", "2026-02-30");
        assertWords("outlet: ferry", "stands no name", "outlet", "ferry");
        assertThat(Search.read("ferry from:2026-11-24 to:2026-11-20").notes())
                .singleElement()
                .asString()
                .contains("the last day is before the first");
    }

    private static void assertWords(String text, String note, String... words) {
        var search = Search.read(text);
        assertThat(search.parts()).extracting(Part::value).containsExactly(words);
        assertThat(search.parts()).extracting(Part::kind).containsOnly(Kind.WORD);
        assertThat(search.notes()).singleElement().asString().contains(note, "plain words");
    }

    @Test
    void whatOnlyLooksLikeSyntaxIsNone() {
        assertThat(Search.read("at 12:30 - e-mail").notes()).isEmpty();
        assertThat(Search.read("at 12:30 - e-mail").parts())
                .extracting(Part::value)
                .containsExactly("at", "12:30", "e-mail");
        assertThat(Search.read(" - \"\" : ... ").isEmpty()).isTrue();
        assertThat(Search.read("").isEmpty()).isTrue();
    }

    @Test
    void anythingCanBeRead() {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        var pieces =
                "ab:- \"\u201c\u201d\u00ab"
                        + "\tfrom:to:outlet:2026-99.\u0000\ud83d\ude00*()[]{}~^\\/+!?";
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            var search = Search.read(text.toString());
            assertThat(search.parts()).as("seed %d", seed).hasSizeLessThanOrEqualTo(24);
        }
        assertThat(Search.read("word ".repeat(500)).notes()).hasSize(2);
    }
}
