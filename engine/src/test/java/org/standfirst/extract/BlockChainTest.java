package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

@NullMarked
class BlockChainTest {

    private static final String LINE =
            "The lock keeper counted the boats twice and wrote them down.";

    @Test
    void aHeadingGoesWithWhatItStandsOver() {
        var page =
                "<p>" + LINE + "</p><h2>At the lock</h2><p>" + LINE + "</p><h2>More</h2><p>Ad</p>";
        assertThat(taken(page, 0.9f, 0.3f, 0.9f, 0.65f, 0.1f)).containsExactly(0, 1, 2);
    }

    @Test
    void aListStaysWhole() {
        var page = "<p>" + LINE + "</p><ul><li>Oars</li><li>Rope</li><li>Tar</li></ul>";
        assertThat(taken(page, 0.9f, 0.7f, 0.25f, 0.7f)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aTableStaysWhole() {
        var page =
                "<p>"
                        + LINE
                        + "</p><table><tr><td>Lock</td><td>Boats</td></tr>"
                        + "<tr><td>Upper</td><td>12</td></tr></table>";
        assertThat(taken(page, 0.9f, 0.3f, 0.3f, 0.8f, 0.8f)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aLineFarFromAllOthersIsLeft() {
        var page = "<p>" + LINE + "</p><p>Ad</p><p>Ad</p><p>Rowing shoes for all</p><p>Ad</p>";
        assertThat(taken(page, 0.9f, 0.1f, 0.1f, 0.6f, 0.1f)).containsExactly(0);
        assertThat(taken(page, 0.9f, 0.1f, 0.1f, 0.9f, 0.1f)).containsExactly(0, 3);
    }

    @Test
    void aLineBetweenOthersIsTakenIfItIsNearlyLikelyAndHintsAtNothingElse() {
        var page = "<p>" + LINE + "</p><p>He has done so since spring.</p><p>" + LINE + "</p>";
        assertThat(taken(page, 0.9f, 0.45f, 0.9f)).containsExactly(0, 1, 2);
        assertThat(taken(page, 0.9f, 0.35f, 0.9f)).containsExactly(0, 2);
        var call = "<p>" + LINE + "</p><p>Subscribe to our lock letter.</p><p>" + LINE + "</p>";
        assertThat(taken(call, 0.9f, 0.45f, 0.9f)).containsExactly(0, 2);
    }

    @Test
    void nothingIsTakenWhereNothingIsLikely() {
        assertThat(taken("<p>" + LINE + "</p><p>Ad</p>", 0.45f, 0)).isEmpty();
    }

    private static List<Integer> taken(String page, float... judged) {
        var blocks = PageLayout.of(Jsoup.parse(page).body()).blocks();
        assertThat(blocks).hasSize(judged.length);
        var decided = new BlockChain(blocks, 0.5f).decided(judged);
        var taken = new ArrayList<Integer>();
        for (int i = 0; i < decided.length; i++) {
            if (decided[i] >= 0.5f) {
                taken.add(i);
            }
        }
        return taken;
    }
}
