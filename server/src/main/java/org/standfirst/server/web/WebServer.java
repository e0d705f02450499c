package org.standfirst.server.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.micrometer.core.instrument.MeterRegistry;

import org.eclipse.jetty.server.HttpConfiguration;
import org.jspecify.annotations.Nullable;
import org.standfirst.server.access.Access;
import org.standfirst.server.desk.FeedFinder;
import org.standfirst.server.desk.OutletLabels;
import org.standfirst.server.desk.StoryRulings;
import org.standfirst.server.desk.Subscriptions;
import org.standfirst.server.mail.LetterShelf;
import org.standfirst.server.mail.SignUp;
import org.standfirst.server.search.SearchIndex;
import org.standfirst.server.store.Archive;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The web server, listening from {@link #start} to {@link #close}. Safe for many threads. */
public final class WebServer implements AutoCloseable {

    /** Only our own style, script and pictures are loaded; nothing frames us. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src"
                    + " 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Bytes of a form or of JSON; files that are sent have limits of their own. */
    private static final long MOST_SENT = 64L << 10;

    private final Javalin javalin;
    private final Operation operation;
    private final Access access;
    private final List<Route> routes;

    private WebServer(
            WebSettings settings,
            Archive archive,
            SearchIndex index,
            @Nullable FeedFinder finder,
            @Nullable SignUp signUp,
            @Nullable LetterShelf shelf) {
        var reading = new Reading(archive, index);
        this.operation = new Operation(reading);
        var assets = new Assets();
        var pages = new Pages(reading, assets, new Moments(settings.zone()));
        var feeds = new Syndication(reading, home(settings));
        this.access = new Access(archive, InstantSource.system());
        var door = new Door(access, settings);
        var deskPages = new DeskPages(pages);
        var account = new DeskAccount(access, deskPages, settings.publicUrl());
        var subscriptions = new Subscriptions(archive, InstantSource.system());
        var deskFeeds = new DeskFeeds(reading, subscriptions, finder, deskPages);
        var rulings = new StoryRulings(archive, InstantSource.system());
        var deskStories = new DeskStories(archive, rulings, deskPages);
        this.routes =
                Routes.of(
                        pages,
                        new BackPage(reading, pages, assets),
                        new SearchPages(
                                index, archive, settings.zone(), reading, pages, home(settings)),
                        new Api(reading),
                        feeds,
                        operation,
                        new AccessPages(access, door, pages),
                        account,
                        new AccessApi(access, account),
                        deskFeeds,
                        new FeedsApi(subscriptions, deskFeeds),
                        deskStories,
                        new RulingsApi(rulings, deskStories),
                        new DeskCosts(
                                archive,
                                new OutletLabels(archive, InstantSource.system()),
                                deskPages,
                                settings.zone()),
                        new LetterPages(signUp, door, pages),
                        new LetterArchive(shelf, pages, home(settings)),
                        new DeskLetters(
                                archive,
                                shelf,
                                shelf == null ? List.of() : shelf.letters(),
                                deskPages,
                                InstantSource.system()));
        this.javalin =
                Javalin.create(config -> {
                    configure(config, settings);
                    config.routes.before(WebServer::secure);
                    for (var route : routes) {
                        var name =
                                route.changes()
                                        ? route.method().name() + ' ' + route.path()
                                        : route.path();
                        var timed = operation.timed(name, door.guarded(route));
                        config.routes.addHttpHandler(route.method(), route.path(), timed);
                        if (!route.changes()) {
                            // Without its own a HEAD is answered without the headers of a GET.
                            config.routes.head(route.path(), timed);
                        }
                    }
                    var errors = new Errors(pages);
                    config.routes.exception(HttpResponseException.class, errors::http);
                    config.routes.exception(Exception.class, errors::unexpected);
                });
    }

    /** Starts listening; a search finds nothing. */
    public static WebServer start(WebSettings settings, Archive archive) {
        return start(settings, archive, SearchIndex.inMemory());
    }

    /**
     * Starts listening.
     *
     * @param index in which is searched; it stays the caller's to close
     * @throws io.javalin.util.JavalinException if the port is taken
     */
    public static WebServer start(WebSettings settings, Archive archive, SearchIndex index) {
        return start(settings, archive, index, null);
    }

    /** The same for who can look for the feeds of a site. */
    public static WebServer start(
            WebSettings settings, Archive archive, SearchIndex index, @Nullable FeedFinder finder) {
        return start(settings, archive, index, finder, null, null);
    }

    /**
     * The same where letters can be asked for.
     *
     * @param signUp null where no letters are sent
     * @param shelf null where there are none to look at
     */
    public static WebServer start(
            WebSettings settings,
            Archive archive,
            SearchIndex index,
            @Nullable FeedFinder finder,
            @Nullable SignUp signUp,
            @Nullable LetterShelf shelf) {
        var server = new WebServer(settings, archive, index, finder, signUp, shelf);
        server.javalin.start();
        return server;
    }

    /** Loads what takes long at the first time, for example while the archive opens. */
    public static void prepare() {
        Javalin.create(config -> config.startup.showJavalinBanner = false);
        new Assets();
        Pages.templates();
    }

    private static void configure(JavalinConfig config, WebSettings settings) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(WebServer::configure);
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.jetty.multipartConfig.maxFileSize(4, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(5, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(5, SizeUnit.MB);
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = MOST_SENT;
        config.router.ignoreTrailingSlashes = true;
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
    }

    private static void secure(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                // Outlets are told nothing; a form of ours must tell us that it is.
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "interest-cohort=(), browsing-topics=()");
    }

    private Supplier<String> home(WebSettings settings) {
        return () ->
                settings.publicUrl().isEmpty()
                        ? "http://" + settings.host() + ':' + port()
                        : settings.publicUrl();
    }

    /** The code that makes the first account; empty as soon as there is one. */
    public Optional<String> setUpCode() {
        return access.setUpCode();
    }

    /** Every address, with its guard. */
    List<Route> routes() {
        return routes;
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Where other rooms count what they do, shown at {@code /metrics}. */
    public MeterRegistry metrics() {
        return operation.registry();
    }

    @Override
    public void close() {
        javalin.stop();
        operation.registry().close();
    }
}
