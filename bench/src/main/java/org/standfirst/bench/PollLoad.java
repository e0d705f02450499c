package org.standfirst.bench;

import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * How long the service takes to poll many feeds that are new to it, to read all their articles, and
 * to poll them once more when nothing has changed: {@code PollLoad [FEEDS [ENTRIES]]}. The service
 * runs as a process of its own; the feeds are made in this one.
 */
final class PollLoad {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private PollLoad() {}

    public static void main(String[] arguments) throws Exception {
        int feeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        var data = Files.createTempDirectory("standfirst-load");
        Files.writeString(
                data.resolve("standfirst.properties"),
                "allowed-hosts = 127.0.0.0/8\nhost-pause = PT0S\nport = 0\n");
        try (var press = new LoadPress(feeds, entries)) {
            subscribe(data, press);
            var service = start(data);
            try (var archive = Archive.open(ArchiveSettings.in(data))) {
                measure(archive, press, service);
            } finally {
                service.destroy();
                service.waitFor();
            }
        }
    }

    private static void measure(Archive archive, LoadPress press, Process service)
            throws Exception {
        int expected = press.feeds() * press.entries();
        var start = Instant.now();
        time(
                "all feeds polled",
                start,
                service,
                () -> !archive.read(shelves -> shelves.feeds().anyAwaited()));
        time(
                "all articles stored",
                start,
                service,
                () -> archive.read(shelves -> shelves.counts().articles()) >= expected);
        time(
                "all articles in stories",
                start,
                service,
                () ->
                        archive.read(shelves -> shelves.articles().ungrouped(Instant.now(), 1))
                                .isEmpty());
        var mark = Instant.now();
        archive.change(shelves ->
                shelves.feeds().all().forEach(feed -> shelves.feeds().pollNow(feed.id())));
        time(
                "second poll",
                mark,
                service,
                () -> {
                    var all = archive.read(shelves -> shelves.feeds().all());
                    return all.stream()
                            .allMatch(feed -> feed.polled() != null && feed.polled().isAfter(mark));
                });
        System.out.printf(
                "%d of %d feeds answered 304; %d pages sent%n",
                press.notModified(), press.feeds(), press.pages());
    }

    private static void time(String what, Instant start, Process service, BooleanSupplier done)
            throws Exception {
        while (!done.getAsBoolean()) {
            if (Duration.between(start, Instant.now()).compareTo(PATIENCE) > 0
                    || !service.isAlive()) {
                throw new IllegalStateException("not done: " + what);
            }
            Thread.sleep(200);
        }
        var took = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        System.out.printf("%-24s %6.1f s, %d MB resident%n", what, took, resident(service));
    }

    /** Of the service, in megabytes; 0 where the system does not tell. */
    private static long resident(Process service) throws IOException {
        var status = Path.of("/proc/" + service.pid() + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        for (var line : Files.readAllLines(status)) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1_000;
            }
        }
        return 0;
    }

    private static void subscribe(Path data, LoadPress press) {
        try (var archive = Archive.open(ArchiveSettings.in(data))) {
            archive.change(shelves -> {
                for (int i = 0; i < press.feeds(); i++) {
                    shelves.feeds().subscribe(press.feed(i), "Feed " + i, null, Instant.now());
                }
            });
        }
    }

    private static Process start(Path data) throws IOException {
        var command =
                List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.standfirst.server.cli.Standfirst",
                        "serve",
                        "--data",
                        data.toString());
        return new ProcessBuilder(command).inheritIO().start();
    }
}
