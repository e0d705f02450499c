package org.standfirst.server.search;

import org.jspecify.annotations.NullMarked;
import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.article.Moment;
import org.standfirst.attribution.Attributor;
import org.standfirst.server.store.Archive;
import org.standfirst.story.Decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Fills an archive with a small press of our own. */
@NullMarked
final class Press {

    static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private final Archive archive;

    Press(Archive archive) {
        this.archive = archive;
    }

    void outlet(String id, String name) {
        archive.change(shelves -> shelves.outlets().known(id, name, null));
    }

    /** Stores an article; each line of the text is a paragraph. */
    void article(String id, String outlet, String day, String language, String title, String text) {
        article(id, outlet, day, language, null, title, null, text);
    }

    void article(
            String id,
            String outlet,
            String day,
            String language,
            @org.jspecify.annotations.Nullable String section,
            String title,
            @org.jspecify.annotations.Nullable String standfirst,
            String text) {
        var time = LocalDate.parse(day).atTime(9, 0).atOffset(ZoneOffset.UTC);
        List<Block> blocks =
                Stream.of(text.split("\n"))
                        .filter(l -> !l.isEmpty())
                        .map(Block::paragraph)
                        .toList();
        var article =
                new Article(
                        id,
                        "https://" + outlet + "/" + id,
                        outlet,
                        title,
                        standfirst,
                        List.of(),
                        Moment.exact(time),
                        null,
                        language,
                        section,
                        null,
                        false,
                        List.of(),
                        blocks);
        archive.change(shelves -> shelves.articles().store(article, outlet, NOW));
    }

    void group(String story, String... articles) {
        archive.change(shelves -> {
            for (var article : articles) {
                var stored = shelves.articles().byId(article).orElseThrow();
                shelves.grouping().decided(stored, new Decision(article, story, true, null), NOW);
            }
        });
    }

    /** Reads an article for who said what, as the desk does. */
    void listen(String article) {
        archive.change(shelves -> {
            var stored = shelves.articles().byId(article).orElseThrow();
            shelves.attributions().keep(stored, Attributor.shipped().attribute(stored.article()));
        });
    }
}
