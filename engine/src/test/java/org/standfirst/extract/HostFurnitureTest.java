package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Article;
import org.standfirst.article.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the pages of a host repeat is taken out of the later ones, and nothing else is. */
@NullMarked
class HostFurnitureTest {

    private static final String PROMOTION = "Get the harbour in your letter box every morning.";

    private final HostFurniture furniture = new HostFurniture();

    @Test
    void aLineOfTwoOtherPagesIsNoPartOfTheThird() {
        assertThat(read("https://post.example/1", own(1))).contains(PROMOTION);
        assertThat(read("https://post.example/2", own(2))).contains(PROMOTION);
        assertThat(read("https://post.example/3", own(3))).isEqualTo(own(3));
    }

    @Test
    void anotherHostIsNotTouched() {
        read("https://post.example/1", own(1));
        read("https://post.example/2", own(2));
        assertThat(read("https://gazette.example/3", own(3))).contains(PROMOTION);
    }

    @Test
    void anotherPortIsAnotherSite() {
        read("https://post.example:8001/1", own(1));
        read("https://post.example:8001/2", own(2));
        assertThat(read("https://post.example:8002/3", own(3))).contains(PROMOTION);
        assertThat(read("https://post.example:8001/3", own(3))).isEqualTo(own(3));
    }

    @Test
    void aPageReadAgainAndAgainKeepsItsText() {
        for (int i = 0; i < 5; i++) {
            assertThat(read("https://post.example/1", own(1))).containsAll(own(1));
        }
    }

    @Test
    void theSameArticleUnderOtherAddressesKeepsItsText() {
        for (int i = 0; i < 5; i++) {
            assertThat(read("https://post.example/1?from=" + i, own(1))).containsAll(own(1));
        }
    }

    @Test
    void aHeadingThatEveryPageHasStaysOverItsOwnText() {
        for (int i = 0; i < 5; i++) {
            var blocks = new ArrayList<Block>();
            blocks.add(new Block(Block.Kind.HEADING, "What we know about it so far"));
            own(i).forEach(text -> blocks.add(Block.paragraph(text)));
            var left = clear("https://post.example/" + i, blocks);
            assertThat(left).isEqualTo(blocks);
        }
    }

    @Test
    void aHeadingFallsWithAllThatItStandsOver() {
        for (int i = 0; i < 3; i++) {
            var blocks = new ArrayList<Block>();
            own(i).forEach(text -> blocks.add(Block.paragraph(text)));
            int size = blocks.size();
            blocks.add(new Block(Block.Kind.HEADING, "Our morning letter and more"));
            blocks.add(Block.paragraph(PROMOTION));
            var left = clear("https://post.example/" + i, blocks);
            assertThat(left).hasSize(i < 2 ? size + 2 : size);
        }
    }

    @Test
    void manyHostsAndPagesAreForgottenInTurn() {
        read("https://post.example/1", own(1));
        read("https://post.example/2", own(2));
        for (int i = 0; i < 300; i++) {
            read("https://host" + i + ".example/1", own(i));
        }
        assertThat(read("https://post.example/3", own(3))).contains(PROMOTION);
    }

    @Test
    void theFirstPagesAreClearedOnceTheHostIsFamiliar() {
        for (int i = 0; i < 5; i++) {
            assertThat(furniture.familiar("post.example")).isFalse();
            read("https://post.example/" + i, own(i));
        }
        assertThat(furniture.familiar("post.example")).isTrue();
        var first = page("https://post.example/0", with(own(0)));
        assertThat(texts(furniture.clearAgain(first).article().blocks())).isEqualTo(own(0));
        var same = page("https://post.example/9", List.of(Block.paragraph(PROMOTION)));
        assertThat(furniture.clearAgain(same)).isEqualTo(same);
    }

    @Test
    void whatWasLearnedServesAnother() {
        for (int i = 0; i < 3; i++) {
            read("https://post.example/" + i, own(i));
        }
        var other = new HostFurniture();
        other.remember(furniture.repeated("post.example"));
        assertThat(other.familiar("post.example")).isTrue();
        var next = page("https://post.example/7", with(own(7)));
        assertThat(texts(other.clear(next).article().blocks())).isEqualTo(own(7));
        assertThat(furniture.repeated("none.example").lines()).isEmpty();
    }

    private static List<String> texts(List<Block> blocks) {
        return blocks.stream().map(Block::text).toList();
    }

    private static List<Block> with(List<String> own) {
        var blocks = new ArrayList<Block>();
        own.forEach(text -> blocks.add(Block.paragraph(text)));
        blocks.add(2, Block.paragraph(PROMOTION));
        return blocks;
    }

    private static Extraction page(String url, List<Block> blocks) {
        var article = Article.of(url, url, "Post", "Ferry", null, "en", "").withBlocks(blocks);
        return new Extraction(PageKind.ARTICLE, article);
    }

    private List<String> read(String url, List<String> own) {
        return texts(clear(url, with(own)));
    }

    private List<Block> clear(String url, List<Block> blocks) {
        return furniture.clear(page(url, blocks)).article().blocks();
    }

    /** Sentences that no other page has. */
    private static List<String> own(int page) {
        var random = new Random(page);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            texts.add("The quay " + random.nextLong() + " stays closed for another week.");
        }
        return texts;
    }
}
