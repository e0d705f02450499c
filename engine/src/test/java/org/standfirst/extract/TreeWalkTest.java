package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.Random;

@NullMarked
class TreeWalkTest {

    @Test
    void goesTheWayOfJsoup() {
        for (long seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            var html = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                html.append(random.nextInt(3) == 0 ? "</div>" : "<div>").append("word<br>");
            }
            var body = Jsoup.parse(html.toString()).body();
            var ours = new Steps();
            var theirs = new Steps();
            TreeWalk.over(body, ours);
            body.traverse(theirs);
            assertThat(ours.text).as("seed %d", seed).hasToString(theirs.text.toString());
        }
    }

    @Test
    void stemsAreFoundRegardlessOfCaseAndWhereWordsBegin() {
        var stems = new Stems("corr", "by");
        assertThat(stems.in("uncorrected")).isTrue();
        assertThat(stems.beginWordIn("uncorrected")).isFalse();
        assertThat(stems.beginWordIn("it was Corrected")).isTrue();
        assertThat(stems.in("cor")).isFalse();
        assertThat(stems.in("B")).isFalse();
    }

    /** Writes down each node and the end of each element. */
    private static final class Steps implements NodeVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            text.append(node.nodeName()).append(depth).append(' ');
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element) {
                text.append('/').append(node.nodeName()).append(depth).append(' ');
            }
        }
    }
}
