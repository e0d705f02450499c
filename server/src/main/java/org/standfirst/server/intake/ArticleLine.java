package org.standfirst.server.intake;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.article.Author;
import org.standfirst.article.Block;
import org.standfirst.article.Moment;
import org.standfirst.text.WrittenTime;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/**
 * An article on a line of JSON: the fields that {@code standfirst read} prints, or, under {@code
 * article}, all of them, as {@code standfirst export} writes.
 */
final class ArticleLine {

    /** Longer texts are no articles. */
    private static final int LONGEST_TEXT = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ArticleLine() {}

    static Incoming read(String line) throws BadRecord {
        try {
            if (!(JSON.readTree(line) instanceof ObjectNode node)) {
                throw new BadRecord("expected a JSON object in braces");
            }
            var incoming = node.get("article") instanceof ObjectNode whole ? ours(whole) : of(node);
            var article = incoming.article();
            if (article.title().isBlank() && article.text().isBlank()) {
                throw new BadRecord("neither a title nor a text");
            }
            if (article.text().length() > LONGEST_TEXT) {
                throw new BadRecord("a text of more than " + LONGEST_TEXT + " characters");
            }
            return incoming;
        } catch (JacksonException e) {
            throw new BadRecord("not valid JSON: " + e.getOriginalMessage());
        }
    }

    private static Incoming ours(ObjectNode node) throws BadRecord {
        var article = JSON.treeToValue(node, Article.class);
        if (!article.id().matches("[0-9a-f]{32}")) {
            throw new BadRecord("\"" + article.id() + "\" is no id of an archive");
        }
        return new Incoming(article, null, null);
    }

    private static Incoming of(ObjectNode node) throws BadRecord {
        var url = text(node, "url");
        var link = url.matches("(?i)https?://.+") ? url : null;
        var id = text(node, "id");
        if (link == null && id.isBlank()) {
            throw new BadRecord("neither an id nor an address of the web");
        }
        var written = text(node, "published");
        var published = WrittenTime.read(written);
        if (published == null && !written.isBlank()) {
            throw new BadRecord("\"" + written + "\" is no time");
        }
        return new Incoming(article(node, id, link == null ? "" : link, published), link, null);
    }

    private static Article article(
            ObjectNode node, String id, String url, @Nullable Moment published) {
        var standfirst = text(node, "standfirst");
        var language = text(node, "language");
        var blocks =
                text(node, "text").lines().filter(l -> !l.isBlank()).map(Block::paragraph).toList();
        return new Article(
                id,
                url,
                text(node, "outlet").strip(),
                text(node, "title").strip(),
                standfirst.isBlank() ? null : standfirst,
                authors(node.get("authors")),
                published,
                null,
                language.isBlank() ? null : language,
                null,
                null,
                false,
                List.of(),
                blocks);
    }

    private static List<Author> authors(@Nullable JsonNode names) {
        var authors = new ArrayList<Author>();
        if (names != null && names.isArray()) {
            for (var name : names) {
                if (name.isString() && !name.stringValue().isBlank()) {
                    authors.add(Author.person(plain(name.stringValue())));
                }
            }
        }
        return authors;
    }

    /** The string in a field, or "" where it is missing. */
    private static String text(ObjectNode node, String field) {
        var value = node.get(field);
        return value == null || !value.isString() ? "" : plain(value.stringValue());
    }

    /** Without what no database keeps. */
    private static String plain(String text) {
        return text.replace('\0', ' ');
    }
}
