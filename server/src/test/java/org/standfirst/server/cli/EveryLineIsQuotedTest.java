package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.article.Article;
import org.standfirst.edition.Passage.Part;
import org.standfirst.server.letter.Letter;
import org.standfirst.server.letter.LetterMaker;
import org.standfirst.server.letter.LetterPlan;
import org.standfirst.server.mail.Wording;
import org.standfirst.server.search.EarlierStories;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArticleVersion;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.web.EditionFile;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Walks over every page of the demo's edition as a reader could and looks up every line of news:
 * what is cited stands word for word where its address says, headlines and standfirsts are those of
 * the article named, speakers are called what an article calls them, and nothing else on a page is
 * the words of an article.
 */
@NullMarked
class EveryLineIsQuotedTest {

    private static final Pattern WORDS =
            Pattern.compile("/words/([^/]+)/([0-9]+)/(standfirst-)?([0-9]+)-([0-9]+)");

    /** From this many words on a text of an article is news and no name or label. */
    private static final int NEWS = 6;

    @TempDir private Path data = Path.of(".");

    private final Map<String, List<Article>> versions = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int cited;
    private int headlines;
    private int gapped;

    @Test
    void everyLineOfNewsStandsInTheArticleItCites() throws Exception {
        try (var demo = DemoService.start(data);
                var index = KeptIndex.lookingBack(data, demo.archive());
                var client = HttpClient.newHttpClient()) {
            versions.putAll(demo.archive().read(EveryLineIsQuotedTest::versions));
            checkLetters(demo.archive());
            var seen =
                    new LinkedHashSet<String>(
                            List.of(
                                    "/",
                                    "/search?q=ferry",
                                    "/search?q=F%C3%A4hre",
                                    "/search?q=speaker:mellish",
                                    "/search?q=from:2026"));
            var waiting = new ArrayDeque<String>(seen);
            while (!waiting.isEmpty()) {
                var path = waiting.poll();
                var request = HttpRequest.newBuilder(URI.create(demo.home() + path)).build();
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                var page = Jsoup.parse(answer.body(), demo.home() + path);
                check(path, page);
                for (var link : page.select("a[href^=/]")) {
                    var next = link.attr("href").replaceFirst("#.*", "");
                    if (!next.matches(
                                    "/api/.*|/desk.*|/feed\\..*|/search/feed.*|/assets/.*|/crossword/.*\\..*")
                            && seen.add(next)) {
                        waiting.add(next);
                    }
                }
            }
            var date = demo.archive().read(shelves -> shelves.editions().ids(1)).getFirst();
            var file =
                    EditionFile.of(
                                    demo.archive(),
                                    new EarlierStories(Objects.requireNonNull(index)),
                                    date,
                                    ZoneId.of("UTC"))
                            .map(Jsoup::parse)
                            .orElseThrow();
            assertThat(file.select("[src], link, script, [href^=/], [style]")).isEmpty();
            assertThat(file.select(".story")).hasSizeGreaterThan(20);
            assertThat(file.select(".quoted .context mark")).hasSizeGreaterThan(5);
            check("the edition as a file", file);
            assertThat(problems).isEmpty();
            assertThat(seen).hasSizeGreaterThan(300);
            assertThat(cited).isGreaterThan(1_000);
            assertThat(headlines).isGreaterThan(300);
            assertThat(gapped).isGreaterThanOrEqualTo(10);
        }
    }

    private static Map<String, List<Article>> versions(Shelves shelves) {
        Map<String, List<Article>> all = new LinkedHashMap<>();
        for (var article : shelves.articles().latest(0, 1_000)) {
            var versions = shelves.articles().versions(article.id());
            all.put(article.id(), versions.stream().map(ArticleVersion::article).toList());
        }
        return all;
    }

    private void check(String path, Document page) {
        var main = page.selectStream("main").findFirst().orElseThrow();
        for (var line : main.select("[cite]")) {
            cited++;
            line.select(".ellipsis").remove();
            var quoted = line.tagName().equals("q") ? line.wholeText() : paragraphs(line);
            if (!quoted.equals(words(line.attr("cite")))) {
                problems.add(path + ": not at " + line.attr("cite") + ": " + quoted);
            }
        }
        for (var headline : main.select("[data-headline]")) {
            headlines++;
            var title = headline.wholeText().strip();
            if (of(headline.attr("data-headline")).stream()
                    .noneMatch(a -> a.title().strip().equals(title))) {
                problems.add(path + ": no such headline: " + title);
            }
        }
        for (var standfirst : main.select("[data-standfirst]")) {
            var text = standfirst.wholeText();
            if (of(standfirst.attr("data-standfirst")).stream()
                    .noneMatch(a -> text.equals(a.standfirst()) || a.text().contains(text))) {
                problems.add(path + ": no such standfirst: " + text);
            }
        }
        for (var named : main.select(".named")) {
            if (versions.values().stream().flatMap(List::stream).noneMatch(a -> names(a, named))) {
                problems.add(path + ": nobody writes of " + named.wholeText());
            }
        }
        for (var clue : main.select(".gapped")) {
            gapped++;
            clue.select(".unseen").remove();
            var line = Pattern.compile(withAnyWord(clue.wholeText()));
            if (versions.values().stream()
                    .flatMap(List::stream)
                    .noneMatch(a -> line.matcher(a.text()).find())) {
                problems.add(path + ": no line with such a gap: " + clue.wholeText());
            }
        }
        main.select("[cite], [data-headline], [data-standfirst], .named, .gapped, .unseen, svg")
                .remove();
        main.nodeStream(TextNode.class)
                .map(node -> node.text().strip())
                .forEach(text -> {
                    if (text.split("\\s+").length >= NEWS && isNews(text)) {
                        problems.add(path + ": not cited: " + text);
                    }
                });
    }

    /** Matches the line that a clue was made of. */
    private static String withAnyWord(String gapped) {
        return Stream.of(gapped.split("____", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\p{L}\\p{M} ’'-]+"));
    }

    /** Whether an article has all words of a speaker's name, or of what it says of him. */
    private static boolean names(Article article, Element named) {
        var text =
                (article.outlet() + ' ' + article.title() + ' ' + article.text())
                        .toLowerCase(Locale.ROOT);
        return Stream.of(named.wholeText().strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(text::contains);
    }

    private static String paragraphs(Element quote) {
        return String.join("\n", quote.select("p").stream().map(Element::wholeText).toList());
    }

    private String words(String address) {
        var place = WORDS.matcher(address);
        if (!place.matches()) {
            return "";
        }
        var id = URLDecoder.decode(place.group(1), StandardCharsets.UTF_8);
        var article = of(id).get(Integer.parseInt(place.group(2)) - 1);
        var part = place.group(3) == null ? Part.BODY : Part.STANDFIRST;
        var text = Objects.requireNonNullElse(part.of(article), "");
        int[] points = text.codePoints().toArray();
        int begin = Integer.parseInt(place.group(4));
        return new String(points, begin, Integer.parseInt(place.group(5)) - begin);
    }

    private List<Article> of(String id) {
        return versions.getOrDefault(id, List.of());
    }

    private boolean isNews(String text) {
        return versions.values().stream()
                .flatMap(List::stream)
                .anyMatch(a -> a.text().contains(text) || a.title().contains(text));
    }

    /** What letters say is in the words of the outlets that they name. */
    private void checkLetters(Archive archive) {
        var maker = new LetterMaker("http://paper.example");
        for (var plan : List.of(LetterPlan.MORNING_BRIEFING, LetterPlan.THE_DAY)) {
            var letter =
                    archive.read(shelves ->
                            maker.of(
                                    shelves,
                                    plan,
                                    shelves.editions().latest().orElseThrow(),
                                    Wording.of("en")));
            assertThat(letter.puzzle()).as("the crossword in " + plan).isNotNull();
            assertThat(letter.items()).hasSizeGreaterThan(5);
            for (var item : letter.items()) {
                assertThat(versions.values().stream().flatMap(List::stream))
                        .as(item.headline())
                        .anyMatch(a -> a.title().equals(item.headline()));
                for (Letter.Line line : item.lines()) {
                    assertThat(versions.values().stream().flatMap(List::stream))
                            .as(line.text())
                            .anyMatch(a -> a.text().contains(line.text()));
                    assertThat(line.outlet()).isNotBlank();
                }
            }
        }
    }
}
