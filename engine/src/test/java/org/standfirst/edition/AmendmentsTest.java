package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.edition.Amendment.Kind;

/** What outlets of the demo changed afterwards, held to its truth. */
@NullMarked
class AmendmentsTest {

    @Test
    void editsAreWhatTheTruthSays() {
        for (var edit : DemoStories.PRESS.truth().edits()) {
            var before = DemoStories.article(DemoStories.PRESS.article(edit.article()));
            var after = DemoStories.article(DemoStories.PRESS.article(edit.article() + "@2"));
            var amendment = Amendments.between(before, after).orElseThrow();
            var kind =
                    switch (edit.kind()) {
                        case "retraction" -> Kind.RETRACTION;
                        case "correction" -> Kind.CORRECTION;
                        default -> Kind.EDIT;
                    };
            assertThat(amendment.kind()).as(edit.article()).isEqualTo(kind);
            assertThat(amendment.changes()).as(edit.article()).isNotEmpty();
            for (var change : amendment.changes()) {
                assertThat(change.before()).allMatch(p -> p.standsIn(before));
                assertThat(change.after()).allMatch(p -> p.standsIn(after));
            }
            if (kind != Kind.RETRACTION) {
                assertThat(amendment.changes())
                        .anyMatch(c ->
                                c.before().stream().anyMatch(p -> p.text().contains(edit.before()))
                                        && c.after().stream()
                                                .anyMatch(p -> p.text().contains(edit.after())));
            }
        }
    }

    @Test
    void whatIsTheSameIsNotChanged() {
        var article = DemoStories.articles().getFirst();
        assertThat(Amendments.between(article, article)).isEmpty();
    }

    @Test
    void aDateAboveTheTextIsNoChangeBesideOne() {
        var before = article("27 November 2026, 15:00\nThe ferry struck the wall at five.");
        var after =
                article("27 November 2026, 17:10\nThe ferry struck the wall shortly before six.");
        var changes = Amendments.between(before, after).orElseThrow().changes();
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().after().getFirst().text()).contains("before six");
        var dated = article("27 November 2026, 17:10\nThe ferry struck the wall at five.");
        assertThat(Amendments.between(before, dated).orElseThrow().changes()).isNotEmpty();
    }

    private static Article article(String text) {
        return Article.of("a", "https://a.example/1", "The Post", "Ferry", null, "en", text);
    }
}
