package org.standfirst.server.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

import org.jspecify.annotations.Nullable;
import org.standfirst.feed.FeedException;
import org.standfirst.server.desk.FeedFinder;
import org.standfirst.server.desk.StarterFeeds;
import org.standfirst.server.desk.Subscriptions;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The desk's pages of feeds: all with their health, one with its history, new ones. */
final class DeskFeeds {

    private static final String HERE = "/desk";
    private static final int LARGEST_LIST = 4 << 20;

    private final Reading reading;
    private final Subscriptions subscriptions;
    private final @Nullable FeedFinder finder;
    private final DeskPages pages;

    DeskFeeds(
            Reading reading,
            Subscriptions subscriptions,
            @Nullable FeedFinder finder,
            DeskPages pages) {
        this.reading = reading;
        this.subscriptions = subscriptions;
        this.finder = finder;
        this.pages = pages;
    }

    void all(Context context) {
        all(context, "", done(context.queryParam("done")));
    }

    private void all(Context context, String problem, String done) {
        var tempo = subscriptions.tempo();
        var lines =
                reading.deskFeeds().stream()
                        .map(line -> line.taking(tempo.get(line.id())))
                        .sorted(Comparator.comparingInt(DeskFeedLine::trouble))
                        .toList();
        var content = new HashMap<String, Object>();
        content.put("feeds", lines);
        pages.write(context, "deskfeeds", "Feeds", HERE, content, problem, done);
    }

    private static String done(@Nullable String what) {
        return switch (what) {
            case "followed" -> "It is followed from now on, and read at once.";
            case "removed" -> "It is followed no more; its articles stay.";
            case "set" -> "That is kept.";
            case "asked" -> "It is asked as soon as it is its host’s turn.";
            case null, default -> "";
        };
    }

    void one(Context context) {
        one(context, "");
    }

    private void one(Context context, String problem) {
        var insight = subscriptions.insight(JsonIn.id(context)).orElseThrow(NotFoundResponse::new);
        var content = new HashMap<String, Object>();
        content.put("insight", insight);
        content.put("sections", subscriptions.sections());
        var done = done(context.queryParam("done"));
        pages.write(context, "deskfeed", insight.feed().title(), HERE, content, problem, done);
    }

    void find(Context context) throws InterruptedException {
        var address = DeskPages.field(context, "address");
        var search = finder().find(address);
        if (search.feeds().isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            all(context, "No feed was found at " + address + ". " + search.why(), "");
            return;
        }
        var content = new HashMap<String, Object>();
        content.put("address", address);
        content.put("found", search.feeds());
        content.put("sections", subscriptions.sections());
        pages.write(context, "deskfound", "Feeds found", HERE, content, "", "");
    }

    /** Where nothing can be fetched, nothing can be found. */
    FeedFinder finder() {
        return Optional.ofNullable(finder).orElseThrow(NotFoundResponse::new);
    }

    void follow(Context context) {
        var followed =
                subscriptions.follow(
                        DeskPages.field(context, "url"),
                        DeskPages.field(context, "title"),
                        DeskPages.field(context, "section"));
        if (followed.isEmpty()) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            all(context, "This is no address of the web.", "");
        } else {
            context.redirect("/desk?done=followed", HttpStatus.SEE_OTHER);
        }
    }

    void set(Context context) {
        long id = JsonIn.id(context);
        var cartoons =
                switch (DeskPages.field(context, "cartoons")) {
                    case "yes" -> Boolean.TRUE;
                    case "no" -> Boolean.FALSE;
                    default -> null;
                };
        boolean fullText = !DeskPages.field(context, "full-text").equals("no");
        var section = DeskPages.field(context, "section");
        after(context, subscriptions.set(id, section, fullText, cartoons), "/feeds/" + id, "set");
    }

    void poll(Context context) {
        long id = JsonIn.id(context);
        after(context, subscriptions.pollNow(id), "/feeds/" + id, "asked");
    }

    void remove(Context context) {
        after(context, subscriptions.remove(JsonIn.id(context)), "", "removed");
    }

    private static void after(Context context, boolean there, String page, String done) {
        if (!there) {
            throw new NotFoundResponse();
        }
        context.redirect(HERE + page + "?done=" + done, HttpStatus.SEE_OTHER);
    }

    void take(Context context) throws IOException {
        var file = context.uploadedFile("list");
        if (file == null || file.size() == 0 || file.size() > LARGEST_LIST) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            all(context, "Choose an OPML file of at most 4 MB.", "");
            return;
        }
        try (var in = file.content()) {
            var taken = subscriptions.read(in.readAllBytes());
            var wrong = taken.wrong();
            all(
                    context,
                    wrong.isEmpty() ? "" : "Not web addresses: " + String.join("; ", wrong),
                    Words.count(taken.fresh(), "feed is", "feeds are")
                            + " followed from now on, "
                            + taken.known()
                            + " were already.");
        } catch (FeedException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            all(context, "The file cannot be taken: " + e.getMessage() + ".", "");
        }
    }

    void opml(Context context) {
        context.header("Content-Disposition", "attachment; filename=\"standfirst-feeds.opml\"");
        context.contentType("text/x-opml; charset=utf-8").result(subscriptions.opml());
    }

    void starter(Context context) {
        var bySection = new LinkedHashMap<String, List<StarterFeeds.Starter>>();
        for (var feed : StarterFeeds.all()) {
            bySection.computeIfAbsent(feed.section(), _ -> new java.util.ArrayList<>()).add(feed);
        }
        var followed = reading.deskFeeds().stream().map(DeskFeedLine::url).toList();
        Map<String, Object> content = new HashMap<>();
        content.put("sections", bySection);
        content.put("followed", java.util.Set.copyOf(followed));
        pages.write(context, "deskstarter", "Feeds to begin with", HERE, content, "", "");
    }

    void followStarters(Context context) {
        var wanted = context.formParams("feed");
        int followed = 0;
        for (var feed : StarterFeeds.all()) {
            if (wanted.contains(feed.address())) {
                subscriptions.follow(feed.address(), feed.name(), feed.section());
                followed++;
            }
        }
        all(context, "", Words.count(followed, "feed is", "feeds are") + " followed from now on.");
    }
}
