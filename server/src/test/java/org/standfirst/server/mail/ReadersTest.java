package org.standfirst.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.Consent;
import org.standfirst.server.store.Reader;
import org.standfirst.server.store.Suppressions.Reason;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Lists of readers, good and bad, and what the archive makes of them. */
@NullMarked
class ReadersTest {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    private static final List<String> LETTERS = List.of("morning-briefing", "the-day");
    private static final ReaderCsv.Defaults DEFAULTS =
            new ReaderCsv.Defaults(List.of("the-day"), 7, ZoneId.of("Europe/Lisbon"), null);
    private static final String CONSENT = "2026-01-02T03:04:05Z,192.0.2.7,\"Yes, \"\"letters\"\"\"";

    @TempDir private Path folder = Path.of(".");
    private Archive archive = unopened();

    @SuppressWarnings("NullAway") // set before each test
    private static Archive unopened() {
        return null;
    }

    @BeforeEach
    void open() {
        archive = Archive.open(ArchiveSettings.in(folder));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void aListWithBrokenLinesGivesItsGoodOnesAndNamesTheOthers() throws Exception {
        String csv;
        try (var in = ReadersTest.class.getResourceAsStream("/mail/readers.csv")) {
            assertThat(in).isNotNull();
            csv = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        var reading = ReaderCsv.read(csv, DEFAULTS, LETTERS, NOW);
        assertThat(reading.errors())
                .satisfiesExactly(
                        error -> assertThat(error).startsWith("line 3: the address \"broken"),
                        error -> assertThat(error).startsWith("line 4: the address jürgen@"),
                        error -> assertThat(error).startsWith("line 5: the name has a line break"),
                        error -> assertThat(error).startsWith("line 8: the hour 25"),
                        error -> assertThat(error).startsWith("line 9: the zone Mars/Olympus"),
                        error -> assertThat(error).startsWith("line 10: no proof that ed@"),
                        error -> assertThat(error).startsWith("line 11: consent-at yesterday"),
                        error -> assertThat(error).startsWith("line 12: 6 fields"));
        var outcome = ReaderImport.keep(archive, reading, NOW);
        assertThat(outcome.fresh()).isEqualTo(2);
        assertThat(outcome.known()).isEqualTo(1);
        var ada = reader("ada@example.org");
        assertThat(ada.name()).isEqualTo("Ada \"the; first\"");
        assertThat(ada.hour()).isEqualTo(6);
        assertThat(ada.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(ada.letters()).containsExactly("the-day");
        assertThat(ada.state()).isEqualTo(Reader.State.CONFIRMED);
        assertThat(ada.consent())
                .isEqualTo(new Consent(Instant.parse("2026-01-02T00:00:00Z"), "", ""));
    }

    @Test
    void lettersMayHaveARhythmAndMayBeSearches() {
        var head = "address,letters,consent-at\n";
        var outcome =
                take(
                        head
                                + "ada@example.org,the-day@weekdays search:rail+strike@monthly-31"
                                + ",2026-01-02\n"
                                + "bob@example.org,the-day@sometimes,2026-01-02\n"
                                + "cy@example.org,search:@daily,2026-01-02\n"
                                + "dan@example.org,the-day@monthly-32,2026-01-02\n");
        assertThat(reader("ada@example.org").letters())
                .containsExactly("the-day@weekdays", "search:rail+strike@monthly-31");
        assertThat(outcome.errors())
                .satisfiesExactly(
                        error -> assertThat(error).startsWith("line 3: the rhythm sometimes"),
                        error -> assertThat(error).startsWith("line 4: there is no letter search:"),
                        error -> assertThat(error).startsWith("line 5: the rhythm monthly-32"));
    }

    @Test
    void columnsThatDoNotExistAreNamed() {
        assertThatThrownBy(
                        () -> ReaderCsv.read("mail,name\na@b.example,A\n", DEFAULTS, LETTERS, NOW))
                .hasMessageStartingWith("line 1 should name the columns")
                .hasMessageContaining("[mail]");
    }

    @Test
    void whatIsExportedComesBackToTheLetter() throws Exception {
        take(
                "address,name,letters,hour,zone,language,consent-at,consent-from,consent-text\n"
                        + "ada@example.org,=SUM(A1),the-day morning-briefing,23,UTC,de,"
                        + CONSENT
                        + "\n"
                        + "+plus@example.org,,,,,,"
                        + CONSENT
                        + "\n"
                        + "bob@example.org,,,,,,"
                        + CONSENT
                        + "\n");
        archive.change(s -> s.readers().end(reader("bob@example.org").id(), Reason.LEFT, NOW));
        var exported = export(archive);
        assertThat(exported).contains("'=SUM(A1)", "\"Yes, \"\"letters\"\"\"");
        try (var other =
                Archive.open(ArchiveSettings.in(Files.createDirectory(folder.resolve("b"))))) {
            var reading = ReaderCsv.read(exported, DEFAULTS, LETTERS, NOW);
            assertThat(ReaderImport.keep(other, reading, NOW).errors()).isEmpty();
            assertThat(export(other)).isEqualTo(exported);
            assertThat(
                            other.<Boolean>write(
                                    s -> s.suppressions().of("bob@example.org").isPresent()))
                    .isTrue();
        }
    }

    @Test
    void whoHasLeftOrWasForgottenComesBackByThemselvesOnly() {
        var list = "address,consent-at\nada@example.org,2026-01-02\nbob@example.org,2026-01-02\n";
        take(list);
        archive.change(s -> s.readers().end(reader("ada@example.org").id(), Reason.LEFT, NOW));
        assertThat(archive.<Boolean>write(s -> s.readers().forget("BOB@example.org", NOW)))
                .isTrue();
        assertThat(archive.<Boolean>read(s -> s.readers().byAddress("bob@example.org").isEmpty()))
                .isTrue();
        assertThat(take(list).errors())
                .satisfiesExactly(
                        error -> assertThat(error).contains("line 2: ada@", "2026-03-04 (left)"),
                        error -> assertThat(error).contains("line 3: bob@", "(erased)"));
        assertThat(reader("ada@example.org").state()).isEqualTo(Reader.State.LEFT);
        long ada = reader("ada@example.org").id();
        archive.change(s -> s.readers().confirm(ada, new Consent(NOW, "192.0.2.1", "Yes"), NOW));
        assertThat(reader("ada@example.org").state()).isEqualTo(Reader.State.CONFIRMED);
        assertThat(take(list).errors()).hasSize(1);
    }

    private ReaderImport.Outcome take(String csv) {
        return ReaderImport.keep(archive, ReaderCsv.read(csv, DEFAULTS, LETTERS, NOW), NOW);
    }

    private Reader reader(String address) {
        return archive.read(s -> s.readers().byAddress(address)).orElseThrow();
    }

    private static String export(Archive archive) {
        var out = new StringBuilder(ReaderCsv.heading());
        archive.read(s -> s.readers().after(0, 99)).forEach(r -> out.append(ReaderCsv.write(r)));
        return out.toString();
    }
}
