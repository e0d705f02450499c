package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import org.jspecify.annotations.NullMarked;
import org.standfirst.server.config.Setting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A browser whose user has just made the first account of a service on the demo press. */
@NullMarked
final class DeskBrowser implements AutoCloseable {

    static final String PASSWORD = "a long enough password";

    private final DemoService demo;
    private final Chromium chromium;
    private final Path screens;
    private final BrowserContext signedIn;

    private DeskBrowser(DemoService demo, Chromium chromium, Path screens) {
        this.demo = demo;
        this.chromium = chromium;
        this.screens = screens;
        this.signedIn = stranger(1280, ColorScheme.LIGHT);
    }

    /**
     * Starts service and browser, and makes the account.
     *
     * @param data an empty folder
     * @param others settings beside its own
     * @param screens where pictures of pages go
     */
    static DeskBrowser start(Path data, Map<Setting, String> others, Path screens)
            throws IOException, InterruptedException {
        var chromium = Chromium.start();
        var browser = new DeskBrowser(DemoService.start(data, others), chromium, screens);
        browser.makeTheAccount();
        return browser;
    }

    private void makeTheAccount() {
        try (var page = page()) {
            page.navigate(home() + "/desk");
            assertThat(page.url()).endsWith("/set-up");
            shoot(page, "set-up");
            page.navigate(home() + demo.setUp());
            page.getByLabel("Name").fill("Ada");
            page.getByLabel("Password").fill(PASSWORD);
            press(page, "Make the account");
            assertThat(page.url()).isEqualTo(home() + "/desk");
        }
    }

    DemoService demo() {
        return demo;
    }

    String home() {
        return demo.home();
    }

    /** A browser of somebody who is not signed in. */
    BrowserContext stranger(int width, ColorScheme scheme) {
        return stranger(width, scheme, "en-GB");
    }

    /** The same, of somebody who reads another language. */
    BrowserContext stranger(int width, ColorScheme scheme, String language) {
        return chromium.browser()
                .newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(width, 900)
                                .setLocale(language)
                                .setColorScheme(scheme));
    }

    /** Another window of who is signed in. */
    BrowserContext window(int width, ColorScheme scheme) {
        var window = stranger(width, scheme);
        window.addCookies(signedIn.cookies());
        return window;
    }

    /** A page of who is signed in. */
    Page page() {
        return signedIn.newPage();
    }

    static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(screens.resolve(name + ".png"))
                        .setFullPage(true));
    }

    /** Everybody can use the page, and it does not scroll sideways. */
    static void assertReadable(Page page, String name) {
        assertThat(Chromium.violations(page))
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .as(name)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .as("%s scrolls", name)
                .isEqualTo(false);
    }

    @Override
    public void close() {
        signedIn.close();
        chromium.close();
        demo.close();
    }
}
