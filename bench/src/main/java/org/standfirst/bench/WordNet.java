package org.standfirst.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * WordNet's senses of single words, read from its database files (wndb(5)), and the words that an
 * inflected form may belong to, by its exception lists and rules of detachment (morphy(7)).
 */
final class WordNet {

    /**
     * A sense.
     *
     * @param word as WordNet writes it, with its capitals
     * @param gloss definition and examples
     * @param count how often it was met in WordNet's tagged texts
     * @param form how the inflected word stands to it; empty for the lemma itself
     * @param offensive whether WordNet marks it as a slur or the like
     */
    record Sense(String word, String gloss, int count, String form, boolean offensive) {}

    /** A word that an inflected one may be a form of. */
    record Form(String lemma, String pos, String form) {}

    private record Detachment(String pos, String form, String ending, String instead) {}

    private static final List<String> PARTS = List.of("noun", "verb", "adj", "adv");
    private static final Set<String> MARKS =
            Set.of(
                    "disparagement",
                    "depreciation",
                    "ethnic_slur",
                    "obscenity",
                    "vulgarism",
                    "dirty_word");

    private static final List<Detachment> DETACHMENTS =
            List.of(
                    new Detachment("noun", "plural", "s", ""),
                    new Detachment("noun", "plural", "ses", "s"),
                    new Detachment("noun", "plural", "xes", "x"),
                    new Detachment("noun", "plural", "zes", "z"),
                    new Detachment("noun", "plural", "ches", "ch"),
                    new Detachment("noun", "plural", "shes", "sh"),
                    new Detachment("noun", "plural", "men", "man"),
                    new Detachment("noun", "plural", "ies", "y"),
                    new Detachment("verb", "third person", "s", ""),
                    new Detachment("verb", "third person", "ies", "y"),
                    new Detachment("verb", "third person", "es", ""),
                    new Detachment("verb", "past tense", "ed", "e"),
                    new Detachment("verb", "past tense", "ed", ""),
                    new Detachment("verb", "-ing form", "ing", "e"),
                    new Detachment("verb", "-ing form", "ing", ""),
                    new Detachment("adj", "comparative", "er", ""),
                    new Detachment("adj", "comparative", "er", "e"),
                    new Detachment("adj", "superlative", "est", ""),
                    new Detachment("adj", "superlative", "est", "e"));

    private final Map<String, List<Sense>> senses = new HashMap<>();
    private final Map<String, List<Form>> exceptions = new HashMap<>();

    /** Reads the folder with {@code data.*}, {@code *.exc} and {@code cntlist.rev}. */
    static WordNet read(Path folder) throws IOException {
        var net = new WordNet();
        var counts = counts(folder);
        var marks = net.marks(folder);
        for (var pos : PARTS) {
            for (var line : lines(folder.resolve("data." + pos))) {
                net.add(pos, line, counts, marks);
            }
            for (var line : lines(folder.resolve(pos + ".exc"))) {
                var words = line.split(" ", -1);
                for (int i = 1; i < words.length; i++) {
                    net.exceptions
                            .computeIfAbsent(words[0], w -> new ArrayList<>())
                            .add(new Form(words[i], pos, irregular(pos, words[0])));
                }
            }
        }
        return net;
    }

    private static String irregular(String pos, String word) {
        return switch (pos) {
            case "noun" -> "plural";
            case "verb" -> word.endsWith("ing") ? "-ing form" : "past form";
            default -> word.endsWith("st") ? "superlative" : "comparative";
        };
    }

    private static List<String> lines(Path file) throws IOException {
        try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.startsWith("  ")).toList();
        }
    }

    /** How often each sense was met, by word, part of speech, file number and number in it. */
    private static Map<String, Integer> counts(Path folder) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (var line : lines(folder.resolve("cntlist.rev"))) {
            var fields = line.split(" ", -1);
            // cold%3:00:01:: 1 58; the head word of a satellite does not matter here
            var key = fields[0].replaceFirst("(:[0-9]+:[0-9]+):.*", "$1");
            counts.merge(key, Integer.valueOf(fields[2]), Math::max);
        }
        return counts;
    }

    /** Where the synsets lie by which usage is marked. */
    private Set<String> marks(Path folder) throws IOException {
        Set<String> marks = new LinkedHashSet<>();
        for (var line : lines(folder.resolve("data.noun"))) {
            var fields = line.split(" ", -1);
            int words = Integer.parseInt(fields[3], 16);
            for (int i = 0; i < words; i++) {
                if (MARKS.contains(fields[4 + 2 * i].toLowerCase(Locale.ROOT))) {
                    marks.add(fields[0]);
                }
            }
        }
        return marks;
    }

    private void add(String pos, String line, Map<String, Integer> counts, Set<String> marks) {
        int bar = line.indexOf(" | ");
        var gloss = line.substring(bar + 3).strip();
        var fields = line.substring(0, bar).split(" ", -1);
        int words = Integer.parseInt(fields[3], 16);
        int pointers = Integer.parseInt(fields[4 + 2 * words]);
        boolean offensive =
                gloss.matches(".*\\b(offensive|slur|derogatory|vulgar|obscene|disparaging)\\b.*");
        for (int i = 0; i < pointers; i++) {
            int at = 5 + 2 * words + 4 * i;
            offensive |= fields[at].equals(";u") && marks.contains(fields[at + 1]);
        }
        for (int i = 0; i < words; i++) {
            // Where an adjective may stand is not part of it.
            var word = fields[4 + 2 * i].replaceFirst("\\((a|p|ip)\\)$", "");
            var key =
                    word.toLowerCase(Locale.ROOT)
                            + "%"
                            + (fields[2].equals("s") ? 5 : PARTS.indexOf(pos) + 1)
                            + ":"
                            + fields[1]
                            + ":"
                            + String.format(
                                    Locale.ROOT, "%02d", Integer.parseInt(fields[5 + 2 * i], 16));
            int count = counts.getOrDefault(key, 0);
            senses.computeIfAbsent(
                            pos + " " + word.toLowerCase(Locale.ROOT), w -> new ArrayList<>())
                    .add(new Sense(word, gloss, count, "", offensive));
        }
    }

    /** The senses of a word with just these capitals, in any part of speech. */
    List<Sense> senses(String word, String form) {
        List<Sense> all = new ArrayList<>();
        for (var pos : PARTS) {
            senses(word.toLowerCase(Locale.ROOT), form, pos).stream()
                    .filter(sense -> sense.word().equals(word))
                    .forEach(all::add);
        }
        return all;
    }

    /** The senses of a word, of which another is the {@code form} that is named. */
    List<Sense> senses(String lemma, String form, String pos) {
        return senses.getOrDefault(pos + " " + lemma, List.of()).stream()
                .map(s -> new Sense(s.word(), s.gloss(), s.count(), form, s.offensive()))
                .filter(s ->
                        s.word().equals(lemma)
                                || !form.isEmpty()
                                || Character.isUpperCase(s.word().charAt(0)))
                .toList();
    }

    /** The words that this one may be a form of, itself first. */
    Set<Form> lemmas(String word) {
        Set<Form> forms = new LinkedHashSet<>();
        for (var pos : PARTS) {
            if (senses.containsKey(pos + " " + word)) {
                forms.add(new Form(word, pos, ""));
            }
        }
        forms.addAll(exceptions.getOrDefault(word, List.of()));
        if (!exceptions.containsKey(word)) {
            for (var rule : DETACHMENTS) {
                if (word.endsWith(rule.ending()) && word.length() > rule.ending().length() + 1) {
                    var lemma =
                            word.substring(0, word.length() - rule.ending().length())
                                    + rule.instead();
                    if (senses.containsKey(rule.pos() + " " + lemma)) {
                        forms.add(new Form(lemma, rule.pos(), rule.form()));
                    }
                }
            }
        }
        return forms;
    }
}
