package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.crossword.Crossword;
import org.standfirst.edition.Edition;
import org.standfirst.edition.Passage.Part;
import org.standfirst.edition.Section;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.search.EarlierStories;
import org.standfirst.server.search.FurtherReading;
import org.standfirst.server.search.SearchIndex;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.CrosswordKind;
import org.standfirst.server.store.Health;
import org.standfirst.server.store.Picture;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.Story;
import org.standfirst.server.web.view.CartoonLine;
import org.standfirst.server.web.view.Counts;
import org.standfirst.server.web.view.CrosswordPage;
import org.standfirst.server.web.view.EditionPage;
import org.standfirst.server.web.view.FeedLine;
import org.standfirst.server.web.view.OutletLine;
import org.standfirst.server.web.view.OutletPage;
import org.standfirst.server.web.view.Report;
import org.standfirst.server.web.view.SectionName;
import org.standfirst.server.web.view.SectionPage;
import org.standfirst.server.web.view.Sheet;
import org.standfirst.server.web.view.StoryLine;
import org.standfirst.server.web.view.StoryPage;
import org.standfirst.server.web.view.StoryWhy;
import org.standfirst.server.web.view.VoicePage;
import org.standfirst.server.web.view.WordsPage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What pages and API ask of the archive. For many threads at once; every answer is of one moment.
 */
final class Reading {

    /** Items on one sheet of a long list. */
    static final int SHEET = 50;

    /** Cartoons on one sheet. */
    private static final int GALLERY = 24;

    private static final int MOST_EDITIONS = 1_000;

    /** Stories whose pages are kept; a large one takes a megabyte. */
    private static final int MOST_STORIES = 100;

    private final Archive archive;
    private final WhyPages whys = new WhyPages();
    private final SearchIndex index;
    private final EarlierStories earlier;
    private final FurtherReading further;
    private final Map<String, Kept> stories = new ConcurrentHashMap<>();

    Reading(Archive archive, SearchIndex index) {
        this.archive = archive;
        this.index = index;
        this.earlier = new EarlierStories(index);
        this.further = new FurtherReading(index);
    }

    /** Changes whenever anything below may answer differently. Comes from memory. */
    String revision() {
        return Long.toString(archive.revision());
    }

    /** The latest edition, null before the first. */
    @Nullable EditionPage edition() {
        return archive.read(shelves ->
                        latest(shelves).map(edition -> EditionPages.page(shelves, edition)))
                .orElse(null);
    }

    /** What the latest edition has in a section; null before the first edition. */
    @Nullable SectionPage section(Section section) {
        var edition = edition();
        return edition == null
                ? null
                : edition.section(new SectionName(section.key(), section.title()));
    }

    /** The edition of a day as it was published; null if there is none. */
    @Nullable EditionPage edition(String date) {
        return archive.read(shelves ->
                        shelves.editions()
                                .byId(date)
                                .map(Publisher::edition)
                                .map(edition -> EditionPages.page(shelves, edition)))
                .orElse(null);
    }

    /** The days of which there is an edition, the latest first. */
    List<String> editions() {
        return archive.read(shelves -> shelves.editions().ids(MOST_EDITIONS));
    }

    /** Words of a version of an article in their context; null if there are none at that place. */
    @Nullable WordsPage words(String articleId, int version, Part part, int begin, int end) {
        return archive.read(shelves ->
                        shelves.articles()
                                .byId(articleId)
                                .flatMap(stored ->
                                        Reports.words(shelves, stored, version, part, begin, end)))
                .orElse(null);
    }

    /** One sheet of what a speaker says; null if there is nothing. */
    @Nullable VoicePage voice(String name, int sheet) {
        return archive.read(shelves -> VoicePages.page(shelves, name, sheet)).orElse(null);
    }

    /** One sheet of the cartoons, latest first. */
    Sheet<CartoonLine> cartoons(int sheet) {
        return archive.read(shelves -> {
            var lines =
                    shelves.cartoons().page((sheet - 1) * GALLERY, GALLERY).stream()
                            .map(Reports::cartoon)
                            .toList();
            return Sheet.of(lines, sheet, GALLERY, shelves.cartoons().count());
        });
    }

    /** The picture of a cartoon; null if there is none. */
    @Nullable Picture picture(String cartoon) {
        return archive.read(shelves -> shelves.cartoons().picture(cartoon)).orElse(null);
    }

    /** The days that have a puzzle, the latest first. */
    List<String> crosswords() {
        return archive.read(shelves -> shelves.crosswords().days(MOST_EDITIONS));
    }

    /** The page of a day's puzzle; null if there is none. */
    @Nullable CrosswordPage crossword(String day, CrosswordKind kind) {
        return archive.read(shelves -> CrosswordPages.page(shelves, day, kind)).orElse(null);
    }

    /** A day's puzzle as it was made; null if there is none. */
    @Nullable Crossword puzzle(String day, CrosswordKind kind) {
        return archive.read(shelves -> shelves.crosswords().of(day, kind)).orElse(null);
    }

    private static Optional<Edition> latest(Shelves shelves) {
        return shelves.editions().latest().map(Publisher::edition);
    }

    /** One sheet of all stories, latest first; it is empty beyond the last. */
    Sheet<StoryLine> stories(int sheet) {
        return archive.read(shelves -> {
            var lines =
                    shelves.stories().page((sheet - 1) * SHEET, SHEET).stream()
                            .map(story -> StoryPages.line(shelves, story))
                            .toList();
            return Sheet.of(lines, sheet, SHEET, (int) shelves.counts().stories());
        });
    }

    /** A story with its reports, null if there is none of this id. */
    @Nullable StoryPage story(String id) {
        var page = archive.read(shelves -> storyKept(shelves, id));
        return page.isPresent() ? page.get() : null;
    }

    /**
     * Why an article is, or is not, in a story; null if there is no such story or article, or if
     * they have nothing to do with each other.
     *
     * @param a id of the article, null for the latest of the story
     * @param b id of the article to compare it with, null for all of the story
     */
    @Nullable StoryWhy why(String story, @Nullable String a, @Nullable String b) {
        return archive.read(shelves ->
                        shelves.stories()
                                .byId(story)
                                .flatMap(found -> whys.why(shelves, found, a, b)))
                .orElse(null);
    }

    /** As it was put together last, unless something of the story has changed since. */
    private Optional<StoryPage> storyKept(Shelves shelves, String id) {
        if (shelves.rulings().note(id).hidden()) {
            return Optional.empty();
        }
        // What to read further changes with everything; a sixteenth more of it is worth a look.
        var stamp = shelves.stories().stamp(id) + ' ' + (int) (16 * Math.log1p(index.size()));
        var kept = stories.get(id);
        if (kept != null && kept.stamp.equals(stamp)) {
            return Optional.of(kept.page);
        }
        var made =
                shelves.stories()
                        .byId(id)
                        .filter(story -> story.id().equals(id) && !story.articles().isEmpty())
                        .map(story -> StoryPages.page(shelves, story, earlier, further));
        made.ifPresent(page -> {
            if (stories.size() >= MOST_STORIES) {
                stories.clear();
            }
            stories.put(id, new Kept(stamp, page));
        });
        return made;
    }

    /** A story's page with what it rests on. */
    private record Kept(String stamp, StoryPage page) {}

    /**
     * The story that one of this id was merged into, at the end of the chain; null if it was not.
     */
    @Nullable String mergedInto(String id) {
        return archive.read(shelves ->
                        shelves.stories()
                                .byId(id)
                                .map(Story::id)
                                .filter(target -> !target.equals(id)))
                .orElse(null);
    }

    /** Every outlet by name. */
    List<OutletLine> outlets() {
        return archive.read(shelves -> {
            var holdings = shelves.outlets().holdings();
            return shelves.outlets().all().stream()
                    .map(outlet -> OutletPages.line(outlet, holdings.get(outlet.id())))
                    .toList();
        });
    }

    /** An outlet with one sheet of its articles; null if either does not exist. */
    @Nullable OutletPage outlet(String key, int sheet) {
        return archive.read(shelves ->
                        shelves.outlets()
                                .byId(key)
                                .flatMap(outlet -> OutletPages.page(shelves, outlet, sheet)))
                .orElse(null);
    }

    /** One sheet of all articles, latest first; it is empty beyond the last. */
    Sheet<Report> articles(int sheet) {
        return archive.read(shelves -> {
            var reports =
                    shelves.articles().latest((sheet - 1) * SHEET, SHEET).stream()
                            .map(article -> Reports.of(article, List.of()))
                            .toList();
            return Sheet.of(reports, sheet, SHEET, (int) shelves.counts().articles());
        });
    }

    /** An article, null if there is none of this id. */
    @Nullable Report article(String id) {
        return archive.read(shelves ->
                        shelves.articles().byId(id).map(found -> Reports.of(found, List.of())))
                .orElse(null);
    }

    /** Every feed, those in trouble first. */
    List<FeedLine> feeds() {
        return archive.read(FeedLines::of);
    }

    /** Every feed, as the desk lists it. */
    List<DeskFeedLine> deskFeeds() {
        return archive.read(FeedLines::ofDesk);
    }

    /** How much there is; always asked afresh, it also tells whether the archive answers at all. */
    Counts counts() {
        return archive.read(shelves -> {
            var counts = shelves.counts();
            int failing =
                    (int)
                            shelves.feeds().all().stream()
                                    .filter(feed -> feed.health().status() == Health.Status.FAILING)
                                    .count();
            return new Counts(
                    (int) counts.articles(),
                    (int) counts.stories(),
                    (int) counts.outlets(),
                    (int) counts.feeds(),
                    failing);
        });
    }
}
