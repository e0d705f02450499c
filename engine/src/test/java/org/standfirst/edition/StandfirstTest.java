package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;

import java.util.List;

@NullMarked
class StandfirstTest {

    private static Article article(String id, String title, String text) {
        return Article.of(id, "https://a.example/" + id, "A", title, null, "en", text);
    }

    private static String chosen(Article... articles) {
        var standfirst = Standfirst.of(articles[0], List.of(articles));
        return standfirst == null ? "" : standfirst.text();
    }

    @Test
    void itTellsOfWhatTheHeadlineTells() {
        var loud =
                article(
                        "1",
                        "Voters recall two councillors over the ferry toll",
                        "Mellish won the ward by 21% in 2012.\nThe fight goes on!");
        var plain =
                article(
                        "2",
                        "Toll decides the vote",
                        "Voters in Quillport recalled two councillors on Tuesday over the toll.");
        assertThat(chosen(loud, plain)).startsWith("Voters in Quillport");
        assertThat(chosen(loud)).isEmpty();
    }

    @Test
    void pointsOfAListAreNoParagraphs() {
        var article =
                article(
                        "1",
                        "Ferry company blames a valve for the fire",
                        "Ferry fire was no accident\n"
                                + "Valve was known for months\n"
                                + "The company is silent\n"
                                + "Quillport, Kestria (KW) -- The ferry company blamed a valve on"
                                + " Tuesday.");
        assertThat(chosen(article)).isEqualTo("The ferry company blamed a valve on Tuesday.");
    }

    @Test
    void itNeitherLeansNorBreaksOff() {
        var article =
                article(
                        "1",
                        "Ferry company blames a valve for the fire",
                        "On that day the ferry company blamed a valve.\nThe ferry company said \"it"
                                + " was the valve.\nThe ferry company blamed a \"valve\".");
        assertThat(chosen(article)).isEqualTo("The ferry company blamed a \"valve\".");
    }
}
