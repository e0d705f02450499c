package org.standfirst.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Who gets in and who does not, on a real archive, with a clock that the test sets. */
@NullMarked
class AccessTest {

    private static final String PASSWORD = "a long enough password";

    @TempDir private Path data = Path.of(".");
    private Instant now = Instant.parse("2026-03-04T12:00:00Z");
    private @Nullable Archive archive;

    @BeforeEach
    void open() {
        archive = Archive.open(ArchiveSettings.in(data));
    }

    @AfterEach
    void close() {
        Objects.requireNonNull(archive).close();
    }

    private Access access() {
        return new Access(Objects.requireNonNull(archive), () -> now);
    }

    private Person owner(Access access) {
        var code = access.setUpCode().orElseThrow();
        return access.session(granted(access.setUp(code, "Ada", PASSWORD, "here"))).orElseThrow();
    }

    private static String granted(Admission admission) {
        assertThat(admission).isInstanceOf(Admission.Granted.class);
        return ((Admission.Granted) admission).session();
    }

    @Test
    void theFirstAccountTakesTheCodeAndTheCodeWorksOnce() {
        var access = access();
        var code = access.setUpCode().orElseThrow();
        assertThat(access.setUp("WRONG", "Ada", PASSWORD, "a"))
                .isInstanceOf(Admission.Refused.class);
        assertThat(access.setUp(code, "Ada", "short", "a")).isInstanceOf(Admission.Refused.class);
        assertThat(access.setUp(code, " ", PASSWORD, "a")).isInstanceOf(Admission.Refused.class);
        assertThat(access.setUpCode()).contains(code);
        var session =
                granted(
                        access.setUp(
                                code.toLowerCase(java.util.Locale.ROOT), "Ada", PASSWORD, "a"));
        assertThat(access.session(session).orElseThrow().scopes())
                .isEqualTo(EnumSet.allOf(Scope.class));
        assertThat(access.setUpCode()).isEmpty();
        assertThat(access.setUp(code, "Eve", PASSWORD, "a")).isInstanceOf(Admission.Refused.class);
        assertThat(access().setUpCode()).isEmpty();
    }

    @Test
    void nobodyIsInvitedBeforeTheFirstAccount() {
        assertThat(access().invite(EnumSet.allOf(Scope.class))).isEmpty();
    }

    @Test
    void theCodeIsAnotherAtEveryStartAndCannotBeTriedOften() {
        assertThat(access().setUpCode()).isNotEqualTo(access().setUpCode());
        var access = access();
        for (int i = 0; i < 20; i++) {
            access.setUp("code " + i, "Eve", PASSWORD, "there");
        }
        assertThat(access.setUp("code", "Eve", PASSWORD, "there"))
                .isInstanceOf(Admission.Later.class);
    }

    @Test
    void aPasswordIsNeitherKeptNorShown() throws Exception {
        var access = access();
        var session = Objects.requireNonNull(owner(access).session());
        var token = access.addToken(owner2(access, session), "cron", Set.of(Scope.READ)).token();
        var kept = access.accounts().getFirst().password();
        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        Objects.requireNonNull(archive).close();
        try (var files = Files.list(data)) {
            for (var file : files.toList()) {
                var bytes =
                        new String(
                                Files.readAllBytes(file),
                                java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains(PASSWORD)).as("password in " + file).isFalse();
                assertThat(bytes.contains(session)).as("session in " + file).isFalse();
                assertThat(bytes.contains(token)).as("token in " + file).isFalse();
            }
        }
        open();
    }

    private static Person owner2(Access access, String session) {
        return access.session(session).orElseThrow();
    }

    /** Made by the reference implementation: {@code argon2 -id -t 2 -k 256 -p 1}, RFC 9106. */
    @Test
    void aHashMadeElsewhereIsRead() {
        var passwords = new Passwords();
        assertThat(passwords.matches("password", passwords.hash("password"))).isTrue();
        assertThat(passwords.matches("Password", passwords.hash("password"))).isFalse();
        assertThat(passwords.matches("password", "password")).isFalse();
        assertThat(
                        passwords.matches(
                                "password",
                                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ"
                                        + "$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4"))
                .isTrue();
    }

    @Test
    void guessingIsLimitedByAccountAndByAddress() {
        var access = access();
        owner(access);
        granted(access.signIn("ADA", PASSWORD, "home"));
        for (int i = 0; i < 10; i++) {
            assertThat(access.signIn("Ada", "guess " + i, "bot " + i))
                    .isInstanceOf(Admission.Refused.class);
        }
        assertThat(access.signIn("Ada", PASSWORD, "home")).isInstanceOf(Admission.Later.class);
        now = now.plus(Duration.ofMinutes(15));
        granted(access.signIn("Ada", PASSWORD, "home"));
        for (int i = 0; i < 20; i++) {
            assertThat(access.signIn("nobody " + i, "guess", "bot"))
                    .isInstanceOf(Admission.Refused.class);
        }
        assertThat(access.signIn("Ada", PASSWORD, "bot")).isInstanceOf(Admission.Later.class);
        granted(access.signIn("Ada", PASSWORD, "home"));
    }

    @Test
    void aSessionEndsWhenItIsLeftWhenNobodyUsesItAndInAnyCase() {
        var access = access();
        owner(access);
        var left = granted(access.signIn("Ada", PASSWORD, "home"));
        access.signOut(left);
        assertThat(access.session(left)).isEmpty();
        var idle = granted(access.signIn("Ada", PASSWORD, "home"));
        var used = granted(access.signIn("Ada", PASSWORD, "home"));
        for (int day = 0; day < 89; day++) {
            now = now.plus(Duration.ofDays(1));
            assertThat(access.session(used)).as("day %d", day).isPresent();
        }
        assertThat(access.session(idle)).isEmpty();
        now = now.plus(Duration.ofDays(1));
        assertThat(access.session(used)).isEmpty();
        assertThat(access.session("none")).isEmpty();
    }

    @Test
    void anInvitationMakesOneAccountWithWhatItAllows() {
        var access = access();
        var owner = owner(access);
        var link = access.invite(owner, Set.of(Scope.STORIES));
        var other = access.invite(owner, Set.of(Scope.FEEDS));
        assertThat(access.accept(link, "ada", PASSWORD, "b")).isInstanceOf(Admission.Refused.class);
        var guest = access.session(granted(access.accept(link, "Bo", PASSWORD, "b"))).orElseThrow();
        assertThat(guest.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.STORIES);
        assertThat(access.accept(link, "Cy", PASSWORD, "c")).isInstanceOf(Admission.Refused.class);
        now = now.plus(Duration.ofDays(8));
        assertThat(access.accept(other, "Cy", PASSWORD, "c")).isInstanceOf(Admission.Refused.class);
        var lost = access.invite(EnumSet.allOf(Scope.class)).orElseThrow();
        assertThat(access.invitation(lost)).hasValue(EnumSet.allOf(Scope.class));
        // Nobody can give what is not theirs.
        assertThat(access.invitation(access.invite(guest, EnumSet.allOf(Scope.class))))
                .hasValue(EnumSet.of(Scope.READ, Scope.STORIES));
        assertThat(access.remove(owner, owner.account())).isFalse();
        assertThat(access.remove(owner, guest.account())).isTrue();
        assertThat(access.session(Objects.requireNonNull(guest.session()))).isEmpty();
    }

    @Test
    void aTokenMayDoWhatItWasGivenAndItsOwnerStillMay() {
        var access = access();
        var owner = owner(access);
        var token = access.addToken(owner, "cron", Set.of(Scope.FEEDS));
        assertThat(access.program(token.token()).orElseThrow().scopes())
                .containsExactly(Scope.FEEDS);
        assertThat(access.program("standfirst_none")).isEmpty();
        assertThat(access.tokens(owner).getFirst().seen()).isEqualTo(now);
        var guest =
                access.session(
                                granted(
                                        access.accept(
                                                access.invite(owner, Set.of()),
                                                "Bo",
                                                PASSWORD,
                                                "b")))
                        .orElseThrow();
        assertThat(access.removeToken(guest, token.id())).isFalse();
        assertThat(access.program(access.addToken(guest, "x", Set.of(Scope.ADMIN)).token()))
                .hasValueSatisfying(program -> assertThat(program.scopes()).isEmpty());
        assertThat(access.removeToken(owner, token.id())).isTrue();
        assertThat(access.program(token.token())).isEmpty();
    }

    @Test
    void aNewPasswordSignsOthersOut() {
        var access = access();
        var owner = owner(access);
        var elsewhere = granted(access.signIn("Ada", PASSWORD, "home"));
        assertThat(access.changePassword(owner, "wrong", "another long password")).isNotNull();
        assertThat(access.changePassword(owner, PASSWORD, "short")).isNotNull();
        assertThat(access.session(elsewhere)).isPresent();
        assertThat(access.changePassword(owner, PASSWORD, "another long password")).isNull();
        assertThat(access.session(elsewhere)).isEmpty();
        assertThat(access.session(Objects.requireNonNull(owner.session()))).isPresent();
        assertThat(access.signIn("Ada", PASSWORD, "home")).isInstanceOf(Admission.Refused.class);
        granted(access.signIn("Ada", "another long password", "home"));
    }
}
