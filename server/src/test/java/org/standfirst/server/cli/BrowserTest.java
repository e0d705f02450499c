package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The demo's pages in a real browser, wide and narrow, light and dark, with and without script,
 * checked with axe. Skipped where there is no Chromium.
 */
@NullMarked
class BrowserTest {

    private static final int MOST_BYTES = 100_000;

    /**
     * Cumulative layout shift; up to 0.1 counts as good. A busy machine paints a page before it is
     * whole, and a line may then become a pixel higher when its bold words come.
     */
    private static final double MOST_SHIFT = 0.02;

    private static @Nullable DemoService demo;
    private static @Nullable Chromium chromium;

    /** A page of each kind, found by following links as a reader does. */
    private static final List<String> KINDS = new ArrayList<>();

    private static String story = "";

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        chromium = Chromium.start();
        demo = DemoService.start(data);
        findPages();
    }

    @AfterAll
    static void stop() {
        for (var part : Stream.of(chromium, demo).filter(Objects::nonNull).toList()) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Browser browser() {
        return Objects.requireNonNull(chromium).browser();
    }

    private static String home() {
        return Objects.requireNonNull(demo).home();
    }

    private static void findPages() {
        try (var page = browser().newPage()) {
            page.navigate(home() + "/");
            Stream.of(
                            "/",
                            "/editions",
                            "/crossword",
                            "/cartoons",
                            "/outlets",
                            "/feeds",
                            "/search",
                            "/search?q=ferry%20doors%20form:x",
                            "/no-such-page")
                    .forEach(path -> KINDS.add(home() + path));
            page.locator("article.story .headline a").first().click();
            assertThat(page.locator("blockquote").count()).isPositive();
            story = page.url();
            KINDS.add(story);
            for (var link : List.of(".voice h3 a", ".facts a.source", "a.outlet")) {
                page.navigate(story);
                assertThat(page.locator(link).count()).as(link).isPositive();
                page.navigate(home() + page.locator(link).first().getAttribute("href"));
                KINDS.add(page.url());
            }
            page.navigate(home() + "/editions");
            page.locator(".roll a").first().click();
            KINDS.add(page.url());
        }
    }

    private static Browser.NewContextOptions screen(int width, ColorScheme scheme) {
        return new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
    }

    @Test
    void aPictureThatSaysNothingToTheBlindIsNoticed() {
        try (var page = browser().newPage()) {
            page.setContent("<!doctype html><html lang=en><title>A</title><h1>A</h1><img src=a>");
            assertThat(Chromium.violations(page))
                    .extracting(rule -> rule.getId())
                    .contains("image-alt");
        }
    }

    @Test
    void everyPageIsReadableByEveryoneAndSmallAndNothingMovesWhileItLoads() {
        look(screen(1280, ColorScheme.LIGHT), true);
        look(screen(320, ColorScheme.LIGHT), false);
    }

    @Test
    @Tag("slow")
    void everyPageIsReadableByEveryoneInTheDarkOnANarrowScreen() {
        look(screen(375, ColorScheme.DARK), true);
    }

    /** What 200 % makes of a window of 1280: half as many pixels of the page, twice as dense. */
    @Test
    @Tag("slow")
    void everyPageCanBeMadeTwiceAsLarge() {
        look(screen(640, ColorScheme.LIGHT).setDeviceScaleFactor(2), false);
    }

    @Test
    void everyPageWorksWithoutScript() {
        try (var context =
                browser().newContext(screen(1280, ColorScheme.LIGHT).setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(story);
            assertThat(page.locator(".switch").first().isVisible()).isFalse();
            for (var axis : page.locator(".axis").all()) {
                assertThat(axis.isVisible()).isTrue();
            }
            page.locator(".facts details summary").first().click();
            assertThat(page.locator(".facts details li").first().isVisible()).isTrue();
            page.locator(".facts a.source").first().click();
            assertThat(page.url()).contains("/words/");
            assertThat(page.locator(".context mark").innerText()).isNotBlank();
        }
    }

    /** Without script, so that it holds for every reader. */
    @Test
    void aClickOnHowManyAreIndependentShowsWhich() {
        try (var context =
                browser().newContext(screen(1280, ColorScheme.LIGHT).setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(home() + "/");
            var section = page.locator(".sections a").first().getAttribute("href");
            for (var list : List.of(home() + "/", home() + section, KINDS.getLast())) {
                page.navigate(list);
                var whys = page.locator("article:has(.why .independent) .why");
                assertThat(whys.count()).as(list).isPositive();
                var why = whys.first();
                assertThat(why.locator(".independent").isVisible()).as(list).isFalse();
                why.locator(".count").click();
                assertThat(why.locator(".independent > li:visible").count())
                        .as(list)
                        .isEqualTo(independent(why.locator(".count").innerText()));
            }
            page.navigate(story);
            var counts = page.locator(".opening .count a");
            int independent = independent(counts.innerText());
            counts.click();
            assertThat(page.url()).endsWith("#roots");
            assertThat(page.locator(".origins svg:visible").count()).isEqualTo(independent);
        }
    }

    /** The second of two counts. */
    private static int independent(String counts) {
        return Integer.parseInt(counts.replaceAll(".*, (\\d+) independent.*", "$1"));
    }

    private void look(Browser.NewContextOptions options, boolean judge) {
        try (var context = browser().newContext(options.setBypassCSP(true))) {
            for (var address : KINDS) {
                try (Page page = context.newPage()) {
                    var bytes = new AtomicLong();
                    page.onResponse(r -> bytes.addAndGet(r.body().length));
                    page.addInitScript(
                            "window.shift = 0; new PerformanceObserver(list =>"
                                    + " list.getEntries().forEach(e => window.shift +="
                                    + " e.value)).observe({type: 'layout-shift', buffered:"
                                    + " true});");
                    page.navigate(address);
                    page.evaluate("new Promise(done => setTimeout(done, 100))");
                    var where = address + " at " + page.viewportSize().width + " px";
                    assertThat(((Number) page.evaluate("window.shift")).doubleValue())
                            .as(where + " shifts")
                            .isLessThan(MOST_SHIFT);
                    if (address.equals(home() + "/")) {
                        assertThat(bytes.get()).as("uncompressed").isLessThan(MOST_BYTES);
                    }
                    if (judge) {
                        assertThat(Chromium.violations(page))
                                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                                .as(where)
                                .isEmpty();
                    }
                    var wider = "document.documentElement.scrollWidth > innerWidth";
                    assertThat(page.evaluate(wider)).as(where + " scrolls").isEqualTo(false);
                    page.evaluate(
                            "document.querySelectorAll('details').forEach(d => d.open = true)");
                    assertThat(page.evaluate(wider)).as(where + ", all open").isEqualTo(false);
                }
            }
        }
    }

    @Test
    void keysStepThroughStoriesAndWhatWasReadIsRemembered() {
        try (var context = browser().newContext(screen(1280, ColorScheme.LIGHT))) {
            var page = context.newPage();
            page.navigate(home() + "/");
            assertThat(page.locator(".read").count()).isZero();
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            page.keyboard().press("j");
            assertThat(page.locator("[data-stop].at").count()).isEqualTo(1);
            var second = page.locator("article.story").nth(1).getAttribute("data-story");
            assertThat(page.locator(".at").getAttribute("data-story")).isEqualTo(second);
            page.keyboard().press("?");
            assertThat(page.locator("dialog").isVisible()).isTrue();
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog").isVisible()).isFalse();
            page.keyboard().press("o");
            page.waitForURL("**/story/*");
            assertThat(page.url()).endsWith("/story/" + second);
            page.navigate(home() + "/");
            assertThat(page.locator(".read").count()).isEqualTo(1);
            assertThat(page.locator(".read").getAttribute("data-story")).isEqualTo(second);
            assertThat(page.locator(".fresh").count()).isZero();
        }
    }

    @Test
    void aReadStoryWithNewerReportsSaysSoAndAMergedOneKeepsItsMark() {
        try (BrowserContext context = browser().newContext(screen(1280, ColorScheme.LIGHT))) {
            var page = context.newPage();
            page.navigate(home() + "/");
            var id = page.locator("article.story").first().getAttribute("data-story");
            page.evaluate("id => localStorage.setItem('read', JSON.stringify({[id]: 5}))", id);
            page.reload();
            assertThat(page.locator(".read.fresh").getAttribute("data-story")).isEqualTo(id);
            page.route(
                    home() + "/",
                    route -> {
                        var answer = route.fetch();
                        route.fulfill(
                                new com.microsoft.playwright.Route.FulfillOptions()
                                        .setResponse(answer)
                                        .setBody(
                                                answer.text()
                                                        .replaceAll(
                                                                "data-story=\""
                                                                        + id
                                                                        + "\" data-was=\"[^\"]*\"",
                                                                "data-story=\"other\" data-was=\"x "
                                                                        + id
                                                                        + "\"")));
                    });
            page.reload();
            assertThat(page.locator(".read").getAttribute("data-story")).isEqualTo("other");
        }
    }

    @Test
    void aKeyLeadsToTheSearchFromAnyPage() {
        try (var context = browser().newContext(screen(1280, ColorScheme.LIGHT))) {
            var page = context.newPage();
            page.navigate(story);
            page.keyboard().press("/");
            page.keyboard().type("\"fire doors\"");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=*");
            assertThat(page.locator("#q").inputValue()).isEqualTo("\"fire doors\"");
            assertThat(page.locator(".found .lines mark").first().innerText())
                    .isEqualToIgnoringCase("fire doors");
            page.locator(".found a.source").first().click();
            assertThat(page.locator(".opened .context mark").first().innerText()).isNotBlank();
            page.keyboard().press("/");
            page.keyboard().press("Control+A");
            page.keyboard().type("zeppelin");
            page.locator(".seek button").click();
            page.waitForURL("**/search?q=zeppelin");
            assertThat(page.locator("main").innerText()).contains("Nothing in the archive");
        }
    }

    /** A story told by groups of two axes, with facts: most are by outlets of one country. */
    private static String withTwoAxes(Page page) {
        page.navigate(home() + "/");
        var links = page.locator("article.story .headline a").all();
        for (var link : links.stream().map(l -> l.getAttribute("href")).toList()) {
            page.navigate(home() + link);
            if (page.locator(".axis").count() > 1 && page.locator(".facts a.source").count() > 0) {
                return page.url();
            }
        }
        throw new AssertionError("no story of the front page has two axes and facts");
    }

    @Test
    void axesAreSwitchedAndQuotedLinesOpenInPlace() {
        try (var context = browser().newContext(screen(1280, ColorScheme.LIGHT))) {
            var page = context.newPage();
            var story = withTwoAxes(page);
            var axes = page.locator(".axis");
            assertThat(axes.nth(0).isVisible()).isTrue();
            assertThat(axes.nth(1).isVisible()).isFalse();
            page.locator(".switch button").nth(1).click();
            assertThat(axes.nth(0).isVisible()).isFalse();
            assertThat(axes.nth(1).isVisible()).isTrue();
            page.reload();
            assertThat(page.locator(".axis").nth(1).isVisible()).isTrue();
            var quoted = page.locator(".facts q").first().innerText();
            page.locator(".facts a.source").first().click();
            page.locator(".facts .opened").waitFor();
            assertThat(page.url()).isEqualTo(story);
            assertThat(page.locator(".facts .opened mark").innerText()).isEqualTo(quoted);
            page.locator(".facts a.source").first().click();
            assertThat(page.locator(".facts .opened").count()).isZero();
        }
    }

    @Test
    void textsFromRightToLeftStandRightly() {
        try (var context = browser().newContext(screen(1280, ColorScheme.LIGHT))) {
            var page = context.newPage();
            page.navigate(home() + "/");
            var headline = page.locator(".headline[lang=ar]").first();
            assertThat(headline.getAttribute("dir")).isEqualTo("rtl");
            assertThat(headline.evaluate("e => getComputedStyle(e).direction")).isEqualTo("rtl");
            assertThat(headline.evaluate("e => getComputedStyle(e).textAlign")).isEqualTo("right");
            headline.locator("a").click();
            for (var quote : page.locator("blockquote[lang=ar]").all()) {
                assertThat(quote.getAttribute("dir")).isEqualTo("rtl");
            }
            assertThat(page.locator("h1").getAttribute("dir")).isEqualTo("rtl");
            assertThat(page.locator("html").getAttribute("dir")).isNull();
        }
    }
}
