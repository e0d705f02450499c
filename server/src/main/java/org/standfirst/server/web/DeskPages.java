package org.standfirst.server.web;

import io.javalin.http.Context;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Writes the pages of the desk, which are for one person and kept nowhere. */
final class DeskPages {

    private final Pages pages;

    DeskPages(Pages pages) {
        this.pages = pages;
    }

    /**
     * Fills a template of the desk.
     *
     * @param here the entry of the desk's navigation that is current
     * @param problem what was wrong with the last form, or empty
     * @param done what the last form did, or empty
     */
    void write(
            Context context,
            String template,
            String title,
            String here,
            Map<String, Object> content,
            String problem,
            String done) {
        var values = new HashMap<>(content);
        values.put("visit", Door.visit(context));
        values.put("problem", problem);
        values.put("done", done);
        var page = pages.render(template, pages.frame(title, here), values);
        Answer.write(context, page, Answer.NEVER_KEPT);
    }

    /** A field of a form; empty if it was not sent. */
    static String field(Context context, String name) {
        return Objects.requireNonNullElse(context.formParam(name), "");
    }
}
