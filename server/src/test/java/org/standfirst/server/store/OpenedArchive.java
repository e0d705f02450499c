package org.standfirst.server.store;

import org.jspecify.annotations.NullMarked;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.feed.Enclosure;
import org.standfirst.feed.Entry;

import java.time.Instant;
import java.util.List;

/** An archive that is open for a test, and specimens of what goes into it. */
@NullMarked
interface OpenedArchive {

    Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");

    Archive archive();

    /** Closes the archive and opens the same again. */
    void reopen() throws Exception;

    default void store(String id, Instant seen) {
        archive()
                .change(shelves -> {
                    shelves.outlets().known("post.example", "The Post", null);
                    shelves.articles().store(article(id, "Text of " + id), "post.example", seen);
                });
    }

    default Articles.Stored store(Article article) {
        return archive().write(shelves -> shelves.articles().store(article, "post.example", NOW));
    }

    default Entry entry(String id, String title) {
        return new Entry(
                id,
                title,
                "https://post.example/fire?utm_source=rss" + id,
                Moment.exact(NOW),
                null,
                List.of("Ann"),
                "<p>Smoke.</p>",
                null,
                List.of("news"),
                List.of(new Enclosure("https://post.example/fire.mp3", "audio/mpeg", 7L)));
    }

    default Article article(String id, String text) {
        var time = Moment.exact(NOW);
        return Article.of(id, "https://post.example/" + id, "Post", "Title", time, "en", text);
    }
}
