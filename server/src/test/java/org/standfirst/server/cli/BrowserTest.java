package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.demo.DemoServer;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The demo's pages in a real browser, wide and narrow, light and dark, checked with axe. Skipped
 * where there is no Chromium.
 */
@NullMarked
class BrowserTest {

    @TempDir private Path data = Path.of(".");

    private static Optional<Path> chromium() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Test
    void everyPageIsReadableByEveryone() throws Exception {
        var program = chromium();
        assumeTrue(program.isPresent(), "there is no Chromium on this machine");
        var settings =
                Settings.defaults()
                        .with(Setting.PORT, "0")
                        .with(Setting.ALLOWED_HOSTS, "127.0.0.1")
                        .with(Setting.HOST_PAUSE, "PT0S");
        try (var outlets = DemoServer.start(DemoPress.load(Instant.now()));
                var service = Service.start(data, settings)) {
            service.archive()
                    .change(shelves ->
                            outlets.feeds()
                                    .forEach(feed ->
                                            shelves.feeds()
                                                    .subscribe(
                                                            feed.uri().toString(),
                                                            feed.title(),
                                                            feed.section(),
                                                            Instant.now())));
            var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            try (var playwright =
                            Playwright.create(new Playwright.CreateOptions().setEnv(environment));
                    var browser =
                            playwright
                                    .chromium()
                                    .launch(
                                            new BrowserType.LaunchOptions()
                                                    .setExecutablePath(program.get())
                                                    .setArgs(List.of("--no-sandbox")))) {
                var home = "http://127.0.0.1:" + service.port();
                var end = Instant.now().plusSeconds(90);
                while (!service.caughtUp()) {
                    assertThat(Instant.now()).as("waiting for the edition").isBefore(end);
                    Thread.sleep(200);
                }
                var addresses = addresses(browser, home);
                look(browser, addresses, 1280, ColorScheme.LIGHT);
                look(browser, addresses, 375, ColorScheme.DARK);
                look(browser, addresses, 320, ColorScheme.LIGHT);
            }
        }
    }

    /**
     * Front page, a story, an outlet, a voice, words in their context, the lists: found by
     * following links as a reader does.
     */
    private static List<String> addresses(Browser browser, String home) {
        try (var page = browser.newPage()) {
            page.navigate(home + "/");
            var found =
                    new ArrayList<>(
                            List.of(
                                    home + "/",
                                    home + "/editions",
                                    home + "/outlets",
                                    home + "/feeds"));
            page.locator("article.story h2 a").first().click();
            assertThat(page.locator("blockquote").count()).isPositive();
            found.add(page.url());
            var story = page.url();
            for (var link : List.of(".voice h3 a", ".facts a.source")) {
                page.navigate(story);
                assertThat(page.locator(link).count()).as(link).isPositive();
                page.locator(link).first().click();
                found.add(page.url());
            }
            page.navigate(story);
            page.locator("a.outlet").first().click();
            assertThat(page.locator("h1").count()).isEqualTo(1);
            found.add(page.url());
            found.add(home + "/no-such-page");
            return found;
        }
    }

    private static void look(
            Browser browser, List<String> addresses, int width, ColorScheme scheme) {
        var options =
                new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setBypassCSP(true);
        try (var context = browser.newContext(options)) {
            for (var address : addresses) {
                try (Page page = context.newPage()) {
                    page.navigate(address);
                    var where = address + " at " + width + " px, " + scheme;
                    assertThat(new AxeBuilder(page).analyze().getViolations())
                            .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                            .as(where)
                            .isEmpty();
                    var wider = "document.documentElement.scrollWidth > innerWidth";
                    assertThat(page.evaluate(wider)).as(where + " scrolls").isEqualTo(false);
                }
            }
        }
    }
}
