package org.standfirst.server.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.UnsupportedMediaTypeResponse;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/** The JSON object that a request carries. */
final class JsonIn {

    private static final int MOST_LETTERS = 4_000;
    private static final int MOST_ITEMS = 500;

    private final JsonNode object;

    private JsonIn(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads what was sent; nothing is the empty object.
     *
     * @throws BadRequestResponse if it is no JSON object
     */
    static JsonIn read(Context context) {
        var type = context.contentType();
        var body = context.body();
        if (body.isBlank()) {
            return new JsonIn(JsonMapper.shared().createObjectNode());
        }
        if (type == null || !type.startsWith("application/json")) {
            throw new UnsupportedMediaTypeResponse();
        }
        try {
            var node = JsonMapper.shared().readTree(body);
            if (node.isObject()) {
                return new JsonIn(node);
            }
        } catch (JacksonException e) {
            // Said below.
        }
        throw new BadRequestResponse("what was sent is no JSON object");
    }

    /** A text that may be missing. */
    @Nullable String textOrNull(String name) {
        var value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString() || value.asString().length() > MOST_LETTERS) {
            throw new BadRequestResponse(name + " is a text");
        }
        return value.asString();
    }

    /** A text that must be there. */
    String text(String name) {
        var text = textOrNull(name);
        if (text == null || text.isBlank()) {
            throw new BadRequestResponse(name + " is missing");
        }
        return text;
    }

    /** A truth that may be missing. */
    @Nullable Boolean truthOrNull(String name) {
        var value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            throw new BadRequestResponse(name + " is true or false");
        }
        return value.asBoolean();
    }

    /** Whether it names this at all, also if as null. */
    boolean has(String name) {
        return object.has(name);
    }

    /** A list of texts; empty if it is missing. */
    List<String> texts(String name) {
        var value = object.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray() || value.size() > MOST_ITEMS) {
            throw new BadRequestResponse(name + " is a list of texts");
        }
        var texts = new ArrayList<String>();
        for (var item : value) {
            if (!item.isString() || item.asString().length() > MOST_LETTERS) {
                throw new BadRequestResponse(name + " is a list of texts");
            }
            texts.add(item.asString());
        }
        return texts;
    }

    /** The number in the address. */
    static long id(Context context) {
        return id(context, "id");
    }

    /** The number in the address, under another name. */
    static long id(Context context, String name) {
        var id = context.pathParam(name);
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFoundResponse();
        }
        return Long.parseLong(id);
    }

    /** Answers with JSON that is for this one time. */
    static void answer(Context context, HttpStatus status, Object value) {
        context.status(status).header("Cache-Control", Answer.NEVER_KEPT);
        context.contentType("application/json").result(Api.json(value));
    }
}
