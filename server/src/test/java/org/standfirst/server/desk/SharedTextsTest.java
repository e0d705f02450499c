package org.standfirst.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.provenance.Link;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.SharedTexts;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Text that articles share is found across the stream, whatever stories they are in. */
@NullMarked
class SharedTextsTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final String DREDGING =
            "The harbour board will dredge the northern channel before winter, its chair Ilse"
                + " Vermeer said. Four barges are to take the mud to the old quarry, where gulls"
                + " have nested for a decade. The work costs nine million crowns and ends in March."
                + " Fishermen want to be paid for each day on which their boats cannot leave.";
    private static final String CHOIR =
            "A choir of lorry drivers has won the prize of the valley with a song about a broken"
                + " axle. The jury heard eleven choirs in two days and wept at three of them, the"
                + " organist told the audience. Next year the drivers want to sing on the road.";

    @TempDir private Path data = Path.of(".");

    private static void report(Archive archive, String id, int minute, String text) {
        var outlet = id + ".example";
        var published = Moment.exact(NOON.minusSeconds(86_400L - minute * 60L));
        var article =
                Article.of(id, "https://" + outlet + "/" + id, outlet, id, published, "en", text);
        archive.change(shelves -> {
            shelves.outlets().known(outlet, outlet, null);
            shelves.articles().store(article, outlet, NOON);
        });
    }

    private Archive open() {
        return Archive.open(ArchiveSettings.in(data));
    }

    private static void group(Archive archive) {
        new StoryDesk(archive, InstantSource.fixed(NOON)).groupArrived();
    }

    private static List<SharedTexts.Shared> shared(Archive archive, String story) {
        return archive.read(shelves -> shelves.sharedTexts().ofStory(story));
    }

    @Test
    void aCopyInAnotherStoryNamesWhereItsTextStoodFirstAlsoAfterARestart() {
        try (var archive = open()) {
            report(archive, "post", 1, DREDGING);
            report(archive, "choir", 2, CHOIR);
            group(archive);
        }
        try (var archive = open()) {
            report(archive, "mail", 3, DREDGING.replace("Four barges", "Five old barges"));
            group(archive);
            var found = shared(archive, "post").getFirst();
            assertThat(found.article()).isEqualTo("mail");
            assertThat(found.other()).isEqualTo("post");
            assertThat(found.first()).isTrue();
            assertThat(found.text().isCopy()).isTrue();
            assertThat(shared(archive, "choir")).isEmpty();

            var ruled =
                    new StoryRulings(archive, InstantSource.fixed(NOON))
                            .split("Ada", "post", List.of("mail"));
            assertThat(ruled).isInstanceOf(StoryRulings.Outcome.Done.class);
            var own = ((StoryRulings.Outcome.Done) ruled).story();
            var material =
                    archive.read(shelves ->
                            Publisher.material(shelves, shelves.stories().byId(own).orElseThrow()));
            var link = material.provenance().links().getFirst();
            assertThat(link.kind()).isEqualTo(Link.Kind.COPY);
            assertThat(link.fromArticleId()).isEqualTo("post");
            assertThat(link.why()).contains("in another story");
            assertThat(material.provenance().origins().getFirst().name()).isEqualTo("post.example");
            assertThat(shared(archive, "post").getFirst().first()).isFalse();
        }
    }

    @Test
    void whatIsNoLongerKeptSharesNothing() {
        try (var archive = open()) {
            report(archive, "post", 1, DREDGING);
            report(archive, "mail", 2, DREDGING);
            group(archive);
            assertThat(shared(archive, "post")).hasSize(1);
            archive.change(shelves -> shelves.retention().forget("post"));
            assertThat(shared(archive, "post")).isEmpty();
        }
    }
}
