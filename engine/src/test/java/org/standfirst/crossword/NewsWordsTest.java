package org.standfirst.crossword;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The words that a week's news gives, and the lines they are asked for by. */
@NullMarked
class NewsWordsTest {

    @Test
    void aWeekGivesWordsEnough() {
        assertThat(DemoWeek.NEWS).hasSizeGreaterThan(100);
        assertThat(DemoWeek.NEWS).extracting(NewsWord::letters).doesNotHaveDuplicates();
        assertThat(DemoWeek.NEWS)
                .extracting(NewsWord::weight)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void everyLineIsASourcesOwnButForTheGap() {
        for (var word : DemoWeek.NEWS) {
            assertThat(word.letters()).matches("[A-Z]{3,15}");
            assertThat(word.clues()).isNotEmpty();
            for (var clue : word.clues()) {
                var passage = clue.source().passage();
                var article = Objects.requireNonNull(DemoWeek.ARTICLES.get(passage.articleId()));
                assertThat(passage.standsIn(article)).as(passage.text()).isTrue();
                assertThat(clue.source().outlet()).isEqualTo(article.outlet());
                assertThat(clue.source().url()).isEqualTo(article.url());
                assertThat(Gaps.letters(clue.text())).doesNotContain(word.letters());
                assertThat(passage.text()).matches(asPattern(clue.text()));
            }
        }
    }

    /** The line that a gapped line was, with any words in its gaps. */
    private static String asPattern(String gapped) {
        return List.of(gapped.split(GappedLine.GAP, -1)).stream()
                .map(java.util.regex.Pattern::quote)
                .collect(Collectors.joining("[\\p{L}\\p{M}’' -]+"));
    }

    @Test
    void theWordsOfTheWeekAreNamesRatherThanNouns() {
        long capitals =
                DemoWeek.NEWS.stream()
                        .limit(20)
                        .filter(word -> isName(word.clues().getFirst()))
                        .count();
        assertThat(capitals).isGreaterThanOrEqualTo(15);
    }

    private static boolean isName(GappedLine clue) {
        int at = clue.text().indexOf(GappedLine.GAP);
        return Character.isUpperCase(clue.source().passage().text().charAt(at));
    }

    @Test
    void otherLanguagesAndEmptyTextsGiveNone() {
        var german =
                Article.of("a", "", "o", "Kestria wählt", null, "de", "Kestria wählt am Sonntag.");
        var unknown = Article.of("b", "", "o", "", null, null, "Kestria votes on Sunday.");
        var empty = Article.of("c", "", "o", "", null, "en", "");
        var story = new NewsStory("s", 1, List.of(german, unknown, empty));
        assertThat(NewsWords.of(List.of(story), DemoWeek.LIST)).isEmpty();
    }
}
