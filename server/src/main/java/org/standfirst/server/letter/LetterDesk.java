package org.standfirst.server.letter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.server.mail.Composer;
import org.standfirst.server.mail.Ledger;
import org.standfirst.server.mail.MailSettings;
import org.standfirst.server.mail.Postman;
import org.standfirst.server.mail.Schedule;
import org.standfirst.server.mail.ServiceMessage;
import org.standfirst.server.mail.SignedLinks;
import org.standfirst.server.mail.SignedLinks.Purpose;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Delivery;
import org.standfirst.server.store.Delivery.State;
import org.standfirst.server.store.LetterIssue;
import org.standfirst.server.store.Reader;
import org.standfirst.server.store.Shelves;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Enters each reader's letters into the ledger when their hour strikes, and has them sent, from
 * {@link #start} to {@link #close}.
 *
 * <p>What is due follows from the clock, the reader and the ledger alone, so that a restart, a
 * machine that slept or a clock that was changed neither repeats a day nor leaves one out.
 */
public final class LetterDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LetterDesk.class);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final int TOGETHER = 200;

    /** An edition that is older than this is no news. */
    private static final Duration FRESH = Duration.ofHours(24);

    /** How long a letter waits for an edition that is fresh, where the machine has just woken. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    /** How long somebody may take to confirm. */
    private static final Duration PENDING = Duration.ofDays(7);

    private static final int MOST_KEPT = 16;

    private final Archive archive;
    private final MailSettings settings;
    private final InstantSource clock;
    private final SignedLinks links;
    private final Ledger ledger;
    private final Map<String, LetterForms> forms = new ConcurrentHashMap<>();
    private final Thread thread;
    private final Postman postman;
    private Instant nextDrop = Instant.EPOCH;
    private volatile boolean open = true;

    private LetterDesk(Archive archive, MailSettings settings, InstantSource clock) {
        this.archive = archive;
        this.settings = settings;
        this.clock = clock;
        this.links = SignedLinks.of(archive);
        this.ledger = new Ledger(links, settings.host(), settings.deadline());
        this.thread = Thread.ofPlatform().name("letters").unstarted(this::work);
        this.postman = Postman.start(archive, settings, composer(), clock);
    }

    /** Starts. The archive stays the caller's to close, after this. */
    public static LetterDesk start(Archive archive, MailSettings settings, InstantSource clock) {
        var desk = new LetterDesk(archive, settings, clock);
        desk.thread.start();
        return desk;
    }

    private void work() {
        while (open) {
            try {
                if (enterDue() == 0) {
                    dropUnconfirmed();
                    Thread.sleep(REST);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (open) {
                    LOG.error("The letter desk stumbled and goes on", e);
                    rest();
                }
            }
        }
    }

    private void rest() {
        try {
            Thread.sleep(REST.multipliedBy(5));
        } catch (InterruptedException e) {
            open = false;
        }
    }

    /** Now and then; somebody else may have given their address. */
    private void dropUnconfirmed() {
        var now = clock.instant();
        if (!now.isBefore(nextDrop)) {
            nextDrop = now.plus(Duration.ofHours(1));
            archive.change(shelves -> shelves.readers().dropUnconfirmed(now.minus(PENDING)));
        }
    }

    /** Enters what has become due, for some readers at a time; how many were looked at. */
    private int enterDue() {
        var now = clock.instant();
        if (archive.read(shelves -> shelves.readers().due(now, 1)).isEmpty()) {
            return 0;
        }
        return archive.<Integer>write(shelves -> {
            var readers = shelves.readers().due(now, TOGETHER);
            var latest = shelves.editions().latest().map(LetterIssue::of);
            latest.ifPresent(issue -> shelves.deliveries().keep(issue));
            readers.forEach(reader -> enter(shelves, reader, latest, now));
            return readers.size();
        });
    }

    private void enter(Shelves shelves, Reader reader, Optional<LetterIssue> latest, Instant now) {
        var hour = Schedule.last(reader.hour(), reader.zone(), now);
        var again = hour.next(reader.hour(), reader.zone()).at();
        boolean fresh = latest.isPresent() && latest.get().made().isAfter(now.minus(FRESH));
        for (var letter : reader.letters()) {
            // Whoever signs up after today's hour gets tomorrow's letter.
            if (hour.at().isBefore(reader.since())
                    || LetterKind.of(letter).isEmpty()
                    || shelves.deliveries().has(reader.id(), letter, hour.day())) {
                continue;
            }
            boolean late = !now.isBefore(hour.at().plus(settings.deadline()));
            boolean had =
                    fresh
                            && shelves.deliveries()
                                    .hasHad(reader.id(), letter, latest.orElseThrow().id());
            if (!late && (!fresh || had) && now.isBefore(hour.at().plus(PATIENCE))) {
                again = now.plus(Duration.ofMinutes(1));
                continue;
            }
            var state = late ? State.STALE : fresh && !had ? State.WAITING : State.NOTHING;
            var issue = state == State.WAITING ? latest.orElseThrow().id() : null;
            shelves.deliveries().enter(ledger.row(reader, letter, hour, issue, state, now));
        }
        shelves.readers().lookAgain(reader.id(), again);
    }

    private Composer composer() {
        return (delivery, reader) ->
                ServiceMessage.is(delivery)
                        ? Optional.of(
                                ServiceMessage.write(
                                        delivery, reader, settings, links, clock.instant()))
                        : forms(delivery).map(made -> message(made, delivery, reader));
    }

    private byte[] message(LetterForms made, Delivery delivery, Reader reader) {
        return LetterMessage.write(
                made,
                settings.from(),
                settings.host(),
                clock.instant(),
                reader,
                delivery.messageId(),
                links(reader, delivery.letter()));
    }

    /** What a reader can do about their letters. */
    private ReaderLinks links(Reader reader, String letter) {
        return new ReaderLinks(
                settings.home()
                        + "/letters/preferences/"
                        + links.token(Purpose.PREFERENCES, reader.id()),
                settings.home()
                        + "/letters/leave/"
                        + links.token(Purpose.LEAVE, reader.id())
                        + "?letter="
                        + letter);
    }

    private Optional<LetterForms> forms(Delivery delivery) {
        var name = delivery.letter() + ' ' + delivery.issue();
        var known = forms.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        if (forms.size() > MOST_KEPT) {
            forms.clear();
        }
        var made = letter(delivery).map(LetterForms::blank);
        made.ifPresent(it -> forms.put(name, it));
        return made;
    }

    private Optional<Letter> letter(Delivery delivery) {
        var issue = delivery.issue();
        var kind = LetterKind.of(delivery.letter());
        return issue == null || kind.isEmpty()
                ? Optional.empty()
                : archive.read(shelves ->
                        shelves.deliveries()
                                .issue(issue)
                                .flatMap(found ->
                                        kind.get().of(shelves, found.edition(), settings.home())));
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        postman.close();
    }
}
