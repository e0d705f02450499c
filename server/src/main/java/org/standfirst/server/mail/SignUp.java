package org.standfirst.server.mail;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.mail.SignedLinks.Purpose;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Consent;
import org.standfirst.server.store.Delivery;
import org.standfirst.server.store.Delivery.State;
import org.standfirst.server.store.Reader;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.Suppressions.Reason;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What readers do by themselves: ask for letters, confirm it, change what they chose, leave, take
 * their data along, be forgotten. Whoever asks learns nothing of who is a reader: the answer is a
 * letter to the address, one a day at most. Safe for many threads.
 */
public final class SignUp {

    private final Archive archive;
    private final Ledger ledger;
    private final List<LetterChoice> choices;
    private final ZoneId zone;
    private final InstantSource clock;

    /** Sign-up for these letters, in an archive. */
    public SignUp(
            Archive archive,
            MailSettings settings,
            List<LetterChoice> choices,
            ZoneId zone,
            InstantSource clock) {
        this.archive = archive;
        this.ledger = new Ledger(SignedLinks.of(archive), settings.host(), settings.deadline());
        this.choices = List.copyOf(choices);
        this.zone = zone;
        this.clock = clock;
    }

    /** The letters there are. */
    public List<LetterChoice> choices() {
        return choices;
    }

    /** The zone that stands in a new form. */
    public ZoneId zone() {
        return zone;
    }

    /**
     * What somebody typed into a form.
     *
     * @param orders letters, each with the rhythm that is wanted
     */
    public record Wishes(
            List<LetterOrder> orders, String hour, String zone, String name, String language) {

        public Wishes {
            orders = List.copyOf(orders);
        }

        /** The words around what the form says. */
        public Wording words() {
            return Wording.of(language);
        }

        /** How a letter is ordered; null if it is not. */
        public @Nullable LetterOrder order(String letter) {
            return orders.stream().filter(o -> o.letter().equals(letter)).findFirst().orElse(null);
        }

        /** The orders of what searches find. */
        public List<LetterOrder> searches() {
            return orders.stream().filter(o -> LetterOrder.isSearch(o.letter())).toList();
        }
    }

    /**
     * Somebody asks for letters to an address, which may or may not be theirs.
     *
     * @throws IllegalArgumentException if the form is filled in wrongly; the message is for them
     */
    public void ask(String typed, Wishes wishes) {
        var address = address(typed, wishes.words());
        var now = clock.instant();
        var wished = wished(0, address, wishes, now);
        archive.change(shelves -> {
            var there = shelves.readers().byAddress(address);
            var state = there.map(Reader::state).orElse(Reader.State.PENDING);
            if (state == Reader.State.CONFIRMED) {
                // They get their link, in case they have lost it.
                write(shelves, there.orElseThrow(), Ledger.REMINDER, now);
            } else if (state != Reader.State.COMPLAINED) {
                long id = shelves.readers().keep(wished);
                var reader = shelves.readers().byId(id).orElseThrow();
                write(shelves, reader, Ledger.CONFIRMATION, now);
            }
        });
    }

    /**
     * The reasons are those of a list of readers, in English: here it is enough that it is none.
     */
    private static String address(String typed, Wording words) {
        try {
            return MailAddress.parse(typed).toString();
        } catch (IllegalArgumentException e) {
            throw words.language().equals("en")
                    ? e
                    : new IllegalArgumentException(words.text("problem.address"), e);
        }
    }

    private void write(Shelves shelves, Reader reader, String letter, Instant now) {
        var today = new Schedule(LocalDate.ofInstant(now, ZoneOffset.UTC), now);
        shelves.deliveries().enter(ledger.row(reader, letter, today, null, State.WAITING, now));
    }

    private Reader wished(long id, String address, Wishes wishes, Instant now) {
        var words = wishes.words();
        var letters = new ArrayList<String>();
        for (var order : wishes.orders()) {
            var usual = usual(order.letter());
            if (usual != null) {
                boolean asUsual = order.rhythm(usual).equals(usual);
                letters.add((asUsual ? new LetterOrder(order.letter(), null) : order).toString());
            }
        }
        if (letters.isEmpty()) {
            throw new IllegalArgumentException(words.text("problem.no-letter"));
        }
        return new Reader(
                id,
                address,
                ReaderCsv.name(wishes.name()),
                letters.stream().distinct().toList(),
                hour(wishes),
                zone(wishes),
                words.language(),
                Reader.State.PENDING,
                now,
                null,
                0);
    }

    /** How often a letter comes where nobody says; null if there is no such letter. */
    public @Nullable Rhythm usual(String letter) {
        return LetterOrder.isSearch(letter)
                ? Rhythm.DAILY
                : choices.stream()
                        .filter(choice -> choice.key().equals(letter))
                        .map(LetterChoice::usual)
                        .findFirst()
                        .orElse(null);
    }

    private static int hour(Wishes wishes) {
        if (!wishes.hour().matches("[0-9]|1[0-9]|2[0-3]")) {
            throw new IllegalArgumentException(wishes.words().text("problem.hour"));
        }
        return Integer.parseInt(wishes.hour());
    }

    private static ZoneId zone(Wishes wishes) {
        try {
            return ZoneId.of(wishes.zone());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(wishes.words().text("problem.zone"), e);
        }
    }

    /** Whose link this is; empty if it is none of ours, or they are forgotten. */
    public Optional<Reader> reader(Purpose purpose, String token) {
        var id = ledger.links().reader(purpose, token);
        return id.isEmpty()
                ? Optional.empty()
                : archive.read(shelves -> shelves.readers().byId(id.getAsLong()));
    }

    /**
     * Confirms that they want letters.
     *
     * @param from address of the network from which they do
     * @return whether there was somebody to confirm
     */
    public boolean confirm(String token, String from) {
        var reader = reader(Purpose.CONFIRM, token);
        // A link of before they left does not bring them back.
        if (reader.isEmpty() || reader.get().state() != Reader.State.PENDING) {
            return reader.filter(it -> it.state() == Reader.State.CONFIRMED).isPresent();
        }
        var now = clock.instant();
        var consent = new Consent(now, from, Wording.of(reader.get().language()).text("consent"));
        archive.change(shelves -> shelves.readers().confirm(reader.get().id(), consent, now));
        return true;
    }

    /**
     * Ends a letter, or all.
     *
     * @param letter its key; null for all
     * @return whether it was a link of ours
     */
    public boolean leave(String token, @Nullable String letter) {
        var reader = reader(Purpose.LEAVE, token);
        if (reader.isEmpty()) {
            return ledger.links().reader(Purpose.LEAVE, token).isPresent();
        }
        var left =
                reader.get().letters().stream()
                        .filter(order -> !LetterOrder.parse(order).letter().equals(letter))
                        .toList();
        var id = reader.get().id();
        archive.change(shelves -> {
            if (letter != null) {
                shelves.deliveries().drop(id, letter, clock.instant());
            }
            if (letter == null || left.isEmpty()) {
                shelves.readers().end(id, Reason.LEFT, clock.instant());
            } else {
                shelves.readers()
                        .choose(
                                id,
                                left,
                                reader.get().hour(),
                                reader.get().zone(),
                                reader.get().language());
            }
        });
        return true;
    }

    /**
     * Changes what a reader chose.
     *
     * @throws IllegalArgumentException if the form is filled in wrongly
     */
    public boolean change(String token, Wishes wishes) {
        var reader = reader(Purpose.PREFERENCES, token);
        if (reader.isEmpty()) {
            return false;
        }
        var it = reader.get();
        var now = clock.instant();
        var wished = wished(it.id(), it.address(), wishes, now);
        archive.change(shelves -> {
            shelves.readers()
                    .choose(
                            it.id(),
                            wished.letters(),
                            wished.hour(),
                            wished.zone(),
                            wished.language());
            begin(shelves, it, wished, now);
        });
        return true;
    }

    /** A weekly letter that is chosen on Sunday does not begin with last Saturday's. */
    private void begin(Shelves shelves, Reader before, Reader wished, Instant now) {
        for (var chosen : wished.letters()) {
            var order = LetterOrder.parse(chosen);
            var rhythm = order.rhythm(Objects.requireNonNull(usual(order.letter())));
            if (rhythm.isLong() && !before.letters().contains(chosen)) {
                var past = Schedule.last(rhythm, wished.hour(), wished.zone(), now);
                shelves.deliveries()
                        .enter(ledger.row(wished, order.letter(), past, null, State.NOTHING, now));
            }
        }
    }

    /** Erases everything about a reader. */
    public boolean forget(String token) {
        var reader = reader(Purpose.PREFERENCES, token);
        reader.ifPresent(it ->
                archive.change(shelves -> shelves.readers().forget(it.address(), clock.instant())));
        return reader.isPresent();
    }

    /** All letters that a reader was or is to be sent. */
    public List<Delivery> letters(Reader reader) {
        return archive.read(shelves -> shelves.deliveries().of(reader.id()));
    }
}
