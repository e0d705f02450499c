package org.standfirst.bench;

import org.jsoup.Jsoup;
import org.standfirst.extract.ArticleExtractor;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/**
 * How long pages take to read, against jsoup's bare parse of the same page just before, in
 * processor time of one thread. Reads lines {@code {"url","html"}} from standard input.
 */
public final class ReadSpeed {

    private record Page(String url, String html) {}

    private ReadSpeed() {}

    /** Takes the number of rounds, of which the second half counts, and of which lines one. */
    public static void main(String[] args) throws IOException {
        int rounds = Integer.parseInt(args[0]);
        int every = Integer.parseInt(args[1]);
        var pages = new ArrayList<Page>();
        var json = JsonMapper.builder().build();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int line = 0;
        for (var text = in.readLine(); text != null; text = in.readLine()) {
            if (line++ % every == 0) {
                var page = json.readTree(text);
                pages.add(new Page(page.get("url").asString(), page.get("html").asString()));
            }
        }
        var extractor = new ArticleExtractor();
        var clock = ManagementFactory.getThreadMXBean();
        long parsed = 0;
        long read = 0;
        long letters = 0;
        for (int round = 0; round < rounds; round++) {
            for (var page : pages) {
                long begin = clock.getCurrentThreadCpuTime();
                letters += Jsoup.parse(page.html(), page.url()).title().length();
                long between = clock.getCurrentThreadCpuTime();
                letters += extractor.extract(page.html(), page.url()).article().title().length();
                long end = clock.getCurrentThreadCpuTime();
                parsed += 2 * round < rounds ? 0 : between - begin;
                read += 2 * round < rounds ? 0 : end - between;
            }
        }
        double count = 1e6 * pages.size() * (rounds - (rounds + 1) / 2);
        System.out.printf(
                "%d pages: parse %.3f ms, read %.3f ms, share %.3f (%d letters of titles)%n",
                pages.size(), parsed / count, read / count, (double) parsed / read, letters);
    }
}
