package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.crossword.Crossword;
import org.standfirst.crossword.Direction;
import org.standfirst.server.store.CrosswordKind;

import java.nio.file.Path;
import java.util.Objects;

/** The demo's crossword, solved in a real browser with keys, with touch and without script. */
@NullMarked
class CrosswordBrowserTest {

    private static @Nullable DemoService demo;
    private static @Nullable Chromium chromium;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        chromium = Chromium.start();
        demo = DemoService.start(data);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    private static Browser browser() {
        return Objects.requireNonNull(chromium).browser();
    }

    private static String home() {
        return Objects.requireNonNull(demo).home();
    }

    private static Crossword puzzle() {
        return Objects.requireNonNull(demo)
                .archive()
                .read(shelves -> {
                    var day = shelves.crosswords().days(1).getFirst();
                    return shelves.crosswords().of(day, CrosswordKind.DAILY).orElseThrow();
                });
    }

    private static Locator cell(Page page, int row, int column) {
        return page.locator("[data-at='" + row + "-" + column + "']");
    }

    private static String asked(Page page) {
        return page.locator("[data-asked]").innerText();
    }

    @Test
    void isSolvedWithKeysAndThenNamesItsSources() {
        var puzzle = puzzle();
        try (var context = browser().newContext()) {
            var page = context.newPage();
            page.navigate(home() + "/crossword");
            var lines = page.locator("[data-lines]");
            assertThat(lines.isVisible()).isFalse();
            for (var entry : puzzle.entries(Direction.ACROSS)) {
                page.locator("[data-clue=across-" + entry.slot().number() + "] button").click();
                assertThat(asked(page)).startsWith(entry.slot().number() + " across: ");
                page.keyboard().type(entry.answer().toLowerCase(java.util.Locale.ROOT));
            }
            // The rest stands in words that run down alone.
            for (var entry : puzzle.entries(Direction.DOWN)) {
                page.locator("[data-clue=down-" + entry.slot().number() + "] button").click();
                cell(page, entry.slot().row(), entry.slot().column()).focus();
                page.locator("[data-clue=down-" + entry.slot().number() + "] button").click();
                page.keyboard().press("Home");
                page.keyboard().type(entry.answer());
            }
            lines.waitFor();
            assertThat(page.locator("[data-said]").innerText()).startsWith("Solved in ");
            assertThat(page.locator("[data-lines] li").count()).isEqualTo(puzzle.news());
            var first =
                    puzzle.entries().stream()
                            .filter(entry -> entry.source() != null)
                            .findFirst()
                            .orElseThrow();
            assertThat(page.locator("[data-lines] li").first().innerText())
                    .contains(
                            first.answer(),
                            Objects.requireNonNull(first.source()).passage().text(),
                            Objects.requireNonNull(first.source()).outlet());
            page.reload();
            lines.waitFor();
            page.locator("[data-lines] a").first().click();
            assertThat(page.locator(".context mark").innerText())
                    .isEqualTo(Objects.requireNonNull(first.source()).passage().text());
        }
    }

    @Test
    void keysMoveTurnEraseAndWhatWasTypedIsKept() {
        var slot = puzzle().entries(Direction.ACROSS).getFirst().slot();
        try (var context = browser().newContext()) {
            var page = context.newPage();
            page.navigate(home() + "/crossword");
            var first = cell(page, slot.row(), slot.column());
            var second = cell(page, slot.row(), slot.column() + 1);
            first.click();
            page.keyboard().type("xé1y");
            var third = cell(page, slot.row(), slot.column() + 2);
            assertThat(first.inputValue() + second.inputValue() + third.inputValue())
                    .isEqualTo("XEY");
            page.keyboard().press("Backspace");
            page.keyboard().press("Backspace");
            assertThat(second.inputValue()).isEmpty();
            page.keyboard().press("Space");
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator("td.here input").getAttribute("data-at"))
                    .isEqualTo(first.getAttribute("data-at"));
            page.keyboard().press("Enter");
            assertThat(asked(page)).doesNotStartWith(slot.number() + " across");
            page.keyboard().press("Shift+Enter");
            assertThat(asked(page)).startsWith(slot.number() + " across");
            page.reload();
            assertThat(first.inputValue()).isEqualTo("X");
            page.locator("[data-clear]").click();
            assertThat(first.inputValue()).isEmpty();
            page.reload();
            assertThat(first.inputValue()).isEmpty();
        }
    }

    @Test
    void checksRevealsAndPauses() {
        var entry = puzzle().entries(Direction.ACROSS).getFirst();
        var slot = entry.slot();
        try (var context = browser().newContext()) {
            var page = context.newPage();
            page.navigate(home() + "/crossword");
            var first = cell(page, slot.row(), slot.column());
            first.click();
            page.keyboard().press(entry.answer().startsWith("Q") ? "z" : "q");
            page.locator("[data-check=all]").click();
            page.locator("td.wrong").waitFor();
            assertThat(first.getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(page.locator("[data-said]").innerText())
                    .isEqualTo("1 of 1 letter is wrong.");
            page.locator("[data-reveal=word]").click();
            page.locator("td.shown").first().waitFor();
            var word = new StringBuilder();
            for (int i = 0; i < slot.length(); i++) {
                word.append(cell(page, slot.row(i), slot.column(i)).inputValue());
            }
            assertThat(word).hasToString(entry.answer());
            assertThat(page.locator("td.wrong").count()).isZero();
            page.locator("[data-pause]").click();
            first.click();
            page.keyboard().type("zz");
            assertThat(first.inputValue()).isEqualTo(entry.answer().substring(0, 1));
            assertThat(page.locator(".clues ol").first().isVisible()).isFalse();
        }
    }

    @Test
    @Tag("slow")
    void isPlayedByTouchOnANarrowScreenAndJudgedByAxeHalfSolved() {
        var slot = puzzle().entries(Direction.ACROSS).getFirst().slot();
        var phone =
                new Browser.NewContextOptions()
                        .setViewportSize(360, 740)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setBypassCSP(true)
                        .setColorScheme(ColorScheme.DARK);
        try (var context = browser().newContext(phone)) {
            var page = context.newPage();
            page.navigate(home() + "/crossword");
            cell(page, slot.row(), slot.column()).tap();
            page.keyboard().insertText("k");
            page.keyboard().insertText("e");
            assertThat(cell(page, slot.row(), slot.column()).inputValue()).isEqualTo("K");
            assertThat(cell(page, slot.row(), slot.column() + 1).inputValue()).isEqualTo("E");
            page.locator("[data-reveal=word]").tap();
            page.locator("td.shown").first().waitFor();
            assertThat(Chromium.violations(page)).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                    .isEqualTo(false);
        }
    }

    @Test
    void theCartoonsBesideItAreShownAndDescribed() {
        try (var context = browser().newContext()) {
            var page = context.newPage();
            page.navigate(home() + "/cartoons");
            var drawings = page.locator(".gallery img");
            assertThat(drawings.count()).isEqualTo(5);
            for (var drawing : drawings.all()) {
                drawing.scrollIntoViewIfNeeded();
                drawing.evaluate("image => image.decode()");
                assertThat(drawing.evaluate("image => image.naturalWidth"))
                        .isEqualTo(Integer.valueOf(drawing.getAttribute("width")));
                assertThat(drawing.getAttribute("alt")).isNotBlank();
            }
            assertThat(page.locator("figcaption").first().innerText()).contains("The Gull");
        }
    }

    @Test
    void withoutScriptItIsAGridToPrint() {
        var options = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var context = browser().newContext(options)) {
            var page = context.newPage();
            page.navigate(home() + "/crossword");
            assertThat(page.locator("[data-tools]").isVisible()).isFalse();
            assertThat(page.locator(".cells").isVisible()).isTrue();
            assertThat(page.locator(".clues li").count()).isEqualTo(puzzle().entries().size());
        }
    }
}
