package org.standfirst.server.access;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.store.Account;
import org.standfirst.server.store.ApiToken;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Invitation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Lets people and programs in. For many threads.
 *
 * <p>While there is no account, {@link #setUpCode} gives a code that makes the first one, once; it
 * is another at every start and kept nowhere. There is no default password.
 */
public final class Access {

    /** How long a session lasts that nobody uses. */
    static final Duration IDLE = Duration.ofDays(14);

    /** How long a session lasts at most. */
    public static final Duration LONGEST = Duration.ofDays(90);

    /** How long an invitation can be accepted. */
    static final Duration INVITED = Duration.ofDays(7);

    private static final int BY_ADDRESS = 20;
    private static final int BY_ACCOUNT = 10;
    private static final Duration SPAN = Duration.ofMinutes(15);

    /** So that a request that only reads seldom writes. */
    private static final Duration NOTED = Duration.ofHours(1);

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_NAME = 60;
    private static final String TOKEN_PREFIX = "standfirst_";

    private final Archive archive;
    private final InstantSource clock;
    private final Passwords passwords = new Passwords();
    private final Attempts byAddress;
    private final Attempts byAccount;
    private volatile @Nullable String setUpCode;

    public Access(Archive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
        this.byAddress = new Attempts(BY_ADDRESS, SPAN, clock);
        this.byAccount = new Attempts(BY_ACCOUNT, SPAN, clock);
        this.setUpCode = archive.read(s -> s.accounts().all()).isEmpty() ? Secret.code() : null;
    }

    /** The code that opens the set-up page; empty as soon as there is an account. */
    public Optional<String> setUpCode() {
        return Optional.ofNullable(setUpCode);
    }

    /** Makes the first account, with everything allowed, and signs it in. */
    public synchronized Admission setUp(String code, String name, String password, String address) {
        var wait = byAddress.attempt(address);
        if (!wait.isZero()) {
            return new Admission.Later(wait);
        }
        var expected = setUpCode;
        if (expected == null) {
            return new Admission.Refused("There is an account already.");
        }
        if (!Secret.same(expected, code.strip().toUpperCase(Locale.ROOT))) {
            return new Admission.Refused("The code is not the one that the server printed.");
        }
        var admission = admitted(name, password, EnumSet.allOf(Scope.class), null);
        if (admission instanceof Admission.Granted) {
            setUpCode = null;
            byAddress.forget(address);
        }
        return admission;
    }

    /** Signs an account in. {@code address} is where from, for the limit on guessing. */
    public Admission signIn(String name, String password, String address) {
        var key = name.strip().toLowerCase(Locale.ROOT);
        var wait = byAddress.attempt(address);
        if (wait.isZero()) {
            wait = byAccount.attempt(key);
        }
        if (!wait.isZero()) {
            return new Admission.Later(wait);
        }
        var account =
                password.length() > LONGEST_PASSWORD
                        ? Optional.<Account>empty()
                        : archive.read(shelves -> shelves.accounts().byName(name));
        if (account.isEmpty()) {
            passwords.matchNobody(cut(password));
        }
        if (account.isEmpty() || !passwords.matches(password, account.get().password())) {
            return new Admission.Refused("Name and password do not go together.");
        }
        byAddress.forget(address);
        byAccount.forget(key);
        return new Admission.Granted(begin(account.get().id()));
    }

    private static String cut(String password) {
        return password.substring(0, Math.min(password.length(), LONGEST_PASSWORD));
    }

    private String begin(long account) {
        var token = Secret.token();
        var now = clock.instant();
        archive.change(shelves -> {
            shelves.sessions().expire(now.minus(LONGEST), now.minus(IDLE));
            shelves.sessions().begin(Secret.hash(token), account, now);
        });
        return token;
    }

    /** Ends a session. */
    public void signOut(String session) {
        archive.change(shelves -> shelves.sessions().end(Secret.hash(session)));
    }

    /** Who a session is of; empty if it has expired or never was. */
    public Optional<Person> session(String token) {
        var hash = Secret.hash(token);
        var now = clock.instant();
        var session = archive.read(shelves -> shelves.sessions().byHash(hash));
        if (session.isEmpty()
                || !now.isBefore(session.get().created().plus(LONGEST))
                || !now.isBefore(session.get().seen().plus(IDLE))) {
            return Optional.empty();
        }
        if (now.isAfter(session.get().seen().plus(NOTED))) {
            archive.change(shelves -> shelves.sessions().seen(hash, now));
        }
        return archive.read(shelves -> shelves.accounts().byId(session.get().account()))
                .map(account ->
                        new Person(
                                account.id(),
                                account.name(),
                                Scope.parse(account.scopes()),
                                token));
    }

    /** Who an API token is of, with what both it and its owner may do; empty if there is none. */
    public Optional<Person> program(String token) {
        var now = clock.instant();
        var known = archive.read(shelves -> shelves.apiTokens().byHash(Secret.hash(token)));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var seen = known.get().seen();
        if (seen == null || now.isAfter(seen.plus(NOTED))) {
            archive.change(shelves -> shelves.apiTokens().seen(known.get().id(), now));
        }
        return archive.read(shelves -> shelves.accounts().byId(known.get().account()))
                .map(account -> {
                    var scopes = EnumSet.noneOf(Scope.class);
                    scopes.addAll(Scope.parse(known.get().scopes()));
                    scopes.retainAll(Scope.parse(account.scopes()));
                    return new Person(account.id(), account.name(), scopes, null);
                });
    }

    /** A token that was just made; it is shown now and never again. */
    public record NewToken(long id, String token) {
        @Override
        public String toString() {
            return "NewToken " + id;
        }
    }

    /** Makes an API token with those of the scopes that its owner has. */
    public NewToken addToken(Person owner, String name, Set<Scope> scopes) {
        var kept = EnumSet.noneOf(Scope.class);
        kept.addAll(scopes);
        kept.retainAll(owner.scopes());
        var token = TOKEN_PREFIX + Secret.token();
        var called = name.isBlank() ? "unnamed" : name.strip();
        long id =
                archive.write(shelves ->
                        shelves.apiTokens()
                                .add(
                                        Secret.hash(token),
                                        owner.account(),
                                        called.substring(
                                                0, Math.min(called.length(), LONGEST_NAME)),
                                        Scope.write(kept),
                                        clock.instant()));
        return new NewToken(id, token);
    }

    /** The API tokens of an account. */
    public List<ApiToken> tokens(Person owner) {
        return archive.read(shelves -> shelves.apiTokens().of(owner.account()));
    }

    /** Removes a token; false if its owner has none of this id. */
    public boolean removeToken(Person owner, long id) {
        return archive.write(shelves -> shelves.apiTokens().remove(id, owner.account()));
    }

    /** Invites somebody: the token of a link with which one account can be made within a week. */
    public String invite(Person from, Set<Scope> scopes) {
        var kept = EnumSet.noneOf(Scope.class);
        kept.addAll(scopes);
        kept.retainAll(from.scopes());
        return invite(from.account(), kept);
    }

    /**
     * The same in the name of the oldest account, for who runs the machine; empty if there is no
     * account.
     */
    public Optional<String> invite(Set<Scope> scopes) {
        return accounts().stream()
                .findFirst()
                .map(account -> invite(account.id(), EnumSet.copyOf(scopes)));
    }

    private String invite(long account, Set<Scope> scopes) {
        var kept = EnumSet.of(Scope.READ);
        kept.addAll(scopes);
        var token = Secret.token();
        var invitation =
                new Invitation(Secret.hash(token), account, Scope.write(kept), clock.instant());
        archive.change(shelves -> shelves.accounts().invite(invitation));
        return token;
    }

    /** What an invitation allows; empty if it was used, has expired, or never was. */
    public Optional<Set<Scope>> invitation(String token) {
        return archive.read(shelves ->
                        shelves.accounts()
                                .invitation(Secret.hash(token), clock.instant().minus(INVITED)))
                .map(invitation -> Scope.parse(invitation.scopes()));
    }

    /** Makes the account of an invitation and signs it in. */
    public Admission accept(String token, String name, String password, String address) {
        var wait = byAddress.attempt(address);
        if (!wait.isZero()) {
            return new Admission.Later(wait);
        }
        var scopes = invitation(token);
        if (scopes.isEmpty()) {
            return new Admission.Refused("This invitation was used already, or has expired.");
        }
        return admitted(name, password, scopes.get(), token);
    }

    private Admission admitted(
            String name, String password, Set<Scope> scopes, @Nullable String invitation) {
        var problem = problem(name, password);
        if (problem != null) {
            return new Admission.Refused(problem);
        }
        var hash = passwords.hash(password);
        var now = clock.instant();
        var refused =
                archive.<Optional<String>>write(shelves -> {
                    if (invitation == null && !shelves.accounts().all().isEmpty()) {
                        return Optional.of("There is an account already.");
                    }
                    var since = now.minus(INVITED);
                    if (invitation != null) {
                        var kept = Secret.hash(invitation);
                        if (shelves.accounts().invitation(kept, since).isEmpty()) {
                            return Optional.of("This invitation was used already.");
                        }
                    }
                    if (!shelves.accounts().add(name, hash, Scope.write(scopes), now)) {
                        return Optional.of("There is an account of this name already.");
                    }
                    if (invitation != null) {
                        shelves.accounts().withdraw(Secret.hash(invitation), since);
                    }
                    return Optional.empty();
                });
        if (refused.isPresent()) {
            return new Admission.Refused(refused.get());
        }
        long id = archive.read(shelves -> shelves.accounts().byName(name)).orElseThrow().id();
        return new Admission.Granted(begin(id));
    }

    private static @Nullable String problem(String name, String password) {
        var stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST_NAME
                || stripped.codePoints().anyMatch(Character::isISOControl)) {
            return "A name has 1 to " + LONGEST_NAME + " characters.";
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            return "A password has "
                    + SHORTEST_PASSWORD
                    + " to "
                    + LONGEST_PASSWORD
                    + " characters.";
        }
        if (password.equalsIgnoreCase(stripped)) {
            return "The password must not be the name.";
        }
        return null;
    }

    /** Changes a password, ends the account's other sessions; what is wrong, or null. */
    public @Nullable String changePassword(Person person, String old, String fresh) {
        var account = archive.read(shelves -> shelves.accounts().byId(person.account()));
        if (account.isEmpty() || !byAccount.attempt("change " + person.account()).isZero()) {
            return "Too many attempts; try again in a quarter of an hour.";
        }
        if (!passwords.matches(cut(old), account.get().password())) {
            return "The old password is not right.";
        }
        var problem = problem(person.name(), fresh);
        if (problem != null) {
            return problem;
        }
        var hash = passwords.hash(fresh);
        var session = person.session() == null ? "" : Secret.hash(person.session());
        archive.change(shelves -> {
            shelves.accounts().password(person.account(), hash);
            shelves.sessions().endOthers(person.account(), session);
        });
        byAccount.forget("change " + person.account());
        return null;
    }

    /** All accounts, the oldest first. */
    public List<Account> accounts() {
        return archive.read(shelves -> shelves.accounts().all());
    }

    /** Removes an account, but never one's own, so that somebody always is left. */
    public boolean remove(Person from, long account) {
        return account != from.account()
                && archive.write(shelves -> {
                    boolean there = shelves.accounts().byId(account).isPresent();
                    shelves.accounts().remove(account);
                    return there;
                });
    }
}
