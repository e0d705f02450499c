package org.standfirst.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The article that a page describes in JSON-LD with the words of schema.org. */
final class JsonLd {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build();
    private static final Pattern TYPE =
            Pattern.compile("Article|BlogPosting|Report|NewsArticle|LiveBlogPosting|Review");
    private static final int MOST_NODES = 5_000;

    private JsonLd() {}

    static @Nullable JsonNode article(Document page) {
        JsonNode found = null;
        for (Element script : page.select("script[type*=ld+json]")) {
            var node = find(script.data());
            if (node != null && (found == null || node.size() > found.size())) {
                found = node;
            }
        }
        return found;
    }

    private static @Nullable JsonNode find(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json.strip());
        } catch (JacksonException e) {
            return null;
        }
        var waiting = new ArrayDeque<JsonNode>();
        waiting.add(root);
        int seen = 0;
        while (!waiting.isEmpty() && seen++ < MOST_NODES) {
            var node = waiting.poll();
            var type = node.get("@type");
            if (type != null && TYPE.matcher(type.toString()).find()) {
                return node;
            }
            if (node.isArray()) {
                node.forEach(waiting::add);
            } else if (node.isObject()) {
                for (var key : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
                    var inner = node.get(key);
                    if (inner != null && inner.isContainer()) {
                        waiting.add(inner);
                    }
                }
            }
        }
        return null;
    }

    static @Nullable String text(@Nullable JsonNode node, String field) {
        var value = node == null ? null : node.get(field);
        if (value != null && value.isArray() && !value.isEmpty()) {
            value = value.get(0);
        }
        if (value == null || !value.isValueNode() || value.isNull()) {
            return null;
        }
        var text = value.asString();
        return text.isBlank() ? null : text;
    }

    static List<String> names(@Nullable JsonNode node, String field) {
        var names = new ArrayList<String>();
        var value = node == null ? null : node.get(field);
        if (value == null) {
            return names;
        }
        for (var each : value.isArray() ? value : List.of(value)) {
            var name = each.isString() ? each.stringValue() : text(each, "name");
            if (name != null && !name.isBlank() && !name.startsWith("http")) {
                names.add(name);
            }
        }
        return names;
    }

    static @Nullable String image(@Nullable JsonNode node) {
        var image = node == null ? null : node.get("image");
        if (image != null && image.isArray() && !image.isEmpty()) {
            image = image.get(0);
        }
        if (image == null) {
            return null;
        }
        return image.isString() ? image.stringValue() : text(image, "url");
    }
}
