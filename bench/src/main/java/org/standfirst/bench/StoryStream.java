package org.standfirst.bench;

import org.standfirst.article.Article;
import org.standfirst.article.Moment;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** A labelled stream of articles. */
final class StoryStream {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoryStream() {}

    /**
     * The articles of a file of JSON lines, in the file's order.
     *
     * @param time the field with the time of publication
     */
    static List<Article> articles(Path file, String time) throws IOException {
        var articles = new ArrayList<Article>();
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                                StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var node = JSON.readTree(line);
                var published = node.has(time) ? node.get(time) : node.get("published");
                articles.add(
                        Article.of(
                                node.get("id").asString(),
                                node.get("url").asString(),
                                node.get("outlet").asString(),
                                node.get("title").asString(),
                                Moment.parse(published.asString()),
                                node.get("language").asString(),
                                node.get("text").asString()));
            }
        }
        return articles;
    }

    /** The headline alone. */
    static Article headline(Article article) {
        return Article.of(
                article.id(),
                article.url(),
                article.outlet(),
                article.title(),
                article.published(),
                article.language(),
                "");
    }

    /** Two columns of a file. */
    static Map<String, String> columns(Path file) throws IOException {
        Map<String, String> columns = new HashMap<>();
        for (var line : Files.readAllLines(file)) {
            var parts = line.split("\t", -1);
            if (parts.length >= 2) {
                columns.put(parts[0], parts[1]);
            }
        }
        return columns;
    }

    /** Pairs of events that are not scored against each other, each both ways. */
    static Set<String> ignored(Path file) throws IOException {
        Set<String> ignored = new HashSet<>();
        for (var line : Files.readAllLines(file)) {
            var parts = line.strip().split("\\s+", -1);
            if (parts.length >= 2) {
                ignored.add(parts[0] + " " + parts[1]);
                ignored.add(parts[1] + " " + parts[0]);
            }
        }
        return ignored;
    }
}
