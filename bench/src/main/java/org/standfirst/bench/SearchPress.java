package org.standfirst.bench;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Articles to be searched for: those of a file, or made up of words of our own that are as rare and
 * as common as those of a language (the n-th most common word is n times as rare as the first).
 */
final class SearchPress {

    private static final int WORDS = 60_000;
    private static final int OUTLETS = 60;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final @Nullable List<Article> read;
    private final int size;
    private final double[] share;

    private SearchPress(@Nullable List<Article> read, int size) {
        this.read = read;
        this.size = size;
        share = new double[WORDS];
        double sum = 0;
        for (int i = 0; i < WORDS; i++) {
            sum += 1.0 / (i + 2);
            share[i] = sum;
        }
    }

    /** Articles that are made up when they are asked for, always the same. */
    static SearchPress madeUp(int size) {
        return new SearchPress(null, size);
    }

    /** The articles of a file of JSON lines, which may be gzipped. */
    static SearchPress of(Path file) throws IOException {
        var articles = StoryStream.articles(file, "published");
        return new SearchPress(articles, articles.size());
    }

    int size() {
        return size;
    }

    Article article(int number) {
        return read == null ? made(number) : read.get(number);
    }

    private Article made(int number) {
        var random = new Random(number * 31L + 5);
        var host = "outlet" + number % OUTLETS + ".example";
        var text = new StringBuilder();
        for (int paragraph = 0; paragraph < 8; paragraph++) {
            for (int sentence = 0; sentence < 3; sentence++) {
                text.append(sentence(random, 12 + random.nextInt(14))).append(". ");
            }
            text.append('\n');
        }
        return Article.of(
                "a" + number,
                "https://" + host + "/" + number,
                "Outlet " + number % OUTLETS,
                sentence(random, 8),
                Moment.exact(FIRST.plusSeconds(number * 600L)),
                number % 5 == 0 ? "de" : "en",
                text.toString());
    }

    private String sentence(Random random, int words) {
        var sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            var word = word(random);
            sentence.append(i == 0 ? capital(word) : ' ' + word);
        }
        return sentence.toString();
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String word(Random random) {
        double at = random.nextDouble() * share[WORDS - 1];
        int low = java.util.Arrays.binarySearch(share, at);
        return spelled(low < 0 ? -low - 1 : low);
    }

    /** A word of syllables for each number. */
    private static String spelled(int number) {
        var syllables = "bakelomirunsatevodiguhapofenizuraw";
        var word = new StringBuilder("t");
        for (int left = number + 17; left > 0; left /= 17) {
            int at = left % 17 * 2;
            word.append(syllables, at, at + 2);
        }
        return word.toString();
    }
}
