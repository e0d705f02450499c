package org.standfirst.server.desk;

import org.jspecify.annotations.Nullable;
import org.standfirst.feed.FeedException;
import org.standfirst.feed.Opml;
import org.standfirst.feed.Outline;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Outlet;
import org.standfirst.server.store.Poll;
import org.standfirst.server.store.SkippedEntry;
import org.standfirst.server.store.Subscription;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the reader does with feeds: follow, set up, look into, follow no more. For many threads. */
public final class Subscriptions {

    private static final int MOST_IMPORTED = 5_000;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final int SKIPPED = 50;

    private final Archive archive;
    private final InstantSource clock;

    public Subscriptions(Archive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * A feed with all that is known of it.
     *
     * @param tempo how long its outlet takes to answer; null if it never has
     * @param history the last polls, the latest first
     * @param skipped entries without an article, and why
     */
    public record Insight(
            Subscription feed,
            @Nullable Duration tempo,
            int articles,
            List<Poll> history,
            List<SkippedEntry> skipped) {
        public Insight {
            history = List.copyOf(history);
            skipped = List.copyOf(skipped);
        }
    }

    /** What came of a list. */
    public record Imported(int fresh, int known, List<String> wrong) {
        public Imported {
            wrong = List.copyOf(wrong);
        }
    }

    /** How long each outlet takes to answer, by feed. */
    public Map<Long, Duration> tempo() {
        return archive.read(shelves -> shelves.feeds().tempo());
    }

    /** The sections that feeds are in, by name. */
    public List<String> sections() {
        return archive.read(shelves -> shelves.feeds().all()).stream()
                .flatMap(feed -> Optional.ofNullable(feed.category()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Everything of one feed; empty if there is none of this id. */
    public Optional<Insight> insight(long id) {
        return archive.read(shelves ->
                shelves.feeds()
                        .byId(id)
                        .map(feed ->
                                new Insight(
                                        feed,
                                        shelves.feeds().tempo().get(id),
                                        shelves.entries().articlesByFeed().getOrDefault(id, 0),
                                        shelves.feeds().history(id),
                                        shelves.entries().skipped(id, SKIPPED))));
    }

    /** Follows a feed, and returns its id; empty if the address is none of the web. */
    public Optional<Long> follow(String url, @Nullable String title, @Nullable String section) {
        var address = url.strip();
        if (!isAddress(address)) {
            return Optional.empty();
        }
        var name = title == null || title.isBlank() ? address : cut(title.strip());
        return Optional.of(
                archive.write(shelves ->
                        shelves.feeds()
                                .subscribe(address, name, section(section), clock.instant())));
    }

    private static boolean isAddress(String address) {
        return address.length() <= LONGEST_ADDRESS && address.matches("(?i)https?://[^\\s/]+\\S*");
    }

    private static @Nullable String section(@Nullable String section) {
        return section == null || section.isBlank() ? null : cut(section.strip());
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** Sets a feed up; false if there is none of this id. */
    public boolean set(
            long id, @Nullable String section, boolean fullText, @Nullable Boolean cartoons) {
        return archive.write(shelves -> {
            boolean there = shelves.feeds().byId(id).isPresent();
            shelves.feeds().settings(id, section(section), fullText, cartoons);
            return there;
        });
    }

    /** Polls it as soon as it is its host's turn; false if there is none of this id. */
    public boolean pollNow(long id) {
        return archive.write(shelves -> {
            boolean there = shelves.feeds().byId(id).isPresent();
            shelves.feeds().pollNow(id);
            return there;
        });
    }

    /** Follows it no more, its articles stay; false if there is none of this id. */
    public boolean remove(long id) {
        return archive.write(shelves -> {
            boolean there = shelves.feeds().byId(id).isPresent();
            shelves.feeds().unsubscribe(id);
            return there;
        });
    }

    /**
     * Follows the feeds of an OPML list; its folders are sections.
     *
     * @throws FeedException if it is none
     */
    public Imported read(byte[] opml) throws FeedException {
        var listed = Opml.read(opml);
        if (listed.size() > MOST_IMPORTED) {
            throw new FeedException("the list has more than " + MOST_IMPORTED + " feeds");
        }
        var wrong = new ArrayList<String>();
        int fresh =
                archive.write(shelves -> {
                    long before = shelves.counts().feeds();
                    for (var feed : listed) {
                        if (isAddress(feed.xmlUrl())) {
                            shelves.feeds()
                                    .subscribe(
                                            feed.xmlUrl(),
                                            cut(feed.title()),
                                            section(feed.folder()),
                                            clock.instant());
                        } else {
                            wrong.add(feed.title() + ": " + feed.xmlUrl());
                        }
                    }
                    return (int) (shelves.counts().feeds() - before);
                });
        return new Imported(fresh, listed.size() - fresh - wrong.size(), wrong);
    }

    /** All feeds as an OPML list; sections are folders. */
    public String opml() {
        return archive.read(shelves -> {
            var sites = new HashMap<String, @Nullable String>();
            for (Outlet outlet : shelves.outlets().all()) {
                sites.put(outlet.id(), outlet.site());
            }
            var outlines = new ArrayList<Outline>();
            for (var feed : shelves.feeds().all()) {
                var site = feed.outlet() == null ? null : sites.get(feed.outlet());
                outlines.add(new Outline(feed.title(), feed.url(), site, feed.category()));
            }
            return Opml.write("Feeds of Standfirst", outlines);
        });
    }
}
