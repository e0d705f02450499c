package org.standfirst.server.cli;

import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.search.Finder;
import org.standfirst.server.search.Found;
import org.standfirst.server.search.Search;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.node.ObjectNode;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code standfirst search}: what the archive says about something. */
@Command(
        name = "search",
        description =
                "Searches the archive: words, \"phrases\", -without, outlet:, speaker:, section:,"
                        + " from: and to:. What is found stands by stories, each with the words in"
                        + " their sentence. A server may be running on the archive.",
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "QUERY",
            arity = "1..*",
            description = "What to search for, for example 'ferry speaker:Lund from:2026-11-20'.")
    private List<String> query = List.of();

    @Option(
            names = "--jsonl",
            description =
                    "Prints lines {\"story\",\"matching\",\"latest\",\"articles\":[{\"id\","
                            + "\"version\",\"outlet\",\"title\",\"url\",\"published\",\"words\","
                            + "\"begin\",\"end\"}]}; begin and end count code points of the text.")
    private boolean lines;

    @Option(names = "--latest", description = "The latest stories first, not the best.")
    private boolean latest;

    @Option(
            names = "--page",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which sheet of " + Finder.SHEET + " stories; default: 1.")
    private int sheet = 1;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the archive; default: data.")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        var settings = Settings.read(data, System.getenv());
        try (var archive = Service.existing(data, settings);
                var index = KeptIndex.of(data, archive)) {
            var finder =
                    new Finder(index, archive, settings.zone(Setting.ZONE), InstantSource.system());
            var search = Search.read(String.join(" ", query));
            var found = finder.find(search, latest, Math.max(1, sheet));
            found.notes().forEach(System.err::println);
            var out = Streams.output();
            if (lines) {
                var json = new JsonLines(out, System.err);
                found.items().forEach(story -> json.write(line(story)));
            } else {
                print(found, out);
            }
            out.flush();
            return found.stories() == 0 ? 1 : 0;
        }
    }

    private static void print(Found found, PrintStream out) {
        out.println(found.articles() + " articles in " + found.stories() + " stories");
        for (var story : found.items()) {
            var best = story.articles().getFirst().article();
            out.println();
            out.println(best.article().title());
            for (var each : story.articles()) {
                var article = each.article();
                var words = each.excerpt() == null ? "" : each.excerpt().text();
                out.println(
                        "  " + article.outlet().name() + ", " + article.published() + "  " + words);
            }
        }
    }

    private static ObjectNode line(Found.InStory story) {
        var node = JsonLines.JSON.createObjectNode();
        node.put("story", story.story());
        node.put("matching", story.matching());
        node.put("latest", story.latest().toString());
        var articles = node.putArray("articles");
        for (var each : story.articles()) {
            var stored = each.article();
            var article = articles.addObject();
            article.put("id", stored.id());
            article.put("version", stored.version());
            article.put("outlet", stored.outlet().name());
            article.put("title", stored.article().title());
            article.put("url", stored.article().url());
            article.put("published", stored.published().toString());
            var excerpt = each.excerpt();
            if (excerpt != null) {
                article.put("words", excerpt.text());
                article.put("begin", excerpt.begin());
                article.put("end", excerpt.end());
            }
        }
        return node;
    }
}
