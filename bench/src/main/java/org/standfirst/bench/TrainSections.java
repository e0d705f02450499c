package org.standfirst.bench;

import org.standfirst.article.Article;
import org.standfirst.edition.Section;
import org.standfirst.edition.SectionModel;
import org.standfirst.edition.SectionNames;
import org.standfirst.text.Terms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns the words of sections: {@code TrainSections sections.tsv SEEDS ARTICLES.jsonl.gz...} from
 * the articles whose address names a section, with the words that a person gave each section
 * ({@code SEEDS}: lines of a section and its words) as texts of their own, since some sections have
 * hardly an article. Every tenth article is left out first, to say how well the others tell it.
 */
public final class TrainSections {

    private static final List<Section> ALL = List.of(Section.values());
    private static final int SECTIONS = ALL.size();
    private static final int FEWEST = 4;

    /**
     * Terms at the rate of all sections together that each section is taken to have beside its own.
     */
    private static final double SHRINK = 3_000;

    /** How many texts a seed word counts as. */
    private static final int SEED = 12;

    private static final int BEGINNING = 1_200;
    private static final double TELLING = 1.0;

    private TrainSections() {}

    private record Labelled(Section section, String text) {}

    public static void main(String[] arguments) throws IOException {
        var seeds = seeds(Path.of(arguments[1]));
        var texts = new ArrayList<Labelled>();
        for (int i = 2; i < arguments.length; i++) {
            for (var article : StoryStream.articles(Path.of(arguments[i]), "published")) {
                SectionNames.ofAddress(article.url())
                        .ifPresent(s -> texts.add(new Labelled(s, beginning(article))));
            }
        }
        var learned = new ArrayList<Labelled>();
        var held = new ArrayList<Labelled>();
        for (int i = 0; i < texts.size(); i++) {
            (i % 10 == 0 ? held : learned).add(texts.get(i));
        }
        report(model(learned, seeds), held);
        Files.writeString(Path.of(arguments[0]), lines(texts, seeds));
    }

    private static String beginning(Article article) {
        var text = article.text();
        return article.title() + "\n" + text.substring(0, Math.min(BEGINNING, text.length()));
    }

    private static Map<Section, List<String>> seeds(Path file) throws IOException {
        Map<Section, List<String>> seeds = new HashMap<>();
        for (var line : Files.readAllLines(file)) {
            var parts = line.split("\t", 2);
            var section = Section.valueOf(parts[0].toUpperCase(Locale.ROOT));
            seeds.computeIfAbsent(section, s -> new ArrayList<>()).addAll(Terms.of(parts[1], "en"));
        }
        return seeds;
    }

    private static SectionModel model(List<Labelled> texts, Map<Section, List<String>> seeds)
            throws IOException {
        var bytes = lines(texts, seeds).getBytes(StandardCharsets.UTF_8);
        return SectionModel.read(new ByteArrayInputStream(bytes));
    }

    private static String lines(List<Labelled> texts, Map<Section, List<String>> seeds) {
        Map<String, double[]> counts = new TreeMap<>();
        Map<String, Integer> articlesWith = new HashMap<>();
        var size = new double[SECTIONS];
        for (var text : texts) {
            for (var term : new HashSet<>(Terms.of(text.text(), "en"))) {
                if (term.chars().allMatch(Character::isLetter)) {
                    counts.computeIfAbsent(term, t -> new double[SECTIONS])[
                            ALL.indexOf(text.section())]++;
                    articlesWith.merge(term, 1, Integer::sum);
                    size[ALL.indexOf(text.section())]++;
                }
            }
        }
        // A section of few articles is learned from its seeds, one of many from its articles.
        seeds.forEach((section, terms) -> {
            double each = Math.max(SEED, size[ALL.indexOf(section)] / 2_000);
            for (var term : new HashSet<>(terms)) {
                counts.computeIfAbsent(term, t -> new double[SECTIONS])[ALL.indexOf(section)] +=
                        each;
                articlesWith.merge(term, FEWEST, Integer::sum);
                size[ALL.indexOf(section)] += each;
            }
        });
        var lines = new StringBuilder();
        counts.forEach((term, of) -> {
            if (articlesWith.getOrDefault(term, 0) >= FEWEST) {
                double everywhere = 0;
                for (int i = 0; i < SECTIONS; i++) {
                    everywhere += (of[i] + 0.1) / (size[i] + SHRINK) / SECTIONS;
                }
                var row = new double[SECTIONS];
                double most = 0;
                for (int i = 0; i < SECTIONS; i++) {
                    // What was hardly seen in a section of few texts says nothing against it.
                    double rate = (of[i] + SHRINK * everywhere) / (size[i] + SHRINK);
                    row[i] = Math.clamp(Math.log(rate / everywhere), -1.5, 4);
                    most = Math.max(most, row[i]);
                }
                if (most >= TELLING) {
                    lines.append(term);
                    for (var weight : row) {
                        lines.append('\t').append(Math.round(weight * 16));
                    }
                    lines.append('\n');
                }
            }
        });
        return lines.toString();
    }

    private static void report(SectionModel model, List<Labelled> held) {
        var right = new int[SECTIONS];
        var all = new int[SECTIONS];
        var taken = new int[SECTIONS];
        for (var text : held) {
            var probabilities = model.probabilities(text.text());
            int best = 0;
            for (int i = 1; i < SECTIONS; i++) {
                best = probabilities[i] > probabilities[best] ? i : best;
            }
            all[ALL.indexOf(text.section())]++;
            taken[best]++;
            right[ALL.indexOf(text.section())] += best == ALL.indexOf(text.section()) ? 1 : 0;
        }
        for (var section : ALL) {
            int i = ALL.indexOf(section);
            System.out.printf(
                    "%-11s %4d texts, %4d found, %4d taken for it%n",
                    section, all[i], right[i], taken[i]);
        }
        System.out.printf("%d of %d right%n", Arrays.stream(right).sum(), Arrays.stream(all).sum());
    }
}
