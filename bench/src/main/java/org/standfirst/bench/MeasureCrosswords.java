package org.standfirst.bench;

import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.crossword.Crossword;
import org.standfirst.crossword.CrosswordMaker;
import org.standfirst.crossword.NewsStory;
import org.standfirst.crossword.NewsWord;
import org.standfirst.crossword.NewsWords;
import org.standfirst.crossword.Style;
import org.standfirst.crossword.WordList;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.demo.press.PressArticle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Makes puzzles of every kind from the demo press, each with its own seed, and prints how long they
 * took and how many words of the news they have.
 */
public final class MeasureCrosswords {

    private MeasureCrosswords() {}

    private record Kind(Style style, int size) {}

    /** Argument: how many seeds, 200 without one. */
    public static void main(String[] args) {
        int seeds = args.length == 0 ? 200 : Integer.parseInt(args[0]);
        var list = WordList.shipped();
        long began = System.nanoTime();
        var news = NewsWords.of(stories(), list);
        System.out.printf(
                Locale.ROOT,
                "%d words of the news in %.2f s%n",
                news.size(),
                (System.nanoTime() - began) / 1e9);
        var maker = new CrosswordMaker(list);
        for (var kind :
                List.of(
                        new Kind(Style.AMERICAN, 15),
                        new Kind(Style.AMERICAN, 13),
                        new Kind(Style.BRITISH, 13),
                        new Kind(Style.BRITISH, 15),
                        new Kind(Style.AMERICAN, 5))) {
            measure(maker, news, kind, seeds);
        }
    }

    private static void measure(CrosswordMaker maker, List<NewsWord> news, Kind kind, int seeds) {
        double[] seconds = new double[seeds];
        int[] words = new int[seeds];
        Crossword last = null;
        for (int seed = 0; seed < seeds; seed++) {
            long began = System.nanoTime();
            last = maker.make("Test", news, kind.style, kind.size, seed);
            seconds[seed] = (System.nanoTime() - began) / 1e9;
            words[seed] = last.news();
        }
        Arrays.sort(seconds);
        Arrays.sort(words);
        System.out.printf(
                Locale.ROOT,
                "%s %d: median %.2f s, 95th percentile %.2f s, longest %.2f s;"
                        + " words of the news: fewest %d, median %d%n",
                kind.style,
                kind.size,
                seconds[seeds / 2],
                seconds[seeds * 95 / 100],
                seconds[seeds - 1],
                words[0],
                words[seeds / 2]);
        if (last != null) {
            last.rows().forEach(System.out::println);
        }
    }

    /** Each event of the demo press as a story. */
    private static List<NewsStory> stories() {
        var press = DemoPress.load(Instant.parse("2026-03-04T18:00:00Z"));
        List<NewsStory> stories = new ArrayList<>();
        for (var event : press.truth().events()) {
            var articles =
                    event.keys().stream()
                            .filter(key -> !key.contains("@"))
                            .map(press::article)
                            .map(MeasureCrosswords::article)
                            .toList();
            stories.add(new NewsStory(event.id(), articles.size(), articles));
        }
        return stories;
    }

    private static Article article(PressArticle article) {
        return Article.of(
                article.key(),
                "https://" + article.outlet().key() + ".example/" + article.slug(),
                article.outlet().name(),
                article.title(),
                Moment.exact(article.published()),
                article.outlet().language(),
                article.text());
    }
}
