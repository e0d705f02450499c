package org.standfirst.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** The part of JSON Schema that the document uses. */
@NullMarked
final class JsonShape {

    private JsonShape() {}

    static void check(
            JsonNode document,
            JsonNode schema,
            JsonNode value,
            String where,
            List<String> problems) {
        if (schema.has("$ref")) {
            var target = document.at(schema.get("$ref").asString().substring(1));
            assertThat(target.isMissingNode()).as(where + " refers to nothing").isFalse();
            check(document, target, value, where, problems);
        } else if (schema.has("anyOf")) {
            var all = new ArrayList<String>();
            for (var choice : schema.get("anyOf")) {
                var own = new ArrayList<String>();
                check(document, choice, value, where, own);
                if (own.isEmpty()) {
                    return;
                }
                all.addAll(own);
            }
            problems.addAll(all);
        } else if (schema.has("type")) {
            typed(document, schema, value, where, problems);
        }
    }

    private static void typed(
            JsonNode document,
            JsonNode schema,
            JsonNode value,
            String where,
            List<String> problems) {
        var type = schema.get("type").asString();
        boolean fits =
                switch (type) {
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    case "string" -> value.isString();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    case "null" -> value.isNull();
                    default -> throw new IllegalArgumentException(type);
                };
        if (!fits) {
            problems.add(where + " is no " + type + ": " + value);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                var item = where + "[" + i + "]";
                check(document, schema.get("items"), value.get(i), item, problems);
            }
        } else if (value.isObject() && schema.has("properties")) {
            for (var name : value.propertyNames()) {
                var known = schema.get("properties").get(name);
                if (known == null) {
                    problems.add(where + "." + name + " is not documented");
                } else {
                    check(document, known, value.get(name), where + "." + name, problems);
                }
            }
            for (var name : schema.path("required")) {
                if (!value.has(name.asString())) {
                    problems.add(where + "." + name.asString() + " is missing");
                }
            }
        }
    }
}
