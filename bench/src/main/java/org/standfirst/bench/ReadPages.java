package org.standfirst.bench;

import org.standfirst.article.Author;
import org.standfirst.extract.ArticleExtractor;
import org.standfirst.extract.Extraction;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Reads lines {@code {"id","url","html"}} from standard input and writes the article of each, like
 * {@code standfirst read --jsonl}, with the time that it took on standard error.
 */
public final class ReadPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReadPages() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException {
        var extractor = new ArticleExtractor();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int pages = 0;
        long nanos = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var page = JSON.readTree(line);
            var html = page.get("html").asString();
            var url = page.get("url").asString();
            long begin = System.nanoTime();
            var extraction = extractor.extract(html, url);
            nanos += System.nanoTime() - begin;
            pages++;
            out.println(written(page.get("id").asString(), url, extraction));
        }
        out.flush();
        System.err.printf("%d pages in %.2f s, read from JSON%n", pages, nanos / 1e9);
    }

    static String written(String id, String url, Extraction extraction) {
        var article = extraction.article();
        var node = JSON.createObjectNode();
        node.put("id", id);
        node.put("url", url);
        node.put("kind", extraction.kind().name());
        node.put("outlet", article.outlet());
        node.put("title", article.title());
        node.put("standfirst", article.standfirst());
        var authors = node.putArray("authors");
        article.authors().stream().map(Author::name).forEach(authors::add);
        node.put("published", Objects.toString(article.published(), null));
        node.put("language", article.language());
        node.put("text", article.text());
        return JSON.writeValueAsString(node);
    }
}
