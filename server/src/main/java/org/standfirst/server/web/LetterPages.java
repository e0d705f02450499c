package org.standfirst.server.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.access.Attempts;
import org.standfirst.server.mail.LetterChoice;
import org.standfirst.server.mail.LetterOrder;
import org.standfirst.server.mail.Rhythm;
import org.standfirst.server.mail.SignUp;
import org.standfirst.server.mail.SignUp.Wishes;
import org.standfirst.server.mail.SignedLinks.Purpose;
import org.standfirst.server.mail.Wording;
import org.standfirst.server.store.Reader;

import tools.jackson.databind.json.JsonMapper;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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

    /** Those a form offers; a list of readers may have others. */
    private static final List<Rhythm> RHYTHMS = rhythms();

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

    private static List<Rhythm> rhythms() {
        var all = new ArrayList<Rhythm>();
        all.add(Rhythm.DAILY);
        all.add(Rhythm.WEEKDAYS);
        Arrays.stream(DayOfWeek.values()).map(Rhythm::weekly).forEach(all::add);
        all.add(Rhythm.monthly(1));
        all.add(Rhythm.monthly(15));
        return all;
    }

    private SignUp signUp() {
        if (signUp == null) {
            throw new NotFoundResponse();
        }
        return signUp;
    }

    /** The language that was asked for, or that the browser says its user reads. */
    static Wording words(Context context) {
        var asked = context.queryParam("language");
        if (asked == null && context.method().name().equals("POST")) {
            asked = context.formParam("language");
        }
        return asked == null
                ? Wording.preferred(
                        Objects.requireNonNullElse(context.header("Accept-Language"), ""))
                : Wording.of(asked);
    }

    void letters(Context context) {
        var words = words(context);
        if (signUp == null) {
            say(context, words, words.text("page.letters"), words.text("page.none"));
            return;
        }
        var orders = new ArrayList<LetterOrder>();
        orders.add(new LetterOrder(signUp().choices().getFirst().key(), null));
        var search = context.queryParam("search");
        if (search != null && !search.isBlank() && search.length() < 200) {
            orders.add(new LetterOrder(LetterOrder.search(search), null));
        }
        var zone = signUp().zone().getId();
        form(context, "", new Wishes(orders, "7", zone, "", words.language()), "");
    }

    void ask(Context context) {
        var letters = signUp();
        var address = field(context, "address");
        var wishes = wishes(context);
        var words = wishes.words();
        var pause = perVisitor.attempt(door.address(context));
        if (pause.isZero()) {
            pause = together.attempt("all");
        }
        if (!pause.isZero()) {
            context.status(HttpStatus.TOO_MANY_REQUESTS);
            context.header("Retry-After", Long.toString(pause.toSeconds() + 1));
            form(context, address, wishes, words.text("page.too-many"));
            return;
        }
        try {
            letters.ask(address, wishes);
            say(context, words, words.text("page.sent"), words.text("page.sent.text"));
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(context, address, wishes, sentence(e));
        }
    }

    void confirmation(Context context) {
        var words = Wording.of(known(context, Purpose.CONFIRM).language());
        show(
                context,
                words,
                "letterbutton",
                words.text("page.confirm"),
                Map.of(
                        "sentence",
                        words.text("consent"),
                        "path",
                        "/letters/confirm/" + context.pathParam("token"),
                        "button",
                        words.text("page.confirm.button")));
    }

    void confirm(Context context) {
        var words = wordsOf(context, Purpose.CONFIRM);
        if (!signUp().confirm(context.pathParam("token"), context.ip())) {
            throw new NotFoundResponse();
        }
        say(context, words, words.text("page.confirmed"), words.text("page.confirmed.text"));
    }

    void leaving(Context context) {
        var words = Wording.of(known(context, Purpose.LEAVE).language());
        var letter = letter(context);
        var path = "/letters/leave/" + context.pathParam("token");
        var values = new HashMap<String, Object>();
        values.put("all", path);
        values.put("one", letter == null ? "" : path + "?letter=" + Links.segment(letter));
        values.put("name", letter == null ? "" : words.letter(letter));
        show(context, words, "letterleave", words.text("page.leave"), values);
    }

    /** Also what mail programs send for their own button (RFC 8058), without any cookie. */
    void leave(Context context) {
        var words = wordsOf(context, Purpose.LEAVE);
        var letter = letter(context);
        if (!signUp().leave(context.pathParam("token"), letter)) {
            throw new NotFoundResponse();
        }
        say(
                context,
                words,
                words.text("page.left"),
                letter == null
                        ? words.text("page.left.all")
                        : words.text("page.left.one", words.letter(letter)));
    }

    /** The letter that a link is about; null if it is about all. */
    private @Nullable String letter(Context context) {
        var key = context.queryParam("letter");
        return key == null || signUp().usual(key) == null ? null : key;
    }

    void preferences(Context context) {
        var reader = known(context, Purpose.PREFERENCES);
        preferences(context, reader, "", "");
    }

    void change(Context context) {
        var reader = known(context, Purpose.PREFERENCES);
        try {
            signUp().change(context.pathParam("token"), wishes(context));
            var changed = known(context, Purpose.PREFERENCES);
            preferences(context, changed, "", Wording.of(changed.language()).text("page.changed"));
        } catch (IllegalArgumentException e) {
            context.status(HttpStatus.UNPROCESSABLE_CONTENT);
            preferences(context, reader, sentence(e), "");
        }
    }

    void forget(Context context) {
        var words = wordsOf(context, Purpose.PREFERENCES);
        if (!signUp().forget(context.pathParam("token"))) {
            throw new NotFoundResponse();
        }
        say(context, words, words.text("page.forgotten"), words.text("page.forgotten.text"));
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

    private Wording wordsOf(Context context, Purpose purpose) {
        return signUp().reader(purpose, context.pathParam("token"))
                .map(reader -> Wording.of(reader.language()))
                .orElseGet(() -> words(context));
    }

    private static Wishes wishes(Context context) {
        var orders = new ArrayList<LetterOrder>();
        for (var letter : context.formParams("letter")) {
            orders.add(new LetterOrder(letter, rhythm(context, letter)));
        }
        var search = field(context, "search");
        if (!search.isBlank()) {
            orders.add(new LetterOrder(LetterOrder.search(search), rhythm(context, "search")));
        }
        return new Wishes(
                orders,
                field(context, "hour"),
                field(context, "zone"),
                field(context, "name"),
                words(context).language());
    }

    private static @Nullable Rhythm rhythm(Context context, String letter) {
        var rhythm = field(context, "rhythm-" + letter);
        try {
            return rhythm.isEmpty() ? null : Rhythm.parse(rhythm);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String field(Context context, String name) {
        return Objects.requireNonNullElse(context.formParam(name), "");
    }

    private static String sentence(IllegalArgumentException e) {
        var text = String.valueOf(e.getMessage());
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + '.';
    }

    private void form(Context context, String address, Wishes wishes, String problem) {
        var values = wishing(wishes);
        values.put("form", door.visitorForm(context));
        values.put("problem", problem);
        values.put("address", address);
        var words = wishes.words();
        show(context, words, "letters", words.text("page.letters"), values);
    }

    private void preferences(Context context, Reader reader, String problem, String done) {
        var values =
                wishing(
                        new Wishes(
                                reader.letters().stream().map(LetterOrder::parse).toList(),
                                String.valueOf(reader.hour()),
                                reader.zone().getId(),
                                "",
                                reader.language()));
        values.put("token", context.pathParam("token"));
        values.put("address", reader.address());
        values.put("ended", reader.state() != Reader.State.CONFIRMED);
        values.put("problem", problem);
        values.put("done", done);
        var words = Wording.of(reader.language());
        show(context, words, "letterpreferences", words.text("page.yours"), values);
    }

    private Map<String, Object> wishing(Wishes wishes) {
        var values = new HashMap<String, Object>();
        values.put("wishes", wishes);
        values.put(
                "choices",
                signUp().choices().stream().filter(choice -> !choice.section()).toList());
        values.put("sections", signUp().choices().stream().filter(LetterChoice::section).toList());
        values.put("rhythms", RHYTHMS);
        // A list of readers may have named another, such as Z.
        values.put("zones", ZONES.contains(wishes.zone()) ? ZONES : with(wishes.zone()));
        return values;
    }

    private static List<String> with(String zone) {
        var zones = new ArrayList<>(ZONES);
        zones.addFirst(zone);
        return zones;
    }

    private void say(Context context, Wording words, String title, String sentence) {
        show(context, words, "letterdone", title, Map.of("sentence", sentence));
    }

    private void show(
            Context context,
            Wording words,
            String template,
            String title,
            Map<String, Object> content) {
        var values = new HashMap<>(content);
        values.put("words", words);
        values.put("title", title);
        context.header("Content-Language", words.language());
        Answer.write(
                context,
                pages.render(template, pages.frame(title, "/letters").in(words), values),
                Answer.NEVER_KEPT);
    }
}
