package org.standfirst.bench;

import org.standfirst.crossword.Word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Builds the crossword's general word list from SCOWL and WordNet: words of SCOWL up to a level
 * that WordNet can define in a few words without giving them away. One line a word: the word in
 * capitals, how familiar it is from 0 to 100, where it is spelled so ({@code us}, {@code gb} or
 * {@code -}), and its definition. Words on a list of unwanted ones are left out, in any form, and
 * so is whatever WordNet marks as a slur, as disparaging or as obscene.
 */
public final class BuildWordList {

    private static final List<String> REGIONS = List.of("english", "american", "british");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 15;
    private static final int MOST_FAMILIAR = 100;

    /** SCOWL's own advice: up to 60 for what a good speller knows, names only where everyday. */
    private static final int WORD_LEVEL = 60;

    private static final int NAME_LEVEL = 50;

    /** Beyond this a form is kept only of a word that is met in texts. */
    private static final int RARE_FORM_LEVEL = 50;

    private final WordNet net;
    private final Set<String> unwanted;

    /** A word of SCOWL: its best level, and the regions that have it. */
    private static final class Found {
        private int level = Integer.MAX_VALUE;
        private final Set<String> regions = new HashSet<>();
        private boolean name;

        private void add(int atLevel, String region, boolean isName) {
            if (atLevel < level) {
                level = atLevel;
                name = isName;
            }
            regions.add(region);
        }

        private String spelling() {
            if (regions.contains("english") || regions.size() == 2) {
                return "-";
            }
            return regions.contains("american") ? "us" : "gb";
        }
    }

    private BuildWordList(WordNet net, Set<String> unwanted) {
        this.net = net;
        this.unwanted = unwanted;
    }

    /** Arguments: the file to write, SCOWL's folder of lists, WordNet's folder, unwanted words. */
    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            System.err.println("usage: BuildWordList OUT SCOWL WORDNET UNWANTED");
            System.exit(2);
        }
        Set<String> unwanted = new HashSet<>(ours());
        for (var line : Files.readAllLines(Path.of(args[3]))) {
            // Plain lines, or a JSON array with one a line.
            unwanted.add(line.replaceAll("[^\\p{L} ]", "").strip().toLowerCase(Locale.ROOT));
        }
        unwanted.remove("");
        var list = new BuildWordList(WordNet.read(Path.of(args[2])), unwanted);
        var lines = list.lines(words(Path.of(args[1])));
        Files.write(Path.of(args[0]), lines);
        System.err.println(lines.size() + " words");
    }

    /** Words that are no slurs but no pleasure over breakfast either. */
    private static List<String> ours() throws IOException {
        try (var in = BuildWordList.class.getResourceAsStream("unwanted-words.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static Map<String, Found> words(Path scowl) throws IOException {
        Map<String, Found> words = new TreeMap<>();
        for (var region : REGIONS) {
            for (int level = 10; level <= WORD_LEVEL; level += 5) {
                add(words, scowl, region, "words", level);
                if (level <= NAME_LEVEL) {
                    add(words, scowl, region, "upper", level);
                    add(words, scowl, region, "proper-names", level);
                }
            }
        }
        return words;
    }

    private static void add(
            Map<String, Found> words, Path scowl, String region, String kind, int level)
            throws IOException {
        var file = scowl.resolve(region + "-" + kind + "." + level);
        if (!Files.exists(file)) {
            return;
        }
        for (var line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            boolean name = !kind.equals("words");
            // A capital that is not the first letter's is an abbreviation's.
            if (line.matches(name ? "[A-Z][a-z]+" : "[a-z]+")
                    && line.length() >= SHORTEST
                    && line.length() <= LONGEST) {
                words.computeIfAbsent(line, w -> new Found()).add(level, region, name);
            }
        }
    }

    private List<String> lines(Map<String, Found> words) {
        Map<String, String> lines = new TreeMap<>();
        Map<String, Integer> levels = new HashMap<>();
        words.forEach((word, found) -> {
            var answer = word.toUpperCase(Locale.ROOT);
            if (isUnwanted(word) || levels.getOrDefault(answer, Integer.MAX_VALUE) < found.level) {
                return;
            }
            clue(word, found)
                    .ifPresent(clue -> {
                        levels.put(answer, found.level);
                        int familiar = MOST_FAMILIAR - found.level;
                        lines.put(
                                answer,
                                answer + "\t" + familiar + "\t" + found.spelling() + "\t" + clue);
                    });
        });
        return List.copyOf(lines.values());
    }

    private boolean isUnwanted(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (unwanted.contains(lower)) {
            return true;
        }
        return net.lemmas(lower).stream().anyMatch(form -> unwanted.contains(form.lemma()));
    }

    /** Whether a clue tells its word, perhaps by what is said of its form: "(past tense)". */
    private static boolean isTold(String word, String clue) {
        var letters = word.toUpperCase(Locale.ROOT);
        return new Word(letters, 0, Word.Spelling.EVERYWHERE, clue).isTold();
    }

    /** A definition of the commonest sense that can be had without the word itself. */
    private Optional<String> clue(String word, Found found) {
        List<WordNet.Sense> senses = new ArrayList<>();
        if (found.name) {
            senses.addAll(net.senses(word, ""));
        } else {
            for (var form : net.lemmas(word)) {
                senses.addAll(net.senses(form.lemma(), form.form(), form.pos()));
            }
        }
        if (senses.stream().anyMatch(WordNet.Sense::offensive)) {
            return Optional.empty();
        }
        return senses.stream()
                .filter(s -> found.level <= RARE_FORM_LEVEL || s.form().isEmpty() || s.count() > 0)
                .sorted((a, b) -> Integer.compare(b.count(), a.count()))
                .limit(3)
                .flatMap(sense -> ClueText.of(sense, word, this::isUnwanted).stream())
                .filter(clue -> !isTold(word, clue))
                .findFirst();
    }
}
