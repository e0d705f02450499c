package org.standfirst.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Statements in their context, from a file: who speaks, of what kind, what is done, through whom.
 * The floors are what was measured when they were written: they may rise and must not fall.
 */
class StatementsTest {

    private static final Attributor ATTRIBUTOR = Attributor.shipped();

    @Test
    void statementsInTheirContext() {
        var tally = tally();
        atLeast(tally, "found", 0.92);
        atLeast(tally, "speaker", 0.98);
        atLeast(tally, "kind", 0.97);
        atLeast(tally, "act", 0.95);
        atLeast(tally, "chain", 0.96);
        atLeast(tally, "trap", 1.0);
    }

    private static void atLeast(DemoTruthTest.Tally tally, String what, double floor) {
        assertThat(tally.share(what))
                .as(() -> what + "; missed:\n" + String.join("\n", tally.missed))
                .isGreaterThanOrEqualTo(floor);
    }

    static DemoTruthTest.Tally tally() {
        var tally = new DemoTruthTest.Tally();
        for (var each : file().split("(?m)^--$\\n?", -1)) {
            var lines = each.lines().filter(l -> !l.startsWith("# ")).toList();
            if (!each.isBlank()) {
                judge(lines, tally);
            }
        }
        return tally;
    }

    private static String file() {
        try (var in = StatementsTest.class.getResourceAsStream("statements.txt")) {
            if (in == null) {
                throw new IllegalStateException("statements.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void judge(List<String> lines, DemoTruthTest.Tally tally) {
        var text =
                lines.stream()
                        .filter(l -> !l.startsWith("= ") && !l.startsWith("! "))
                        .collect(Collectors.joining("\n"))
                        .strip();
        var all = ATTRIBUTOR.attribute(text, "en", "The Harbour Post");
        for (var line : lines) {
            if (line.startsWith("! ")) {
                var acts = all.stream().map(a -> a.act().label()).toList();
                var traps = List.of(line.substring(2).strip().split(", ", -1));
                tally.count("trap", traps.stream().noneMatch(acts::contains), line + " " + acts);
            } else if (line.startsWith("= ")) {
                expect(List.of(line.substring(2).split("\\|", -1)), text, all, tally);
            }
        }
    }

    private static void expect(
            List<String> fields, String text, List<Attribution> all, DemoTruthTest.Tally tally) {
        var content = fields.getFirst().strip();
        var found = matching(content, text, all);
        var detail = String.join("|", fields) + " <- " + (found == null ? "nothing" : found);
        tally.count("found", found != null, detail);
        if (found != null) {
            tally.count("speaker", holds(fields.get(1), found.speaker().name()), detail);
            tally.count(
                    "kind", fields.get(2).strip().equals(found.speaker().kind().label()), detail);
            tally.count("act", fields.get(3).strip().equals(found.act().label()), detail);
            tally.count("chain", via(fields.get(4)).equals(names(found.via())), detail);
        }
    }

    private static List<String> via(String field) {
        return field.isBlank() ? List.of() : names(List.of(field.strip().split(" < ", -1)));
    }

    private static List<String> names(List<String> names) {
        return names.stream().map(OutletNames::bare).toList();
    }

    /** Whether a name has all the words of the true one, and is not some longer story. */
    private static boolean holds(String truth, String name) {
        var known = words(truth);
        var seen = words(name);
        return seen.containsAll(known) && seen.size() <= known.size() + 3;
    }

    private static Set<String> words(String name) {
        var bare = name.toLowerCase(Locale.ROOT).replaceAll("\\b(?:the|an?)\\b", " ").strip();
        return new HashSet<>(List.of(bare.split("[^\\p{L}\\p{N}'’-]+", -1)));
    }

    /** The attribution whose content, or for a silence whose cue, is most nearly the words. */
    private static @Nullable Attribution matching(
            String content, String text, List<Attribution> all) {
        int at = text.indexOf(content);
        assertThat(at).as(content).isNotNegative();
        Attribution best = null;
        double most = 0.3;
        for (var each : all) {
            var spans = new ArrayList<>(each.content());
            double like = like(spans, at, content.length());
            if (each.act() == Act.DECLINES || each.act() == Act.NO_RESPONSE) {
                like = Math.max(like, like(each.cue(), at, content.length()));
            }
            if (like > most) {
                most = like;
                best = each;
            }
        }
        return best;
    }

    private static double like(List<Span> spans, int at, int length) {
        var gold = new BitSet();
        gold.set(at, at + length);
        var seen = new BitSet();
        spans.forEach(s -> seen.set(s.begin(), s.end()));
        var both = (BitSet) gold.clone();
        both.and(seen);
        gold.or(seen);
        return (double) both.cardinality() / gold.cardinality();
    }
}
