package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Every action of the desk through its page, in a real browser, on the demo press. */
@NullMarked
@Tag("slow")
class DeskBrowserTest extends OnTheDesk {

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        open(DeskBrowser.start(data, Map.of(), Path.of("target", "desk")));
    }

    private static String told(Page page) {
        return page.locator(".done").innerText();
    }

    @Test
    void aFeedIsFoundLookedAtFollowedSetUpAskedAndLeft() {
        var feed = demo().archive().read(shelves -> shelves.feeds().all()).getFirst();
        try (var page = page()) {
            page.navigate(home() + "/desk/feeds/" + feed.id());
            assertThat(page.locator("h1").innerText()).isEqualTo(feed.title());
            assertThat(page.locator("tbody tr").count()).isPositive();
            press(page, "Follow it no more");
            assertThat(told(page)).contains("followed no more");
            assertThat(page.getByText(feed.url()).count()).isZero();

            var site = feed.url().replaceFirst("(https?://[^/]+).*", "$1/");
            page.getByLabel("Address of a site").fill(site);
            press(page, "Look for its feeds");
            assertThat(page.locator("h1").innerText()).contains("found");
            assertThat(page.locator(".latest li").count()).isPositive();
            shoot(page, "found");
            page.locator(".preview")
                    .filter(new Locator.FilterOptions().setHasText(feed.url()))
                    .getByLabel("Section")
                    .fill("Harbours");
            page.locator(".preview")
                    .filter(new Locator.FilterOptions().setHasText(feed.url()))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            assertThat(told(page)).contains("followed from now on");

            page.locator("tr")
                    .filter(new Locator.FilterOptions().setHasText(feed.url()))
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            assertThat(page.locator("input[name=section]").inputValue()).isEqualTo("Harbours");
            page.getByLabel("only what the feed itself says").check();
            page.getByLabel("it brings none").check();
            press(page, "Keep");
            assertThat(told(page)).contains("kept");
            assertThat(page.getByLabel("only what the feed itself says").isChecked()).isTrue();
            assertThat(page.getByLabel("it brings none").isChecked()).isTrue();
            press(page, "Ask it now");
            assertThat(told(page)).contains("asked as soon as");
        }
        var again =
                demo().archive().read(shelves -> shelves.feeds().all()).stream()
                        .filter(f -> f.url().equals(feed.url()))
                        .findFirst()
                        .orElseThrow();
        assertThat(again.category()).isEqualTo("Harbours");
        assertThat(again.fullText()).isFalse();
        assertThat(again.cartoons()).isFalse();
    }

    @Test
    void whereThereIsNoFeedIsSaid() {
        try (var page = page()) {
            page.navigate(home() + "/desk");
            page.getByLabel("Address of a site").fill("ftp://nothing.example/");
            press(page, "Look for its feeds");
            assertThat(page.locator(".problem").innerText()).contains("No feed was found");
        }
    }

    @Test
    void listsGoInAndOut() {
        var list =
                "<opml version='2.0'><body><outline text='Coast'><outline text='New Post'"
                        + " xmlUrl='http://127.0.0.1:9/feed'/></outline><outline text='Bad'"
                        + " xmlUrl='javascript:alert(1)'/></body></opml>";
        try (var page = page()) {
            page.navigate(home() + "/desk");
            page.getByLabel("A list from another feed reader")
                    .setInputFiles(
                            new FilePayload(
                                    "list.opml",
                                    "text/xml",
                                    list.getBytes(StandardCharsets.UTF_8)));
            press(page, "Take the list");
            assertThat(told(page)).startsWith("1 feed is followed from now on");
            assertThat(page.locator(".problem").innerText()).contains("Bad");
            var opml = page.request().get(home() + "/desk/feeds.opml").text();
            assertThat(opml).contains("text=\"Coast\"", "http://127.0.0.1:9/feed");
        }
        demo().archive()
                .change(shelves ->
                        shelves.feeds().all().stream()
                                .filter(f -> f.url().contains(":9/"))
                                .forEach(f -> shelves.feeds().unsubscribe(f.id())));
    }

    @Test
    void feedsToBeginWithAreOfferedAndNoneIsTicked() {
        try (var page = page()) {
            page.navigate(home() + "/desk/starter");
            assertThat(page.locator("input[type=checkbox]").count()).isGreaterThanOrEqualTo(60);
            assertThat(page.locator("input[type=checkbox]:checked").count()).isZero();
            press(page, "Follow those that are ticked");
            assertThat(told(page)).startsWith("0 feeds are followed");
        }
    }

    @Test
    void aTokenIsMadeAndRemovedAndSomebodyIsInvited() {
        try (var page = page()) {
            page.navigate(home() + "/desk/account");
            page.getByLabel("What the program is called").fill("cron");
            page.getByLabel("feeds", new Page.GetByLabelOptions().setExact(true)).check();
            press(page, "Make a token");
            assertThat(page.locator(".shown-once code").innerText()).startsWith("standfirst_");
            press(page, "Remove cron");
            assertThat(told(page)).contains("removed");

            page.navigate(home() + "/desk/accounts");
            press(page, "Make an invitation");
            var link = page.locator(".shown-once code").innerText();
            try (var other = browser().stranger(320, ColorScheme.DARK);
                    var guest = other.newPage()) {
                guest.navigate(link);
                guest.getByLabel("Name").fill("Bo");
                guest.getByLabel("Password").fill(DeskBrowser.PASSWORD);
                press(guest, "Make the account");
                assertThat(guest.url()).isEqualTo(home() + "/desk");
                press(guest, "Sign out");
                guest.navigate(home() + "/desk/account");
                assertThat(guest.url()).contains("/sign-in");
                shoot(guest, "sign-in-narrow");
                guest.getByLabel("Name").fill("bo");
                guest.getByLabel("Password").fill("not this one, surely");
                press(guest, "Sign in");
                assertThat(guest.locator(".problem").innerText()).contains("do not go together");
                guest.getByLabel("Password").fill(DeskBrowser.PASSWORD);
                press(guest, "Sign in");
                assertThat(guest.url()).endsWith("/desk/account");
                guest.getByLabel("The password until now").fill(DeskBrowser.PASSWORD);
                guest.getByLabel("The new one").fill("another long password");
                press(guest, "Change it");
                assertThat(told(guest)).contains("changed");
            }
            page.navigate(home() + "/desk/accounts");
            press(page, "Remove Bo");
            assertThat(page.getByText("Bo", new Page.GetByTextOptions().setExact(true)).count())
                    .isZero();
        }
    }

    /** Each deed through its button, and each taken back through the log. */
    @Test
    void storiesAreMergedSplitMovedNamedKeptTogetherAndHidden() {
        var stories = demo().archive().read(shelves -> shelves.stories().page(0, 50));
        var large =
                stories.stream().filter(s -> s.articles().size() >= 3).findFirst().orElseThrow();
        var other =
                stories.stream().filter(s -> !s.id().equals(large.id())).findFirst().orElseThrow();
        try (var page = page()) {
            page.navigate(home() + "/story/" + large.id());
            page.getByText("At the desk").click();
            assertThat(page.url()).endsWith("/desk/stories/" + large.id());

            page.getByLabel("A name of ours").fill("The long night");
            press(page, "Name it");
            assertThat(told(page)).contains("from now on");
            page.navigate(home() + "/story/" + large.id());
            assertThat(page.locator(".named-here").innerText()).contains("The long night");
            undo(page);
            page.navigate(home() + "/story/" + large.id());
            assertThat(page.locator(".named-here").count()).isZero();

            page.navigate(home() + "/desk/stories/" + large.id());
            press(page, "Hide it from readers");
            assertThat(page.request().get(home() + "/story/" + large.id()).status()).isEqualTo(404);
            // The story may bear the id of its first report, which stands in links to that.
            assertThat(page.request().get(home() + "/").text())
                    .doesNotContain("/story/" + large.id() + "\"");
            press(page, "Show it to readers again");
            assertThat(page.request().get(home() + "/story/" + large.id()).status()).isEqualTo(200);

            press(page, "Keep together what is in it");
            assertThat(page.locator(".opening").innerText()).contains("kept together");
            press(page, "Let repairs change it again");
            assertThat(page.locator(".opening").innerText()).contains("as it was found");

            int reports = page.locator("input[name=article]").count();
            page.locator("input[name=article]").first().check();
            press(page, "Make those that are ticked");
            assertThat(page.url()).doesNotContain(large.id());
            assertThat(page.locator("tbody").first().locator("tr").count()).isEqualTo(1);
            undo(page);
            page.navigate(home() + "/desk/stories/" + large.id());
            assertThat(page.locator("input[name=article]").count()).isEqualTo(reports);

            var form = page.locator("form[action$='/move']");
            form.locator("input[name=into]").fill(home() + "/story/" + other.id());
            form.getByRole(AriaRole.BUTTON).click();
            assertThat(page.url()).contains(other.id());
            undo(page);

            page.navigate(home() + "/desk/stories/" + large.id());
            form = page.locator("form[action$='/merge']");
            form.locator("input[name=into]").fill("no such story");
            form.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator(".problem").innerText()).contains("not there");
            form = page.locator("form[action$='/merge']");
            form.locator("input[name=into]").fill(other.id());
            form.getByRole(AriaRole.BUTTON).click();
            page.navigate(home() + "/story/" + large.id());
            assertThat(page.url()).as("the old address leads on").endsWith(other.id());
            undo(page);
            page.navigate(home() + "/story/" + large.id());
            assertThat(page.url()).endsWith(large.id());
        }
    }

    /** Takes back what was decided last. */
    private static void undo(Page page) {
        page.navigate(home() + "/desk/stories");
        assertThat(page.locator("section").innerText()).contains("Ada");
        press(page, "Undo");
        assertThat(told(page)).contains("undone");
    }

    @Test
    void labelsAreSentAndShown() {
        try (var page = page()) {
            page.navigate(home() + "/desk/labels");
            page.getByLabel("or the lines themselves").fill("outlet\nThe Harbour Post");
            press(page, "Keep the labels");
            assertThat(page.locator(".problem").innerText()).contains("The first line names");
            page.getByLabel("or the lines themselves")
                    .fill("outlet,leaning\nThe Harbour Post,\"left, of\"\n<b>Bold</b>,right");
            press(page, "Keep the labels");
            assertThat(told(page)).contains("kept");
            assertThat(page.locator("tbody").innerText())
                    .contains("The Harbour Post", "left, of", "<b>Bold</b>");
            page.getByLabel("A CSV file")
                    .setInputFiles(
                            new FilePayload(
                                    "labels.csv",
                                    "text/csv",
                                    "outlet,owner\nSluice,itself"
                                            .getBytes(StandardCharsets.UTF_8)));
            press(page, "Keep the labels");
            assertThat(page.locator("tbody").innerText())
                    .contains("Sluice", "itself")
                    .doesNotContain("Harbour");
        }
    }

    @Test
    void whatItCostsIsDrawnAndTold() {
        try (var page = page()) {
            page.navigate(home() + "/desk/costs");
            assertThat(page.locator("svg .bar").count()).isPositive();
            page.locator("details summary").first().click();
            assertThat(page.locator("details table").first().isVisible()).isTrue();
            assertThat(page.locator("figcaption").first().innerText()).contains("Articles");
        }
    }

    @Test
    void everyPageOfTheDeskIsReadableByEveryone() {
        var feed = demo().archive().read(shelves -> shelves.feeds().all()).get(2).id();
        var story = demo().archive().read(shelves -> shelves.stories().page(0, 1)).getFirst();
        var places =
                List.of(
                        "/desk",
                        "/desk/stories",
                        "/desk/stories/" + story.id(),
                        "/desk/feeds/" + feed,
                        "/desk/starter",
                        "/desk/labels",
                        "/desk/costs",
                        "/desk/account",
                        "/desk/accounts");
        for (int width : List.of(1280, 320)) {
            var scheme = width == 320 ? ColorScheme.DARK : ColorScheme.LIGHT;
            try (var window = browser().window(width, scheme);
                    var page = window.newPage()) {
                for (var place : places) {
                    page.navigate(home() + place);
                    assertThat(page.url()).endsWith(place);
                    shoot(page, place.substring(1).replace('/', '-') + "-" + width);
                    DeskBrowser.assertReadable(page, place + " at " + width);
                }
            }
        }
    }
}
