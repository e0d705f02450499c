package org.standfirst.server.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.crossword.Style;
import org.standfirst.provenance.OutletRegistry;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.fetch.FetchSettings;
import org.standfirst.server.fetch.Fetcher;
import org.standfirst.server.fetch.TestOutlet;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.Cartoon;
import org.standfirst.server.store.Shelves;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;

import javax.imageio.ImageIO;

/** A cartoon feed of a real server, from the poll to the picture. */
@NullMarked
class CartoonDeskTest {

    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>";

    @TempDir private Path data = Path.of(".");

    @Test
    void drawingsComeWithTheirPicturesAndAreNoArticles() throws Exception {
        try (var outlet = new TestOutlet();
                var archive = Archive.open(ArchiveSettings.in(data));
                var fetcher =
                        new Fetcher(
                                FetchSettings.of(
                                        Settings.defaults()
                                                .with(Setting.ALLOWED_HOSTS, "127.0.0.1")
                                                .with(Setting.HOST_PAUSE, "PT0S")),
                                InstantSource.system())) {
            outlet.on("/good.png", (_, out) -> png(out));
            outlet.on("/drawing", SVG).on("/late.png", "HTTP/1.1 500 Oh\nContent-Length: 0", "");
            outlet.on("/secret/a.png", (_, out) -> png(out));
            outlet.on("/robots.txt", "User-agent: *\nDisallow: /secret/");
            outlet.on(
                    "/feed",
                    "<rss version='2.0'><channel><title>Drawn</title>"
                            + item("good", outlet.url("/good.png"))
                            + item("vector", outlet.url("/drawing"))
                            + item("late", outlet.url("/late.png"))
                            + item("secret", outlet.url("/secret/a.png"))
                            + item("inside", "http://10.0.0.1/a.png")
                            + "<item><title>none</title><guid>none</guid></item>"
                            + "</channel></rss>");
            archive.change(shelves ->
                    shelves.feeds()
                            .subscribe(outlet.url("/feed"), "Drawn", "Cartoons", Instant.now()));
            var settings =
                    new DeskSettings(
                            Duration.ofMinutes(15),
                            Duration.ofHours(6),
                            ZoneOffset.UTC,
                            OutletRegistry.shipped(),
                            new CrosswordSettings(Style.BRITISH, 13));
            try (var _ = Desk.start(archive, fetcher, settings, InstantSource.system())) {
                await(() ->
                        archive.read(shelves ->
                                shelves.cartoons().count() == 1
                                        && shelves.cartoons().waiting(Instant.now(), 9).isEmpty()));
            }
            var shown = archive.read(shelves -> shelves.cartoons().page(0, 9));
            assertThat(shown).extracting(Cartoon::title).containsExactly("good");
            assertThat(shown.getFirst().alt()).isEqualTo("What good shows");
            assertThat(shown.getFirst().link()).isEqualTo("https://drawn.example/good");
            var picture =
                    archive.read(shelves -> shelves.cartoons().picture(shown.getFirst().id()));
            assertThat(picture.orElseThrow().type()).isEqualTo("image/png");
            var troubles = archive.read(shelves -> shelves.cartoons().troubles());
            assertThat(troubles)
                    .containsOnlyKeys("vector", "late", "secret", "inside")
                    .containsEntry("vector", "it is no PNG, JPEG or GIF")
                    .containsEntry("late", "the server answered 500 Oh: the trouble is on its side")
                    .hasEntrySatisfying("secret", why -> assertThat(why).contains("robots.txt"))
                    .hasEntrySatisfying("inside", why -> assertThat(why).contains("network"));
            assertThat(archive.read(Shelves::counts).articles()).isZero();
            assertThat(archive.read(Shelves::counts).skippedEntries()).isEqualTo(1);
        }
    }

    private static String item(String name, String picture) {
        return "<item><title>"
                + name
                + "</title><guid>"
                + name
                + "</guid><link>https://drawn.example/"
                + name
                + "</link><description>&lt;img src='"
                + picture
                + "' alt='What "
                + name
                + " shows'&gt;</description></item>";
    }

    private static void png(OutputStream out) throws java.io.IOException {
        var body = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", body);
        var head = "HTTP/1.1 200 OK\r\nContent-Length: " + body.size() + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(body.toByteArray());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }
}
