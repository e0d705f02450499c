package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.demo.DemoServer;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.demo.press.PressArticle;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.store.Health;
import org.standfirst.server.store.StoredArticle;

import picocli.CommandLine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/** From feed to front page, on the demo press, with every real part. */
@NullMarked
class TheWayOfOneArticleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir private Path data = Path.of(".");

    private final DemoServer outlets = start();

    @AfterEach
    void close() {
        outlets.close();
        client.close();
    }

    private static DemoServer start() {
        try {
            return DemoServer.start(DemoPress.load(Instant.now()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Settings settings() {
        return Settings.defaults()
                .with(Setting.PORT, "0")
                .with(Setting.ALLOWED_HOSTS, "127.0.0.1")
                .with(Setting.HOST_PAUSE, "PT0S")
                .with(Setting.POLL_MINIMUM, "PT1S");
    }

    private void subscribe(Service service) {
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
    }

    private static long stored(Service service) {
        return service.archive().read(shelves -> shelves.counts().articles());
    }

    private static void await(BooleanSupplier condition, String what) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waiting until " + what).isBefore(end);
            Thread.sleep(50);
        }
    }

    @Test
    void fromFeedToFrontPage() throws Exception {
        try (var service = Service.start(data, settings())) {
            assertThat(page(service, "/")).contains("The first edition is not out yet");
            subscribe(service);
            await(service::caughtUp, "everything is read and grouped");

            // Every feed is well, every article of the press is there, none is empty.
            var feeds = service.archive().read(shelves -> shelves.feeds().all());
            assertThat(feeds)
                    .extracting(feed -> feed.health().status())
                    .isSubsetOf(Health.Status.HEALTHY, Health.Status.NOTHING_NEW);
            var articles = service.archive().read(shelves -> shelves.articles().latest(0, 999));
            // A cartoon feed gives drawings, and no articles are made of them.
            var press = DemoPress.load(Instant.now()).articles(1);
            long drawn = press.stream().filter(PressArticle::cartoon).count();
            assertThat(articles).hasSize(press.size() - (int) drawn);
            await(
                    () -> service.archive().read(shelves -> shelves.cartoons().count()) == drawn,
                    "the drawings are here");
            assertThat(articles).allSatisfy(a -> assertThat(a.article().title()).isNotBlank());
            // Reports of two outlets of one machine are not reports of one outlet.
            assertThat(articles).extracting(a -> a.article().outlet()).doesNotContain("127.0.0.1");

            // The front page has the stories of the edition, each with its own page.
            await(() -> edition(service).get("stories").size() > 9, "the edition is out");
            var front = page(service, "/");
            for (var story : edition(service).get("stories")) {
                var own = page(service, "/story/" + story.get("id").asString());
                assertThat(own).contains("independent");
                assertThat(front).contains("/story/" + story.get("id").asString());
            }

            // What the story page quotes are the words of the article.
            var article = inLargestStory(articles);
            var report = json(service, "/api/v1/articles/" + article.id());
            var text = article.article().text();
            assertThat(text).contains(report.get("firstLines").asString());
            assertThat(page(service, "/outlet/" + article.outlet().id())).contains("articles");

            // An article that its outlet edits is a new version, not a second article.
            long before = stored(service);
            outlets.publishEdits();
            service.archive()
                    .change(shelves -> feeds.forEach(feed -> shelves.feeds().pollNow(feed.id())));
            await(() -> versions(service) > before, "the edits are read");
            assertThat(stored(service)).isEqualTo(before);
        }
        // Every line that is shown as news stands word for word in its article.
        var doctor = new CommandLine(new DoctorCommand());
        assertThat(doctor.execute("--edition", "latest", "--data", data.toString())).isZero();

        // What was stored is there after a restart, and nothing is fetched twice.
        try (var service = Service.start(data, settings())) {
            assertThat(edition(service).get("stories").size()).isGreaterThan(9);
            assertThat(page(service, "/health/ready")).contains("ready");
        }
    }

    private static long versions(Service service) {
        return service.archive().read(shelves -> shelves.counts().versions());
    }

    private StoredArticle inLargestStory(List<StoredArticle> articles) {
        return articles.stream()
                .filter(a -> a.article().text().length() > 500)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode edition(Service service) {
        return json(service, "/api/v1/edition");
    }

    private JsonNode json(Service service, String path) {
        return JsonMapper.shared().readTree(page(service, path));
    }

    private String page(Service service, String path) {
        try {
            var address = URI.create("http://127.0.0.1:" + service.port() + path);
            var answer =
                    client.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString());
            return answer.body();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
