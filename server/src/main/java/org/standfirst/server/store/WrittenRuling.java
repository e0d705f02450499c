package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;
import org.standfirst.story.Ruling;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;

/** Rulings as they stand in a column. */
final class WrittenRuling {

    private WrittenRuling() {}

    static String write(Ruling ruling) {
        var json = Rows.JSON.createObjectNode();
        switch (ruling) {
            case Ruling.Merge(var from, var into) ->
                    json.put("kind", "merge").put("from", from).put("into", into);
            case Ruling.Split(var from, var into, var articles) -> {
                json.put("kind", "split").put("from", from).put("into", into);
                var list = json.putArray("articles");
                articles.forEach(list::add);
            }
            case Ruling.Move(var article, var into) ->
                    json.put("kind", "move").put("article", article).put("into", into);
            case Ruling.Pin(var story) -> json.put("kind", "pin").put("story", story);
            case Ruling.Release(var story) -> json.put("kind", "release").put("story", story);
        }
        return json.toString();
    }

    static @Nullable Ruling read(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var json = Rows.JSON.readTree(written);
        return switch (json.path("kind").asString("")) {
            case "merge" -> new Ruling.Merge(text(json, "from"), text(json, "into"));
            case "split" -> {
                var articles = new ArrayList<String>();
                json.path("articles").forEach(article -> articles.add(article.asString()));
                yield new Ruling.Split(text(json, "from"), text(json, "into"), articles);
            }
            case "move" -> new Ruling.Move(text(json, "article"), text(json, "into"));
            case "pin" -> new Ruling.Pin(text(json, "story"));
            case "release" -> new Ruling.Release(text(json, "story"));
            default -> throw new ArchiveException("an unknown ruling: " + written, null);
        };
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }
}
