package org.standfirst.demo;

import org.jspecify.annotations.Nullable;
import org.standfirst.demo.feed.FeedWriter;
import org.standfirst.demo.page.PageDesign;
import org.standfirst.demo.page.Site;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.demo.press.Outlet;
import org.standfirst.demo.press.PressArticle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything that one outlet's site answers in one stage, by path. Pages are made when they are
 * first asked for. Safe for use by many threads.
 */
final class SiteContent {

    private interface Maker {
        Resource make();
    }

    private final DemoPress press;
    private final Outlet outlet;
    private final Site site;
    private final Map<String, Maker> makers = new HashMap<>();
    private final Map<String, PressArticle> articles = new HashMap<>();
    private final Map<String, Resource> made = new ConcurrentHashMap<>();

    SiteContent(DemoPress press, Outlet outlet, URI base, int stage) {
        this.press = press;
        this.outlet = outlet;
        var newestFirst = new ArrayList<PressArticle>();
        press.articles(stage).stream()
                .filter(a -> a.outlet().equals(outlet))
                .sorted(Comparator.comparing(PressArticle::published).reversed())
                .forEach(newestFirst::add);
        var design = PageDesign.ALL.get(outlet.design());
        if (design == null) {
            throw new IllegalStateException("no page design is called " + outlet.design());
        }
        site = new Site(outlet, design, press.furniture(outlet), base, newestFirst);
        addPages(newestFirst);
        for (var feed : outlet.feeds()) {
            var charset = feed.encoding() == null ? outlet.encoding() : feed.encoding();
            makers.put(
                    feed.path(),
                    () ->
                            new Resource(
                                    feed.dialect().mediaType() + "; charset=" + charset,
                                    FeedWriter.write(site, feed),
                                    newest()));
        }
        makers.put("/robots.txt", () -> text(ROBOTS));
    }

    private static final String ROBOTS =
            """
            User-agent: *
            Disallow: /search
            Disallow: /order
            """;

    private void addPages(List<PressArticle> newestFirst) {
        makers.put("/", () -> html(site.design().index(site, outlet.tagline(), newestFirst)));
        for (var section : site.sections()) {
            var some = newestFirst.stream().filter(a -> a.section().equals(section)).toList();
            makers.put(
                    site.sectionPath(section),
                    () -> html(site.design().index(site, section, some)));
        }
        for (var article : newestFirst) {
            var path = site.design().path(article);
            articles.put(path, article);
            makers.put(path, () -> html(site.design().article(site, article), article.changed()));
        }
    }

    /** What the site answers, or nothing: a 404. */
    Optional<Resource> answer(String path) {
        var resource = made.get(path);
        if (resource == null) {
            resource = make(path);
            if (resource != null) {
                made.put(path, resource);
            }
        }
        return Optional.ofNullable(resource);
    }

    Optional<PressArticle> article(String path) {
        return Optional.ofNullable(articles.get(path));
    }

    URI address(PressArticle article) {
        return site.address(article);
    }

    private @Nullable Resource make(String path) {
        var maker = makers.get(path);
        if (maker != null) {
            return maker.make();
        }
        if (path.matches("/images/[a-z0-9-]+\\.(svg|png)")) {
            return picture(path.substring("/images/".length()));
        }
        return path.matches("/assets/[a-z]+\\.css")
                ? style(path.substring("/assets/".length()))
                : null;
    }

    private @Nullable Resource picture(String name) {
        try {
            var type = name.endsWith(".png") ? "image/png" : "image/svg+xml";
            return new Resource(type, press.picture(name), first());
        } catch (NoSuchElementException e) {
            return null;
        }
    }

    private @Nullable Resource style(String name) {
        try (var in = PageDesign.class.getResourceAsStream(name)) {
            return in == null
                    ? null
                    : new Resource("text/css; charset=UTF-8", in.readAllBytes(), first());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Resource html(String html) {
        return html(html, newest());
    }

    private Resource html(String html, Instant modified) {
        var charset = Charset.forName(outlet.encoding());
        var encoder = charset.newEncoder();
        var body = new StringBuilder();
        html.codePoints()
                .forEach(c -> {
                    var character = Character.toString(c);
                    if (c < 128 || encoder.canEncode(character)) {
                        body.append(character);
                    } else {
                        body.append("&#").append(c).append(';');
                    }
                });
        return new Resource(
                "text/html; charset=" + outlet.encoding(),
                body.toString().getBytes(charset),
                modified);
    }

    private Resource text(String text) {
        return new Resource(
                "text/plain; charset=UTF-8", text.getBytes(StandardCharsets.UTF_8), first());
    }

    private Instant newest() {
        return site.articles().stream()
                .map(PressArticle::changed)
                .max(Instant::compareTo)
                .orElse(press.now());
    }

    private Instant first() {
        return press.calendar().instant("1 00:00");
    }
}
