package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Author;
import org.standfirst.edition.Dossier;
import org.standfirst.edition.Edition;
import org.standfirst.edition.EditionStory;
import org.standfirst.edition.Editor;
import org.standfirst.provenance.Provenance;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Health;
import org.standfirst.server.store.Outlet;
import org.standfirst.server.store.Outlets;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.store.Story;
import org.standfirst.server.store.Subscription;
import org.standfirst.server.web.view.Agreed;
import org.standfirst.server.web.view.Counts;
import org.standfirst.server.web.view.EditionPage;
import org.standfirst.server.web.view.FeedHealth;
import org.standfirst.server.web.view.FeedLine;
import org.standfirst.server.web.view.OutletLine;
import org.standfirst.server.web.view.OutletName;
import org.standfirst.server.web.view.OutletPage;
import org.standfirst.server.web.view.Report;
import org.standfirst.server.web.view.Sheet;
import org.standfirst.server.web.view.StoryLine;
import org.standfirst.server.web.view.StoryPage;
import org.standfirst.server.web.view.VoicePage;
import org.standfirst.server.web.view.WordsPage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What pages and API ask of the archive. For many threads at once; every answer is of one moment.
 */
final class Reading {

    private static final int SHEET = 50;
    private static final int MOST_EDITIONS = 1_000;
    private static final Dossier NOTHING_FOUND = new Dossier(List.of(), List.of(), List.of());

    private final Archive archive;

    Reading(Archive archive) {
        this.archive = archive;
    }

    /** Changes whenever anything below may answer differently. Comes from memory. */
    String revision() {
        return Long.toString(archive.revision());
    }

    /** The latest edition, null before the first. */
    @Nullable EditionPage edition() {
        return archive.read(shelves -> latest(shelves).map(edition -> page(shelves, edition)))
                .orElse(null);
    }

    /** The edition of a day as it was published; null if there is none. */
    @Nullable EditionPage edition(String date) {
        return archive.read(shelves ->
                        shelves.editions()
                                .byId(date)
                                .map(Publisher::edition)
                                .map(edition -> page(shelves, edition)))
                .orElse(null);
    }

    /** The days of which there is an edition, the latest first. */
    List<String> editions() {
        return archive.read(shelves -> shelves.editions().ids(MOST_EDITIONS));
    }

    /** Words of a version of an article in their context; null if there are none at that place. */
    @Nullable WordsPage words(String articleId, int version, int begin, int end) {
        return archive.read(shelves ->
                        shelves.articles()
                                .byId(articleId)
                                .flatMap(stored -> words(shelves, stored, version, begin, end)))
                .orElse(null);
    }

    /** One sheet of what a speaker says; null if there is nothing. */
    @Nullable VoicePage voice(String name, int sheet) {
        return archive.read(shelves -> voice(shelves, name, sheet)).orElse(null);
    }

    private static Optional<VoicePage> voice(Shelves shelves, String name, int sheet) {
        var said = shelves.attributions().of(name, (sheet - 1) * SHEET, SHEET);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var statements =
                said.stream()
                        .flatMap(s ->
                                shelves
                                        .articles()
                                        .byId(s.article())
                                        .flatMap(a -> Ledger.statement(a, s.attribution()))
                                        .stream())
                        .toList();
        var description =
                said.stream()
                        .map(s -> s.attribution().speaker().description())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
        int total = shelves.attributions().countOf(name);
        return Optional.of(
                new VoicePage(
                        name,
                        description.isEmpty() ? null : description,
                        Sheet.of(statements, sheet, SHEET, total)));
    }

    private static Optional<WordsPage> words(
            Shelves shelves, StoredArticle stored, int version, int begin, int end) {
        return shelves.articles().versions(stored.id()).stream()
                .filter(v -> v.number() == version)
                .findFirst()
                .flatMap(asked ->
                        Surroundings.of(
                                report(stored, List.of()),
                                asked.article(),
                                begin,
                                end,
                                version < stored.version()));
    }

    private static EditionPage page(Shelves shelves, Edition edition) {
        Map<String, OutletName> names = new HashMap<>();
        shelves.outlets().all().forEach(o -> names.putIfAbsent(o.name(), name(o)));
        var lines =
                edition.stories().stream()
                        .flatMap(story -> line(shelves, story, names).stream())
                        .toList();
        return new EditionPage(edition.at(), lines);
    }

    private static Optional<Edition> latest(Shelves shelves) {
        return shelves.editions().latest().map(Publisher::edition);
    }

    /** Empty for a story whose headline's article is gone. */
    private static Optional<StoryLine> line(
            Shelves shelves, EditionStory story, Map<String, OutletName> names) {
        return shelves.articles()
                .byId(story.headlineArticleId())
                .map(headline -> {
                    var outlets =
                            story.outlets().stream()
                                    .map(n -> names.getOrDefault(n, new OutletName("", n)))
                                    .toList();
                    return line(story, headline, outlets, facts(shelves, story));
                });
    }

    private static List<Agreed> facts(Shelves shelves, EditionStory story) {
        Map<String, StoredArticle> articles = new HashMap<>();
        for (var fact : story.facts()) {
            for (var passage :
                    Stream.concat(Stream.of(fact.passage()), fact.others().stream()).toList()) {
                shelves.articles()
                        .byId(passage.articleId())
                        .ifPresent(found -> articles.put(found.id(), found));
            }
        }
        return new Findings(articles, shelves.articles()::versions).facts(story.facts());
    }

    private static StoryLine line(
            EditionStory story,
            StoredArticle headline,
            List<OutletName> outlets,
            List<Agreed> facts) {
        return new StoryLine(
                story.storyId(),
                story.headline(),
                story.standfirst(),
                headline.article().language(),
                name(headline.outlet()),
                outlets,
                facts,
                story.independent(),
                story.articleIds().size(),
                story.latest(),
                story.score(),
                Words.why(story.why()));
    }

    /** One sheet of all stories, latest first; it is empty beyond the last. */
    Sheet<StoryLine> stories(int sheet) {
        return archive.read(shelves -> {
            var lines =
                    shelves.stories().page((sheet - 1) * SHEET, SHEET).stream()
                            .map(story -> page(shelves, story).story())
                            .toList();
            return Sheet.of(lines, sheet, SHEET, (int) shelves.counts().stories());
        });
    }

    /** A story with its reports, null if there is none of this id. */
    @Nullable StoryPage story(String id) {
        return archive.read(shelves ->
                        shelves.stories()
                                .byId(id)
                                .filter(story ->
                                        story.id().equals(id) && !story.articles().isEmpty())
                                .map(story -> page(shelves, story)))
                .orElse(null);
    }

    private static StoryPage page(Shelves shelves, Story story) {
        var material = Publisher.material(story);
        var edited = new Editor().edit(List.of(material), story.latest()).stories().getFirst();
        Map<String, StoredArticle> articles = new HashMap<>();
        var outlets = new LinkedHashSet<OutletName>();
        for (var article : story.articles()) {
            articles.put(article.id(), article);
            outlets.add(name(article.outlet()));
        }
        var headline = Objects.requireNonNull(articles.get(edited.headlineArticleId()));
        var reports =
                story.articles().reversed().stream()
                        .map(article -> report(article, taken(article, material.provenance())))
                        .toList();
        var findings = new Findings(articles, shelves.articles()::versions);
        var dossier = shelves.dossiers().of(story.id()).orElse(NOTHING_FOUND);
        return new StoryPage(
                line(edited, headline, List.copyOf(outlets), findings.facts(dossier.facts())),
                findings.facts(dossier.facts()),
                findings.figures(dossier),
                findings.axes(dossier),
                Ledger.of(story.articles(), shelves.attributions().ofStory(story.id())),
                reports);
    }

    private static List<String> taken(StoredArticle article, Provenance provenance) {
        return provenance.links().stream()
                .filter(link -> link.articleId().equals(article.id()))
                .map(link -> link.why())
                .distinct()
                .toList();
    }

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
                    .map(outlet -> line(outlet, holdings.get(outlet.id())))
                    .toList();
        });
    }

    private static OutletLine line(Outlet outlet, Outlets.@Nullable Holding holding) {
        return new OutletLine(
                name(outlet),
                outlet.site(),
                holding == null ? 0 : holding.articles(),
                holding == null ? null : holding.latest());
    }

    /** An outlet with one sheet of its articles; null if either does not exist. */
    @Nullable OutletPage outlet(String key, int sheet) {
        return archive.read(shelves ->
                        shelves.outlets().byId(key).flatMap(outlet -> page(shelves, outlet, sheet)))
                .orElse(null);
    }

    private static Optional<OutletPage> page(Shelves shelves, Outlet outlet, int sheet) {
        var key = outlet.id();
        int total = (int) shelves.articles().countOfOutlet(key);
        var reports =
                shelves.articles().ofOutlet(key, (sheet - 1) * SHEET, SHEET).stream()
                        .map(article -> report(article, List.of()))
                        .toList();
        if (reports.isEmpty() && sheet > 1) {
            return Optional.empty();
        }
        var latest = total == 0 ? null : shelves.outlets().holdings().get(key);
        return Optional.of(
                new OutletPage(line(outlet, latest), Sheet.of(reports, sheet, SHEET, total)));
    }

    /** One sheet of all articles, latest first; it is empty beyond the last. */
    Sheet<Report> articles(int sheet) {
        return archive.read(shelves -> {
            var reports =
                    shelves.articles().latest((sheet - 1) * SHEET, SHEET).stream()
                            .map(article -> report(article, List.of()))
                            .toList();
            return Sheet.of(reports, sheet, SHEET, (int) shelves.counts().articles());
        });
    }

    /** An article, null if there is none of this id. */
    @Nullable Report article(String id) {
        return archive.read(shelves ->
                        shelves.articles().byId(id).map(found -> report(found, List.of())))
                .orElse(null);
    }

    private static Report report(StoredArticle stored, List<String> taken) {
        var article = stored.article();
        var lines = FirstLines.of(article.blocks());
        return new Report(
                stored.id(),
                name(stored.outlet()),
                article.title(),
                article.url(),
                article.authors().stream().map(Author::name).toList(),
                article.published(),
                article.language(),
                stored.story(),
                lines.text(),
                lines.more(),
                taken);
    }

    /** Every feed, those in trouble first. */
    List<FeedLine> feeds() {
        return archive.read(shelves -> {
            Map<String, Outlet> outlets = new HashMap<>();
            shelves.outlets().all().forEach(outlet -> outlets.put(outlet.id(), outlet));
            var counts = shelves.entries().articlesByFeed();
            return shelves.feeds().all().stream()
                    .map(feed -> line(shelves, feed, outlets, counts.getOrDefault(feed.id(), 0)))
                    .sorted(Comparator.comparingInt(line -> trouble(line.health())))
                    .toList();
        });
    }

    private static int trouble(FeedHealth health) {
        return switch (health.state()) {
            case FAILING -> 0;
            case RETIRED -> 1;
            case WAITING, HEALTHY, NOTHING_NEW -> 2;
        };
    }

    private static FeedLine line(
            Shelves shelves, Subscription feed, Map<String, Outlet> outlets, int articles) {
        var outlet = feed.outlet() == null ? null : outlets.get(feed.outlet());
        var skipped =
                shelves.entries().skipped(feed.id(), 5).stream()
                        .map(entry -> entry.key() + ": " + entry.why())
                        .toList();
        return new FeedLine(
                feed.url(),
                feed.title().isBlank() ? feed.url() : feed.title(),
                outlet == null ? null : name(outlet),
                health(feed),
                feed.polled(),
                articles,
                skipped);
    }

    private static FeedHealth health(Subscription feed) {
        var state =
                switch (feed.health().status()) {
                    case AWAITED -> FeedHealth.State.WAITING;
                    case HEALTHY -> FeedHealth.State.HEALTHY;
                    case NOTHING_NEW -> FeedHealth.State.NOTHING_NEW;
                    case FAILING -> FeedHealth.State.FAILING;
                    case RETIRED -> FeedHealth.State.RETIRED;
                };
        return new FeedHealth(
                state,
                feed.polled() == null ? null : feed.health().since(),
                feed.health().why(),
                state == FeedHealth.State.RETIRED ? null : feed.nextPoll());
    }

    private static OutletName name(Outlet outlet) {
        return new OutletName(outlet.id(), outlet.name());
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
