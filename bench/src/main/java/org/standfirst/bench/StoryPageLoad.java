package org.standfirst.bench;

import org.standfirst.article.Article;
import org.standfirst.attribution.Attributor;
import org.standfirst.edition.Dossier;
import org.standfirst.edition.Rarity;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.Dossiers;
import org.standfirst.server.web.WebServer;
import org.standfirst.server.web.WebSettings;
import org.standfirst.story.Decision;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * How long the page of a large story takes: {@code StoryPageLoad ARTICLES.jsonl.gz [N]} makes one
 * story of the file's first N articles (60), whatever they are about, with its attributions and
 * dossier, and asks for its page over HTTP, four requests at a time: once as kept between two
 * changes of the archive, and once with a change of the archive before each request, as in the
 * moments when articles of other stories come in, and a few times with a change of the story
 * itself.
 */
final class StoryPageLoad {

    private static final int AT_ONCE = 4;
    private static final int WARM_UP = 200;
    private static final int REQUESTS = 1_000;
    private static final int OWN_CHANGES = 40;
    private static final String STORY = "load";

    private StoryPageLoad() {}

    public static void main(String[] arguments) throws Exception {
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        var articles =
                StoryStream.articles(Path.of(arguments[0]), "published").stream()
                        .limit(size)
                        .toList();
        var folder = Files.createTempDirectory("standfirst-story");
        try (var archive = Archive.open(ArchiveSettings.in(folder))) {
            fill(archive, articles);
            var settings = new WebSettings("127.0.0.1", 0, "", ZoneId.of("UTC"));
            try (var server = WebServer.start(settings, archive);
                    var client = HttpClient.newHttpClient()) {
                var address = "http://127.0.0.1:" + server.port() + "/story/" + STORY;
                var request = HttpRequest.newBuilder(URI.create(address)).build();
                long start = System.nanoTime();
                var first = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                double cold = (System.nanoTime() - start) / 1e6;
                System.out.printf("first request ever %.0f ms%n", cold);
                System.out.printf(
                        "story of %d articles, page of %d KB, %d characters of text%n",
                        articles.size(),
                        first.body().length / 1000,
                        articles.stream().mapToInt(a -> a.text().length()).sum());
                ask(client, request, WARM_UP, () -> null);
                print("kept", ask(client, request, REQUESTS, () -> null));
                Callable<Void> change =
                        () -> {
                            archive.change(
                                    shelves -> shelves.outlets().known("load", "Load", null));
                            return null;
                        };
                ask(client, request, WARM_UP, change);
                print("changing", ask(client, request, REQUESTS, change));
                Callable<Void> ownChange =
                        () -> {
                            archive.change(shelves -> {
                                var dossier = shelves.dossiers().of(STORY).orElseThrow();
                                shelves.dossiers().keep(STORY, "", dossier, Instant.now());
                            });
                            return null;
                        };
                ask(client, request, OWN_CHANGES, ownChange);
                print("its own", ask(client, request, OWN_CHANGES, ownChange));
            }
        }
    }

    private static void fill(Archive archive, List<Article> articles) {
        var now = Instant.now();
        var attributor = Attributor.shipped();
        for (var article : articles) {
            var host = URI.create(article.url()).getHost();
            var attributions = attributor.attribute(article);
            archive.change(shelves -> {
                shelves.outlets().known(host, article.outlet(), null);
                shelves.articles().store(article, host, now);
                var stored = shelves.articles().byId(article.id()).orElseThrow();
                var decision = new Decision(article.id(), STORY, false, null);
                shelves.grouping().decided(stored, decision, now);
                shelves.attributions().keep(stored, attributions);
            });
        }
        var story = archive.read(shelves -> shelves.stories().byId(STORY)).orElseThrow();
        Map<String, String> groups = new HashMap<>();
        articles.forEach(
                a -> groups.put(a.outlet(), "group " + Math.abs(a.outlet().hashCode() % 3)));
        var material = archive.read(shelves -> Publisher.material(shelves, story));
        var dossier = Dossier.of(material, Rarity.of(articles), Map.of("group", groups));
        archive.change(shelves ->
                shelves.dossiers().keep(STORY, Dossiers.fingerprint(story), dossier, now));
    }

    /** Milliseconds of each request, in order of size. */
    private static double[] ask(
            HttpClient client, HttpRequest request, int times, Callable<?> before)
            throws Exception {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var tasks = new ArrayList<Callable<Double>>();
            for (int i = 0; i < times; i++) {
                tasks.add(() -> {
                    before.call();
                    long start = System.nanoTime();
                    var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException("answered " + answer.statusCode());
                    }
                    return (System.nanoTime() - start) / 1e6;
                });
            }
            var taken = new double[times];
            var answers = pool.invokeAll(tasks);
            for (int i = 0; i < times; i++) {
                taken[i] = answers.get(i).get();
            }
            Arrays.sort(taken);
            return taken;
        }
    }

    private static void print(String what, double[] taken) {
        System.out.printf(
                "%-10s median %.1f ms, 99th percentile %.1f ms, slowest %.1f ms%n",
                what,
                taken[taken.length / 2],
                taken[(int) (taken.length * 0.99)],
                taken[taken.length - 1]);
    }
}
