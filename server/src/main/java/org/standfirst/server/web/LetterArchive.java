package org.standfirst.server.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.mail.LetterShelf;
import org.standfirst.server.mail.LetterShelf.Forms;
import org.standfirst.server.mail.LetterShelf.Sent;
import org.standfirst.server.mail.Wording;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;

/** The letters that were sent, to be read in the browser and by feed readers. */
final class LetterArchive {

    /** A letter has its style and its picture in itself, and nothing else. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    private static final int SHOWN = 60;

    private final @Nullable LetterShelf shelf;
    private final Pages pages;
    private final Supplier<String> home;

    /**
     * The pages.
     *
     * @param shelf null where there are no letters
     */
    LetterArchive(@Nullable LetterShelf shelf, Pages pages, Supplier<String> home) {
        this.shelf = shelf;
        this.pages = pages;
        this.home = home;
    }

    void all(Context context) {
        var words = LetterPages.words(context);
        var title = words.text("page.archive");
        var values = new HashMap<String, Object>();
        values.put("words", words);
        values.put("title", title);
        values.put("sent", sent(words));
        context.header("Content-Language", words.language());
        Answer.write(
                context,
                pages.render("letterarchive", pages.frame(title, "/letters").in(words), values),
                Answer.REVALIDATE);
    }

    private List<Sent> sent(Wording words) {
        return shelf == null ? List.of() : shelf.sent(SHOWN, words);
    }

    void one(Context context) {
        var letter = context.pathParam("letter");
        var issue = context.pathParam("issue");
        show(
                context,
                shelf == null
                        ? null
                        : shelf.sent(letter, issue, LetterPages.words(context)).orElse(null));
    }

    /** Shows the HTML form of a letter as a page of its own. */
    static void show(Context context, @Nullable Forms forms) {
        if (forms == null) {
            throw new NotFoundResponse();
        }
        context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        Answer.write(context, Rendered.html(forms.html()), Answer.REVALIDATE);
    }

    void atom(Context context) {
        var asked = context.queryParam("language");
        var words = Wording.of(asked == null ? "en" : asked);
        var sent = sent(words);
        var items =
                sent.stream()
                        .map(letter ->
                                new Syndication.Item(
                                        home.get() + LetterPaths.of(letter),
                                        letter.subject(),
                                        words.letter(letter.letter()),
                                        letter.made(),
                                        null))
                        .toList();
        var channel =
                new Syndication.Channel(
                        "Standfirst: " + words.text("page.letters"),
                        words.text("page.archive"),
                        home.get(),
                        "/letters/archive",
                        "/letters/archive.atom",
                        sent.isEmpty() ? Instant.EPOCH : sent.getFirst().made(),
                        items);
        var feed = Rendered.of(Syndication.ATOM, AtomOut.write(channel));
        Answer.write(context, feed, Answer.REVALIDATE);
    }
}
