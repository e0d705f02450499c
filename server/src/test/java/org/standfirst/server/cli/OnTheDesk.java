package org.standfirst.server.cli;

import com.microsoft.playwright.Page;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;

import java.util.Objects;

/** What tests share that work in a {@link DeskBrowser}; each class of them starts its own. */
@NullMarked
abstract class OnTheDesk {

    private static @Nullable DeskBrowser browser;

    static void open(DeskBrowser started) {
        browser = started;
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    static DeskBrowser browser() {
        return Objects.requireNonNull(browser);
    }

    static DemoService demo() {
        return browser().demo();
    }

    static String home() {
        return browser().home();
    }

    static Page page() {
        return browser().page();
    }

    static void press(Page page, String button) {
        DeskBrowser.press(page, button);
    }

    static void shoot(Page page, String name) {
        browser().shoot(page, name);
    }
}
