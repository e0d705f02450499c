package org.standfirst.server.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.jsoup.Jsoup;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standfirst.crossword.Crossword;
import org.standfirst.crossword.Entry;
import org.standfirst.crossword.Grid;
import org.standfirst.crossword.Style;
import org.standfirst.server.mail.Wording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Letters as text, as HTML and as messages. */
@NullMarked
class LetterTest {

    private static final String HOME = "http://paper.example";
    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");

    /** Where mail programs cut a message off. */
    private static final int CLIPPED = 102_000;

    private static final Letter LETTER =
            letter(
                    "Ferry strikes the <harbour> wall in fog that"
                            + " nobody had forecast, and sinks within the hour");

    @Test
    void theTextIsWrappedAndSaysWhatTheLetterSays() throws IOException {
        try (var in = LetterTest.class.getResourceAsStream("/letter/letter.txt")) {
            assertThat(in).isNotNull();
            var expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(PlainLetter.write(LETTER, null)).isEqualTo(expected);
        }
    }

    @Test
    void theHtmlNeedsNothingFromElsewhereAndNoMarkupOfASourceIsActive() {
        var html = HtmlLetter.write(LETTER, null);
        assertThat(html.length()).isLessThan(CLIPPED);
        var page = Jsoup.parse(html);
        assertThat(page.select("script, iframe, link, object, form, harbour")).isEmpty();
        assertThat(page.select("img").eachAttr("src")).containsExactly("cid:crossword");
        assertThat(page.select("img").eachAttr("alt"))
                .containsExactly("Empty crossword grid, 5 by 5, 10 words");
        assertThat(page.select("a").eachAttr("href")).allMatch(a -> a.startsWith(HOME + "/"));
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        LETTER.items().get(0).headline(), "إغلاق الميناء", "The crossword");
        assertThat(page.select("td[dir=rtl]")).hasSize(1);
        assertThat(html).doesNotContain("url(");
    }

    @Test
    void theMessageHasBothFormsAndThePictureAndIsReadBackByAMailProgram() throws Exception {
        var message =
                read(
                        LetterMessage.write(
                                LETTER, "The Review <news@paper.example>", "paper.example", NOW));
        assertThat(message.getSubject()).isEqualTo(LETTER.subject());
        assertThat(message.getMessageID()).isEqualTo("<morning-briefing.2026-03-03@paper.example>");
        assertThat(message.getHeader("List-Id", null))
                .isEqualTo("Morning briefing <morning-briefing.paper.example>");
        assertThat(message.getSentDate()).isEqualTo(NOW);
        var parts = new ArrayList<Part>();
        collect(message, parts);
        assertThat(parts)
                .extracting(p -> p.getContentType().replaceFirst(";(?s:.*)", ""))
                .containsExactly("text/plain", "text/html", "image/png");
        assertThat(String.valueOf(parts.get(0).getContent()).replace("\r\n", "\n"))
                .isEqualTo(PlainLetter.write(LETTER, null));
        assertThat(parts.get(2).getHeader("Content-ID")).containsExactly("<crossword>");
    }

    @Test
    void aHeadlineCannotAddAHeaderNorCanASender() throws Exception {
        var evil = letter("Ferry\r\nBcc: all@paper.example\r\n\r\nsinks");
        var bytes = LetterMessage.write(evil, "news@paper.example", "paper.example", NOW);
        var message = read(bytes);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).isNull();
        assertThatThrownBy(() ->
                        LetterMessage.write(
                                LETTER, "news@paper.example\r\nBcc: x@y.example", "h", NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LetterMessage.write(LETTER, "not an address", "h", NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not an address");
    }

    private static MimeMessage read(byte[] bytes) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    private static void collect(Part part, List<Part> parts) throws Exception {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                collect(several.getBodyPart(i), parts);
            }
        } else {
            parts.add(part);
        }
    }

    private static Letter letter(String headline) {
        var line =
                new Letter.Line(
                        "The ferry struck the wall at ten past seven and lay on the bottom by"
                                + " eight.",
                        "The Harbour Post");
        return new Letter(
                Wording.of("en"),
                "Morning briefing",
                "morning-briefing.2026-03-03",
                null,
                LocalDate.of(2026, 3, 3),
                HOME + "/edition/2026-03-03",
                List.of(
                        item(
                                "a1",
                                headline,
                                "Harbour & Sons",
                                "All 212 aboard are safe.",
                                List.of(line),
                                6),
                        item("a2", "إغلاق الميناء", "البريد", null, List.of(), 1)),
                new Letter.Puzzle(puzzle(), HOME + "/crossword/2026-03-03/daily"));
    }

    private static Letter.Item item(
            String id,
            String headline,
            String credit,
            @Nullable String standfirst,
            List<Letter.Line> lines,
            int outlets) {
        return new Letter.Item(
                headline,
                credit,
                standfirst,
                lines,
                standfirst == null ? "ar" : "en",
                outlets,
                Math.max(1, outlets - 1),
                HOME + "/story/" + id);
    }

    private static Crossword puzzle() {
        var rows = List.of("HEART", "EMBER", "ABUSE", "RESIN", "TREND");
        var entries =
                Grid.parse(String.join("\n", rows)).slots().stream()
                        .map(slot -> new Entry(slot, "EMBER", "5", "It glows", null))
                        .toList();
        return new Crossword("Mini", Style.AMERICAN, rows, entries);
    }
}
