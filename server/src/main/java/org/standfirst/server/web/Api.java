package org.standfirst.server.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Moment;
import org.standfirst.edition.Section;

import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

import java.util.Map;
import java.util.function.Supplier;

/**
 * The same as the pages, as JSON. {@code openapi.json} describes it; a test holds both together.
 */
final class Api {

    static final String BASE = "/api/v1";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Moment.class, ToStringSerializer.instance))
                    .build();

    private final Reading reading;
    private final PageCache cache = new PageCache();
    private final Rendered document =
            Rendered.of("application/json", Assets.resource("openapi.json"));

    Api(Reading reading) {
        this.reading = reading;
    }

    void document(Context context) {
        Answer.write(context, document, Answer.REVALIDATE);
    }

    void edition(Context context) {
        answer(context, "/edition", reading::edition);
    }

    void section(Context context) {
        var section =
                Section.ofKey(context.pathParam("section")).orElseThrow(NotFoundResponse::new);
        answer(context, "/sections/" + section.key(), () -> reading.section(section));
    }

    void stories(Context context) {
        var sheet = Pages.sheet(context);
        answer(context, "/stories?page=" + sheet, () -> reading.stories(sheet));
    }

    void story(Context context) {
        var id = context.pathParam("id");
        var target = reading.mergedInto(id);
        if (target != null) {
            var address = BASE + "/stories/" + Links.segment(target);
            context.header("Cache-Control", Answer.REVALIDATE);
            context.redirect(address, HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        answer(context, "/stories/" + id, () -> reading.story(id));
    }

    void why(Context context) {
        var id = context.pathParam("id");
        var a = context.queryParam("a");
        var b = context.queryParam("b");
        answer(context, "/stories/" + id + "/why?a=" + a + "&b=" + b, () -> reading.why(id, a, b));
    }

    void articles(Context context) {
        var sheet = Pages.sheet(context);
        answer(context, "/articles?page=" + sheet, () -> reading.articles(sheet));
    }

    void article(Context context) {
        var id = context.pathParam("id");
        answer(context, "/articles/" + id, () -> reading.article(id));
    }

    void voice(Context context) {
        var name = context.pathParam("name");
        var sheet = Pages.sheet(context);
        answer(context, "/voices/" + name + "?page=" + sheet, () -> reading.voice(name, sheet));
    }

    void outlets(Context context) {
        answer(context, "/outlets", () -> Map.of("items", reading.outlets()));
    }

    void outlet(Context context) {
        var key = context.pathParam("key");
        var sheet = Pages.sheet(context);
        answer(context, "/outlets/" + key + "?page=" + sheet, () -> reading.outlet(key, sheet));
    }

    void feeds(Context context) {
        answer(context, "/feeds", () -> Map.of("items", reading.feeds()));
    }

    void cartoons(Context context) {
        var sheet = Pages.sheet(context);
        answer(context, "/cartoons?page=" + sheet, () -> reading.cartoons(sheet));
    }

    void crosswords(Context context) {
        answer(context, "/crosswords", () -> Map.of("days", reading.crosswords()));
    }

    void crossword(Context context) {
        var day = context.pathParam("day");
        var kind = BackPage.kind(context.pathParam("kind"));
        answer(
                context,
                "/crosswords/" + day + '/' + kind,
                () -> {
                    var page = reading.crossword(day, kind);
                    return page == null ? null : page.puzzle();
                });
    }

    /** A problem as RFC 9457 writes it. */
    static Rendered problem(HttpStatus status, String sentence) {
        var problem =
                Map.of(
                        "status",
                        status.getCode(),
                        "title",
                        status.getMessage(),
                        "detail",
                        sentence);
        return Rendered.of("application/problem+json", json(problem));
    }

    static byte[] json(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    private void answer(
            Context context, String address, Supplier<? extends @Nullable Object> asked) {
        var answer =
                cache.get(
                        reading.revision(),
                        address,
                        () -> {
                            var value = asked.get();
                            return value == null
                                    ? null
                                    : Rendered.of("application/json", json(value));
                        });
        if (answer == null) {
            throw new NotFoundResponse();
        }
        Answer.write(context, answer, Answer.REVALIDATE);
    }
}
