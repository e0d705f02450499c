package org.standfirst.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;

/** The model that is shipped, on the headlines that it was not trained on. */
@NullMarked
class GoodNewsTest {

    /** As the program that trains it splits them. */
    private static final long SEED = 1;

    private record Headline(boolean good, String text) {}

    @Test
    void whatItCallsGoodIsGood() throws IOException {
        var held = leftOut();
        var called = held.stream().filter(h -> GoodNews.shipped().isGood(h.text())).toList();
        var right = called.stream().filter(Headline::good).toList();
        var wrong = called.stream().filter(h -> !h.good()).map(Headline::text).toList();
        long good = held.stream().filter(Headline::good).count();
        assertThat(right.size()).as("wrong: %s", wrong).isGreaterThan(called.size() * 95 / 100);
        assertThat(right.size()).isGreaterThan((int) good * 2 / 10);
    }

    @Test
    void funeralsAndProfitsAreNoGoodNews() {
        assertThat(
                        List.of(
                                "Sole survivor of ferry disaster dies at 90",
                                "Record profit from fuel crisis",
                                "War hero found guilty of fraud",
                                "Hope fades for crew of trawler",
                                "Rescue of climbers fails",
                                "Head of cancer charity jailed",
                                "Ceasefire broken after a day",
                                "Minister promises free school meals",
                                ""))
                .noneMatch(GoodNews.shipped()::isGood);
    }

    private static List<Headline> leftOut() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        GoodNewsTest.class.getResourceAsStream("good-news-headlines.tsv"))) {
            var all =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split("\t", 3))
                            .map(parts -> new Headline(parts[0].equals("good"), parts[2]))
                            .collect(Collectors.toList());
            Collections.shuffle(all, new Random(SEED));
            return all.subList(0, all.size() / 3);
        }
    }
}
