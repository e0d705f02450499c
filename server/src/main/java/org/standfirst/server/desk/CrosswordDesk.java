package org.standfirst.server.desk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.article.Article;
import org.standfirst.crossword.CrosswordMaker;
import org.standfirst.crossword.NewsStory;
import org.standfirst.crossword.NewsWord;
import org.standfirst.crossword.NewsWords;
import org.standfirst.crossword.Style;
import org.standfirst.crossword.WordList;
import org.standfirst.edition.EditionStory;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.CrosswordKind;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredEdition;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the puzzles of each edition's day, once, from the editions of the week before it. */
final class CrosswordDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CrosswordDesk.class);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int EDITIONS = 8;

    /** The weightiest of a week are plenty for one grid. */
    private static final int MOST_STORIES = 80;

    private static final int MINI = 5;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Archive archive;
    private final CrosswordSettings settings;
    private final InstantSource clock;
    private String done = "";

    CrosswordDesk(Archive archive, CrosswordSettings settings, InstantSource clock) {
        this.archive = archive;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes what the day of the latest edition has not yet; whether there was any to make. */
    boolean makeDue() {
        var latest = archive.read(shelves -> shelves.editions().latest()).orElse(null);
        if (latest == null || latest.id().equals(done)) {
            return false;
        }
        var day = latest.id();
        // Also where it fails: the same words would fail again.
        done = day;
        if (archive.read(shelves -> has(shelves, day))) {
            return false;
        }
        var list = WordList.shipped();
        var news = NewsWords.of(archive.read(shelves -> week(shelves, latest)), list);
        var maker = new CrosswordMaker(list);
        var date = DAY.format(LocalDate.parse(day));
        var style = settings.style();
        make(maker, news, CrosswordKind.DAILY, day, "Crossword, " + date, style, settings.size());
        make(maker, news, CrosswordKind.MINI, day, "Mini, " + date, Style.AMERICAN, MINI);
        return true;
    }

    private static boolean has(Shelves shelves, String day) {
        return shelves.crosswords().of(day, CrosswordKind.DAILY).isPresent()
                && shelves.crosswords().of(day, CrosswordKind.MINI).isPresent();
    }

    private void make(
            CrosswordMaker maker,
            List<NewsWord> news,
            CrosswordKind kind,
            String day,
            String title,
            Style style,
            int size) {
        long seed = (day + ' ' + kind + ' ' + style + ' ' + size).hashCode();
        try {
            var puzzle = maker.make(title, news, style, size, seed);
            archive.change(
                    shelves -> shelves.crosswords().keep(day, kind, clock.instant(), puzzle));
        } catch (IllegalStateException e) {
            LOG.warn("There is no {} of {}: {}", kind, day, e.getMessage());
        }
    }

    /** The stories of the editions of a week, each once, with the most that it ever weighed. */
    private static List<NewsStory> week(Shelves shelves, StoredEdition latest) {
        Map<String, EditionStory> stories = new LinkedHashMap<>();
        for (var id : shelves.editions().ids(EDITIONS)) {
            shelves.editions()
                    .byId(id)
                    .filter(edition -> edition.made().isAfter(latest.made().minus(WEEK)))
                    .ifPresent(edition ->
                            Publisher.edition(edition)
                                    .stories()
                                    .forEach(story ->
                                            stories.merge(
                                                    story.storyId(),
                                                    story,
                                                    (a, b) -> a.score() >= b.score() ? a : b)));
        }
        return stories.values().stream()
                .sorted(
                        Comparator.comparingDouble(EditionStory::score)
                                .reversed()
                                .thenComparing(EditionStory::storyId))
                .limit(MOST_STORIES)
                .map(story -> story(shelves, story))
                .toList();
    }

    private static NewsStory story(Shelves shelves, EditionStory story) {
        List<Article> articles = new ArrayList<>();
        for (var id : story.articleIds()) {
            shelves.articles().byId(id).ifPresent(stored -> articles.add(Publisher.named(stored)));
        }
        return new NewsStory(story.storyId(), Math.max(story.score(), 0.01), articles);
    }
}
