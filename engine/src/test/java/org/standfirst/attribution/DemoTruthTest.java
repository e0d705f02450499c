package org.standfirst.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.demo.press.PressArticle;
import org.standfirst.demo.press.Truth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Holds the engine to what is true of the demo press, item by item. The floors are what was
 * measured when they were written: they may rise and must not fall.
 */
class DemoTruthTest {

    private static final DemoPress PRESS = DemoPress.load(Instant.parse("2026-03-05T20:00:00Z"));
    private static final Attributor ATTRIBUTOR = Attributor.shipped();

    /** How much of the truth was found. */
    static final class Tally {
        final Map<String, int[]> counts = new HashMap<>();
        final List<String> missed = new ArrayList<>();

        void count(String what, boolean right, String detail) {
            var count = counts.computeIfAbsent(what, w -> new int[2]);
            count[0] += right ? 1 : 0;
            count[1]++;
            if (!right) {
                missed.add(what + ": " + detail);
            }
        }

        double share(String what) {
            var count = counts.getOrDefault(what, new int[] {0, 1});
            return (double) count[0] / count[1];
        }
    }

    @Test
    void theTruthOfTheEnglishPress() {
        var tally = tally("en");
        atLeast(tally, "found", 0.92);
        atLeast(tally, "speaker", 0.955);
        atLeast(tally, "kind", 0.975);
        atLeast(tally, "act", 0.94);
        atLeast(tally, "form", 0.97);
        atLeast(tally, "chain", 0.94);
    }

    private static void atLeast(Tally tally, String what, double floor) {
        assertThat(tally.share(what))
                .as(() -> what + "; missed:\n" + String.join("\n", tally.missed))
                .isGreaterThanOrEqualTo(floor);
    }

    static Tally tally(String language) {
        var tally = new Tally();
        Map<String, List<Attribution>> read = new HashMap<>();
        var known = new StorySpeakers(language);
        for (var item : PRESS.truth().attributions()) {
            var article = PRESS.article(item.article());
            if (!article.outlet().language().equals(language)) {
                continue;
            }
            var text = article.text();
            var all =
                    read.computeIfAbsent(
                            item.article(),
                            _ -> ATTRIBUTOR.attribute(text, language, article.outlet().name()));
            var found = matching(item, text, all);
            var detail = item + " <- " + (found == null ? "nothing" : shown(text, found));
            tally.count("found", found != null, detail);
            if (found != null) {
                var speaker = known.of(item.article(), found);
                tally.count("speaker", isSpeaker(item, speaker.name()), speaker + detail);
                tally.count("kind", item.kind().equals(speaker.kind().label()), detail);
                tally.count("act", item.act().equals(found.act().label()), detail);
                tally.count("form", item.form().equals(found.form().label()), detail);
                tally.count("chain", chains(item.via(), found.via()), detail);
            }
        }
        return tally;
    }

    /** Who speaks, as the ledgers of the stories have it: a story knows more than an article. */
    private static final class StorySpeakers {
        private final Map<String, Map<Attribution, Speaker>> speakers = new HashMap<>();

        StorySpeakers(String language) {
            for (var event : PRESS.truth().events()) {
                var readings =
                        event.articles().stream()
                                .map(a -> PRESS.article(a.article()))
                                .filter(a -> a.outlet().language().equals(language))
                                .map(StorySpeakers::reading)
                                .toList();
                for (var voice : Voices.of(readings).voices()) {
                    for (var statement : voice.statements()) {
                        for (var carrier : statement.carriers()) {
                            speakers.computeIfAbsent(carrier.articleId(), k -> new HashMap<>())
                                    .put(carrier.attribution(), voice.speaker());
                        }
                    }
                }
            }
        }

        private static Voices.Reading reading(PressArticle article) {
            var outlet = article.outlet();
            var read =
                    Article.of(
                            article.key(),
                            "",
                            outlet.name(),
                            article.title(),
                            null,
                            outlet.language(),
                            article.text());
            return new Voices.Reading(read, ATTRIBUTOR.attribute(read));
        }

        Speaker of(String article, Attribution found) {
            return speakers.getOrDefault(article, Map.of()).getOrDefault(found, found.speaker());
        }
    }

    private static String shown(String text, Attribution a) {
        return a.speaker()
                + " "
                + a.act()
                + " "
                + a.form()
                + " "
                + a.via()
                + " "
                + a.source().stream().map(s -> text.substring(s.begin(), s.end())).toList()
                + a.cue().stream().map(s -> text.substring(s.begin(), s.end())).toList()
                + a.content().stream().map(s -> text.substring(s.begin(), s.end())).toList();
    }

    /** The attribution with the same content, or, of silence, with the same source and cue. */
    private static @Nullable Attribution matching(
            Truth.Attribution item, String text, List<Attribution> all) {
        var parts = item.content().isEmpty() ? item.cue() : item.content();
        var gold = new BitSet();
        for (var part : parts) {
            int at = text.indexOf(part);
            if (at >= 0) {
                gold.set(at, at + part.length());
            }
        }
        Attribution best = null;
        double most = 0.3;
        for (var each : all) {
            var seen = new BitSet();
            (item.content().isEmpty() ? each.cue() : each.content())
                    .forEach(s -> seen.set(s.begin(), s.end()));
            var both = (BitSet) gold.clone();
            both.and(seen);
            var either = (BitSet) gold.clone();
            either.or(seen);
            double like = (double) both.cardinality() / Math.max(1, either.cardinality());
            if (like > most) {
                most = like;
                best = each;
            }
        }
        return best;
    }

    private static final Set<String> EMPTY_WORDS =
            Set.of("the", "a", "an", "of", "in", "for", "at", "to", "two", "three", "five");

    /**
     * Whether a name is that of the true speaker, or, of one that has none of its own, the words an
     * article has for it.
     */
    private static boolean isSpeaker(Truth.Attribution item, String name) {
        if (alike(item.speaker(), name)) {
            return true;
        }
        return !item.kind().equals("person")
                && PRESS.truth().voices().stream()
                        .filter(v -> v.name().equals(item.speaker()))
                        .flatMap(v -> v.aliases().stream())
                        .anyMatch(alias -> words(alias).equals(words(name)));
    }

    /** Whether two names mean the same: the one's words are among the other's. */
    private static boolean alike(String truth, String name) {
        var a = words(truth);
        var b = words(name);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        return a.containsAll(b) || b.containsAll(a);
    }

    private static Set<String> words(String name) {
        var words =
                new HashSet<>(
                        Arrays.asList(
                                name.toLowerCase(Locale.ROOT)
                                        .replace('’', '\'')
                                        .replaceAll("'s?\\b", "")
                                        .split("[^\\p{L}\\p{N}-]+", -1)));
        words.removeAll(EMPTY_WORDS);
        words.remove("");
        return words;
    }

    private static boolean chains(List<String> truth, List<String> seen) {
        if (truth.size() != seen.size()) {
            return false;
        }
        for (int i = 0; i < truth.size(); i++) {
            if (!alike(truth.get(i), seen.get(i))) {
                return false;
            }
        }
        return true;
    }
}
