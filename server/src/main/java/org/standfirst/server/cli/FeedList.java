package org.standfirst.server.cli;

import org.standfirst.feed.FeedException;
import org.standfirst.feed.Opml;
import org.standfirst.server.store.Archive;

import java.time.Instant;

/** A list of feeds that is to be followed. */
final class FeedList {

    private FeedList() {}

    /**
     * Follows the feeds of a list and says how many are new.
     *
     * @return whether all of them can be followed
     * @throws FeedException if it is no list of feeds
     */
    static boolean follow(byte[] opml, String name, Archive archive) throws FeedException {
        var feeds = Opml.read(opml);
        long before = archive.read(shelves -> shelves.counts().feeds());
        int wrong = 0;
        for (var feed : feeds) {
            if (feed.xmlUrl().matches("(?i)https?://.+")) {
                archive.change(shelves ->
                        shelves.feeds()
                                .subscribe(
                                        feed.xmlUrl(), feed.title(), feed.folder(), Instant.now()));
            } else {
                System.err.printf(
                        "%s: \"%s\" has no web address: %s%n", name, feed.title(), feed.xmlUrl());
                wrong++;
            }
        }
        long fresh = archive.read(shelves -> shelves.counts().feeds()) - before;
        System.out.println(
                fresh
                        + " feeds are followed from now on, "
                        + (feeds.size() - fresh - wrong)
                        + " were already.");
        return wrong == 0;
    }
}
