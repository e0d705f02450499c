package org.standfirst.server.web;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.web.view.StoryLine;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The latest edition as a feed, in three dialects. */
final class Syndication {

    static final String RSS = "application/rss+xml; charset=utf-8";
    static final String ATOM = "application/atom+xml; charset=utf-8";
    static final String JSON = "application/feed+json";

    /**
     * What all dialects write.
     *
     * @param home address under which readers reach us, without a slash at the end
     * @param page path of the page that shows the same
     * @param self path of the feed itself
     * @param at when it changed last; the epoch before there was anything
     */
    record Channel(
            String title,
            String description,
            String home,
            String page,
            String self,
            Instant at,
            List<Item> items) {}

    /**
     * One story of a feed.
     *
     * @param link its whole address, which also names it
     * @param summary plain text
     * @param language of the title, as a BCP 47 tag
     */
    record Item(
            String link,
            String title,
            String summary,
            Instant updated,
            @Nullable String language) {}

    private final Reading reading;
    private final Supplier<String> home;
    private final PageCache cache = new PageCache();

    Syndication(Reading reading, Supplier<String> home) {
        this.reading = reading;
        this.home = home;
    }

    void rss(Context context) {
        answer(context, RSS, RssOut::write);
    }

    void atom(Context context) {
        answer(context, ATOM, AtomOut::write);
    }

    void json(Context context) {
        answer(context, JSON, JsonFeedOut::write);
    }

    private void answer(Context context, String type, Function<Channel, byte[]> dialect) {
        var feed =
                cache.get(
                        reading.revision(),
                        context.path(),
                        () -> Rendered.of(type, dialect.apply(channel(context.path()))));
        if (feed != null) {
            Answer.write(context, feed, Answer.REVALIDATE);
        }
    }

    private Channel channel(String path) {
        var edition = reading.edition();
        return new Channel(
                "Standfirst",
                "The day's stories, with how many outlets report each independently.",
                home.get(),
                "/",
                path,
                edition == null ? Instant.EPOCH : edition.at(),
                edition == null ? List.of() : edition.stories().stream().map(this::item).toList());
    }

    private Item item(StoryLine story) {
        return new Item(
                home.get() + Links.story(story.id()),
                story.headline(),
                summary(story),
                story.updated(),
                story.language());
    }

    /** The standfirst, if there is one, who is quoted, and how many report it. */
    private static String summary(StoryLine story) {
        var standfirst = story.standfirst() == null ? "" : story.standfirst() + ' ';
        return standfirst
                + '('
                + story.credit().name()
                + "; "
                + Words.sources(story.outlets().size(), story.independent())
                + ')';
    }
}
