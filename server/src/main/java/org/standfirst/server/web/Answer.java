package org.standfirst.server.web;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Writes finished answers: compressed if the client reads it, nothing if it has them already. */
final class Answer {

    /** Kept by browsers, but asked about each time. */
    static final String REVALIDATE = "no-cache";

    /** For what carries its own version in its address. */
    static final String FOREVER = "public, max-age=31536000, immutable";

    /** For what is meant for one person, or for one time. */
    static final String NEVER_KEPT = "no-store";

    private Answer() {}

    static void write(Context context, Rendered rendered, String caching) {
        var gzip = rendered.shrinks() && readsGzip(context.header("Accept-Encoding"));
        var tag = rendered.tag(gzip);
        context.header("ETag", tag).header("Cache-Control", caching);
        context.header("Vary", "Accept-Encoding");
        if (knows(context.header("If-None-Match"), tag)) {
            context.status(304);
            return;
        }
        if (gzip) {
            context.header("Content-Encoding", "gzip");
        }
        context.contentType(rendered.type()).result(rendered.bytes(gzip));
    }

    private static boolean readsGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (var coding : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            var parts = coding.replace(" ", "").split(";", 2);
            if (parts[0].equals("gzip")) {
                return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    private static boolean knows(@Nullable String known, String tag) {
        if (known == null) {
            return false;
        }
        for (var candidate : known.split(",", -1)) {
            var stripped = candidate.strip();
            if (stripped.equals("*") || stripped.equals(tag) || stripped.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
