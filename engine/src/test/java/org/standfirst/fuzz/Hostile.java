package org.standfirst.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jspecify.annotations.NullMarked;
import org.standfirst.article.Article;
import org.standfirst.extract.ArticleExtractor;
import org.standfirst.extract.HostFurniture;
import org.standfirst.feed.Feed;
import org.standfirst.feed.FeedException;
import org.standfirst.feed.FeedReader;
import org.standfirst.text.EncodedText;
import org.standfirst.text.TextLanguage;
import org.standfirst.text.WrittenTime;

import java.nio.charset.StandardCharsets;

/**
 * What must hold of anything that comes from outside, whatever its bytes. The fuzz tests try it on
 * inputs that they make up, {@link KeptFindsTest} on those on which it once did not hold.
 */
@NullMarked
enum Hostile {
    /** A web page. */
    PAGE {
        @Override
        void check(byte[] bytes) {
            var extraction = EXTRACTOR.extract(bytes, "text/html", URL);
            checked(extraction.article());
            var again = EXTRACTOR.extract(EncodedText.decode(bytes, "text/html"), URL);
            assertThat(again).isEqualTo(extraction);
            assertThat(new HostFurniture().clear(extraction).kind()).isNotNull();
        }

        private void checked(Article article) {
            assertThat(article.url()).isNotEmpty();
            assertThat(article.title()).doesNotContain("\n");
            for (var block : article.blocks()) {
                if (block.text().isBlank() || block.text().indexOf('\n') >= 0) {
                    throw new AssertionError("no line of text: \"" + block + '"');
                }
            }
        }
    },

    /** A feed, and what is read of the texts of its entries. */
    FEED {
        @Override
        void check(byte[] bytes) {
            Feed feed;
            try {
                feed = new FeedReader().read(bytes, "application/xml", URL);
            } catch (FeedException e) {
                assertThat(e.getMessage()).isNotBlank();
                return;
            }
            assertThat(feed.name()).isNotNull();
            for (var entry : feed.entries()) {
                assertThat(entry.headline()).isNotNull();
                if (entry.content() != null) {
                    assertThat(EXTRACTOR.extract(entry.content(), URL).kind()).isNotNull();
                }
            }
        }
    },

    /**
     * A content type, a line break, and a body in any encoding. What is in UTF-8 and says so is
     * read to the letter.
     */
    ENCODING {
        @Override
        void check(byte[] bytes) {
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            var header = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
            var body = new byte[Math.max(0, bytes.length - end - 1)];
            System.arraycopy(bytes, bytes.length - body.length, body, 0, body.length);
            var text = EncodedText.decode(body, header);
            EncodedText.decode(body, null);
            TextLanguage.of(text, header.isBlank() ? null : header);
            WrittenTime.read(text);
            var plain = Jsoup.parse(text).text();
            var utf8 = plain.getBytes(StandardCharsets.UTF_8);
            var kept = new String(utf8, StandardCharsets.UTF_8);
            if (!kept.startsWith("\uFEFF") && !kept.startsWith("\0") && !kept.startsWith("<\0")) {
                assertThat(EncodedText.decode(utf8, "text/plain; charset=utf-8")).isEqualTo(kept);
            }
        }
    };

    private static final String URL = "https://gazette.example/2026/03/04/fire";
    private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

    /** Throws if the engine breaks on an input or breaks its word about it. */
    abstract void check(byte[] bytes);
}
