package org.standfirst.server.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.access.Attempts;
import org.standfirst.server.mail.LetterChoice;
import org.standfirst.server.mail.SignUp;
import org.standfirst.server.mail.SignUp.Wishes;
import org.standfirst.server.mail.SignedLinks.Purpose;
import org.standfirst.server.store.Reader;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where readers ask for letters and end them. A GET only shows a page, as mail programs open links
 * by themselves; a POST does it. Whether an address is known is never said.
 */
final class LetterPages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Zones as people know them, by region and city. */
    private static final List<String> ZONES =
            ZoneId.getAvailableZoneIds().stream()
                    .filter(zone ->
                            zone.equals("UTC")
                                    || zone.matches(
                                            "(Africa|America|Antarctica|Asia|Atlantic|Australia"
                                                    + "|Europe|Indian|Pacific)/.+"))
                    .sorted()
                    .toList();

    private final @Nullable SignUp signUp;
    private final Door door;
    private final Pages pages;
    private final Attempts perVisitor =
            new Attempts(10, Duration.ofHours(1), InstantSource.system());
    private final Attempts together =
            new Attempts(500, Duration.ofHours(1), InstantSource.system());

    /**
     * The pages.
     *
     * @param signUp null where no letters are sent
     */
    LetterPages(@Nullable SignUp signUp, Door door, Pages pages) {
        this.signUp = signUp;
        this.door = door;
        this.pages = pages;
    }

    private SignUp signUp() {
        if (signUp == null) {
            throw new NotFoundResponse();
        }
        return signUp;
    }

    void letters(Context context) {
        if (signUp == null) {
            say(context, "Letters", "This review sends no letters.");
            return;
        }
        var wishes = new Wishes(List.of(), "7", signUp().zone().getId(), "");
        form(context, "", wishes, "");
    }

    void ask(Context context) {
        var letters = signUp();
        var address = field(context, "address");
        var wishes = wishes(context);
        var pause = perVisitor.attempt(door.address(context));
        if (pause.isZero()) {
            pause = together.attempt("all");
        }
        if (!pause.isZero()) {
            context.status(HttpStatus.TOO_MANY_REQUESTS);
            context.header("Retry-After", Long.toString(pause.toSeconds() + 1));
            form(context, address, wishes, "Too many have asked from here; try again later.");
            return;
        }
        try {
            letters.ask(address, wishes);
            say(
                    context,
                    "Look into your mailbox",
                    "We have written to the address you gave. The letters come once you have opened"
                            + " the link in that mail.");
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(context, address, wishes, sentence(e));
        }
    }

    void confirmation(Context context) {
        known(context, Purpose.CONFIRM);
        button(
                context,
                "Your letters",
                SignUp.CONSENT,
                "/letters/confirm/" + context.pathParam("token"),
                "Send me my letters");
    }

    void confirm(Context context) {
        if (!signUp().confirm(context.pathParam("token"), context.ip())) {
            throw new NotFoundResponse();
        }
        say(context, "You get your letters", "The first one comes when your hour strikes.");
    }

    void leaving(Context context) {
        known(context, Purpose.LEAVE);
        var letter = letter(context);
        var path = "/letters/leave/" + context.pathParam("token");
        var values = new HashMap<String, Object>();
        values.put("all", path);
        values.put("one", letter == null ? "" : path + "?letter=" + letter.key());
        values.put("name", letter == null ? "" : letter.name());
        show(context, "letterleave", "No more letters", values);
    }

    /** Also what mail programs send for their own button (RFC 8058), without any cookie. */
    void leave(Context context) {
        var letter = letter(context);
        if (!signUp().leave(context.pathParam("token"), letter == null ? null : letter.key())) {
            throw new NotFoundResponse();
        }
        say(
                context,
                "You have left",
                letter == null
                        ? "You get no more letters."
                        : "You do not get “" + letter.name() + "” any more.");
    }

    private @Nullable LetterChoice letter(Context context) {
        var key = context.queryParam("letter");
        return signUp().choices().stream()
                .filter(choice -> choice.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    void preferences(Context context) {
        var reader = known(context, Purpose.PREFERENCES);
        preferences(context, reader, "", "");
    }

    void change(Context context) {
        var reader = known(context, Purpose.PREFERENCES);
        try {
            signUp().change(context.pathParam("token"), wishes(context));
            preferences(context, known(context, Purpose.PREFERENCES), "", "It is changed.");
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            preferences(context, reader, sentence(e), "");
        }
    }

    void forget(Context context) {
        if (!signUp().forget(context.pathParam("token"))) {
            throw new NotFoundResponse();
        }
        say(
                context,
                "You are forgotten",
                "Everything about you is erased. What stays is a number that no address can be read"
                        + " from; it keeps your address from being written to.");
    }

    /** Everything that is kept of a reader, for them to take along. */
    void data(Context context) {
        var reader = known(context, Purpose.PREFERENCES);
        var all = new HashMap<String, Object>();
        all.put("reader", reader);
        all.put("letters", signUp().letters(reader));
        context.header("Cache-Control", Answer.NEVER_KEPT)
                .header("Content-Disposition", "attachment; filename=\"letters.json\"")
                .contentType("application/json")
                .result(JSON.writeValueAsString(all));
    }

    private Reader known(Context context, Purpose purpose) {
        return signUp().reader(purpose, context.pathParam("token"))
                .orElseThrow(NotFoundResponse::new);
    }

    private static Wishes wishes(Context context) {
        return new Wishes(
                context.formParams("letter"),
                field(context, "hour"),
                field(context, "zone"),
                field(context, "name"));
    }

    private static String field(Context context, String name) {
        return Objects.requireNonNullElse(context.formParam(name), "");
    }

    private static String sentence(IllegalArgumentException e) {
        var text = String.valueOf(e.getMessage());
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + '.';
    }

    private void form(Context context, String address, Wishes wishes, String problem) {
        var values = new HashMap<String, Object>();
        values.put("form", door.visitorForm(context));
        values.put("problem", problem);
        values.put("address", address);
        values.put("wishes", wishes);
        values.put("choices", signUp().choices());
        values.put("zones", ZONES);
        show(context, "letters", "Letters", values);
    }

    private void preferences(Context context, Reader reader, String problem, String done) {
        var values = new HashMap<String, Object>();
        values.put("token", context.pathParam("token"));
        values.put("address", reader.address());
        values.put("ended", reader.state() != Reader.State.CONFIRMED);
        values.put(
                "wishes",
                new Wishes(
                        reader.letters(),
                        String.valueOf(reader.hour()),
                        reader.zone().getId(),
                        ""));
        values.put("choices", signUp().choices());
        values.put("zones", ZONES);
        values.put("problem", problem);
        values.put("done", done);
        show(context, "letterpreferences", "Your letters", values);
    }

    private void say(Context context, String title, String sentence) {
        show(context, "letterdone", title, Map.of("title", title, "sentence", sentence));
    }

    private void button(
            Context context, String title, String sentence, String path, String button) {
        show(
                context,
                "letterbutton",
                title,
                Map.of("title", title, "sentence", sentence, "path", path, "button", button));
    }

    private void show(Context context, String template, String title, Map<String, Object> values) {
        Answer.write(
                context,
                pages.render(template, pages.frame(title, "/letters"), values),
                Answer.NEVER_KEPT);
    }
}
