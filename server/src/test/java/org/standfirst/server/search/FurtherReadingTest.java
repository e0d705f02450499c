package org.standfirst.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.search.FurtherReading.Reason;
import org.standfirst.server.search.FurtherReading.Suggestion;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is offered to somebody who has read of a fire on a ferry. */
@NullMarked
class FurtherReadingTest {

    private static final String FIRE =
            "A fire broke out on the car deck of the ferry Lady Ansa off Orrin on Tuesday."
                    + " The fire doors of the car deck stood open, said Nell Varga, the surveyor."
                    + " Boats from Orrin took all passengers of the ferry off.";

    @TempDir private Path data = Path.of(".");

    private static void fill(Archive archive) {
        var press = new Press(archive);
        press.outlet("post.example", "The Post");
        press.outlet("mail.example", "The Mail");
        press.outlet("gull.example", "The Gull");
        article(press, "fire", "post.example", "2026-11-24", "Fire on ferry off Orrin", FIRE);
        var headline = "Ferry Lady Ansa burns";
        press.article("fire2", "mail.example", "2026-11-24", "en", headline, FIRE);
        press.group("fire", "fire2");
        article(
                press,
                "inspection",
                "post.example",
                "2026-11-13",
                "Fire doors of ferry fail inspection",
                "The fire doors on the car deck of the ferry Lady Ansa do not close, a surveyor"
                        + " found. The ferry goes on sailing to Orrin.");
        article(
                press,
                "opinion",
                "gull.example",
                "2026-11-25",
                "On doors that stand open",
                "Nobody shuts a fire door on a ferry. The Lady Ansa sailed to Orrin with a car deck"
                        + " full of them, and we took her.");
        article(
                press,
                "varga",
                "mail.example",
                "2026-10-02",
                "Surveyor wants money for inspections",
                "There is no money left to inspect a ferry or its doors, said Nell Varga, the"
                        + " surveyor, at the budget hearing.");
        // The same report once more, that nobody has put into the story.
        article(press, "again", "gull.example", "2026-11-24", "Blaze on Orrin ferry", FIRE);
        // One text under two headlines.
        for (var id : List.of("agency1", "agency2")) {
            article(
                    press,
                    id,
                    "mail.example",
                    "2026-11-26",
                    "Ferry line to be searched " + id,
                    "Police will search the line that owns the ferry Lady Ansa for papers on the"
                            + " fire doors of its car deck, a court in Orrin ruled on Thursday.");
        }
        for (int i = 0; i < 40; i++) {
            article(
                    press,
                    "other" + i,
                    "post.example",
                    "2026-11-20",
                    "Budget vote number " + i,
                    "The council voted on item " + i + " of the budget, and it took all evening.");
        }
    }

    private static void article(
            Press press, String id, String outlet, String day, String title, String text) {
        press.article(id, outlet, day, "en", title, text);
        press.group(id, id);
        press.listen(id);
    }

    @Test
    void whatTurnsAroundTheSameAndNeverTheSameTextTwice() {
        try (var archive = Archive.open(ArchiveSettings.in(data));
                var index = SearchIndex.inMemory()) {
            fill(archive);
            index.catchUp(archive);
            var reading = new FurtherReading(index);
            var offered =
                    archive.read(shelves ->
                            reading.after(shelves, shelves.stories().byId("fire").orElseThrow()));
            assertThat(offered)
                    .extracting(each -> each.article().id())
                    .contains("inspection", "opinion", "varga")
                    .doesNotContain("fire", "fire2", "again")
                    .noneMatch(id -> id.startsWith("other"));
            assertThat(offered)
                    .filteredOn(each -> each.article().id().startsWith("agency"))
                    .hasSize(1);
            assertThat(reason(offered, "inspection")).isEqualTo(Reason.SAME_MATTER);
            assertThat(reason(offered, "opinion")).isEqualTo(Reason.OTHER_OUTLET);
            assertThat(offered)
                    .filteredOn(each -> each.reason() == Reason.SAME_SPEAKER)
                    .extracting(Suggestion::speaker)
                    .contains("Nell Varga");
            var budget =
                    archive.read(shelves ->
                            reading.after(shelves, shelves.stories().byId("varga").orElseThrow()));
            assertThat(budget).hasSizeLessThanOrEqualTo(6);
        }
    }

    @Test
    void whatLiesNearIsFoundByTheVectorThoughItsWordsAreOthers() {
        try (var archive = Archive.open(ArchiveSettings.in(data));
                var index = SearchIndex.inMemory()) {
            fill(archive);
            article(
                    new Press(archive),
                    "ship",
                    "mail.example",
                    "2026-11-26",
                    "Sailors rescued as cruise vessel burns",
                    "Flames spread through a cruise ship at sea on Friday. Lifeboats carried"
                            + " everybody ashore, and sailors fought the blaze for hours.");
            index.catchUp(archive);
            var fire = archive.read(shelves -> shelves.stories().byId("fire").orElseThrow());
            var found =
                    index.with(searcher -> {
                        var others = new TermQuery(new Term(IndexFields.OUTLET, "mail.example"));
                        var nearest = Nearness.nearest(fire.articles(), 5, others).orElseThrow();
                        var ids = new ArrayList<String>();
                        for (var hit : searcher.search(nearest, 5).scoreDocs) {
                            var fields = searcher.storedFields().document(hit.doc);
                            ids.add(fields.get(IndexFields.ID));
                        }
                        return ids;
                    });
            assertThat(found.getFirst()).isEqualTo("fire2");
            assertThat(found.indexOf("ship")).isBetween(1, 4);
        }
    }

    private static Reason reason(List<Suggestion> offered, String article) {
        return offered.stream()
                .filter(each -> each.article().id().equals(article))
                .map(Suggestion::reason)
                .findFirst()
                .orElseThrow();
    }
}
