package org.standfirst.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** What a publisher's outlets share counts once, also where only the reader knows the publisher. */
@NullMarked
class OutletFamiliesTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final String SHARED =
            "The harbour board will dredge the northern channel before winter. Four barges are to"
                    + " take the mud to the old quarry, where gulls have nested for a decade.";

    @TempDir private Path data = Path.of(".");

    private static void report(Archive archive, String outlet, int minute, String text) {
        var published = Moment.exact(NOON.minusSeconds(86_400L - minute * 60L));
        var address = "https://" + outlet + "/dredging";
        var title = "Harbour board to dredge the northern channel";
        var article = Article.of(outlet, address, outlet, title, published, "en", text);
        archive.change(shelves -> {
            shelves.outlets().known(outlet, outlet, null);
            shelves.articles().store(article, outlet, NOON);
        });
    }

    private static int independent(Archive archive) {
        return archive.read(shelves -> {
            var story = shelves.stories().page(0, 9).getFirst();
            return Publisher.material(shelves, story).provenance().independent();
        });
    }

    @Test
    void aPublisherNamedByTheReaderMakesSharedTextCountOnce() {
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            report(
                    archive,
                    "post.example",
                    1,
                    SHARED
                            + " Fishermen want to be paid for each day on which their boats cannot"
                            + " leave the harbour, and their union has called a meeting in the"
                            + " auction hall for Thursday, at which the mayor is to speak.");
            report(
                    archive,
                    "mail.example",
                    9,
                    "A swimmer has asked the board to spare the beach. Ilse Vermeer, who chairs it,"
                            + " would not promise that to the children who had painted posters"
                            + " of seals for her, and took one home. "
                            + SHARED);
            new StoryDesk(archive, InstantSource.fixed(NOON)).groupArrived();
            assertThat(independent(archive)).isEqualTo(2);
            var labels = "outlet,family\npost.example,Valley Press\nmail.example,Valley Press\n";
            assertThat(new OutletLabels(archive, InstantSource.fixed(NOON)).keep(labels)).isNull();
            assertThat(independent(archive)).isEqualTo(1);
        }
    }
}
