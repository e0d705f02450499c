package org.standfirst.server.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.mail.LetterShelf;
import org.standfirst.server.mail.LetterShelf.Forms;
import org.standfirst.server.mail.MailAddress;
import org.standfirst.server.mail.Wording;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Deliveries.Tally;
import org.standfirst.server.store.Delivery;
import org.standfirst.server.store.Delivery.State;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The desk's pages of letters: what became of them, how they look, a test; also as JSON. */
final class DeskLetters {

    private static final String HERE = "/desk/letters";
    private static final int DAYS = 7;
    private static final int MOST = 1_000;

    private final Archive archive;
    private final @Nullable LetterShelf shelf;
    private final List<String> letters;
    private final DeskPages pages;
    private final InstantSource clock;

    /**
     * The pages.
     *
     * @param shelf null where there are no letters
     * @param letters the keys of those there are
     */
    DeskLetters(
            Archive archive,
            @Nullable LetterShelf shelf,
            List<String> letters,
            DeskPages pages,
            InstantSource clock) {
        this.archive = archive;
        this.shelf = shelf;
        this.letters = List.copyOf(letters);
        this.pages = pages;
        this.clock = clock;
    }

    void all(Context context) {
        all(context, "", "");
    }

    private void all(Context context, String problem, String done) {
        var content = new HashMap<String, Object>();
        content.put("letters", letters);
        content.put("words", Wording.of("en"));
        content.put("tallies", tallies());
        content.put("uncertain", uncertain());
        content.put("readers", readers());
        pages.write(context, "deskletters", "Letters", HERE, content, problem, done);
    }

    private List<Tally> tallies() {
        var since = clock.instant().minus(Duration.ofDays(DAYS));
        return archive.read(shelves -> shelves.deliveries().tallies(since));
    }

    private List<Delivery> uncertain() {
        var now = clock.instant();
        return archive.read(shelves -> shelves.deliveries().in(State.UNCERTAIN, now, MOST));
    }

    private Map<String, Long> readers() {
        var counts = new LinkedHashMap<String, Long>();
        archive.read(shelves -> shelves.readers().counts())
                .forEach((state, readers) -> counts.put(word(state.name()), readers));
        return counts;
    }

    private static String word(String state) {
        return state.toLowerCase(Locale.ROOT);
    }

    void settle(Context context) {
        settle(DeskPages.field(context, "as"));
        all(context, "", "They are settled.");
    }

    private void settle(String as) {
        var state =
                switch (as) {
                    case "sent" -> State.SENT;
                    case "again" -> State.WAITING;
                    default -> throw new BadRequestResponse("as is sent or again");
                };
        var now = clock.instant();
        var uncertain = uncertain();
        archive.change(shelves ->
                uncertain.forEach(delivery ->
                        shelves.deliveries()
                                .put(delivery.id(), state, now, "settled by a person")));
    }

    void one(Context context) {
        one(context, "", "", "");
    }

    private void one(Context context, String to, String problem, String done) {
        var letter = context.pathParam("letter");
        var forms = forms(context);
        var content = new HashMap<String, Object>();
        content.put("letter", letter);
        content.put("words", words(context));
        content.put("forms", forms);
        content.put("to", to);
        pages.write(
                context,
                "deskletter",
                Wording.of("en").letter(letter),
                HERE,
                content,
                problem,
                done);
    }

    private static Wording words(Context context) {
        var language = context.queryParam("language");
        return Wording.of(language == null ? "en" : language);
    }

    private Forms forms(Context context) {
        var letter = context.pathParam("letter");
        if (shelf == null) {
            throw new NotFoundResponse();
        }
        return shelf.now(letter, words(context)).orElseThrow(NotFoundResponse::new);
    }

    void html(Context context) {
        LetterArchive.show(context, forms(context));
    }

    void message(Context context) {
        context.header("Content-Disposition", "attachment; filename=\"letter.eml\"")
                .contentType("message/rfc822")
                .result(forms(context).message());
    }

    void send(Context context) {
        var to = DeskPages.field(context, "to");
        try {
            one(context, to, "", send(context, to) + '.');
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            one(context, to, "It was not sent: " + e.getMessage() + '.', "");
        }
    }

    private String send(Context context, String to) {
        forms(context);
        return shelf == null
                ? ""
                : shelf.send(context.pathParam("letter"), MailAddress.parse(to), words(context));
    }

    void allAsJson(Context context) {
        var uncertain = uncertain().stream().map(Delivery::messageId).toList();
        JsonIn.answer(
                context,
                HttpStatus.OK,
                Map.of(
                        "letters",
                        letters,
                        "readers",
                        readers(),
                        "deliveries",
                        tallies().stream().map(DeskLetters::told).toList(),
                        "uncertain",
                        uncertain));
    }

    private static Map<String, Object> told(Tally tally) {
        var told = new LinkedHashMap<String, Object>();
        told.put("letter", tally.letter());
        told.put("day", tally.day().toString());
        told.put("domain", tally.domain());
        told.put("state", word(tally.state().name()));
        told.put("letters", tally.letters());
        told.put("answer", tally.answer());
        return told;
    }

    void oneAsJson(Context context) {
        var forms = forms(context);
        JsonIn.answer(
                context,
                HttpStatus.OK,
                Map.of(
                        "subject",
                        forms.subject(),
                        "headers",
                        forms.headers(),
                        "text",
                        forms.text(),
                        "html",
                        forms.html()));
    }

    void sendAsJson(Context context) {
        var to = JsonIn.read(context).text("to");
        try {
            JsonIn.answer(context, HttpStatus.OK, Map.of("answer", send(context, to)));
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(String.valueOf(e.getMessage()));
        }
    }

    void settleAsJson(Context context) {
        settle(JsonIn.read(context).text("as"));
        allAsJson(context);
    }
}
