package org.standfirst.demo.press;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.demo.press.Truth.Attribution;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The press keeps what its description promises, and the truth is true of it. */
@NullMarked
class DemoPressTest {

    private static final DemoPress PRESS = DemoPress.load(Instant.parse("2026-03-08T20:00:00Z"));
    private static final Truth TRUTH = PRESS.truth();

    @Test
    void there_is_enough_of_everything() {
        assertThat(PRESS.outlets()).hasSizeGreaterThanOrEqualTo(13);
        assertThat(PRESS.articles(1)).hasSizeGreaterThanOrEqualTo(95);
        assertThat(TRUTH.events()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(TRUTH.attributions().stream().map(Attribution::article).distinct())
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(PRESS.outlets().stream().map(Outlet::design).distinct())
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(PRESS.outlets().stream().map(Outlet::ownership))
                .contains("public-service", "state", "private", "non-profit", "agency");
        assertThat(PRESS.outlets().stream().map(Outlet::language)).contains("en", "de", "ar");
        assertThat(PRESS.outlets().stream().flatMap(o -> o.feeds().stream()).map(f -> f.dialect()))
                .contains(FeedDialect.values());
    }

    @Test
    void the_list_of_articles_names_every_file() throws IOException, URISyntaxException {
        URL folder = DemoPress.class.getResource("/org/standfirst/demo/press/articles");
        assertThat(folder).isNotNull();
        var root = Path.of(folder.toURI());
        try (Stream<Path> files = Files.walk(root)) {
            var names =
                    files.filter(Files::isRegularFile)
                            .map(f -> root.relativize(f).toString().replace('\\', '/'))
                            .sorted()
                            .toList();
            assertThat(Files.readAllLines(root.resolveSibling("articles.txt"))).isEqualTo(names);
        }
    }

    @Test
    void no_placeholder_is_left_in_any_text() {
        for (var article : everyVersion()) {
            assertThat(article.title() + article.standfirst() + article.text())
                    .as(article.key())
                    .doesNotContain("{weekday", "{date");
        }
    }

    @Test
    void articles_fall_into_the_four_days() {
        for (var article : everyVersion()) {
            assertThat(article.published())
                    .as(article.key())
                    .isBetween(PRESS.calendar().instant("1 00:00"), PRESS.now());
            assertThat(article.changed())
                    .as(article.key())
                    .isBetween(article.published(), PRESS.now());
        }
    }

    @Test
    void every_article_is_in_a_feed_and_every_picture_exists() {
        for (var article : everyVersion()) {
            assertThat(article.outlet().feeds()).as(article.key()).anyMatch(f -> f.lists(article));
            var picture = article.picture();
            if (picture != null) {
                assertThat(PRESS.picture(picture.name() + ".svg")).isNotEmpty();
            }
        }
    }

    @Test
    void every_article_is_in_exactly_one_event_or_in_none() {
        var named = new ArrayList<String>();
        TRUTH.events().forEach(e -> named.addAll(e.keys()));
        named.addAll(TRUTH.noEvent());
        assertThat(named).doesNotHaveDuplicates();
        var keys = PRESS.articles(1).stream().map(PressArticle::key).toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(TRUTH.sections().keySet()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void events_count_their_outlets_and_origins() {
        for (var event : TRUTH.events()) {
            assertThat(event.outlets())
                    .as(event.id())
                    .isEqualTo(
                            event.keys().stream().map(DemoPressTest::outletOf).distinct().count());
            assertThat(event.independent()).as(event.id()).isEqualTo(event.origins().size());
            assertThat(event.origins().values().stream().flatMap(List::stream))
                    .as(event.id())
                    .containsExactlyInAnyOrderElementsOf(event.keys());
        }
    }

    private static String outletOf(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    @Test
    void one_agency_text_stands_in_five_outlets_and_copies_share_their_words() {
        assertThat(TRUTH.copies().getFirst().members()).hasSize(5);
        for (var group : TRUTH.copies()) {
            var root = shingles(PRESS.article(group.root()).text());
            for (var copy : group.members()) {
                var common = shingles(PRESS.article(copy.article()).text());
                int size = common.size();
                common.retainAll(root);
                assertThat((double) common.size() / size).as(copy.article()).isGreaterThan(0.7);
            }
        }
    }

    /** Independent reports must not look like templates of each other. */
    @Test
    void only_copies_share_their_words() {
        var copies = new HashSet<String>();
        TRUTH.copies().forEach(g -> g.members().forEach(m -> copies.add(m.article())));
        var originals = PRESS.articles(1).stream().filter(a -> !copies.contains(a.key())).toList();
        for (int i = 0; i < originals.size(); i++) {
            var first = shingles(originals.get(i).text());
            for (int j = i + 1; j < originals.size(); j++) {
                var common = shingles(originals.get(j).text());
                int smaller = Math.max(1, Math.min(first.size(), common.size()));
                common.retainAll(first);
                assertThat((double) common.size() / smaller)
                        .as(originals.get(i).key() + " and " + originals.get(j).key())
                        .isLessThan(0.2);
            }
        }
    }

    private static Set<String> shingles(String text) {
        var words = text.toLowerCase(java.util.Locale.ROOT).split("\\W+");
        var result = new HashSet<String>();
        for (int i = 0; i + 5 <= words.length; i++) {
            result.add(String.join(" ", List.of(words).subList(i, i + 5)));
        }
        return result;
    }

    @Test
    void attributions_stand_in_their_articles() {
        for (var attribution : TRUTH.attributions()) {
            var text = PRESS.article(attribution.article()).text();
            for (var part : attribution.content()) {
                assertThat(occurrences(text, part)).as(attribution.toString()).isOne();
            }
            assertThat(text).as(attribution.toString()).contains(attribution.source());
            assertThat(text).as(attribution.toString()).contains(attribution.cue());
            assertThat(attribution.kind())
                    .isIn("person", "body", "outlet", "document", "unnamed", "crowd");
            assertThat(attribution.form()).isIn("direct", "mixed", "indirect");
            assertThat(attribution.act())
                    .isIn(
                            "says",
                            "claims",
                            "confirms",
                            "denies",
                            "accuses",
                            "warns",
                            "promises",
                            "predicts",
                            "asks",
                            "praises",
                            "declines",
                            "no-response",
                            "believes",
                            "orders");
        }
    }

    private static int occurrences(String text, String part) {
        int count = 0;
        for (int i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + 1)) {
            count++;
        }
        return count;
    }

    @Test
    void everything_the_truth_quotes_stands_in_its_article() {
        TRUTH.relays().forEach(r -> stands(r.article(), r.phrase()));
        TRUTH.notRefusals().forEach(p -> stands(p.article(), p.text()));
        TRUTH.chains().forEach(c -> attributed(c.article(), c.content()));
        for (var denial : TRUTH.denials()) {
            attributed(denial.article(), denial.content());
            attributed(denial.deniesArticle(), denial.denies());
        }
        for (var edit : TRUTH.edits()) {
            stands(edit.article(), edit.before());
            stands(edit.article() + "@2", edit.after());
        }
        for (var correction : TRUTH.corrections()) {
            var version = correction.version() == 2 ? "@2" : "";
            assertThat(PRESS.article(correction.article() + version).corrections())
                    .anyMatch(c -> c.contains(correction.text()));
        }
    }

    private static void stands(String article, String words) {
        assertThat(PRESS.article(article).text()).as(article).contains(words);
    }

    private static void attributed(String article, String content) {
        assertThat(TRUTH.attributions())
                .as(article + ": " + content)
                .anyMatch(a -> a.article().equals(article) && a.content().contains(content));
    }

    @Test
    void everything_the_truth_names_exists() {
        var events = TRUTH.events().stream().map(Truth.Event::id).collect(Collectors.toSet());
        TRUTH.storyLinks().forEach(l -> assertThat(events).contains(l.from(), l.to()));
        TRUTH.goodNews().events().forEach(e -> assertThat(events).contains(e));
        TRUTH.goodNews().articles().forEach(PRESS::article);
        TRUTH.goodNews().traps().forEach(t -> PRESS.article(t.article()));
        TRUTH.factLines().forEach(f -> f.articles().forEach(PRESS::article));
        TRUTH.figures().forEach(f -> f.values().forEach(v -> v.articles().forEach(PRESS::article)));
        TRUTH.cartoons().forEach(c -> assertThat(PRESS.article(c.article()).cartoon()).isTrue());
        TRUTH.formats().underTheRadar().forEach(r -> assertThat(events).contains(r.event()));
        var speakers = TRUTH.attributions().stream().map(Attribution::speaker).toList();
        TRUTH.voices().forEach(v -> assertThat(speakers).contains(v.name()));
    }

    @Test
    void the_second_stage_changes_just_what_the_truth_says() {
        var first = PRESS.articles(1);
        var changed =
                PRESS.articles(2).stream()
                        .filter(a -> !first.contains(a))
                        .map(PressArticle::key)
                        .toList();
        assertThat(PRESS.articles(2)).hasSameSizeAs(first);
        assertThat(changed)
                .containsExactlyInAnyOrderElementsOf(
                        TRUTH.edits().stream().map(Truth.Edit::article).toList());
    }

    @Test
    void the_person_in_the_spotlight_rises() {
        var days = TRUTH.formats().spotlight().articlesPerDay();
        assertThat(days).hasSize(4);
        assertThat(days.get(3)).isGreaterThan(days.get(2)).isGreaterThan(days.get(0));
    }

    private static List<PressArticle> everyVersion() {
        return Stream.concat(PRESS.articles(1).stream(), PRESS.articles(2).stream())
                .distinct()
                .toList();
    }
}
