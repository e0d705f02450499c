package org.standfirst.server.desk;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.standfirst.feed.Feed;
import org.standfirst.feed.FeedException;
import org.standfirst.feed.FeedReader;
import org.standfirst.server.fetch.FetchRequest;
import org.standfirst.server.fetch.FetchResult;
import org.standfirst.server.fetch.Fetcher;
import org.standfirst.text.EncodedText;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the feeds of a site from any address of it: the feed itself, a page that names its feeds,
 * or the paths where feeds usually are. Blocks for seconds, because each host is asked at its own
 * pace. For many threads.
 */
public final class FeedFinder {

    private static final Duration LONGEST = Duration.ofSeconds(25);
    private static final int MOST = 8;
    private static final int SHOWN = 8;
    private static final int LARGEST_PAGE = 4 << 20;

    private static final Pattern FEED_TYPE =
            Pattern.compile("(?i)application/(?:rss|atom|rdf|feed)\\+(?:xml|json)\\s*(?:;.*)?");
    private static final Pattern FEED_LINK =
            Pattern.compile(
                    "(?i)[^?#]*(?:\\.rss|\\.atom|\\.rdf|rss\\.xml|feed\\.xml|/feed/?|/rss/?)(?:\\?.*)?");
    private static final List<String> USUAL =
            List.of(
                    "/feed",
                    "/rss",
                    "/rss.xml",
                    "/feed.xml",
                    "/atom.xml",
                    "/index.xml",
                    "/feed.json");

    private final Fetcher fetcher;
    private final FeedReader reader = new FeedReader();

    public FeedFinder(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * A feed that was found and read.
     *
     * @param url where it is
     * @param title as it calls itself; its address if it does not
     * @param description null if it has none
     * @param language null if it names none
     * @param listed how many entries it lists
     * @param latest of the last entries what would be shown
     */
    public record Found(
            String url,
            String title,
            @Nullable String description,
            @Nullable String language,
            int listed,
            List<Headline> latest) {
        public Found {
            latest = List.copyOf(latest);
        }
    }

    /** The headline of an entry, and when it was published if the feed says so. */
    public record Headline(String text, @Nullable Instant published) {}

    /**
     * What was found.
     *
     * @param feeds the most likely first
     * @param why what went wrong; null if there is a feed
     */
    public record Search(List<Found> feeds, @Nullable String why) {
        public Search {
            feeds = List.copyOf(feeds);
        }
    }

    /** Looks for the feeds of an address as a person types it. */
    public Search find(String typed) throws InterruptedException {
        var address = typed.strip().replaceFirst("(?i)^feed:(//)?(?=https?:)", "");
        address = address.replaceFirst("(?i)^feed://", "http://");
        var end = Instant.now().plus(LONGEST);
        if (address.matches("(?i)https?://.+")) {
            return find(address, end);
        }
        if (address.isEmpty() || (address.contains(":") && !address.matches("[^/]+:\\d+(/.*)?"))) {
            return new Search(List.of(), "This is no address of the web.");
        }
        var secure = find("https://" + address, end);
        return secure.feeds().isEmpty() && Instant.now().isBefore(end)
                ? better(secure, find("http://" + address, end))
                : secure;
    }

    private static Search better(Search one, Search other) {
        return other.feeds().isEmpty() ? one : other;
    }

    private Search find(String address, Instant end) throws InterruptedException {
        return switch (fetcher.fetch(FetchRequest.feed(address))) {
            case FetchResult.Fetched page -> find(page, end);
            case FetchResult.NotModified _ -> nothing("It gave an answer that nobody asked for.");
            case FetchResult.Gone gone -> nothing(gone.reason());
            case FetchResult.RetryLater later -> nothing(later.reason());
            case FetchResult.Refused refused -> nothing(refused.reason());
            case FetchResult.Failed failed -> nothing(failed.reason());
        };
    }

    private static Search nothing(String why) {
        return new Search(List.of(), why);
    }

    private Search find(FetchResult.Fetched page, Instant end) throws InterruptedException {
        var itself = read(page);
        if (itself != null) {
            return new Search(List.of(itself), null);
        }
        var found = new LinkedHashMap<String, Found>();
        for (var address : named(page)) {
            look(address, found, end);
        }
        if (found.isEmpty()) {
            for (var path : USUAL) {
                look(resolved(page.finalUrl(), path), found, end);
                if (!found.isEmpty()) {
                    break;
                }
            }
        }
        return found.isEmpty()
                ? nothing("The page names no feed, and where feeds usually are there is none.")
                : new Search(List.copyOf(found.values()), null);
    }

    private void look(@Nullable String address, Map<String, Found> found, Instant end)
            throws InterruptedException {
        if (address == null || found.size() == MOST || Instant.now().isAfter(end)) {
            return;
        }
        if (fetcher.fetch(FetchRequest.feed(address)) instanceof FetchResult.Fetched fetched) {
            var feed = read(fetched);
            if (feed != null) {
                found.putIfAbsent(feed.url(), feed);
            }
        }
    }

    /** The feeds that a page names in its head, or else links to. */
    private static Set<String> named(FetchResult.Fetched page) {
        if (page.body().length > LARGEST_PAGE) {
            return Set.of();
        }
        var text = EncodedText.decode(page.body(), page.contentType());
        Document document = Jsoup.parse(text, page.finalUrl());
        var named = new LinkedHashSet<String>();
        for (var link : document.select("link[rel~=(?i)\\balternate\\b][href]")) {
            if (FEED_TYPE.matcher(link.attr("type").strip()).matches()) {
                add(named, link.absUrl("href"));
            }
        }
        if (named.isEmpty()) {
            for (var link : document.select("a[href]")) {
                if (FEED_LINK.matcher(link.attr("href")).matches()) {
                    add(named, link.absUrl("href"));
                }
            }
        }
        return named;
    }

    private static void add(Set<String> named, String address) {
        if (named.size() < MOST && address.toLowerCase(Locale.ROOT).startsWith("http")) {
            named.add(address);
        }
    }

    private static @Nullable String resolved(String base, String path) {
        try {
            return URI.create(base).resolve(path).toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable Found read(FetchResult.Fetched fetched) {
        Feed feed;
        try {
            feed = reader.read(fetched.body(), fetched.contentType(), fetched.finalUrl());
        } catch (FeedException e) {
            return null;
        }
        var latest = new ArrayList<Headline>();
        for (var entry : feed.entries().subList(0, Math.min(SHOWN, feed.entries().size()))) {
            var published = entry.published();
            latest.add(
                    new Headline(
                            entry.headline(), published == null ? null : published.toInstant()));
        }
        var url = fetched.permanentUrl() == null ? fetched.finalUrl() : fetched.permanentUrl();
        return new Found(
                url,
                feed.name().isBlank() ? url : feed.name(),
                feed.description(),
                feed.language(),
                feed.entries().size(),
                latest);
    }
}
