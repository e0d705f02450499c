package org.standfirst.server.web;

import io.javalin.http.Context;

import org.standfirst.server.web.view.StoryLine;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The latest edition as a feed, in three dialects. */
final class Syndication {

    /**
     * What all dialects write.
     *
     * @param home address under which readers reach us, without a slash at the end
     * @param at when the edition was made; the epoch before the first
     */
    record Channel(String home, Instant at, List<StoryLine> stories) {

        String title() {
            return "Standfirst";
        }

        String description() {
            return "The day's stories, with how many outlets report each independently.";
        }

        /** Address of a story on this server. */
        String link(StoryLine story) {
            return home + Links.story(story.id());
        }

        /** The standfirst, if there is one, who is quoted, and how many report it. */
        static String summary(StoryLine story) {
            var standfirst = story.standfirst() == null ? "" : story.standfirst() + ' ';
            return standfirst
                    + '('
                    + story.credit().name()
                    + "; "
                    + Words.sources(story.outlets().size(), story.independent())
                    + ')';
        }
    }

    private final Reading reading;
    private final Supplier<String> home;
    private final PageCache cache = new PageCache();

    Syndication(Reading reading, Supplier<String> home) {
        this.reading = reading;
        this.home = home;
    }

    void rss(Context context) {
        answer(context, "application/rss+xml; charset=utf-8", RssOut::write);
    }

    void atom(Context context) {
        answer(context, "application/atom+xml; charset=utf-8", AtomOut::write);
    }

    void json(Context context) {
        answer(context, "application/feed+json", JsonFeedOut::write);
    }

    private void answer(Context context, String type, Function<Channel, byte[]> dialect) {
        var feed =
                cache.get(
                        reading.revision(),
                        context.path(),
                        () -> Rendered.of(type, dialect.apply(channel())));
        if (feed != null) {
            Answer.write(context, feed, Answer.REVALIDATE);
        }
    }

    private Channel channel() {
        var edition = reading.edition();
        return edition == null
                ? new Channel(home.get(), Instant.EPOCH, List.of())
                : new Channel(home.get(), edition.at(), edition.stories());
    }
}
