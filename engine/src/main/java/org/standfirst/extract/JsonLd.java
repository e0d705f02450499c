package org.standfirst.extract;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a page says of its article in JSON-LD with the words of schema.org. Broken JSON is left out;
 * what it holds besides can't be told.
 *
 * @param article the richest description of an article, null if there is none
 * @param page the description of the page itself, null if there is none
 * @param named names of people and organisations by the id that others refer to them by
 */
record JsonLd(@Nullable JsonNode article, @Nullable JsonNode page, Map<String, Named> named) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build();
    private static final Pattern ARTICLE =
            Pattern.compile("Article|BlogPosting|Report|NewsArticle|LiveBlogPosting|Review");
    private static final Pattern PAGE = Pattern.compile("WebPage|ItemPage|FAQPage");
    private static final int MOST_NODES = 5_000;

    /** A name in the data, and whether it is said to be that of an organisation. */
    record Named(String name, boolean organization) {}

    /** What its programs hold, or elements that should have been programs. */
    static JsonLd of(Markup page) {
        var held = new ArrayList<String>();
        for (var script : page.scripts()) {
            if (Markup.attribute(script, "type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                held.add(script.data());
            }
        }
        for (var meta : page.metas()) {
            var content = Markup.attribute(meta, "content");
            if (content.startsWith("{") && content.contains("\"@type\"")) {
                held.add(content);
            }
        }
        return of(held);
    }

    private static JsonLd of(List<String> held) {
        JsonNode article = null;
        JsonNode around = null;
        Map<String, Named> named = new HashMap<>();
        for (var json : held) {
            JsonNode found = null;
            for (var node : nodes(json)) {
                var type = written(node.get("@type"));
                if (found == null && ARTICLE.matcher(type).find()) {
                    found = node;
                } else if (around == null && PAGE.matcher(type).find()) {
                    around = node;
                }
                var id = text(node, "@id");
                var name = text(node, "name");
                if (id != null && name != null) {
                    named.putIfAbsent(id, new Named(name, !type.contains("Person")));
                }
            }
            if (found != null && (article == null || found.size() > article.size())) {
                article = found;
            }
        }
        return new JsonLd(article, around, named);
    }

    private static String written(@Nullable JsonNode type) {
        return type == null ? "" : type.isString() ? type.stringValue() : type.toString();
    }

    /** The objects that describe something of their own, the outermost first. */
    private static List<JsonNode> nodes(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json.strip());
        } catch (JacksonException e) {
            return List.of();
        }
        var found = new ArrayList<JsonNode>();
        var waiting = new ArrayDeque<JsonNode>();
        waiting.add(root);
        int seen = 0;
        while (!waiting.isEmpty() && seen++ < MOST_NODES) {
            var node = waiting.poll();
            if (node.isArray()) {
                node.forEach(waiting::add);
            } else if (node.isObject()) {
                found.add(node);
                for (var key : List.of("@graph", "mainEntity", "mainEntityOfPage")) {
                    var inner = node.get(key);
                    if (inner != null && inner.isContainer()) {
                        waiting.add(inner);
                    }
                }
            }
        }
        return found;
    }

    /** The first value of a field of the article as text, null if there is none. */
    @Nullable String text(String field) {
        return text(article, field);
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

    /** Those whom a field of the article names, by themselves or by their id. */
    List<Named> people(String field) {
        var names = new ArrayList<Named>();
        var value = article == null ? null : article.get(field);
        if (value == null) {
            return names;
        }
        for (var each : value.isArray() ? value : List.of(value)) {
            var name = each.isString() ? each.stringValue() : text(each, "name");
            var id = text(each, "@id");
            var referred = name == null && id != null ? named.get(id) : null;
            if (referred != null) {
                names.add(referred);
            } else if (name != null && !name.isBlank() && !name.startsWith("http")) {
                var type = each.isObject() ? each.get("@type") : null;
                boolean organization = type != null && !type.toString().contains("Person");
                names.add(new Named(Parser.unescapeEntities(name, false), organization));
            }
        }
        return names;
    }

    /** The address of the article's picture, null if there is none. */
    @Nullable String image() {
        var image = article == null ? null : article.get("image");
        if (image != null && image.isArray() && !image.isEmpty()) {
            image = image.get(0);
        }
        if (image == null) {
            return null;
        }
        return image.isString() ? image.stringValue() : text(image, "url");
    }

    /** The name of the publisher, null if there is none. */
    @Nullable String publisher() {
        var names = people("publisher");
        return names.isEmpty() ? null : names.getFirst().name();
    }
}
