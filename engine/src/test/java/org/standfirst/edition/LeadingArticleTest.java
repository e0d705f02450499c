package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.provenance.Provenance;

import java.util.List;

/** Articles that argue without being marked as opinion. */
@NullMarked
class LeadingArticleTest {

    private static final String ARGUES =
            """
            The bridge over the Lede has been closed since Monday, and the town has learned to walk.
            The council should use the pause and ask what the bridge is for.
            It was built for carts and has carried lorries for forty years.
            Lorries must take the new road, which was paid for and stands empty.
            The council must not hide behind the engineers, who have done their work.
            Nobody misses the noise of the night trains either.
            A town of nine thousand needs to know what it wants before it pours concrete.
            The minister has promised money and has not promised a day.
            There is a time for patience, and it is over.
            """;

    private static final String REPORTS =
            """
            The bridge over the Lede will stay closed until spring, the council decided on Monday.
            Engineers found cracks in three of its piers during a routine inspection.
            "The lorries must take the new road," said the mayor, Ada Grange.
            Carters said the council should have acted two years ago.
            The opposition demanded that repairs must begin at once.
            The bridge was built for carts and has carried lorries for forty years.
            Passengers must change trains at Orrin until the end of the works.
            According to the engineers, the piers should hold for another year.
            The council meets again on Friday.
            """;

    @Test
    void whoArguesIsNoReport() {
        assertThat(lines(ARGUES, "en")).isEmpty();
    }

    @Test
    void aReportOfWhatOthersWantIsOne() {
        assertThat(lines(REPORTS, "en")).hasSize(9);
    }

    @Test
    void otherLanguagesAreNotLookedAt() {
        assertThat(lines(ARGUES, "de")).hasSize(9);
    }

    private static List<Line> lines(String text, String language) {
        var article =
                Article.of(
                        "a",
                        "https://a.example/1",
                        "A",
                        "The bridge",
                        null,
                        language,
                        text.strip());
        return StoryLines.of(
                new StoryMaterial("s", List.of(article), new Provenance(List.of(), List.of())));
    }
}
