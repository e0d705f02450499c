package org.standfirst.server.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

import org.jspecify.annotations.Nullable;
import org.standfirst.feed.FeedException;
import org.standfirst.server.desk.StarterFeeds;
import org.standfirst.server.desk.Subscriptions;
import org.standfirst.server.store.Poll;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the desk does with feeds, as JSON. */
final class FeedsApi {

    private static final int LARGEST_LIST = 4 << 20;

    private final Subscriptions subscriptions;
    private final DeskFeeds desk;

    FeedsApi(Subscriptions subscriptions, DeskFeeds desk) {
        this.subscriptions = subscriptions;
        this.desk = desk;
    }

    private record PollLine(
            String at,
            String status,
            @Nullable String why,
            int listed,
            int fresh,
            @Nullable Long milliseconds) {
        static PollLine of(Poll poll) {
            return new PollLine(
                    poll.at().toString(),
                    poll.status().name().toLowerCase(Locale.ROOT),
                    poll.why(),
                    poll.listed(),
                    poll.fresh(),
                    inMilliseconds(poll.took()));
        }
    }

    private record Skipped(String entry, String why) {}

    private record FeedDetail(
            long id,
            String url,
            String title,
            @Nullable String section,
            boolean fullText,
            @Nullable Boolean cartoons,
            int articles,
            @Nullable Long milliseconds,
            List<PollLine> history,
            List<Skipped> skipped) {
        static FeedDetail of(Subscriptions.Insight insight) {
            var feed = insight.feed();
            return new FeedDetail(
                    feed.id(),
                    feed.url(),
                    feed.title(),
                    feed.category(),
                    feed.fullText(),
                    feed.cartoons(),
                    insight.articles(),
                    inMilliseconds(insight.tempo()),
                    insight.history().stream().map(PollLine::of).toList(),
                    insight.skipped().stream()
                            .map(entry -> new Skipped(entry.key(), entry.why()))
                            .toList());
        }
    }

    private static @Nullable Long inMilliseconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    private static long id(Context context) {
        return JsonIn.id(context, "feed");
    }

    void one(Context context) {
        var insight = subscriptions.insight(id(context)).orElseThrow(NotFoundResponse::new);
        JsonIn.answer(context, HttpStatus.OK, FeedDetail.of(insight));
    }

    void find(Context context) throws InterruptedException {
        var search = desk.finder().find(JsonIn.read(context).text("address"));
        if (search.feeds().isEmpty()) {
            throw new NotFoundResponse();
        }
        JsonIn.answer(context, HttpStatus.OK, Map.of("items", search.feeds()));
    }

    void follow(Context context) {
        var asked = JsonIn.read(context);
        var id =
                subscriptions.follow(
                        asked.text("url"), asked.textOrNull("title"), asked.textOrNull("section"));
        JsonIn.answer(
                context,
                HttpStatus.CREATED,
                Map.of(
                        "id",
                        id.orElseThrow(() -> new BadRequestResponse("url is no web address"))));
    }

    void set(Context context) {
        var asked = JsonIn.read(context);
        var feed = subscriptions.insight(id(context)).orElseThrow(NotFoundResponse::new).feed();
        var fullText = asked.truthOrNull("fullText");
        subscriptions.set(
                feed.id(),
                asked.has("section") ? asked.textOrNull("section") : feed.category(),
                fullText == null ? feed.fullText() : fullText,
                asked.has("cartoons") ? asked.truthOrNull("cartoons") : feed.cartoons());
        one(context);
    }

    void poll(Context context) {
        done(context, subscriptions.pollNow(id(context)));
    }

    void remove(Context context) {
        done(context, subscriptions.remove(id(context)));
    }

    private static void done(Context context, boolean there) {
        if (!there) {
            throw new NotFoundResponse();
        }
        context.status(HttpStatus.NO_CONTENT);
    }

    void take(Context context) throws IOException {
        try (var in = context.bodyInputStream()) {
            var body = in.readNBytes(LARGEST_LIST + 1);
            if (body.length > LARGEST_LIST) {
                throw new BadRequestResponse("the list is larger than 4 MB");
            }
            var taken = subscriptions.read(body);
            JsonIn.answer(context, HttpStatus.OK, taken);
        } catch (FeedException e) {
            throw new BadRequestResponse(String.valueOf(e.getMessage()));
        }
    }

    void opml(Context context) {
        context.contentType("text/x-opml; charset=utf-8").result(subscriptions.opml());
    }

    void starter(Context context) {
        JsonIn.answer(context, HttpStatus.OK, Map.of("items", StarterFeeds.all()));
    }
}
