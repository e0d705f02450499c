package org.standfirst.server.mail;

import jakarta.mail.MessagingException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Delivery;
import org.standfirst.server.store.Delivery.State;
import org.standfirst.server.store.Reader;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.Suppressions.Reason;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Sends what the ledger has waiting, from {@link #start} to {@link #close}. The order of things is
 * what makes every letter arrive once:
 *
 * <ol>
 *   <li>the row is there, and is claimed;
 *   <li>the server gets the message but for its last line, without which it cannot take it;
 *   <li>the row says that it is being handed over;
 *   <li>the last line goes out, the server answers;
 *   <li>the row says what the answer was, in one commit with what is written next.
 * </ol>
 *
 * <p>Whoever dies before 3 has not sent it, whoever dies after 5 has; between, it is uncertain and
 * {@link Doubts} looks it up. One process at a time may send for an archive.
 */
public final class Postman implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int CLAIMED = 32;

    /** How long it waits where there is nothing to send. */
    public static final Duration REST = Duration.ofSeconds(1);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    /** Letters that came back in a row, each for a reason that may pass, before we give up. */
    static final int SOFT_BOUNCES = 5;

    private final Archive archive;
    private final MailSettings settings;
    private final Composer composer;
    private final InstantSource clock;
    private final Duration rest;
    private final Pace pace;
    private final Roster roster;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean open = true;

    private Postman(
            Archive archive,
            MailSettings settings,
            Composer composer,
            InstantSource clock,
            Duration rest) {
        this.archive = archive;
        this.rest = rest;
        this.settings = settings;
        this.composer = composer;
        this.clock = clock;
        this.pace = new Pace(settings.rate(), settings.domainRate());
        this.roster = new Roster(settings.servers());
    }

    /**
     * Starts to send, after settling what the last process has left.
     *
     * @param rest how long it waits where there is nothing to send, {@link #REST} but in tests
     */
    public static Postman start(
            Archive archive,
            MailSettings settings,
            Composer composer,
            InstantSource clock,
            Duration rest) {
        var postman = new Postman(archive, settings, composer, clock, rest);
        int uncertain =
                archive.<Integer>write(shelves -> shelves.deliveries().recover(clock.instant()));
        if (uncertain > 0) {
            LOG.warn(
                    "{} letters were being handed over when the last process ended; it is uncertain"
                            + " whether the server took them",
                    uncertain);
        }
        for (int i = 0; i < settings.connections(); i++) {
            postman.threads.add(
                    Thread.ofPlatform().name("post-" + i).unstarted(() -> postman.work()));
        }
        if (settings.log() != null) {
            var doubts = new Doubts(archive, settings.log());
            postman.threads.add(
                    Thread.ofPlatform().name("doubts").unstarted(() -> postman.settle(doubts)));
        }
        postman.threads.forEach(Thread::start);
        return postman;
    }

    private void settle(Doubts doubts) {
        while (open) {
            try {
                doubts.settle(clock.instant());
                Thread.sleep(rest);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                troubled(e);
            }
        }
    }

    private void work() {
        while (open) {
            try (var bag = new Bag()) {
                bag.deliver();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                troubled(e);
            }
        }
    }

    private void troubled(RuntimeException e) {
        if (open) {
            LOG.error("The post stumbled and goes on", e);
            try {
                Thread.sleep(rest.multipliedBy(5));
            } catch (InterruptedException interrupted) {
                open = false;
            }
        }
    }

    /** What one thread has claimed, and its connection. */
    private final class Bag implements AutoCloseable {

        private final ArrayDeque<Delivery> claimed = new ArrayDeque<>();
        private final Map<Long, Reader> readers = new HashMap<>();
        private @Nullable Smtp connection;

        /**
         * Notes what was sent last. Written together with what is written next, as each commit is a
         * wait for the disk; until then the row says that it is being handed over.
         */
        private @Nullable Consumer<Shelves> sent;

        void deliver() throws InterruptedException {
            while (open) {
                if (!roster.anyAwake(clock.instant())) {
                    note();
                    Thread.sleep(rest);
                    continue;
                }
                var now = clock.instant();
                var last = sent;
                readers.clear();
                claimed.addAll(
                        archive.write(shelves -> {
                            note(last, shelves);
                            return claim(shelves, now);
                        }));
                sent = null;
                if (claimed.isEmpty()) {
                    disconnect();
                    Thread.sleep(rest);
                }
                while (open && !claimed.isEmpty()) {
                    deliver(claimed.getFirst());
                    claimed.removeFirst();
                }
            }
        }

        private List<Delivery> claim(Shelves shelves, Instant now) {
            var rows = shelves.deliveries().claim(now, CLAIMED, pace.resting(now));
            var ids = rows.stream().map(Delivery::reader).filter(Objects::nonNull).toList();
            shelves.readers().byIds(ids).forEach(reader -> readers.put(reader.id(), reader));
            return rows;
        }

        private static void note(@Nullable Consumer<Shelves> sent, Shelves shelves) {
            if (sent != null) {
                sent.accept(shelves);
            }
        }

        /** Writes what was sent last, where nothing else is about to be written. */
        private void note() {
            var last = sent;
            if (last != null) {
                archive.change(last);
                sent = null;
            }
        }

        /** Whether it still is to be handed over: its reader may have left since it was claimed. */
        private boolean handing(Delivery delivery) {
            var last = sent;
            boolean wanted =
                    archive.<Boolean>write(shelves -> {
                        note(last, shelves);
                        return shelves.deliveries()
                                .handing(delivery.id(), awaited(delivery), clock.instant());
                    });
            sent = null;
            return wanted;
        }

        private void deliver(Delivery delivery) throws InterruptedException {
            var reader = reader(delivery);
            byte @Nullable [] message;
            try {
                message = reader == null ? null : composer.message(delivery, reader).orElse(null);
            } catch (RuntimeException e) {
                // One letter that cannot be written must not keep the others from being sent.
                LOG.error("A letter to {} cannot be written", delivery.domain(), e);
                defer(
                        delivery,
                        clock.instant().plus(pause(delivery.attempts())),
                        "it cannot be written: " + e.getMessage());
                return;
            }
            if (reader == null || message == null) {
                put(delivery, State.DROPPED, null);
                return;
            }
            if (!pace.allows(delivery.domain(), clock.instant())) {
                defer(delivery, pace.next(delivery.domain()), null);
                return;
            }
            var now = clock.instant();
            var turn = Duration.between(now, pace.turn(now));
            if (turn.isPositive()) {
                note();
                Thread.sleep(turn);
            }
            var dkim = settings.dkim();
            var signed = dkim == null ? message : dkim.sign(message, clock.instant());
            var answer = send(delivery, reader, signed);
            settle(delivery, reader, answer);
        }

        /** The reader, if they still are to get it. */
        private @Nullable Reader reader(Delivery delivery) {
            var id = delivery.reader();
            var reader = id == null ? null : readers.get(id);
            return reader != null && reader.state() == awaited(delivery) ? reader : null;
        }

        private static Reader.State awaited(Delivery delivery) {
            return delivery.letter().equals(Ledger.CONFIRMATION)
                    ? Reader.State.PENDING
                    : Reader.State.CONFIRMED;
        }

        private SmtpAnswer send(Delivery delivery, Reader reader, byte[] message) {
            var bounces = settings.bounces();
            var sender =
                    new MailAddress(bounces.local() + '+' + delivery.token(), bounces.domain());
            // A connection that has been closed meanwhile is no fault of the server: once more.
            for (int attempt = 0; ; attempt++) {
                boolean kept = connection != null;
                var smtp = connection();
                if (smtp == null) {
                    return new SmtpAnswer(SmtpAnswer.Kind.NO_SERVER, -1, roster.trouble());
                }
                var answer =
                        smtp.send(
                                sender,
                                MailAddress.parse(reader.address()),
                                message,
                                () -> handing(delivery));
                boolean broken =
                        answer.kind() == SmtpAnswer.Kind.NO_SERVER
                                || answer.kind() == SmtpAnswer.Kind.UNKNOWN
                                || answer.kind() == SmtpAnswer.Kind.WITHDRAWN;
                if (broken) {
                    disconnect();
                }
                if (answer.kind() != SmtpAnswer.Kind.NO_SERVER || !kept || attempt > 0) {
                    if (answer.kind() == SmtpAnswer.Kind.NO_SERVER) {
                        roster.failed(smtp.server(), answer.text(), clock.instant());
                    } else {
                        roster.worked(smtp.server());
                    }
                    return answer;
                }
            }
        }

        private @Nullable Smtp connection() {
            while (connection == null) {
                var server = roster.first(clock.instant());
                if (server == null) {
                    return null;
                }
                try {
                    connection = Smtp.connect(server, settings);
                } catch (MessagingException e) {
                    LOG.warn("{} takes no mail from us: {}", server, e.getMessage());
                    roster.failed(server, server + ": " + e.getMessage(), clock.instant());
                }
            }
            return connection;
        }

        private void settle(Delivery delivery, Reader reader, SmtpAnswer answer) {
            var text = answer.text();
            var now = clock.instant();
            switch (answer.kind()) {
                case TAKEN ->
                        sent =
                                shelves -> {
                                    shelves.deliveries().sent(delivery.id(), now, text);
                                    if (reader.softBounces() > 0) {
                                        shelves.readers().arrived(reader.id());
                                    }
                                };
                case LATER -> defer(delivery, now.plus(pause(delivery.attempts())), text);
                case NO_SERVER -> defer(delivery, now, null);
                case UNKNOWN -> put(delivery, State.UNCERTAIN, text);
                case WITHDRAWN -> put(delivery, State.DROPPED, null);
                case NEVER ->
                        archive.change(shelves -> {
                            shelves.deliveries().put(delivery.id(), State.BOUNCED, now, text);
                            if (answer.badAddress()
                                    || shelves.readers().bounced(reader.id()) >= SOFT_BOUNCES) {
                                shelves.readers().end(reader.id(), Reason.BOUNCED, now);
                            }
                        });
            }
        }

        private void disconnect() {
            if (connection != null) {
                connection.close();
                connection = null;
            }
        }

        @Override
        public void close() {
            disconnect();
            note();
            var now = clock.instant();
            var ids = claimed.stream().map(Delivery::id).toList();
            if (!ids.isEmpty()) {
                archive.change(shelves -> shelves.deliveries().giveBack(ids, now));
            }
        }
    }

    /** Twice as long after each attempt. */
    static Duration pause(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private void put(Delivery delivery, State state, @Nullable String answer) {
        archive.change(
                shelves -> shelves.deliveries().put(delivery.id(), state, clock.instant(), answer));
    }

    private void defer(Delivery delivery, Instant until, @Nullable String answer) {
        archive.change(shelves ->
                shelves.deliveries().defer(delivery.id(), until, clock.instant(), answer));
    }

    /** Ends after the letters that are being handed over. */
    @Override
    public void close() {
        open = false;
        for (var thread : threads) {
            try {
                if (!thread.join(Duration.ofSeconds(10))) {
                    thread.interrupt();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
