package org.standfirst.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many feeds on loopback, each on a host of its own as far as 127.0.0.1 to 127.0.0.{@value #HOSTS}
 * go, with a page for every entry. Everything is made from the number of the feed and of the entry,
 * so nothing is kept: reports of one event share most of their words, and ten feeds report it.
 */
final class LoadPress implements AutoCloseable {

    private static final int HOSTS = 100;
    private static final int REPORTS_OF_AN_EVENT = 10;
    private static final int WORDS = 300;

    private final int feeds;
    private final int entries;
    private final Instant start = Instant.now();
    private final List<HttpServer> hosts = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong notModified = new AtomicLong();
    private final AtomicLong pages = new AtomicLong();

    LoadPress(int feeds, int entries) throws IOException {
        this.feeds = feeds;
        this.entries = entries;
        for (int i = 1; i <= Math.min(HOSTS, feeds); i++) {
            var host =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.ofLiteral("127.0.0." + i), 0), 0);
            host.setExecutor(threads);
            host.createContext("/", this::answer);
            host.start();
            hosts.add(host);
        }
    }

    /** The address of a feed, counted from 0. */
    String feed(int number) {
        return host(number) + "/" + number + "/feed";
    }

    /** How many requests for a feed were answered with 304. */
    long notModified() {
        return notModified.get();
    }

    /** How many pages were sent. */
    long pages() {
        return pages.get();
    }

    private String host(int feed) {
        var address = hosts.get(feed % hosts.size()).getAddress();
        return "http://" + address.getHostString() + ":" + address.getPort();
    }

    /** {@code /FEED/feed} or {@code /FEED/ENTRY}. */
    private void answer(HttpExchange exchange) throws IOException {
        var parts = exchange.getRequestURI().getPath().split("/", -1);
        if (parts.length != 3) {
            send(exchange, 404, "");
        } else if (parts[2].equals("feed")) {
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "application/rss+xml");
            headers.set("ETag", "\"1\"");
            boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
            notModified.addAndGet(known ? 1 : 0);
            send(exchange, known ? 304 : 200, known ? "" : rss(Integer.parseInt(parts[1])));
        } else {
            pages.incrementAndGet();
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            send(exchange, 200, page(Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String rss(int feed) {
        var items = new StringBuilder();
        for (int i = 0; i < entries; i++) {
            var at = start.minusSeconds(3_600L * i).atOffset(ZoneOffset.UTC);
            items.append("<item><title>")
                    .append(title(feed, i))
                    .append("</title><guid>")
                    .append(i)
                    .append("</guid><link>")
                    .append(host(feed) + "/" + feed + "/" + i)
                    .append("</link><pubDate>")
                    .append(DateTimeFormatter.RFC_1123_DATE_TIME.format(at))
                    .append("</pubDate><description>")
                    .append(text(feed, i, 40))
                    .append("</description></item>");
        }
        return "<rss version=\"2.0\"><channel><title>Feed "
                + feed
                + "</title><link>"
                + host(feed)
                + "/</link>"
                + items
                + "</channel></rss>";
    }

    private String page(int feed, int entry) {
        var paragraphs = text(feed, entry, WORDS).replace(". ", ".</p><p>");
        return "<!doctype html><html lang=\"en\"><title>"
                + title(feed, entry)
                + " | Feed "
                + feed
                + "</title><nav><a href=\"/\">Home</a> <a"
                + " href=\"/sport\">Sport</a></nav><main><article><h1>"
                + title(feed, entry)
                + "</h1><p>"
                + paragraphs
                + "</p></article></main><aside><h2>More</h2><ul><li><a href=\"/1\">Another"
                + " report</a></ul></aside><footer>All rights reserved.</footer></html>";
    }

    private long event(int feed, int entry) {
        return (long) (feed / REPORTS_OF_AN_EVENT) * entries + entry;
    }

    private String title(int feed, int entry) {
        return "Report " + text(feed, entry, 6);
    }

    /** Words of the event, with one in six of this report alone. */
    private String text(int feed, int entry, int words) {
        long event = event(feed, entry);
        var common = new Random(event);
        var own = new Random(feed * 31L + entry);
        var text = new StringBuilder();
        for (int i = 1; i <= words; i++) {
            int word = own.nextInt(6) == 0 ? own.nextInt(30_000) : common.nextInt(30_000);
            text.append(Integer.toString(word + 1_000, 36));
            text.append(i == words ? "." : i % 30 == 0 ? ". " : " ");
        }
        return text.toString();
    }

    int feeds() {
        return feeds;
    }

    int entries() {
        return entries;
    }

    @Override
    public void close() {
        hosts.forEach(host -> host.stop(0));
        threads.close();
    }
}
