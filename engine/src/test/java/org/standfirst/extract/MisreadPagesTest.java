package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Pages read in the wrong charset, lines that lead away, readings over words, folded text. */
@NullMarked
class MisreadPagesTest {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final String GERMAN =
            "Die Fähre fährt für Gäste aus Süderhafen künftig täglich über die Förde, sagte der "
                    + "Hafenmeister. Früher ließ die Reederei sie nur samstags übersetzen, weil "
                    + "Kohle fehlte und die Brücke geschlossen blieb.";
    private static final String POLISH =
            "Prom będzie pływał codziennie między wyspami, powiedział kapitan portu. Wcześniej "
                    + "łódź kursowała tylko w soboty, bo brakowało węgla, a most był zamknięty dla "
                    + "wozów. Rada wysp zapłaci połowę kosztów węgla, którego potrzebuje drugi "
                    + "rejs, gdyż rybacy prosili o to od lat, także zimą. Kto chce płynąć dłużej, "
                    + "może wsiąść także przy Górnym Nabrzeżu, gdzie świeżo położono pomost.";

    @Test
    void aPageInUnicodeThatWasReadAsWesternIsMended() {
        var misread = new String(page("utf-8", GERMAN).getBytes(StandardCharsets.UTF_8), WESTERN);
        assertThat(misread).contains("FÃ¤hre");
        assertThat(text(misread)).isEqualTo(GERMAN);
    }

    @Test
    void aPageThatSaysInWhichCharsetItIsWrittenIsMended() {
        var written = page("windows-1250", POLISH).getBytes(Charset.forName("windows-1250"));
        assertThat(text(new String(written, WESTERN))).isEqualTo(POLISH);
    }

    @Test
    void pagesThatWereReadRightlyStayAsTheyAre() {
        assertThat(text(page("utf-8", GERMAN))).isEqualTo(GERMAN);
        assertThat(text(page("windows-1250", POLISH))).isEqualTo(POLISH);
        assertThat(text(page("windows-1251", GERMAN))).isEqualTo(GERMAN);
    }

    @Test
    void aLineThatOnlyLeadsToAnotherStoryIsNoBody() {
        var page =
                page("utf-8", GERMAN + "</p><p>" + GERMAN.replace("Fähre", "Barke"))
                        .replace(
                                "</main>",
                                "<p>Auch interessant: <a href=/k>Die Kohle wird knapp im Hafen der"
                                        + " Inseln</a></p><p>"
                                        + GERMAN.replace("Fähre", "Barkasse")
                                        + "</p><p>"
                                        + GERMAN.replace("Fähre", "Schaluppe")
                                        + "</p></main>");
        assertThat(text(page)).contains("Barkasse").doesNotContain("Auch interessant");
    }

    @Test
    void readingsOverWordsAreNoPartOfThem() {
        var sentence = "島の<ruby>船<rp>(</rp><rt>ふね</rt><rp>)</rp></ruby>は毎日出ると港の人が言った。";
        assertThat(text(page("utf-8", sentence.repeat(30))))
                .contains("島の船は毎日")
                .doesNotContain("ふね");
    }

    @Test
    void whatAHeadingOpensIsRead() {
        var folded =
                "<h2>Der Fahrplan</h2><p>"
                        + GERMAN.replace("Fähre", "Barke")
                        + "</p><h3><button aria-expanded=false aria-controls=a>Wer zahlt die Kohle?"
                        + "</button></h3><div id=a style='display: none'><p>"
                        + GERMAN.replace("Fähre", "Schaluppe")
                        + "</p></div><div hidden><p>"
                        + GERMAN.replace("Fähre", "Barkasse")
                        + "</p></div></main>";
        var page = page("utf-8", GERMAN).replace("</main>", folded);
        assertThat(text(page)).contains("Schaluppe").doesNotContain("Barkasse");
    }

    private static String page(String charset, String text) {
        return "<html><head><meta charset="
                + charset
                + "><title>Neues</title></head><body><main><h1>Neues aus dem Hafen</h1><p>"
                + text
                + "</p></main></body></html>";
    }

    private static String text(String page) {
        return new ArticleExtractor()
                .extract(page, "https://gazette.example/page")
                .article()
                .text();
    }
}
