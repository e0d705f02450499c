package org.standfirst.server.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

import org.standfirst.server.search.Finder;
import org.standfirst.server.search.SearchIndex;
import org.standfirst.server.store.Archive;
import org.standfirst.server.web.Syndication.Channel;
import org.standfirst.server.web.view.FoundStory;
import org.standfirst.server.web.view.SearchPage;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is found in the archive: as a page, as JSON, and as a feed to follow. */
final class SearchPages {

    private final Finder finder;
    private final Reading reading;
    private final Pages pages;
    private final Supplier<String> home;
    private final PageCache cache = new PageCache();

    SearchPages(
            SearchIndex index,
            Archive archive,
            ZoneId zone,
            Reading reading,
            Pages pages,
            Supplier<String> home) {
        this.finder = new Finder(index, archive, zone, InstantSource.system());
        this.reading = reading;
        this.pages = pages;
        this.home = home;
    }

    void page(Context context) {
        answer(
                context,
                found ->
                        pages.render(
                                "search",
                                pages.frame(title(found), Links.SEARCH),
                                Map.of("page", found)));
    }

    private static String title(SearchPage found) {
        return found.query().isEmpty() ? "Search" : found.query();
    }

    /** As JSON; with {@code lines=true} as JSON lines, one a story. */
    void json(Context context) {
        if ("true".equals(context.queryParam("lines"))) {
            answer(
                    context,
                    found -> Rendered.of("application/x-ndjson", lines(found.stories().items())));
        } else {
            answer(context, found -> Rendered.of("application/json", Api.json(found)));
        }
    }

    private static byte[] lines(List<FoundStory> stories) {
        var out = new ByteArrayOutputStream();
        for (var story : stories) {
            out.writeBytes(Api.json(story));
            out.write('\n');
        }
        return out.toByteArray();
    }

    private void answer(Context context, Function<SearchPage, Rendered> render) {
        var query = query(context);
        boolean latest = "latest".equals(context.queryParam("order"));
        int sheet = Pages.sheet(context);
        var address = context.path() + '?' + context.queryString();
        var answer =
                cache.get(
                        reading.revision(),
                        address,
                        () -> render.apply(FoundStories.page(finder, query, latest, sheet)));
        if (answer == null) {
            throw new NotFoundResponse();
        }
        Answer.write(context, answer, Answer.REVALIDATE);
    }

    private static String query(Context context) {
        var query = context.queryParam("q");
        return query == null ? "" : query.strip();
    }

    void rss(Context context) {
        feed(context, Syndication.RSS, RssOut::write);
    }

    void atom(Context context) {
        feed(context, Syndication.ATOM, AtomOut::write);
    }

    void jsonFeed(Context context) {
        feed(context, Syndication.JSON, JsonFeedOut::write);
    }

    /** The latest stories that answer a question, each at the time of its latest such report. */
    private void feed(Context context, String type, Function<Channel, byte[]> dialect) {
        var query = query(context);
        if (query.isEmpty()) {
            throw new BadRequestResponse("q says what is searched for.");
        }
        var feed =
                cache.get(
                        reading.revision(),
                        context.path() + '?' + query,
                        () -> Rendered.of(type, dialect.apply(channel(context.path(), query))));
        if (feed != null) {
            Answer.write(context, feed, Answer.REVALIDATE);
        }
    }

    private Channel channel(String path, String query) {
        var found = FoundStories.page(finder, query, true, 1);
        var items =
                found.stories().items().stream().flatMap(story -> item(story).stream()).toList();
        return new Channel(
                "Standfirst: " + query,
                "What the outlets followed report of this, by stories.",
                home.get(),
                Links.search(query),
                path + "?q=" + Links.segment(query),
                items.stream()
                        .map(Syndication.Item::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                items);
    }

    private Optional<Syndication.Item> item(FoundStory story) {
        var best = story.articles().getFirst();
        var link =
                story.storyId() == null
                        ? Links.outside(best.url())
                        : home.get() + Links.story(story.storyId());
        if (link == null) {
            return Optional.empty();
        }
        var line = best.line();
        var summary =
                (line == null ? "" : line.text() + ' ')
                        + '('
                        + best.outlet().name()
                        + "; "
                        + Words.count(story.matching(), "report", "reports")
                        + ')';
        return Optional.of(
                new Syndication.Item(link, best.title(), summary, story.latest(), best.language()));
    }
}
