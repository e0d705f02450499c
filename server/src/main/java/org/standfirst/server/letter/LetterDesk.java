package org.standfirst.server.letter;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.server.letter.LetterIssues.Made;
import org.standfirst.server.mail.Composer;
import org.standfirst.server.mail.Ledger;
import org.standfirst.server.mail.LetterOrder;
import org.standfirst.server.mail.MailSettings;
import org.standfirst.server.mail.Postman;
import org.standfirst.server.mail.Rhythm;
import org.standfirst.server.mail.Schedule;
import org.standfirst.server.mail.ServiceMessage;
import org.standfirst.server.mail.SignedLinks;
import org.standfirst.server.mail.SignedLinks.Purpose;
import org.standfirst.server.mail.Wording;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Delivery;
import org.standfirst.server.store.Delivery.State;
import org.standfirst.server.store.Reader;
import org.standfirst.server.store.Shelves;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    private static final int TOGETHER = 200;

    /** How long a letter waits for an edition that is fresh, where the machine has just woken. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    /** How long somebody may take to confirm. */
    private static final Duration PENDING = Duration.ofDays(7);

    private static final int MOST_KEPT = 16;

    private final Archive archive;
    private final MailSettings settings;
    private final InstantSource clock;
    private final Duration rest;
    private final SignedLinks links;
    private final Ledger ledger;
    private final boolean saysNothing;
    private final LetterIssues issues;
    private final Map<String, Optional<LetterForms>> forms = new ConcurrentHashMap<>();
    private final Thread thread;
    private final Postman postman;
    private Instant nextDrop = Instant.EPOCH;
    private volatile boolean open = true;

    private LetterDesk(
            Archive archive,
            MailSettings settings,
            boolean saysNothing,
            @Nullable LetterSearch search,
            InstantSource clock,
            Duration rest) {
        this.archive = archive;
        this.rest = rest;
        this.saysNothing = saysNothing;
        this.issues = new LetterIssues(archive, search);
        this.settings = settings;
        this.clock = clock;
        this.links = SignedLinks.of(archive);
        this.ledger = new Ledger(links, settings.host(), settings.deadline());
        this.thread = Thread.ofPlatform().name("letters").unstarted(this::work);
        this.postman = Postman.start(archive, settings, composer(), clock, rest);
    }

    /** Starts, without letters of searches. */
    public static LetterDesk start(Archive archive, MailSettings settings, InstantSource clock) {
        return start(archive, settings, false, null, clock);
    }

    /**
     * Starts. The archive stays the caller's to close, after this.
     *
     * @param saysNothing whether a letter without anything to report is sent, to say so
     * @param search null where nothing can be searched for
     */
    public static LetterDesk start(
            Archive archive,
            MailSettings settings,
            boolean saysNothing,
            @Nullable LetterSearch search,
            InstantSource clock) {
        return start(archive, settings, saysNothing, search, clock, Postman.REST);
    }

    /** The same, which looks for what is due after so long. */
    static LetterDesk start(
            Archive archive,
            MailSettings settings,
            boolean saysNothing,
            @Nullable LetterSearch search,
            InstantSource clock,
            Duration rest) {
        var desk = new LetterDesk(archive, settings, saysNothing, search, clock, rest);
        desk.thread.start();
        return desk;
    }

    private void work() {
        while (open) {
            try {
                if (enterDue() == 0) {
                    dropUnconfirmed();
                    Thread.sleep(rest);
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
            Thread.sleep(rest.multipliedBy(5));
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

    /** A letter of a reader's day. */
    private record Due(LetterPlan plan, Rhythm rhythm, Schedule hour, Instant since) {}

    /** Enters what has become due, for some readers at a time; how many were looked at. */
    private int enterDue() {
        var now = clock.instant();
        var readers = archive.read(shelves -> shelves.readers().due(now, TOGETHER));
        if (readers.isEmpty()) {
            return 0;
        }
        // Made before anything is written, as a search takes a while.
        var made = new HashMap<Due, Optional<Made>>();
        for (var reader : readers) {
            for (var due : due(reader, now)) {
                made.computeIfAbsent(
                        due, it -> issues.of(it.plan(), it.since(), it.hour().at(), now));
            }
        }
        archive.change(shelves -> {
            for (var reader : readers) {
                // They may have left, or changed their mind, a moment ago.
                shelves.readers()
                        .byId(reader.id())
                        .filter(it -> it.state() == Reader.State.CONFIRMED)
                        .ifPresent(it -> enter(shelves, it, made, now));
            }
        });
        return readers.size();
    }

    /** The letters whose hour has struck last. */
    private static List<Due> due(Reader reader, Instant now) {
        var all = new ArrayList<Due>();
        for (var chosen : reader.letters()) {
            var order = LetterOrder.parse(chosen);
            var plan = LetterPlan.of(order.letter()).orElse(null);
            if (plan != null) {
                var rhythm = order.rhythm(plan.usual());
                var hour = Schedule.last(rhythm, reader.hour(), reader.zone(), now);
                var before = hour.before(rhythm, reader.hour(), reader.zone());
                all.add(new Due(plan, rhythm, hour, before.at()));
            }
        }
        return all;
    }

    private void enter(
            Shelves shelves, Reader reader, Map<Due, Optional<Made>> issuesOf, Instant now) {
        var today = Schedule.last(reader.hour(), reader.zone(), now);
        var again = today.next(reader.hour(), reader.zone()).at();
        for (var due : due(reader, now)) {
            var letter = due.plan().key();
            var hour = due.hour();
            // Whoever signs up after today's hour gets tomorrow's letter.
            if (hour.at().isBefore(reader.since())
                    || shelves.deliveries().has(reader.id(), letter, hour.day())) {
                continue;
            }
            var made = issuesOf.getOrDefault(due, Optional.empty()).orElse(null);
            var ledgerOf = ledger.of(due.rhythm());
            boolean late = !now.isBefore(hour.at().plus(ledgerOf.deadline()));
            boolean had =
                    made != null
                            && shelves.deliveries().hasHad(reader.id(), letter, made.issue().id());
            if (!late && (made == null || had) && now.isBefore(hour.at().plus(PATIENCE))) {
                again = now.plus(Duration.ofMinutes(1));
                continue;
            }
            boolean sent = made != null && !had && (saysNothing || !made.empty());
            var state = late ? State.STALE : sent ? State.WAITING : State.NOTHING;
            String issue = null;
            if (made != null && state == State.WAITING) {
                issue = made.issue().id();
                shelves.deliveries().keep(made.issue());
                shelves.deliveries().print(letter, made.issue());
            }
            shelves.deliveries().enter(ledgerOf.row(reader, letter, hour, issue, state, now));
        }
        shelves.readers().lookAgain(reader.id(), again);
    }

    private Composer composer() {
        return (delivery, reader) ->
                ServiceMessage.is(delivery)
                        ? Optional.of(
                                ServiceMessage.write(
                                        delivery, reader, settings, links, clock.instant()))
                        : forms(delivery, Wording.of(reader.language()))
                                .map(made -> message(made, delivery, reader));
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
                        + URLEncoder.encode(letter, StandardCharsets.UTF_8));
    }

    private Optional<LetterForms> forms(Delivery delivery, Wording words) {
        var name = delivery.letter() + ' ' + delivery.issue() + ' ' + words.language();
        if (forms.size() > MOST_KEPT) {
            forms.clear();
        }
        // Once, though many threads want it at the same moment.
        return forms.computeIfAbsent(name, n -> letter(delivery, words).map(LetterForms::blank));
    }

    private Optional<Letter> letter(Delivery delivery, Wording words) {
        var issue = delivery.issue();
        var plan = LetterPlan.of(delivery.letter());
        var maker = new LetterMaker(settings.home());
        return issue == null || plan.isEmpty()
                ? Optional.empty()
                : archive.read(shelves ->
                        shelves.deliveries()
                                .issue(issue)
                                .map(found -> maker.of(shelves, plan.get(), found, words)));
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
