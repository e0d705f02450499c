package org.standfirst.server.web;

import org.standfirst.server.store.Outlet;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.Subscription;
import org.standfirst.server.web.view.FeedHealth;
import org.standfirst.server.web.view.FeedLine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Feeds with their health, as pages show them. */
final class FeedLines {

    private FeedLines() {}

    /** Every feed, those in trouble first. */
    static List<FeedLine> of(Shelves shelves) {
        Map<String, Outlet> outlets = new HashMap<>();
        shelves.outlets().all().forEach(outlet -> outlets.put(outlet.id(), outlet));
        var counts = shelves.entries().articlesByFeed();
        return shelves.feeds().all().stream()
                .map(feed -> line(shelves, feed, outlets, counts.getOrDefault(feed.id(), 0)))
                .sorted(Comparator.comparingInt(line -> trouble(line.health())))
                .toList();
    }

    /** The same with what the desk shows besides. */
    static List<DeskFeedLine> ofDesk(Shelves shelves) {
        Map<String, Outlet> outlets = new HashMap<>();
        shelves.outlets().all().forEach(outlet -> outlets.put(outlet.id(), outlet));
        var counts = shelves.entries().articlesByFeed();
        return shelves.feeds().all().stream()
                .map(feed ->
                        new DeskFeedLine(
                                line(shelves, feed, outlets, counts.getOrDefault(feed.id(), 0)),
                                null))
                .toList();
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
                feed.id(),
                feed.url(),
                feed.title().isBlank() ? feed.url() : feed.title(),
                feed.category(),
                outlet == null ? null : Reports.name(outlet),
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
}
