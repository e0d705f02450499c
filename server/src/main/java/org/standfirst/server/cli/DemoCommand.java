package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.demo.DemoServer;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.desk.Publisher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** {@code standfirst demo}: the service on the press of an invented country. */
@Command(
        name = "demo",
        description =
                "Shows everything on a press that we made up: sixteen outlets are started on this"
                        + " machine, read, and published. Nothing leaves the machine.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration BEFORE_EDITS = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port of the pages; default: 8080, or a free one if that is taken.")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "An empty folder for the archive; default: one that is removed at the end.")
    private @Nullable Path data;

    @Option(
            names = "--once",
            description = "Reads everything once, prints the headlines of the edition, and ends.")
    private boolean once;

    @Override
    public Integer call() throws IOException {
        var folder = data == null ? Files.createTempDirectory("standfirst-demo") : data;
        var settings =
                Settings.read(folder, System.getenv())
                        .with(Setting.PORT, Integer.toString(port()))
                        .with(Setting.ALLOWED_HOSTS, LOOPBACK)
                        .with(Setting.HOST_PAUSE, "PT0S")
                        .with(Setting.POLL_MINIMUM, "PT20S");
        Files.createDirectories(folder);
        try (var service = Service.open(folder, settings)) {
            var press = DemoPress.load(Instant.now());
            Files.writeString(folder.resolve(Service.LABELS), labels(press));
            service.work();
            System.err.println("Standfirst is at http://" + LOOPBACK + ":" + service.port() + "/");
            try (var outlets = DemoServer.start(press)) {
                service.archive()
                        .change(shelves ->
                                outlets.feeds()
                                        .forEach(feed ->
                                                shelves.feeds()
                                                        .subscribe(
                                                                feed.uri().toString(),
                                                                feed.title(),
                                                                feed.section(),
                                                                Instant.now())));
                if (once) {
                    return printed(service) ? 0 : 1;
                }
                System.err.println(
                        "It reads "
                                + outlets.feeds().size()
                                + " feeds of the press of Kestria. Ctrl-C ends it.");
                service.setUp()
                        .ifPresent(path ->
                                System.err.println(
                                        "To see the desk, make an account at http://"
                                                + LOOPBACK
                                                + ":"
                                                + service.port()
                                                + path));
                var edits = Thread.ofVirtual().start(() -> editLater(outlets));
                Stop.await();
                edits.interrupt();
            }
        } finally {
            if (data == null) {
                remove(folder);
            }
        }
        return 0;
    }

    /** What a reader in that country would note of its outlets. */
    static String labels(DemoPress press) {
        return press.outlets().stream()
                .map(o ->
                        String.join(
                                ",",
                                quoted(o.name()),
                                quoted(o.country()),
                                quoted(o.ownership()),
                                quoted(o.family())))
                .collect(Collectors.joining("\n", "outlet,country,ownership,family\n", "\n"));
    }

    private static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }

    /** Waits for the edition and prints it; false if it does not come. */
    private static boolean printed(Service service) {
        var end = Instant.now().plus(PATIENCE);
        while (!service.caughtUp()) {
            if (Instant.now().isAfter(end) || !rested()) {
                System.err.println(
                        "The demo press was not read within " + PATIENCE.toSeconds() + " s.");
                return false;
            }
        }
        service.archive()
                .read(shelves -> shelves.editions().latest())
                .map(Publisher::edition)
                .ifPresent(edition ->
                        edition.stories().forEach(story -> System.out.println(story.headline())));
        return true;
    }

    private static boolean rested() {
        try {
            Thread.sleep(Duration.ofMillis(50));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As at real outlets, some articles are changed after they were published. */
    private static void editLater(DemoServer outlets) {
        try {
            Thread.sleep(BEFORE_EDITS);
            outlets.publishEdits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int port() {
        if (port != null) {
            return port;
        }
        int usual = Integer.parseInt(Setting.PORT.fallback());
        try (var probe = new ServerSocket(usual)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
