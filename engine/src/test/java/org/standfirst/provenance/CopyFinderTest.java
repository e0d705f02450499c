package org.standfirst.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

@NullMarked
class CopyFinderTest {

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Duration WINDOW = Duration.ofDays(3);

    @Test
    void aTextThatWasCutAndEditedIsACopy() {
        var finder = new CopyFinder(WINDOW);
        var text = words(new Random(1), 200);
        assertThat(finder.add(article("a", NOON, text))).isEmpty();
        var edited = new ArrayList<>(text.subList(0, 90));
        edited.set(30, "altered");
        var found = finder.add(article("b", NOON.plusSeconds(60), edited)).getFirst();
        assertThat(found.earlierId()).isEqualTo("a");
        assertThat(found.isCopy()).isTrue();
        assertThat(found.runs()).isEqualTo(86 - 5);
        assertThat(found.part()).isEqualTo(81 / 86.0);
    }

    @Test
    void aSharedParagraphIsFoundButIsNoCopy() {
        var finder = new CopyFinder(WINDOW);
        var random = new Random(2);
        var paragraph = words(random, 60);
        var one = words(random, 300);
        one.addAll(100, paragraph);
        var other = words(random, 500);
        other.addAll(350, paragraph);
        assertThat(finder.add(article("a", NOON, one))).isEmpty();
        var found = finder.add(article("b", NOON, other)).getFirst();
        assertThat(found.runs()).isEqualTo(56);
        assertThat(found.isCopy()).isFalse();
    }

    @Test
    void punctuationAndCapitalsDoNotHideACopy() {
        var finder = new CopyFinder(WINDOW);
        var text = words(new Random(3), 50);
        finder.add(article("a", NOON, text));
        var shouted = List.of(String.join(", ", text).toUpperCase(java.util.Locale.ROOT));
        assertThat(finder.add(article("b", NOON, shouted)).getFirst().part()).isEqualTo(1);
    }

    @Test
    void oldArticlesLeaveAndOneOfNextYearMovesNothing() {
        var finder = new CopyFinder(WINDOW);
        var text = words(new Random(4), 50);
        finder.add(article("a", NOON, text));
        finder.add(article("b", NOON.plus(Duration.ofDays(365)), words(new Random(5), 50)));
        assertThat(finder.add(article("c", NOON, text))).hasSize(1);
        var later = NOON.plus(Duration.ofDays(4));
        assertThat(finder.add(article("d", later, text))).isEmpty();
        for (int i = 0; i < 5; i++) {
            var time = NOON.plus(Duration.ofDays(8));
            finder.add(article("e" + i, time, words(new Random(10 + i), 50)));
        }
        assertThat(finder.size()).isLessThan(8);
    }

    @Test
    void anArticleWithoutTimeOrTextIsNoTrouble() {
        var finder = new CopyFinder(WINDOW);
        assertThat(finder.add(Article.of("a", "https://x.example/a", "X", "", null, null, "")))
                .isEmpty();
        assertThat(finder.add(Article.of("b", "https://x.example/b", "X", "", null, null, "")))
                .isEmpty();
    }

    /** Long streams of which some texts are copies, so that the index drops and widens. */
    @Test
    void agreesWithAnExactCountOverAStream() {
        for (long seed = 1; seed <= 5; seed++) {
            var random = new Random(seed);
            var finder = new CopyFinder(WINDOW);
            var texts = new ArrayList<List<String>>();
            var runs = new ArrayList<Set<String>>();
            for (int i = 0; i < 600; i++) {
                var text = words(random, 40 + random.nextInt(200));
                if (i > 0 && random.nextInt(4) == 0) {
                    text = edited(texts.get(i - 1 - random.nextInt(Math.min(i, 150))), random);
                }
                texts.add(text);
                runs.add(runs(text));
                var time = NOON.plus(Duration.ofMinutes(30L * i));
                Set<String> found = new HashSet<>();
                finder.add(article("t" + i, time, text)).stream()
                        .filter(SharedText::isCopy)
                        .forEach(shared -> found.add(shared.earlierId()));
                Set<String> expected = new HashSet<>();
                for (int j = Math.max(0, i - 144); j < i; j++) {
                    if (isCopy(runs.get(j), runs.get(i))) {
                        expected.add("t" + j);
                    }
                }
                assertThat(found).as("seed %d, article %d", seed, i).isEqualTo(expected);
            }
        }
    }

    private static List<String> edited(List<String> text, Random random) {
        var edited = new ArrayList<>(text);
        for (int i = random.nextInt(text.size() / 8); i > 0; i--) {
            edited.set(random.nextInt(edited.size()), "edit" + random.nextInt(1000));
        }
        return edited;
    }

    private static boolean isCopy(Set<String> runs, Set<String> others) {
        long shared = runs.stream().filter(others::contains).count();
        return shared > 0.6 * Math.min(runs.size(), others.size());
    }

    private static Set<String> runs(List<String> text) {
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + 5 <= text.size(); i++) {
            runs.add(String.join(" ", text.subList(i, i + 5)));
        }
        return runs;
    }

    private static List<String> words(Random random, int count) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            words.add("word" + random.nextInt(5000));
        }
        return words;
    }

    private static Article article(String id, Instant published, List<String> words) {
        return Article.of(
                id,
                "https://x.example/" + id,
                "X",
                "",
                Moment.exact(published),
                "en",
                String.join(" ", words));
    }
}
