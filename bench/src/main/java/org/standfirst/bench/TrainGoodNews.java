package org.standfirst.bench;

import org.standfirst.edition.GoodNews;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns good news: {@code TrainGoodNews good-news.tsv HEADLINES.tsv [ARTICLES.jsonl.gz...]} from
 * headlines that persons wrote and labelled ({@code good} or {@code not}, {@code trap} or {@code
 * plain}, the headline). They are judged by cross-validation; the model that is written has not
 * seen a third, left out by a seed. The headlines of articles, of which hardly one in twenty is
 * good, count as bad ones of little weight: they show which words news is made of.
 */
public final class TrainGoodNews {

    /** Splits the headlines; the test of the shipped model uses the same. */
    private static final long SEED = 1;

    /** What share of those it calls good must be, on headlines it was not trained on. */
    private static final double PRECISION = 0.97;

    private static final double WEAK = 0.2;

    /** How often, and into how many parts, the headlines are split to be judged in turn. */
    private static final int SHUFFLES = 3;

    private static final int PARTS = 5;

    /** Of the headlines of articles every one of these many is taken. */
    private static final int SPARSE = 4;

    private static final int ROUNDS = 200;
    private static final int FOLDS = 6;
    private static final int FEWEST = 6;

    private TrainGoodNews() {}

    private record Headline(boolean good, boolean trap, String text, Set<String> features) {

        Headline(boolean good, boolean trap, String text) {
            this(good, trap, text, GoodNews.features(text));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Example(int[] features, boolean good, double weight) {}

    private record Scored(double score, boolean good) {}

    public static void main(String[] arguments) throws IOException {
        var all = new ArrayList<Headline>();
        for (var line : Files.readAllLines(Path.of(arguments[1]))) {
            var parts = line.split("\t", 3);
            all.add(new Headline(parts[0].equals("good"), parts[1].equals("trap"), parts[2]));
        }
        var weak = new ArrayList<Headline>();
        int read = 0;
        for (int i = 2; i < arguments.length; i++) {
            for (var article : StoryStream.articles(Path.of(arguments[i]), "published")) {
                if (read++ % SPARSE == 0) {
                    weak.add(new Headline(false, false, article.title()));
                }
            }
        }
        crossValidate(all, weak);
        Files.writeString(Path.of(arguments[0]), run(all, weak));
    }

    /** Each headline is judged once, by a model and a threshold that have not seen it. */
    private static void crossValidate(List<Headline> all, List<Headline> weak) throws IOException {
        var total = new Tally();
        for (long seed = SEED + 1; seed <= SEED + SHUFFLES; seed++) {
            var shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            var once = new Tally();
            for (int part = 0; part < PARTS; part++) {
                var in = new ArrayList<Headline>();
                var out = new ArrayList<Headline>();
                for (int i = 0; i < shuffled.size(); i++) {
                    (i % PARTS == part ? out : in).add(shuffled.get(i));
                }
                var model = model(lines(train(in, weak), threshold(in, weak)));
                once.add(model, out);
                total.add(model, out);
            }
            System.out.println("cross-validated, shuffle " + seed + ": " + once);
        }
        System.out.println("cross-validated, all shuffles: " + total);
    }

    private static GoodNews model(String lines) throws IOException {
        return GoodNews.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
    }

    /** How headlines were judged. */
    private static final class Tally {
        private int headlines;
        private int good;
        private int found;
        private int right;
        private int traps;
        private int fell;

        void add(GoodNews model, List<Headline> some) {
            for (var headline : some) {
                boolean called = model.isGood(headline.text());
                headlines++;
                good += headline.good() ? 1 : 0;
                found += called ? 1 : 0;
                right += called && headline.good() ? 1 : 0;
                traps += headline.trap() && !headline.good() ? 1 : 0;
                fell += called && headline.trap() && !headline.good() ? 1 : 0;
            }
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d headlines, %d good, %d found, %d right: precision %.3f, recall %.3f; %d of"
                            + " %d traps taken for good",
                    headlines,
                    good,
                    found,
                    right,
                    found == 0 ? 1.0 : right / (double) found,
                    right / (double) good,
                    fell,
                    traps);
        }
    }

    private static String run(List<Headline> all, List<Headline> weak) throws IOException {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(SEED));
        var held = shuffled.subList(0, all.size() / 3);
        var trained = shuffled.subList(all.size() / 3, all.size());
        double threshold = threshold(trained, weak);
        var lines = lines(train(trained, weak), threshold);
        var model = model(lines);
        report(model, trained, "trained on");
        report(model, held, "left out");
        for (var headline : held) {
            if (headline.good() != model.isGood(headline.text())) {
                System.out.printf(
                        "%s %6.2f %s%n",
                        headline.good() ? "missed" : "WRONG ",
                        model.score(headline.text()),
                        headline.text());
            }
        }
        return lines;
    }

    /** Mean of the precision at each good headline, the surest first. */
    private static double average(GoodNews model, List<Headline> some) {
        var scored =
                some.stream()
                        .map(h -> new Scored(model.score(h.text()), h.good()))
                        .sorted(Comparator.comparingDouble(Scored::score).reversed())
                        .toList();
        int right = 0;
        double sum = 0;
        for (int i = 0; i < scored.size(); i++) {
            if (scored.get(i).good()) {
                sum += ++right / (i + 1.0);
            }
        }
        return sum / right;
    }

    private static void report(GoodNews model, List<Headline> some, String name) {
        var tally = new Tally();
        tally.add(model, some);
        System.out.printf("%s: %s; average precision %.3f%n", name, tally, average(model, some));
    }

    /** The lowest above which headlines that were left out in turn are good ones. */
    private static double threshold(List<Headline> trained, List<Headline> weak)
            throws IOException {
        var scored = new ArrayList<Scored>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var in = new ArrayList<Headline>();
            var out = new ArrayList<Headline>();
            for (int i = 0; i < trained.size(); i++) {
                (i % FOLDS == fold ? out : in).add(trained.get(i));
            }
            var model = model(lines(train(in, weak), 0));
            out.forEach(h -> scored.add(new Scored(model.score(h.text()), h.good())));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        double threshold = scored.getFirst().score();
        int right = 0;
        for (int i = 0; i < scored.size(); i++) {
            right += scored.get(i).good() ? 1 : 0;
            if (right >= PRECISION * (i + 1)) {
                threshold = scored.get(i).score();
            }
        }
        return threshold;
    }

    private static Map<String, Double> train(List<Headline> trained, List<Headline> weak) {
        Map<String, Integer> seen = new HashMap<>();
        trained.forEach(h -> h.features().forEach(f -> seen.merge(f, 1, Integer::sum)));
        var names = new ArrayList<String>();
        seen.forEach((feature, times) -> {
            if (times > 1) {
                names.add(feature);
            }
        });
        Map<String, Integer> inWeak = new HashMap<>();
        weak.forEach(h -> h.features().forEach(f -> inWeak.merge(f, 1, Integer::sum)));
        inWeak.forEach((feature, times) -> {
            if (times >= FEWEST && seen.getOrDefault(feature, 0) < 2) {
                names.add(feature);
            }
        });
        Collections.sort(names);
        Map<String, Integer> index = new HashMap<>();
        names.forEach(name -> index.put(name, index.size()));
        var examples = new ArrayList<Example>();
        trained.forEach(h -> examples.add(new Example(known(h, index), h.good(), 1)));
        weak.forEach(h -> examples.add(new Example(known(h, index), false, WEAK)));
        var weights = descend(examples, penalties(names), names.size());
        Map<String, Double> named = new TreeMap<>();
        index.forEach((name, at) -> named.put(name, weights[at]));
        named.put("bias", weights[names.size()]);
        return named;
    }

    private static int[] known(Headline headline, Map<String, Integer> index) {
        return headline.features().stream()
                .filter(index::containsKey)
                .mapToInt(index::get)
                .toArray();
    }

    /** Single words are trusted less than their classes, which are there for words to come. */
    private static double[] penalties(List<String> names) {
        return names.stream()
                .mapToDouble(name ->
                        switch (name.charAt(0)) {
                            case 'w' -> 2.0;
                            case 'p' -> 2.5;
                            case 'n' -> 1.5;
                            default -> 0.7;
                        })
                .toArray();
    }

    /** Gradient descent with a step of its own for each weight (Adagrad), the bias last. */
    private static double[] descend(List<Example> examples, double[] penalties, int size) {
        var weights = new double[size + 1];
        var squares = new double[size + 1];
        Arrays.fill(squares, 1e-6);
        for (int round = 0; round < ROUNDS; round++) {
            var gradient = new double[size + 1];
            for (var example : examples) {
                double sum = weights[size];
                for (int feature : example.features()) {
                    sum += weights[feature];
                }
                double error =
                        example.weight() * (1 / (1 + Math.exp(-sum)) - (example.good() ? 1 : 0));
                for (int feature : example.features()) {
                    gradient[feature] += error;
                }
                gradient[size] += error;
            }
            for (int i = 0; i <= size; i++) {
                gradient[i] += i < size ? penalties[i] * weights[i] : 0;
                squares[i] += gradient[i] * gradient[i];
                weights[i] -= 0.3 * gradient[i] / Math.sqrt(squares[i]);
            }
        }
        return weights;
    }

    private static String lines(Map<String, Double> weights, double threshold) {
        var lines = new StringBuilder();
        lines.append("threshold\t").append(Math.round(threshold * 100)).append('\n');
        weights.forEach((feature, weight) -> {
            long hundredths = Math.round(weight * 100);
            if (hundredths != 0) {
                lines.append(feature).append('\t').append(hundredths).append('\n');
            }
        });
        return lines.toString();
    }
}
