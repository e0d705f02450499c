package org.standfirst.server.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

import org.jspecify.annotations.Nullable;
import org.standfirst.crossword.Crossword;
import org.standfirst.crossword.CrosswordPicture;
import org.standfirst.crossword.IpuzFile;
import org.standfirst.crossword.PlainCrossword;
import org.standfirst.crossword.PuzFile;
import org.standfirst.server.store.CrosswordKind;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The crossword, as pages to play it on and files to take along, and the cartoons. */
final class BackPage {

    private final Reading reading;
    private final Pages pages;
    private final Assets assets;
    private final PageCache cache = new PageCache();

    BackPage(Reading reading, Pages pages, Assets assets) {
        this.reading = reading;
        this.pages = pages;
        this.assets = assets;
    }

    /** The kind of that name. */
    static CrosswordKind kind(String name) {
        for (var kind : CrosswordKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw new NotFoundResponse();
    }

    void latest(Context context) {
        var page =
                cache.get(
                        reading.revision(),
                        "/crossword",
                        () -> {
                            var days = reading.crosswords();
                            var made =
                                    days.isEmpty()
                                            ? null
                                            : page(days.getFirst(), CrosswordKind.DAILY);
                            return made == null ? none() : made;
                        });
        Pages.answer(context, page);
    }

    private Rendered none() {
        return pages.render(
                "error",
                pages.frame("Crossword", "/crossword"),
                Map.of(
                        "title",
                        "No crossword yet",
                        "sentence",
                        "It is made of the words of an edition, as soon as there is one."));
    }

    void day(Context context) {
        page(context, CrosswordKind.DAILY);
    }

    /** The page of a kind, or with an ending one of its files. */
    void file(Context context) {
        var file = context.pathParam("file");
        int dot = file.indexOf('.');
        if (dot < 0) {
            page(context, kind(file));
            return;
        }
        var day = context.pathParam("day");
        var kind = kind(file.substring(0, dot));
        var format = file.substring(dot + 1);
        var made =
                cache.get(
                        reading.revision(),
                        context.path(),
                        () -> {
                            var puzzle = reading.puzzle(day, kind);
                            return puzzle == null ? null : file(puzzle, format);
                        });
        if (made != null && (format.equals("puz") || format.equals("ipuz"))) {
            context.header(
                    "Content-Disposition",
                    "attachment; filename=\"standfirst-" + day + '-' + file + '"');
        }
        Pages.answer(context, made);
    }

    private static @Nullable Rendered file(Crossword puzzle, String format) {
        return switch (format) {
            case "puz" -> Rendered.of("application/x-crossword", PuzFile.write(puzzle));
            case "ipuz" -> Rendered.of("application/json", bytes(IpuzFile.write(puzzle)));
            case "txt" ->
                    Rendered.of("text/plain; charset=utf-8", bytes(PlainCrossword.puzzle(puzzle)));
            case "svg" -> Rendered.of("image/svg+xml", bytes(CrosswordPicture.svg(puzzle)));
            case "png" -> Rendered.of("image/png", CrosswordPicture.png(puzzle));
            default -> null;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void page(Context context, CrosswordKind kind) {
        var day = context.pathParam("day");
        var page =
                cache.get(
                        reading.revision(),
                        Links.crossword(day, CrosswordPages.name(kind)),
                        () -> page(day, kind));
        Pages.answer(context, page);
    }

    private @Nullable Rendered page(String day, CrosswordKind kind) {
        var page = reading.crossword(day, kind);
        if (page == null) {
            return null;
        }
        return pages.render(
                "crossword",
                pages.frame(page.puzzle().title(), "/crossword"),
                Map.of(
                        "page",
                        page,
                        "style",
                        assets.crosswordStyle(),
                        "script",
                        assets.crosswordScript()));
    }

    void cartoons(Context context) {
        var sheet = Pages.sheet(context);
        var page =
                cache.get(
                        reading.revision(),
                        "/cartoons?page=" + sheet,
                        () ->
                                pages.render(
                                        "cartoons",
                                        pages.frame("Cartoons", "/cartoons"),
                                        Map.of("cartoons", reading.cartoons(sheet))));
        Pages.answer(context, page);
    }

    void cartoon(Context context) {
        var picture = reading.picture(context.pathParam("id"));
        Pages.answer(
                context, picture == null ? null : Rendered.of(picture.type(), picture.bytes()));
    }
}
