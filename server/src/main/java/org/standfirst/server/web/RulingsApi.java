package org.standfirst.server.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.desk.StoryRulings;
import org.standfirst.server.desk.StoryRulings.Outcome;
import org.standfirst.server.store.Ruled;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the desk decides about stories, as JSON. */
final class RulingsApi {

    private static final int SHEET = 50;

    private final StoryRulings rulings;
    private final DeskStories desk;

    RulingsApi(StoryRulings rulings, DeskStories desk) {
        this.rulings = rulings;
        this.desk = desk;
    }

    private record Line(
            long id,
            String at,
            String person,
            String kind,
            String story,
            @Nullable String other,
            List<String> articles,
            @Nullable String title,
            @Nullable String undone,
            @Nullable Long undoes) {
        static Line of(Ruled ruled) {
            return new Line(
                    ruled.id(),
                    ruled.at().toString(),
                    ruled.person(),
                    ruled.kind().name().toLowerCase(Locale.ROOT),
                    ruled.story(),
                    ruled.other(),
                    ruled.articles(),
                    ruled.title(),
                    text(ruled.undone()),
                    ruled.undoes());
        }

        private static @Nullable String text(@Nullable Instant instant) {
            return instant == null ? null : instant.toString();
        }
    }

    void all(Context context) {
        answer(context, desk.rulings((Pages.sheet(context) - 1) * SHEET));
    }

    void ofStory(Context context) {
        answer(
                context,
                desk.story(context.pathParam("id")).orElseThrow(NotFoundResponse::new).rulings());
    }

    private static void answer(Context context, List<Ruled> rulings) {
        var lines = rulings.stream().map(Line::of).toList();
        JsonIn.answer(context, HttpStatus.OK, Map.of("items", lines));
    }

    void merge(Context context) {
        var into = DeskStories.idOf(JsonIn.read(context).text("into"));
        after(context, rulings.merge(by(context), context.pathParam("id"), into));
    }

    void split(Context context) {
        var articles = JsonIn.read(context).texts("articles");
        after(context, rulings.split(by(context), context.pathParam("id"), articles));
    }

    void move(Context context) {
        var asked = JsonIn.read(context);
        var into = DeskStories.idOf(asked.text("into"));
        var article = asked.text("article");
        after(context, rulings.move(by(context), context.pathParam("id"), article, into));
    }

    void rename(Context context) {
        var title = JsonIn.read(context).textOrNull("title");
        var story = context.pathParam("id");
        after(context, rulings.rename(by(context), story, title == null ? "" : title));
    }

    void pin(Context context) {
        after(context, rulings.pin(by(context), context.pathParam("id"), truth(context, "pinned")));
    }

    void hide(Context context) {
        after(
                context,
                rulings.hide(by(context), context.pathParam("id"), truth(context, "hidden")));
    }

    private static boolean truth(Context context, String name) {
        var value = JsonIn.read(context).truthOrNull(name);
        if (value == null) {
            throw new BadRequestResponse(name + " is missing");
        }
        return value;
    }

    void undo(Context context) {
        after(context, rulings.undo(by(context), JsonIn.id(context, "ruling")));
    }

    private static void after(Context context, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done ->
                    JsonIn.answer(
                            context,
                            HttpStatus.OK,
                            Map.of("ruling", done.ruling(), "story", done.story()));
            case Outcome.Refused refused -> throw new ConflictResponse(refused.why());
            case Outcome.Missing _ -> throw new NotFoundResponse();
        }
    }

    private static String by(Context context) {
        return Door.person(context).name();
    }
}
