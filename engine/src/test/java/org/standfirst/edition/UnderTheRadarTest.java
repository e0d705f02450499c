package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standfirst.article.Article;
import org.standfirst.provenance.Provenance;

import java.util.List;

@NullMarked
class UnderTheRadarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The company closed the yard on Tuesday.",
                "Eleven thousand homes drink lead, internal measurements show.",
                "Fifty yards burn more oil than the island does, says a new report.",
                "Last week the council found 40 graves.",
            })
    void newsTellsWhenItHappenedOrCameToLight(String text) {
        assertThat(UnderTheRadar.isNews(lines(text, "en"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Study after study suggests that children of 40 countries read worse.",
                "Only one in four of 52 million pupils reads on par with others today.",
                "The 300 schools of the country are looking for answers abroad.",
            })
    void aLongLookIsNoNews(String text) {
        assertThat(UnderTheRadar.isNews(lines(text, "en"))).isFalse();
        assertThat(UnderTheRadar.isNews(lines(text, "de"))).isTrue();
    }

    private static List<Line> lines(String text, String language) {
        var article = Article.of("a", "https://a.example/1", "A", "T", null, language, text);
        return StoryLines.of(
                new StoryMaterial("s", List.of(article), new Provenance(List.of(), List.of())));
    }
}
