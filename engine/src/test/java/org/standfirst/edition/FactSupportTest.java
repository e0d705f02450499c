package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.article.Moment;
import org.standfirst.provenance.Origin;
import org.standfirst.provenance.Provenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What does not support a line though it shares its act and words. */
@NullMarked
class FactSupportTest {

    @Test
    void whatIsPromisedIsNotWhatWasDone() {
        var promised =
                "The council pledged to appoint a successor to the harbour master Ned Sparrow.";
        var done =
                "The harbour master Ned Sparrow, whom the council appointed in 1986, was the town's"
                        + " longest-serving.";
        var first = report("a", "Promise", 9, List.of(promised));
        var second = report("b", "Sparrow", 10, List.of(done));
        int begin = promised.indexOf("to appoint");
        var claim =
                new Claim(begin, promised.length() - 1, "the council", false, false, true, true);
        var story =
                new StoryMaterial(
                        "s",
                        List.of(first, second),
                        provenance(first, second),
                        Map.of("a", List.of(claim), "b", List.of()));
        assertThat(FactLines.of(story, Rarity.of(DemoStories.articles()), 6)).isEmpty();
    }

    @Test
    void whatThereIsAChanceToDoIsNotWhatWasDone() {
        var done = "The Prime Minister has named two judges to the Tarnwick harbour court.";
        var chance =
                "The next Prime Minister could get the chance to name two or three judges to the"
                        + " Tarnwick harbour court.";
        var first = report("a", "Court", 9, List.of(done));
        var second = report("b", "Election", 10, List.of(chance));
        var story = new StoryMaterial("s", List.of(first, second), provenance(first, second));
        assertThat(FactLines.of(story, Rarity.of(DemoStories.articles()), 6)).isEmpty();
    }

    private static Provenance provenance(Article... articles) {
        var origins = new ArrayList<Origin>();
        for (var article : articles) {
            origins.add(new Origin(article.id(), true, List.of(article.id())));
        }
        return new Provenance(origins, List.of());
    }

    private static Article report(String id, String title, int hour, List<String> sentences) {
        return new Article(
                id,
                "https://" + id + ".example/report",
                id,
                title,
                null,
                List.of(),
                Moment.exact(Instant.parse("2026-03-03T00:00:00Z").plusSeconds(3600L * hour)),
                null,
                "en",
                null,
                null,
                false,
                List.of(),
                sentences.stream().map(s -> new Block(Block.Kind.PARAGRAPH, s)).toList());
    }
}
