package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.article.Author;
import org.standfirst.article.Block;
import org.standfirst.article.Moment;
import org.standfirst.extract.Extraction;
import org.standfirst.feed.Entry;
import org.standfirst.feed.Feed;
import org.standfirst.text.WrittenTime;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Objects;

/** The engine's records as the command line writes and reads them. */
final class Records {

    private Records() {}

    static ObjectNode feed(String id, Feed feed) {
        var node = JsonLines.JSON.createObjectNode();
        node.put("id", id);
        node.put("title", feed.title());
        node.put("link", feed.link());
        node.put("description", feed.description());
        node.put("language", feed.language());
        node.put("updated", clock(feed.updated()));
        node.put("image", feed.image());
        if (feed.id() != null) {
            node.put("feedId", feed.id());
        }
        var entries = node.putArray("entries");
        feed.entries().forEach(entry -> entries.add(entry(entry)));
        return node;
    }

    private static ObjectNode entry(Entry entry) {
        var node = JsonLines.JSON.createObjectNode();
        node.put("id", entry.id());
        node.put("title", entry.title());
        node.put("link", entry.link());
        node.put("published", clock(entry.published()));
        node.put("updated", clock(entry.updated()));
        strings(node.putArray("authors"), entry.authors());
        node.put("summary", entry.summary());
        node.put("content", entry.content());
        strings(node.putArray("categories"), entry.categories());
        var enclosures = node.putArray("enclosures");
        for (var enclosure : entry.enclosures()) {
            var each = enclosures.addObject();
            each.put("url", enclosure.url());
            each.put("type", enclosure.type());
            each.put("length", enclosure.length());
            each.put("alt", enclosure.alt());
        }
        return node;
    }

    static ObjectNode article(String id, String url, Extraction extraction) {
        var article = extraction.article();
        var node = JsonLines.JSON.createObjectNode();
        node.put("id", id);
        node.put("url", url);
        node.put("kind", extraction.kind().label());
        node.put("outlet", article.outlet());
        node.put("title", article.title());
        node.put("standfirst", article.standfirst());
        strings(node.putArray("authors"), article.authors().stream().map(Author::name).toList());
        node.put("published", Objects.toString(article.published(), null));
        node.put("language", article.language());
        node.put("text", article.text());
        if (article.blocks().stream().anyMatch(block -> block.time() != null)) {
            entries(node.putArray("entries"), article.blocks());
        }
        return node;
    }

    /** A live blog by its entries; what stands before the first is none. */
    private static void entries(ArrayNode entries, List<Block> blocks) {
        ObjectNode entry = null;
        for (var block : blocks) {
            if (block.time() != null) {
                entry = entries.addObject();
                entry.put("time", block.time().toString());
                entry.put("text", block.text());
            } else if (entry != null) {
                entry.put("text", entry.get("text").asString() + '\n' + block.text());
            }
        }
    }

    /** An article from a line as {@code read} writes it. */
    static Article article(ObjectNode line) throws JsonLines.BadLine {
        var id = JsonLines.text(line, "id");
        var written = JsonLines.optional(line, "published");
        var published = WrittenTime.read(written);
        if (published == null && !written.isEmpty()) {
            throw new JsonLines.BadLine(id + ": \"" + written + "\" is no time");
        }
        var language = JsonLines.optional(line, "language");
        return Article.of(
                id,
                JsonLines.optional(line, "url"),
                JsonLines.optional(line, "outlet"),
                JsonLines.optional(line, "title"),
                published,
                language.isEmpty() ? null : language,
                JsonLines.optional(line, "text"));
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    /** Feeds are read by programs that want a time always: a day alone is its midnight in UTC. */
    private static @Nullable String clock(@Nullable Moment moment) {
        return moment == null ? null : Moment.exact(moment.time()).toString();
    }
}
