package org.standfirst.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.article.Moment;
import org.standfirst.attribution.Span;
import org.standfirst.feed.Entry;
import org.standfirst.server.search.Found.InArticle;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.StoryNote;
import org.standfirst.server.store.WaitingEntry;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** What is found in a small archive, and how it is shown. */
@NullMarked
class FinderTest {

    @TempDir private Path data = Path.of(".");
    private @Nullable Archive opened;
    private @Nullable SearchIndex index;
    private @Nullable Finder finder;

    @BeforeEach
    void fill() {
        opened = Archive.open(ArchiveSettings.in(data));
        index = SearchIndex.open(data.resolve("search"));
        finder = new Finder(index, opened, ZoneId.of("UTC"), InstantSource.fixed(Press.NOW));
        var press = new Press(opened);
        press.outlet("post.example", "The Skarn Post");
        press.outlet("mail.example", "Morning Mail");
        press.outlet("blatt.example", "Das Tagblatt");
        press.article(
                "fire",
                "post.example",
                "2026-11-24",
                "en",
                "News",
                "Ferry burns off Orrin",
                "Forty people were taken off by small boats.",
                "A ferry caught fire off Orrin on Tuesday. All forty people on board live.\n"
                    + "\ud83d\ude80 The fire began on the car deck, said Nell Varga, the harbour"
                    + " master. \"The doors were open,\" she said.");
        press.article(
                "fire2",
                "mail.example",
                "2026-11-25",
                "en",
                "The doors of the ferry",
                "Rescuers spoke of open doors on the burning ferries of the line.\n"
                        + "The owner, Otto Lund, said that no deck had been on fire before.");
        press.article(
                "brand",
                "blatt.example",
                "2026-11-25",
                "de",
                "F\u00e4hre vor Orrin ausgebrannt",
                "Die F\u00e4hren der Reederei waren alt. Vor Orrin brannte eine aus.");
        press.article(
                "cup",
                "mail.example",
                "2026-11-20",
                "en",
                "Sport",
                "Orrin win the cup",
                null,
                "Orrin won the cup on Friday. Nobody burned anything.");
        press.group("fire", "fire", "fire2", "brand");
        press.group("cup", "cup");
        press.listen("fire");
        press.listen("fire2");
        index.catchUp(opened);
    }

    @AfterEach
    void close() {
        Objects.requireNonNull(index).close();
        archive().close();
    }

    private Archive archive() {
        return Objects.requireNonNull(opened);
    }

    private Found find(String text) {
        return Objects.requireNonNull(finder).find(Search.read(text), false, 1);
    }

    /** Ids of the articles that are shown for a question, story by story. */
    private List<List<String>> ids(String text) {
        return find(text).items().stream()
                .map(story -> story.articles().stream().map(a -> a.article().id()).toList())
                .toList();
    }

    private InArticle first(String text) {
        return find(text).items().getFirst().articles().getFirst();
    }

    @Test
    void allWordsMustBeThereInAnyFormOfTheirLanguage() {
        assertThat(ids("ferries owners")).containsExactly(List.of("fire2"));
        assertThat(ids("ferry").getFirst()).containsExactlyInAnyOrder("fire", "fire2");
        assertThat(ids("F\u00e4hre")).containsExactly(List.of("brand"));
        assertThat(ids("orrin cup")).containsExactly(List.of("cup"));
        assertThat(ids("ferry cup")).isEmpty();
        assertThat(ids("nothing-of-the-kind")).isEmpty();
    }

    @Test
    void whatIsFoundStandsByStories() {
        var found = find("orrin");
        assertThat(found.articles()).isEqualTo(3);
        assertThat(found.stories()).isEqualTo(2);
        assertThat(found.items())
                .extracting(Found.InStory::matching)
                .containsExactlyInAnyOrder(2, 1);
        assertThat(Objects.requireNonNull(finder).find(Search.read("orrin"), true, 1).items())
                .extracting(Found.InStory::story)
                .containsExactly("fire", "cup");
        assertThat(Objects.requireNonNull(finder).find(Search.read("orrin"), true, 2).items())
                .isEmpty();
    }

    @Test
    void aPhraseStandsAsItIsWritten() {
        assertThat(ids("\"car deck\"")).containsExactly(List.of("fire"));
        assertThat(ids("\"deck car\"")).isEmpty();
        // Not from the headline on into the standfirst, nor from one paragraph into the next.
        assertThat(ids("\"off Orrin Forty\"")).isEmpty();
        assertThat(ids("ferry -\"car deck\"")).containsExactly(List.of("fire2"));
        assertThat(ids("orrin -ferry -cup")).containsExactly(List.of("brand"));
    }

    @Test
    void theWordsStandInTheirSentenceAndTheSentenceInItsArticle() {
        var found = first("\"car deck\" harbour");
        var excerpt = Objects.requireNonNull(found.excerpt());
        assertThat(excerpt.text())
                .isEqualTo(
                        "\ud83d\ude80 The fire began on the car deck, said Nell Varga, the harbour"
                                + " master.");
        int[] points = found.article().article().text().codePoints().toArray();
        assertThat(new String(points, excerpt.begin(), excerpt.end() - excerpt.begin()))
                .isEqualTo(excerpt.text());
        assertThat(excerpt.marks())
                .extracting(mark -> words(points, mark))
                .containsExactly("car deck", "harbour");
        var title = found.article().article().title().codePoints().toArray();
        assertThat(first("ferry orrin").title())
                .extracting(mark -> words(title, mark))
                .containsExactly("Ferry", "Orrin");
        assertThat(first("small boats").excerpt()).as("only in the standfirst").isNull();
    }

    private static String words(int[] points, Span span) {
        return new String(points, span.begin(), span.end() - span.begin());
    }

    @Test
    void outletSpeakerSectionAndDays() {
        assertThat(ids("outlet:post")).containsExactly(List.of("fire"));
        assertThat(ids("outlet:mail.example ferry")).containsExactly(List.of("fire2"));
        assertThat(ids("ferry -outlet:\"skarn post\"")).containsExactly(List.of("fire2"));
        assertThat(ids("section:sport")).containsExactly(List.of("cup"));
        assertThat(ids("orrin from:2026-11-25")).containsExactly(List.of("brand"));
        assertThat(ids("orrin to:2026-11-20")).containsExactly(List.of("cup"));
        assertThat(ids("orrin from:2026-11-24 to:2026-11-24")).containsExactly(List.of("fire"));
        assertThat(find("outlet:zeitung ferry").notes())
                .containsExactly("No outlet here is called \u201czeitung\u201d.");
        assertThat(find("outlet:zeitung ferry").articles()).isZero();
    }

    @Test
    void whatSomebodySaysIsShownInHisWords() {
        var found = first("speaker:varga");
        assertThat(found.article().id()).isEqualTo("fire");
        assertThat(Objects.requireNonNull(found.excerpt()).text()).contains("Nell Varga");
        assertThat(ids("speaker:\"otto lund\"")).containsExactly(List.of("fire2"));
        assertThat(ids("speaker:orrin")).isEmpty();
    }

    @Test
    void theSectionOfAFeedIsOneOfItsArticles() {
        archive()
                .change(shelves -> {
                    var url = "https://mail.example/feed";
                    long feed = shelves.feeds().subscribe(url, "Mail", "Disasters", Press.NOW);
                    var entry = entry();
                    shelves.entries().listed(feed, List.of(entry), Press.NOW);
                    shelves.entries()
                            .stored(
                                    new WaitingEntry(
                                            feed, url, "e", "mail.example", entry, null, 0),
                                    "fire2");
                });
        assertThat(ids("section:disasters")).isEmpty();
        Objects.requireNonNull(index).catchUp(archive());
        assertThat(ids("section:disasters")).containsExactly(List.of("fire2"));
    }

    private static Entry entry() {
        return new Entry(
                "e",
                "T",
                null,
                Moment.exact(Press.NOW),
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    @Test
    void twoReportsWithTheSameWordsAreShownOnce() {
        var press = new Press(archive());
        for (var id : List.of("copy1", "copy2")) {
            var text = "Plover shares fell by a third.";
            press.article(id, "mail.example", "2026-11-26", "en", "Plover " + id, text);
        }
        press.group("plover", "copy1", "copy2");
        Objects.requireNonNull(index).catchUp(archive());
        var story = find("plover shares").items().getFirst();
        assertThat(story.matching()).isEqualTo(2);
        assertThat(story.articles()).hasSize(1);
    }

    @Test
    void aStoryThatTheDeskHidesIsNotFound() {
        assertThat(ids("cup")).containsExactly(List.of("cup"));
        archive()
                .change(shelves -> shelves.rulings().note("cup", new StoryNote(null, false, true)));
        assertThat(ids("cup")).isEmpty();
        assertThat(find("cup").articles()).isZero();
        assertThat(find("cup").stories()).isZero();
    }

    @Test
    void wordsTooCommonAloneAreToldSo() {
        assertThat(find("the").notes()).as("there is an article in German, too").isEmpty();
        assertThat(find("the ferry").articles()).isEqualTo(2);
    }
}
