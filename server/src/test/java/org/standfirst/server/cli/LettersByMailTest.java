package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.standfirst.edition.Edition;
import org.standfirst.edition.EditionStory;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.mail.Dkim;
import org.standfirst.server.mail.RealMailServers;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.store.Consent;
import org.standfirst.server.store.Delivery;
import org.standfirst.server.store.Delivery.State;
import org.standfirst.server.store.Reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The real program, a real mail server, and mailboxes that are looked into. */
@NullMarked
@Tag("slow")
class LettersByMailTest {

    private static final int KILLS = 20;
    private static final int READERS = 2_000;

    private Path folder = Path.of("not made yet");
    private Path mailFolder = Path.of("not made yet");
    private Path data = Path.of("not made yet");
    private String home = "not known yet";
    private Archive archive = unopened();

    @SuppressWarnings("NullAway") // set before each test
    private static Archive unopened() {
        return null;
    }

    @BeforeAll
    static void programs() {
        Assumptions.assumeTrue(RealMailServers.available(), "no Postfix, Dovecot and OpenDKIM");
    }

    @BeforeEach
    void folder() throws IOException {
        // The path must be short: Unix sockets stand in it.
        folder = Files.createTempDirectory("sf");
        mailFolder = folder;
        data = Files.createDirectory(folder.resolve("paper"));
        archive = Archive.open(ArchiveSettings.in(data));
    }

    @AfterEach
    void remove() throws IOException {
        archive.close();
        for (var made : new HashSet<>(List.of(folder, mailFolder))) {
            try (var files = Files.walk(made)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    @Test
    void aReaderSignsUpGetsTheirLetterSignedAndEndsItAndWhatDoesNotArriveIsKnown()
            throws Exception {
        try (var servers = RealMailServers.start(servers(), List.of("ada"))) {
            var box = "imap://bounces@127.0.0.1:" + servers.imapPort() + "/INBOX";
            configure(servers, "bounce-mailbox = " + box + "\nbounce-password = secret\n");
            publish();
            subscribe(List.of("full", "nobody", "ghost"));
            var program = RealProgram.serve(data);
            try (var browser = HttpClient.newHttpClient()) {
                signUp(browser);
                await(() -> servers.mailbox("ada").size() == 1);
                var asked = read(servers.mailbox("ada").getFirst());
                post(browser, link(asked, "confirm"), "", "");
                assertThat(reader("ada").state()).isEqualTo(Reader.State.CONFIRMED);
                // Ada gets letters from the next hour on; the test does not wait for that.
                subscribe(List.of("ada"));
                await(() -> servers.mailbox("ada").size() == 2 && servers.queued() == 0);
                var letter =
                        servers.mailbox("ada").stream()
                                .map(LettersByMailTest::read)
                                .filter(mail -> mail.contains("List-Unsubscribe-Post"))
                                .findFirst()
                                .orElseThrow();
                assertSigned(letter);
                post(browser, link(letter, "leave"), "", "List-Unsubscribe=One-Click");
                assertThat(reader("ada").state()).isEqualTo(Reader.State.LEFT);
                assertThat(delivery("full").state()).isEqualTo(State.DEFERRED);
                assertThat(delivery("full").answer()).contains("Mailbox full");
                assertThat(delivery("nobody").answer()).contains("User unknown");
                assertThat(reader("nobody").state()).isEqualTo(Reader.State.BOUNCED);
                // The server took the ghost's letter, and sent it back.
                await(() -> delivery("ghost").state() == State.BOUNCED);
                assertThat(delivery("ghost").answer()).contains("no outside mail");
            } finally {
                RealProgram.kill(program);
            }
        }
    }

    private static void assertSigned(String mail) {
        assertThat(mail)
                .contains("dkim=pass")
                .containsPattern("Return-Path: <bounces\\+[a-z2-7]{26}@paper.example>")
                .contains("with ESMTPSA");
        assertThat(mail.replaceAll("\r?\n[ \t]", " "))
                .containsPattern("DKIM-Signature: .*list-unsubscribe: ?list-unsubscribe-post");
    }

    private static String read(Path mail) {
        try {
            return Files.readString(mail).replace("=\n", "").replace("=3D", "=");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String link(String mail, String to) {
        var link = Pattern.compile("http://127[^\\s>]+/letters/" + to + "/[^\\s>]+").matcher(mail);
        assertThat(link.find()).as(mail).isTrue();
        return link.group();
    }

    /** As a browser does it. */
    private void signUp(HttpClient browser) throws Exception {
        var page =
                browser.send(
                        HttpRequest.newBuilder(URI.create(home + "/letters")).build(),
                        BodyHandlers.ofString());
        var cookie = page.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
        var hidden = Jsoup.parse(page.body()).select("form.form input[type=hidden]").first();
        var form =
                Objects.requireNonNull(hidden).attr("name")
                        + '='
                        + hidden.attr("value")
                        + "&address=ada@paper.example&name=Ada&letter=the-day&hour=7&zone=UTC";
        post(browser, home + "/letters", cookie, form);
    }

    private static void post(HttpClient browser, String address, String cookie, String body)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        var answer = browser.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void everybodyGetsTheirLetterOnceHoweverOftenTheProgramIsKilled() throws Exception {
        long seed = Long.getLong("standfirst.seed", System.nanoTime());
        var random = new Random(seed);
        var names = names(READERS);
        try (var servers = RealMailServers.start(servers(), names)) {
            configure(servers, "mail-rate = 120\nmail-log = " + servers.log() + "\n");
            publish();
            subscribe(names);
            int doubtful = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                long until =
                        counts().getOrDefault(State.SENT, 0L) + random.nextInt(1, READERS / KILLS);
                var program = RealProgram.serve(data);
                try {
                    await(() -> counts().getOrDefault(State.SENT, 0L) >= until);
                    Thread.sleep(random.nextInt(20));
                } finally {
                    RealProgram.kill(program);
                }
                doubtful += (int) (long) counts().getOrDefault(State.HANDING, 0L);
            }
            long left = READERS - counts().getOrDefault(State.SENT, 0L);
            assertThat(left).as("killed in the middle, seed %d", seed).isPositive();
            var program = RealProgram.serve(data);
            try {
                await(() ->
                        counts().equals(Map.of(State.SENT, (long) READERS))
                                && servers.queued() == 0);
            } finally {
                RealProgram.kill(program);
            }
            System.out.println("seed " + seed + ", " + doubtful + " were being handed over");
            var ids = new HashSet<String>();
            for (var name : names) {
                var mails = servers.mailbox(name);
                assertThat(mails).as("%s, seed %d", name, seed).hasSize(1);
                ids.add(
                        Files.readAllLines(mails.getFirst()).stream()
                                .filter(line -> line.startsWith("Message-ID:"))
                                .findFirst()
                                .orElseThrow());
            }
            assertThat(ids).as("seed %d", seed).hasSize(READERS);
        }
    }

    /** Prints how fast letters go and how much memory that takes. */
    @Test
    void manyLettersGoFastAndInLittleMemory() throws Exception {
        int many = Integer.getInteger("standfirst.letters", 500);
        var names = names(many);
        boolean checks = !Boolean.getBoolean("standfirst.unchecked");
        try (var servers = RealMailServers.start(servers(), names, checks)) {
            configure(servers, "mail-connections = " + connections() + "\n");
            publish();
            subscribe(names);
            // As the launcher starts it, but for its cache of classes.
            var options =
                    Stream.concat(
                            Stream.of(
                                    "-XX:+UseCompactObjectHeaders",
                                    "-XX:+UseSerialGC",
                                    "-Xms32m",
                                    "-XX:MinHeapFreeRatio=20",
                                    "-XX:MaxHeapFreeRatio=40",
                                    "-XX:TrimNativeHeapInterval=10000",
                                    "-Xmx192m"),
                            Stream.of(System.getProperty("standfirst.options", "").split(" ", -1))
                                    .filter(option -> !option.isEmpty()));
            var program = RealProgram.serve(data, options.toArray(String[]::new));
            try {
                var memory = new ArrayList<Long>();
                await(() -> counts().getOrDefault(State.SENT, 0L) > 0);
                var begun = Instant.now();
                long already = counts().getOrDefault(State.SENT, 0L);
                var before = program.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
                await(() -> {
                    memory.add(resident(program));
                    // To count takes the machine's time as well.
                    Thread.sleep(200);
                    return counts().equals(Map.of(State.SENT, (long) many));
                });
                var took = Duration.between(begun, Instant.now());
                var busy =
                        program.toHandle()
                                .info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .minus(before);
                System.out.printf(
                        "%d letters in %s, %.0f a second, %.2f ms of processor time each; resident"
                                + " memory %d MB in the middle, %d MB at most%n",
                        many,
                        took,
                        (many - already) * 1e3 / took.toMillis(),
                        busy.toNanos() / 1e6 / (many - already),
                        memory.get(memory.size() / 2),
                        memory.stream().mapToLong(it -> it).max().orElse(0));
                await(() -> servers.queued() == 0);
                var arrived = Duration.between(begun, Instant.now());
                System.out.printf(
                        "in the mailboxes %.0f a second%n",
                        (many - already) * 1e3 / arrived.toMillis());
            } finally {
                RealProgram.kill(program);
            }
        }
    }

    /**
     * Prints how fast the same servers take as many letters from Postfix's own {@code smtp-source},
     * which neither makes nor signs nor encrypts them, nor keeps a ledger: what is left of that
     * rate is ours to lose.
     */
    @Test
    void theServersAloneTakeLettersAtARateOfTheirOwn() throws Exception {
        int many = Integer.getInteger("standfirst.letters", 500);
        // It names them itself: 1reader, 2reader, ...
        var names = IntStream.rangeClosed(0, many).mapToObj(i -> i + "reader").toList();
        boolean checks = !Boolean.getBoolean("standfirst.unchecked");
        try (var servers = RealMailServers.start(servers(), names, checks)) {
            var signer =
                    Dkim.of(Files.readString(servers.dkimKey()), "paper.example", "standfirst");
            var message = folder.resolve("message");
            var lines = "A sentence of a letter, about as long as its lines are. ".repeat(300);
            var letter =
                    "From: news@paper.example\r\nSubject: Letter\r\n\r\n"
                            + lines.replaceAll("(.{70})", "$1\r\n")
                            + "\r\n";
            var signed = signer.sign(letter.getBytes(StandardCharsets.US_ASCII), Instant.now());
            Files.writeString(
                    message, new String(signed, StandardCharsets.US_ASCII).replace("\r\n", "\n"));
            var begun = Instant.now();
            int ended =
                    new ProcessBuilder(
                                    "smtp-source",
                                    "-dN",
                                    "-s",
                                    String.valueOf(connections()),
                                    "-m",
                                    String.valueOf(many),
                                    "-f",
                                    "bounces@paper.example",
                                    "-t",
                                    "reader@paper.example",
                                    "-F",
                                    message.toString(),
                                    "127.0.0.1:" + servers.openPort())
                            .inheritIO()
                            .start()
                            .waitFor();
            var took = Duration.between(begun, Instant.now());
            assertThat(ended).isZero();
            System.out.printf(
                    "the servers alone: %d letters of %d KB in %s, %.0f a second%n",
                    many, signed.length / 1_000, took, many * 1e3 / took.toMillis());
            await(() -> servers.queued() == 0 && servers.mailbox("1reader").size() == 1);
            var arrived = Duration.between(begun, Instant.now());
            System.out.printf("in the mailboxes %.0f a second%n", many * 1e3 / arrived.toMillis());
        }
    }

    private static int connections() {
        return Integer.getInteger("standfirst.connections", 8);
    }

    private static long resident(Process program) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + program.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                / 1024;
    }

    /** Where the servers keep their files: with ours, or elsewhere, such as in memory. */
    private Path servers() throws IOException {
        var elsewhere = System.getProperty("standfirst.servers");
        if (elsewhere != null) {
            mailFolder = Files.createTempDirectory(Path.of(elsewhere), "sf");
            var all = PosixFilePermissions.fromString("rwxr-xr-x");
            Files.setPosixFilePermissions(mailFolder, all);
        }
        return Files.createDirectory(mailFolder.resolve("mx"));
    }

    private void configure(RealMailServers servers, String more) throws IOException {
        Files.copy(servers.dkimKey(), data.resolve("dkim.pem"));
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        home = "http://127.0.0.1:" + port;
        Files.writeString(
                data.resolve("standfirst.properties"),
                "port = "
                        + port
                        + "\npublic-url = "
                        + home
                        + "\nmail-bounces = bounces@paper.example\n"
                        + "mail-from = The Paper <news@paper.example>\n"
                        + "mail-user = letters\nmail-password = secret\ndkim-key = dkim.pem\n"
                        + "mail-trust = 127.0.0.1\nmail-servers = "
                        + servers.smtp()
                        + "\n"
                        + more);
    }

    private void publish() {
        var now = Instant.now();
        var why = new EditionStory.Why(1, 1, 1, 1, 1, 1);
        var stories =
                IntStream.range(0, 20)
                        .mapToObj(i ->
                                new EditionStory(
                                        "s" + i,
                                        "a" + i,
                                        "Ferry number " + i + " strikes the harbour wall in fog",
                                        "All aboard are safe, the owner said on Wednesday.",
                                        null,
                                        List.of("a" + i),
                                        List.of("The Post"),
                                        List.of(),
                                        1,
                                        now,
                                        1,
                                        why))
                        .toList();
        var id = now.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        archive.change(shelves ->
                shelves.editions().publish(id, now, Publisher.content(new Edition(now, stories))));
    }

    /** Readers whose hour has struck a while ago. */
    private void subscribe(List<String> names) {
        var now = Instant.now();
        var before = now.minus(Duration.ofDays(9));
        int hour = now.atOffset(ZoneOffset.UTC).getHour();
        var consent = new Consent(before, "a test", "Yes");
        archive.change(shelves -> {
            for (var name : names) {
                var reader =
                        new Reader(
                                0,
                                name + "@paper.example",
                                "Reader " + name,
                                List.of("the-day"),
                                hour,
                                ZoneOffset.UTC,
                                "en",
                                Reader.State.CONFIRMED,
                                before,
                                consent,
                                0);
                shelves.readers().keep(reader);
            }
        });
    }

    private static List<String> names(int many) {
        return IntStream.range(0, many).mapToObj(i -> "reader" + i).toList();
    }

    private Map<State, Long> counts() {
        return archive.read(shelves -> shelves.deliveries().counts(Instant.EPOCH));
    }

    private Reader reader(String name) {
        return archive.read(shelves -> shelves.readers().byAddress(name + "@paper.example"))
                .orElseThrow();
    }

    private Delivery delivery(String name) {
        long id = reader(name).id();
        return archive.read(shelves -> shelves.deliveries().of(id)).getFirst();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        var end = Instant.now().plusSeconds(900);
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(10);
        }
    }
}
