package org.standfirst.bench;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.standfirst.extract.ArticleExtractor;
import org.standfirst.extract.Extraction;

import java.util.concurrent.TimeUnit;

/**
 * Reading one page against the floor: jsoup's bare parse of the same page in the same run. The page
 * is made here, of the size and shape of a usual news page (about 60 kB).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExtractionBenchmark {

    private static final String URL = "https://harbour.example/ferry";

    private final ArticleExtractor extractor = new ArticleExtractor();
    private final String page = page();

    @Benchmark
    public Document parseAlone() {
        return Jsoup.parse(page, URL);
    }

    @Benchmark
    public Extraction extract() {
        return extractor.extract(page, URL);
    }

    private static String page() {
        var html =
                new StringBuilder("<html lang=en><head><title>Ferry | Post</title></head><body>");
        for (int i = 0; i < 150; i++) {
            html.append("<li class=\"nav-item\"><a href=\"/s/").append(i).append("\">Section ");
            html.append(i).append("</a></li>");
        }
        html.append("<main><article><h1>Ferry</h1><div class=\"article-body\">");
        for (int i = 0; i < 40; i++) {
            html.append("<p>The ferry struck the wall for the ").append(i);
            html.append("th time, <em>said</em> the <a href=\"/w\">captain</a>, and nobody was");
            html.append(" hurt, although the quay will stay closed for another week.</p>");
        }
        html.append("</div></article></main>");
        for (int i = 0; i < 200; i++) {
            html.append("<div class=\"teaser\"><a href=\"/t/").append(i).append("\"><h3>Teaser ");
            html.append(i).append("</h3><p>More news of the harbour</p></a></div>");
        }
        return html.append("</body></html>").toString();
    }
}
