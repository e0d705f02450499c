package org.standfirst.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.demo.press.Outlet;
import org.standfirst.demo.press.PressArticle;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves the press on loopback, every outlet on a port of its own, so that an outlet has its own
 * origin as in life. Answers GET and HEAD, conditional requests, and compresses when asked to.
 * {@link #close} stops it.
 */
public final class DemoServer implements AutoCloseable {

    static {
        // Otherwise the JDK's server may hold the second packet of an answer back.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final DemoPress press;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Outlet, HttpServer> servers = new LinkedHashMap<>();
    private volatile Map<Outlet, SiteContent> contents = Map.of();

    private DemoServer(DemoPress press) {
        this.press = press;
    }

    /** Starts on free ports. */
    public static DemoServer start(DemoPress press) throws IOException {
        return start(press, 0);
    }

    /**
     * Starts on a row of ports.
     *
     * @param firstPort the port of the first outlet, the others follow; 0 for any that are free
     * @throws IOException if a port cannot be had; nothing is left running then
     */
    public static DemoServer start(DemoPress press, int firstPort) throws IOException {
        var server = new DemoServer(press);
        try {
            int port = firstPort;
            for (var outlet : press.outlets()) {
                server.listen(outlet, port);
                port += firstPort == 0 ? 0 : 1;
            }
        } catch (IOException e) {
            server.close();
            throw e;
        }
        server.contents = server.stage(1);
        server.servers.values().forEach(HttpServer::start);
        return server;
    }

    private void listen(Outlet outlet, int port) throws IOException {
        var loopback = InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        var server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(outlet, exchange));
        servers.put(outlet, server);
    }

    private Map<Outlet, SiteContent> stage(int stage) {
        var result = new LinkedHashMap<Outlet, SiteContent>();
        for (var outlet : press.outlets()) {
            result.put(outlet, new SiteContent(press, outlet, address(outlet), stage));
        }
        return result;
    }

    public DemoPress press() {
        return press;
    }

    /** From now on the second versions stand at their addresses: edit, correction, retraction. */
    public void publishEdits() {
        contents = stage(2);
    }

    /** The address of an outlet's front page. */
    public URI address(Outlet outlet) {
        return URI.create("http://127.0.0.1:" + running(outlet).getAddress().getPort() + "/");
    }

    /** The address of an article's page. */
    public URI address(PressArticle article) {
        return content(article.outlet()).address(article);
    }

    /** The article that stands at an address now. */
    public Optional<PressArticle> article(URI address) {
        return press.outlets().stream()
                .filter(o -> address(o).getPort() == address.getPort())
                .findFirst()
                .flatMap(o -> content(o).article(address.getPath()));
    }

    /** All feeds, outlet by outlet. */
    public List<DemoFeed> feeds() {
        var result = new ArrayList<DemoFeed>();
        for (var outlet : press.outlets()) {
            for (var feed : outlet.feeds()) {
                var url = address(outlet).resolve(feed.path());
                result.add(new DemoFeed(feed.title(), feed.folder(), url, outlet));
            }
        }
        return List.copyOf(result);
    }

    /** All feeds as an OPML document, in folders. */
    public String opml() {
        return Opml.write("The press of Kestria", feeds());
    }

    @Override
    public void close() {
        servers.values().forEach(s -> s.stop(0));
        threads.close();
    }

    private HttpServer running(Outlet outlet) {
        var server = servers.get(outlet);
        if (server == null) {
            throw new NoSuchElementException("The press has no outlet " + outlet.key());
        }
        return server;
    }

    private SiteContent content(Outlet outlet) {
        var content = contents.get(outlet);
        if (content == null) {
            throw new NoSuchElementException("The press has no outlet " + outlet.key());
        }
        return content;
    }

    private void answer(Outlet outlet, HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            var resource = content(outlet).answer(exchange.getRequestURI().getPath());
            if (resource.isEmpty()) {
                send(exchange, 404, "text/plain; charset=UTF-8", NOT_FOUND);
                return;
            }
            found(exchange, resource.get());
        }
    }

    private static final byte[] NOT_FOUND =
            "404. There is nothing here. The gull took it.\n".getBytes(StandardCharsets.UTF_8);

    private static void found(HttpExchange exchange, Resource resource) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("ETag", resource.tag());
        headers.set("Last-Modified", httpDate(resource.modified()));
        headers.set("Cache-Control", "max-age=60");
        headers.set("Vary", "Accept-Encoding");
        if (unchanged(exchange, resource)) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        var accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        boolean image = resource.contentType().equals("image/png");
        if (accepted != null && accepted.contains("gzip") && !image) {
            headers.set("Content-Encoding", "gzip");
            send(exchange, 200, resource.contentType(), resource.compressed());
        } else {
            send(exchange, 200, resource.contentType(), resource.body());
        }
    }

    private static boolean unchanged(HttpExchange exchange, Resource resource) {
        var match = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (match != null) {
            return match.equals("*") || match.contains(resource.tag());
        }
        var since = since(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
        return since != null && !resource.modified().truncatedTo(ChronoUnit.SECONDS).isAfter(since);
    }

    private static @Nullable Instant since(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            return ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static void send(HttpExchange exchange, int status, String contentType, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String httpDate(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
