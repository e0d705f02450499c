package org.standfirst.server.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.server.mail.Wording;

import java.util.Objects;

/** What a reader sees when there is no answer: a page, or a problem as JSON below the API. */
final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Pages pages;

    Errors(Pages pages) {
        this.pages = pages;
    }

    void http(HttpResponseException exception, Context context) {
        var status = HttpStatus.forStatus(exception.getStatus());
        switch (status) {
            case NOT_FOUND ->
                    write(
                            context,
                            status,
                            "Nothing stands here",
                            "The address may be mistyped, or the story was never published.");
            case METHOD_NOT_ALLOWED ->
                    write(
                            context,
                            status,
                            "This can only be read",
                            "Nothing is changed at this address.");
            case BAD_REQUEST ->
                    write(
                            context,
                            status,
                            "That was not understood",
                            context.path().startsWith("/api/")
                                    ? Objects.requireNonNullElse(exception.getMessage(), "")
                                    : "Something in the address is not as it should be.");
            case UNAUTHORIZED ->
                    write(
                            context,
                            status,
                            "Sign in first",
                            "Only those who are signed in may do this.");
            case FORBIDDEN ->
                    write(
                            context,
                            status,
                            "That was refused",
                            Objects.requireNonNullElse(exception.getMessage(), ""));
            case CONFLICT ->
                    write(
                            context,
                            status,
                            "That cannot be",
                            Objects.requireNonNullElse(exception.getMessage(), ""));
            case CONTENT_TOO_LARGE ->
                    write(context, status, "That was too much", "What was sent is too large.");
            default -> write(context, status, "No answer", status.getMessage());
        }
    }

    /** Readers of letters come by links that may have ended, and read their own language. */
    private Rendered page(Context context, HttpStatus status, String title, String sentence) {
        if (!context.path().startsWith("/letters")) {
            return pages.error(title, sentence);
        }
        var words = Wording.preferred(Objects.requireNonNullElse(header(context), ""));
        if (words.language().equals("en")) {
            return pages.error(title, sentence);
        }
        context.header("Content-Language", words.language());
        boolean gone = status == HttpStatus.NOT_FOUND;
        return pages.error(
                words.text(gone ? "error.none" : "error.other"),
                words.text(gone ? "error.none.text" : "error.other.text"),
                words);
    }

    private static @Nullable String header(Context context) {
        return context.header("Accept-Language");
    }

    void unexpected(Exception exception, Context context) {
        LOG.error("{} {} failed", context.method(), context.path(), exception);
        write(
                context,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something broke",
                "It is our fault, and it stands in the log of the server.");
    }

    private void write(Context context, HttpStatus status, String title, String sentence) {
        var answer =
                context.path().startsWith("/api/")
                        ? Api.problem(status, title + ". " + sentence)
                        : page(context, status, title, sentence);
        context.status(status).header("Cache-Control", "no-store");
        context.contentType(answer.type()).result(answer.bytes(false));
    }
}
