package org.standfirst.server.letter;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Edition;
import org.standfirst.edition.EditionStory;
import org.standfirst.edition.GoodNews;
import org.standfirst.edition.Section;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.letter.LetterPlan.Takes;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.LetterIssue;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredEdition;
import org.standfirst.text.Terms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What letters are made of, frozen: the edition as it is, or for a letter that does not come every
 * day, or has only some of it, the stories of all editions since the one before. For one thread.
 */
final class LetterIssues {

    /** An edition that is older than this is no news. */
    static final Duration FRESH = Duration.ofHours(24);

    /** A day may have 25 hours. */
    private static final Duration DAY = Duration.ofHours(26);

    private static final int MOST_EDITIONS = 40;
    private static final int MOST_STORIES = 40;
    private static final int MOST_HEADLINES = 8;
    private static final int MOST_KEPT = 64;

    /** How much may speak against good news in another headline of the same story, in nats. */
    private static final double DOUBT = -2;

    private static final Pattern SINCE =
            Pattern.compile(".*\\.(\\d{4}-\\d{2}-\\d{2})_\\d+_(\\d{4}-\\d{2}-\\d{2})\\.\\d+");

    private final Archive archive;
    private final @Nullable LetterSearch search;
    private final Map<String, Optional<Made>> known = new HashMap<>();

    /**
     * Issues of an archive.
     *
     * @param search null where nothing can be searched for
     */
    LetterIssues(Archive archive, @Nullable LetterSearch search) {
        this.archive = archive;
        this.search = search;
    }

    /** An issue, and whether there is nothing in it to report. */
    record Made(LetterIssue issue, boolean empty) {}

    /**
     * The issue of a letter; empty if there is no news for it yet.
     *
     * @param since when the letter before was due
     * @param due when this one was
     */
    Optional<Made> of(LetterPlan plan, Instant since, Instant due, Instant now) {
        var latest = archive.read(shelves -> shelves.editions().latest());
        // A search is done anew every quarter of an hour, all others with each edition.
        var state =
                plan.takes() == Takes.SEARCH
                        ? now.truncatedTo(ChronoUnit.HOURS)
                                .plusSeconds(now.getEpochSecond() % 3_600 / 900 * 900)
                        : latest.map(StoredEdition::made).orElse(Instant.EPOCH);
        boolean daily = since.isAfter(due.minus(DAY));
        var fresh = daily || since.isAfter(now.minus(FRESH)) ? now.minus(FRESH) : since;
        if (plan.takes() != Takes.SEARCH && !state.isAfter(fresh)) {
            return Optional.empty();
        }
        var name = plan.key() + ' ' + since + ' ' + state;
        if (known.size() > MOST_KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(name, n -> make(plan, since, daily, now, state));
    }

    private Optional<Made> make(
            LetterPlan plan, Instant since, boolean daily, Instant now, Instant state) {
        if (plan.takes() == Takes.SEARCH) {
            return search == null
                    ? Optional.empty()
                    : Optional.of(made(plan, search.stories(plan, since, now), since, state));
        }
        return archive.read(shelves -> {
            var latest = shelves.editions().latest().orElseThrow();
            if (daily && plan.takes() == Takes.ALL) {
                var stories = Publisher.edition(latest).stories();
                return Optional.of(new Made(LetterIssue.of(latest), stories.isEmpty()));
            }
            var editions = daily ? List.of(latest) : since(shelves, since);
            var stories = taken(plan, merged(editions, daily ? Instant.MIN : since), shelves);
            return Optional.of(made(plan, stories, since, latest.made()));
        });
    }

    private static Made made(
            LetterPlan plan, List<EditionStory> stories, Instant since, Instant made) {
        var kept = stories.stream().limit(MOST_STORIES).toList();
        var day = made.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        var from = since.atOffset(ZoneOffset.UTC);
        var id =
                plan.slug()
                        + '.'
                        + from.toLocalDate()
                        + '_'
                        + from.getHour()
                        + '_'
                        + day
                        + '.'
                        + made.getEpochSecond();
        var content = Publisher.content(new Edition(made, kept));
        return new Made(new LetterIssue(id, new StoredEdition(day, made, content)), kept.isEmpty());
    }

    /** From when on an issue has stories; null if that is about a day. */
    static @Nullable LocalDate since(String issue) {
        var matcher = SINCE.matcher(issue);
        if (!matcher.matches()) {
            return null;
        }
        var since = LocalDate.parse(matcher.group(1));
        return since.plusDays(1).isBefore(LocalDate.parse(matcher.group(2))) ? since : null;
    }

    private static List<Edition> asEditions(List<StoredEdition> stored) {
        return stored.stream().map(Publisher::edition).toList();
    }

    private static List<StoredEdition> since(Shelves shelves, Instant since) {
        return shelves.editions().ids(MOST_EDITIONS).stream()
                .flatMap(id -> shelves.editions().byId(id).stream())
                .filter(edition -> edition.made().isAfter(since))
                .toList();
    }

    /** Each story once, as the latest edition has it; those that were once the biggest first. */
    private static List<EditionStory> merged(List<StoredEdition> latestFirst, Instant since) {
        Map<String, EditionStory> stories = new LinkedHashMap<>();
        Map<String, Double> scores = new HashMap<>();
        for (var edition : asEditions(latestFirst)) {
            for (var story : edition.stories()) {
                stories.putIfAbsent(story.storyId(), story);
                scores.merge(story.storyId(), story.score(), Math::max);
            }
        }
        var all = new ArrayList<>(stories.values());
        all.removeIf(story -> !story.latest().isAfter(since));
        all.sort(
                Comparator.comparingDouble(
                        (EditionStory story) -> -scores.getOrDefault(story.storyId(), 0.0)));
        return all;
    }

    /** Those that a letter has; one that was taken once is taken again. */
    static List<EditionStory> taken(LetterPlan plan, List<EditionStory> stories, Shelves shelves) {
        return switch (plan.takes()) {
            case ALL, SEARCH -> stories;
            case SECTION ->
                    stories.stream()
                            .filter(story -> plan.section().equals(section(story)))
                            .toList();
            case GOOD_NEWS -> stories.stream().filter(story -> isGood(story, shelves)).toList();
        };
    }

    private static Optional<Section> section(EditionStory story) {
        return Optional.ofNullable(story.section());
    }

    /**
     * Whether its headline is good news and none of its other headlines speaks much against it:
     * what one outlet calls a rescue another may call a death.
     */
    private static boolean isGood(EditionStory story, Shelves shelves) {
        var model = GoodNews.shipped();
        return model.isGood(story.headline())
                && isEnglish(story.headlineArticleId(), shelves)
                && story.articleIds().stream()
                        .limit(MOST_HEADLINES)
                        .filter(id -> isEnglish(id, shelves))
                        .flatMap(id -> shelves.articles().byId(id).stream())
                        .allMatch(article -> model.score(article.article().title()) > DOUBT);
    }

    private static boolean isEnglish(String article, Shelves shelves) {
        var found = shelves.articles().byId(article);
        // Of an article that is kept no longer the edition has the headline still.
        return found.isEmpty() || Terms.primary(found.get().article().language()).equals("en");
    }
}
