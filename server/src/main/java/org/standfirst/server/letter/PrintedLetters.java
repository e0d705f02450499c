package org.standfirst.server.letter;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.mail.LetterShelf;
import org.standfirst.server.mail.MailAddress;
import org.standfirst.server.mail.MailSettings;
import org.standfirst.server.mail.SingleMessage;
import org.standfirst.server.mail.Wording;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.PrintedLetter;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredEdition;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The letters that were sent, and those that would be now. Safe for many threads. */
public final class PrintedLetters implements LetterShelf {

    private static final int MOST_KEPT = 500;

    private final Archive archive;
    private final String from;
    private final String host;
    private final LetterMaker maker;
    private final @Nullable MailSettings settings;
    private final InstantSource clock;

    /** First headlines by issue, which never change. */
    private final Map<String, String> headlines = new ConcurrentHashMap<>();

    /**
     * The letters of an archive.
     *
     * @param from who they are from
     * @param host of the server, for their ids
     * @param home address of the server as readers reach it
     * @param settings null where none are sent
     */
    public PrintedLetters(
            Archive archive,
            String from,
            String host,
            String home,
            @Nullable MailSettings settings,
            InstantSource clock) {
        this.archive = archive;
        this.from = from;
        this.host = host;
        this.maker = new LetterMaker(home);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<String> letters() {
        return LetterPlan.keys();
    }

    @Override
    public List<Sent> sent(int most, Wording words) {
        return archive.read(shelves ->
                shelves.deliveries().printed(most).stream()
                        .map(printed -> sent(shelves, printed, words))
                        .toList());
    }

    private Sent sent(Shelves shelves, PrintedLetter printed, Wording words) {
        var headline = headlines.get(printed.issue());
        if (headline == null) {
            headline =
                    shelves.deliveries()
                            .issue(printed.issue())
                            .flatMap(issue ->
                                    Publisher.edition(issue.edition()).stories().stream()
                                            .findFirst())
                            .map(story -> story.headline())
                            .orElse("");
            if (headlines.size() > MOST_KEPT) {
                headlines.clear();
            }
            headlines.put(printed.issue(), headline);
        }
        var name = words.letter(printed.letter());
        return new Sent(
                printed.letter(),
                printed.issue(),
                headline.isEmpty() ? name : name + ": " + headline,
                printed.made());
    }

    @Override
    public Optional<Forms> sent(String letter, String issue, Wording words) {
        var plan = LetterPlan.of(letter);
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        return archive.read(shelves ->
                shelves.deliveries()
                        .issue(issue)
                        .map(found ->
                                forms(maker.of(shelves, plan.get(), found, words), found.made()))
                        .or(() ->
                                shelves.editions()
                                        .byId(issue)
                                        .map(found -> forms(shelves, plan.get(), found, words))));
    }

    @Override
    public Optional<Forms> now(String letter, Wording words) {
        return LetterPlan.of(letter)
                .flatMap(plan ->
                        archive.read(shelves ->
                                shelves.editions()
                                        .latest()
                                        .map(found -> forms(shelves, plan, found, words))));
    }

    private Forms forms(Shelves shelves, LetterPlan plan, StoredEdition edition, Wording words) {
        return forms(maker.of(shelves, plan, edition, words), edition.made());
    }

    private Forms forms(Letter letter, Instant made) {
        var forms = LetterForms.of(letter);
        var message = LetterMessage.write(letter, from, host, made);
        var text = new String(message, StandardCharsets.ISO_8859_1);
        var html = forms.html();
        var picture = forms.picture();
        if (picture != null) {
            var data = "data:image/png;base64," + Base64.getEncoder().encodeToString(picture);
            html = html.replace("cid:" + HtmlLetter.PICTURE, data);
        }
        return new Forms(
                letter.subject(),
                made,
                html,
                forms.text(),
                text.substring(0, Math.max(0, text.indexOf("\r\n\r\n"))),
                message);
    }

    @Override
    public String send(String letter, MailAddress to, Wording words) {
        if (settings == null) {
            throw new IllegalArgumentException("there is no mail server; see mail-servers");
        }
        var forms =
                now(letter, words)
                        .orElseThrow(() ->
                                new IllegalArgumentException("there is no such letter to send"));
        var addressed =
                "To: " + to + "\r\n" + new String(forms.message(), StandardCharsets.ISO_8859_1);
        return SingleMessage.send(
                settings, to, addressed.getBytes(StandardCharsets.ISO_8859_1), clock.instant());
    }
}
