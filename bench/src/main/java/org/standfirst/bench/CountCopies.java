package org.standfirst.bench;

import org.standfirst.article.Article;
import org.standfirst.provenance.CopyFinder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Measures {@link CopyFinder}: counts exactly, by an index of all runs of five words, which
 * articles share more than a part of the shorter one's, and holds against that what the finder says
 * when it reads the same articles one after another. Words are cut here by a rule of its own.
 */
public final class CountCopies {

    private static final Duration WINDOW = Duration.ofDays(3);
    private static final double PART = 0.6;
    private static final int RUN = 5;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** So many low bits of an entry of the index say which article it is of. */
    private static final int ARTICLE_BITS = 16;

    private static final int ARTICLE = (1 << ARTICLE_BITS) - 1;

    private final List<Article> articles;
    private final List<long[]> runs;

    private CountCopies(List<Article> articles) {
        this.articles = articles;
        this.runs = articles.stream().map(article -> runs(article.text())).toList();
    }

    /** Arguments: files of articles. */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            System.err.println("usage: CountCopies FILE...");
            System.exit(2);
        }
        var articles = new ArrayList<Article>();
        for (var file : args) {
            articles.addAll(StoryStream.articles(Path.of(file), "published"));
        }
        articles.sort(Comparator.comparing(CountCopies::published).thenComparing(Article::id));
        if (articles.size() > ARTICLE) {
            throw new IllegalArgumentException("more than " + ARTICLE + " articles");
        }
        var exact = new CountCopies(articles).pairs();
        var found = found(articles);
        var both = new TreeSet<>(found);
        both.retainAll(exact);
        System.out.printf(
                Locale.ROOT,
                "%d articles, %d pairs counted, %d found: recall %.4f, precision %.4f%n",
                articles.size(),
                exact.size(),
                found.size(),
                both.size() / (double) exact.size(),
                both.size() / (double) found.size());
        exact.stream()
                .filter(p -> !both.contains(p))
                .forEach(p -> System.out.println("missed " + p));
        found.stream()
                .filter(p -> !both.contains(p))
                .forEach(p -> System.out.println("false " + p));
    }

    private static Set<String> found(List<Article> articles) {
        var finder = new CopyFinder(WINDOW);
        var found = new TreeSet<String>();
        long began = System.nanoTime();
        for (var article : articles) {
            for (var shared : finder.add(article)) {
                if (shared.isCopy()) {
                    found.add(shared.earlierId() + " " + shared.articleId());
                }
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "%.0f articles a second%n", articles.size() / seconds);
        return found;
    }

    private Set<String> pairs() {
        long[] index = runs.stream().flatMapToLong(Arrays::stream).toArray();
        int at = 0;
        for (int article = 0; article < runs.size(); article++) {
            for (int i = 0; i < runs.get(article).length; i++, at++) {
                index[at] = (index[at] & ~(long) ARTICLE) | article;
            }
        }
        Arrays.sort(index);
        var pairs = new TreeSet<String>();
        var shared = new int[articles.size()];
        for (int article = 0; article < runs.size(); article++) {
            count(article, index, shared);
            for (int other = 0; other < article; other++) {
                int smaller = Math.min(runs.get(article).length, runs.get(other).length);
                if (shared[other] > PART * smaller && isNear(article, other)) {
                    pairs.add(articles.get(other).id() + " " + articles.get(article).id());
                }
                shared[other] = 0;
            }
        }
        return pairs;
    }

    /** Counts the runs that each earlier article shares with this one. */
    private void count(int article, long[] index, int[] shared) {
        for (long run : runs.get(article)) {
            int from = Arrays.binarySearch(index, run & ~(long) ARTICLE);
            for (int i = from < 0 ? -from - 1 : from; i < index.length; i++) {
                int other = (int) (index[i] & ARTICLE);
                if (((index[i] ^ run) & ~(long) ARTICLE) != 0 || other >= article) {
                    break;
                }
                shared[other]++;
            }
        }
    }

    private boolean isNear(int one, int other) {
        var gap = Duration.between(published(articles.get(one)), published(articles.get(other)));
        return gap.abs().compareTo(WINDOW) <= 0;
    }

    private static Instant published(Article article) {
        return Objects.requireNonNull(article.published()).toInstant();
    }

    /** The distinct runs of a text, hashed polynomially; the lowest bits are left out. */
    private static long[] runs(String text) {
        var words = new ArrayList<Long>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            long hash = 7;
            for (char c : matcher.group().toLowerCase(Locale.ROOT).toCharArray()) {
                hash = hash * 0x5851f42d4c957f2dL + c + 1;
            }
            words.add(hash);
        }
        var runs = new long[Math.max(0, words.size() - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            for (int j = i; j < i + RUN; j++) {
                runs[i] = Long.rotateLeft(runs[i] * 0x14057b7ef767814fL + words.get(j), 29);
            }
            runs[i] &= ~(long) ARTICLE;
        }
        return Arrays.stream(runs).distinct().toArray();
    }
}
