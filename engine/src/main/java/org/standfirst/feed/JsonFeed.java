package org.standfirst.feed;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.WrittenTime;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build();

    private final String url;

    JsonFeed(String url) {
        this.url = url;
    }

    Feed read(String text) throws FeedException {
        JsonNode feed;
        try {
            feed = JSON.readTree(text);
        } catch (JacksonException e) {
            var at = e.getLocation();
            var where = at == null ? "" : " at line " + at.getLineNr();
            throw new FeedException("broken JSON" + where + ": " + e.getOriginalMessage());
        }
        var items = feed.get("items");
        if (items == null || !items.isArray()) {
            throw new FeedException("this JSON is no JSON Feed: it has no list of items");
        }
        var entries = new ArrayList<Entry>();
        for (var item : items) {
            if (entries.size() < FeedReader.MOST_ENTRIES && item.isObject()) {
                entries.add(entry(item, feed));
            }
        }
        return new Feed(
                text(feed, "feed_url"),
                text(feed, "title"),
                link(feed, "home_page_url"),
                text(feed, "description"),
                text(feed, "language"),
                null,
                link(feed, "icon"),
                entries);
    }

    private Entry entry(JsonNode item, JsonNode feed) {
        var link = link(item, "url");
        if (link == null) {
            link = link(item, "external_url");
        }
        var id = text(item, "id");
        var html = text(item, "content_html");
        var authors = authors(item);
        return new Entry(
                id == null ? link : id,
                text(item, "title"),
                link,
                WrittenTime.read(text(item, "date_published")),
                WrittenTime.read(text(item, "date_modified")),
                authors.isEmpty() ? authors(feed) : authors,
                text(item, "summary"),
                html == null ? text(item, "content_text") : html,
                strings(item.get("tags")),
                enclosures(item));
    }

    private static List<String> authors(JsonNode node) {
        var names = new ArrayList<String>();
        var list = node.get("authors");
        if (list != null && list.isArray()) {
            for (var author : list) {
                var name = text(author, "name");
                if (name != null) {
                    names.add(name);
                }
            }
        }
        var single = node.get("author");
        var name = names.isEmpty() && single != null ? text(single, "name") : null;
        return name == null ? names : List.of(name);
    }

    private List<Enclosure> enclosures(JsonNode item) {
        var found = new ArrayList<Enclosure>();
        var image = link(item, "image");
        if (image != null) {
            found.add(new Enclosure(image, null, null));
        }
        var list = item.get("attachments");
        if (list != null && list.isArray()) {
            for (var attachment : list) {
                var address = link(attachment, "url");
                var size = attachment.get("size_in_bytes");
                if (address != null) {
                    Long length = size != null && size.isNumber() ? size.asLong() : null;
                    found.add(new Enclosure(address, text(attachment, "mime_type"), length));
                }
            }
        }
        return found;
    }

    private static List<String> strings(@Nullable JsonNode list) {
        var found = new ArrayList<String>();
        if (list != null && list.isArray()) {
            for (var value : list) {
                if (value.isString() && !value.stringValue().isBlank()) {
                    found.add(value.stringValue().strip());
                }
            }
        }
        return found;
    }

    private @Nullable String link(JsonNode node, String field) {
        var value = text(node, field);
        return value == null ? null : XmlText.absolute(value, url);
    }

    private static @Nullable String text(JsonNode node, String field) {
        var value = node.get(field);
        if (value == null || !(value.isString() || value.isNumber())) {
            return null;
        }
        return XmlText.blankToNull(value.asString().strip());
    }
}
