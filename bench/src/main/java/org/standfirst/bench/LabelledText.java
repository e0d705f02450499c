package org.standfirst.bench;

import org.standfirst.attribution.Prose;
import org.standfirst.attribution.Run;
import org.standfirst.attribution.Spotter;
import org.standfirst.text.CodePoints;
import org.standfirst.text.EnglishAnalyzer;
import org.standfirst.text.Tokens;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * An article whose attributions people have labelled, as the models see it.
 *
 * @param article as it was read
 * @param prose its text, analysed
 * @param gold what people found
 */
record LabelledText(JsonNode article, Prose prose, List<Gold> gold) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Words behind which no head of a source is looked for. */
    private static final Set<String> STOPS =
            Set.of(
                    ",", "(", "[", "-", "–", "—", ":", ";", "who", "whose", "which", "that", "of",
                    "at", "from", "in", "for", "with", "on", "by", "to");

    /** An attribution with its roles as runs of tokens, and as sets of words. */
    record Gold(
            List<Run> cue,
            List<Run> source,
            List<Run> content,
            BitSet sourceWords,
            BitSet contentWords,
            int head) {

        /** The cue from its first word to its last; only where there is one. */
        Run wholeCue() {
            return new Run(cue.getFirst().from(), cue.getLast().to());
        }
    }

    /** All articles of a file of gzipped lines of JSON. */
    static List<LabelledText> read(Path file) throws IOException {
        var analyzer = EnglishAnalyzer.shipped();
        var all = new ArrayList<LabelledText>();
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                                StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var node = JSON.readTree(line);
                var text = node.get("text").asString();
                var prose = new Prose(analyzer.analyze(text));
                var points = CodePoints.of(text);
                var gold = new ArrayList<Gold>();
                for (var each : node.get("attributions")) {
                    gold.add(gold(each, prose.tokens(), points));
                }
                all.add(new LabelledText(node, prose, gold));
            }
        }
        return all;
    }

    private static Gold gold(JsonNode each, Tokens tokens, CodePoints points) {
        var source = spans(each.get("source"), points, tokens);
        var content = spans(each.get("content"), points, tokens);
        return new Gold(
                spans(each.get("cue"), points, tokens),
                source,
                content,
                words(source, tokens),
                words(content, tokens),
                head(source, tokens));
    }

    private static List<Run> spans(JsonNode spans, CodePoints points, Tokens tokens) {
        var found = new ArrayList<Run>();
        if (spans == null) {
            return found;
        }
        for (var span : spans) {
            int begin = points.toUnits(span.get(0).asInt());
            int end = points.toUnits(span.get(1).asInt());
            int from = first(tokens, begin);
            int to = from;
            while (to < tokens.size() && tokens.begin(to) < end) {
                to++;
            }
            if (to > from) {
                found.add(new Run(from, to));
            }
        }
        return found;
    }

    private static int first(Tokens tokens, int place) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.end(middle) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static BitSet words(List<Run> runs, Tokens tokens) {
        var words = new BitSet();
        for (var run : runs) {
            for (int i = run.from(); i < run.to(); i++) {
                words.set(i, tokens.isWord(i));
            }
        }
        return words;
    }

    /** The last word before the first stop behind a word, as the scorer takes it; -1 for none. */
    private static int head(List<Run> runs, Tokens tokens) {
        int head = -1;
        for (var run : runs) {
            for (int i = run.from(); i < run.to(); i++) {
                boolean word = tokens.isWord(i);
                if (head >= 0
                        && STOPS.contains(tokens.form(i).toLowerCase(java.util.Locale.ROOT))) {
                    return head;
                }
                head = word ? i : head;
            }
        }
        return head;
    }

    /**
     * How right something found is, from 0 to 1: nothing unless its content is half right at least
     * and its source is the right one; all of it if both are right to the word.
     */
    float right(Spotter.Found found) {
        var source = words(found.source(), prose.tokens());
        var content = words(found.content(), prose.tokens());
        int head = head(found.source(), prose.tokens());
        float most = 0;
        for (var each : gold) {
            if (like(each.contentWords(), content) >= 0.5 && sameSource(each, source, head)) {
                most =
                        Math.max(
                                most,
                                0.35f
                                        + (each.contentWords().equals(content) ? 0.15f : 0)
                                        + (each.content().equals(found.content()) ? 0.3f : 0)
                                        + (each.sourceWords().equals(source) ? 0.2f : 0));
            }
        }
        return most;
    }

    private static boolean sameSource(Gold gold, BitSet source, int head) {
        if (gold.sourceWords().isEmpty() || source.isEmpty()) {
            return gold.sourceWords().isEmpty() && source.isEmpty();
        }
        return source.get(gold.head()) || gold.sourceWords().get(head);
    }

    private static double like(BitSet a, BitSet b) {
        var both = (BitSet) a.clone();
        both.and(b);
        int common = both.cardinality();
        int all = a.cardinality() + b.cardinality() - common;
        return all == 0 ? 0 : (double) common / all;
    }
}
