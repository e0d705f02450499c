package org.standfirst.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.standfirst.demo.DemoServer;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.store.Archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The service on the demo press, with everything read and the edition published. */
@NullMarked
final class DemoService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final DemoServer outlets;
    private final Service service;

    private DemoService(DemoServer outlets, Service service) {
        this.outlets = outlets;
        this.service = service;
    }

    static DemoService start(Path data) throws IOException, InterruptedException {
        return start(data, Map.of());
    }

    /** The same with other settings than its own. */
    static DemoService start(Path data, Map<Setting, String> others)
            throws IOException, InterruptedException {
        var settings =
                Settings.defaults()
                        .with(Setting.PORT, "0")
                        .with(Setting.ALLOWED_HOSTS, "127.0.0.1")
                        .with(Setting.HOST_PAUSE, "PT0S");
        for (var other : others.entrySet()) {
            settings = settings.with(other.getKey(), other.getValue());
        }
        var press = DemoPress.load(Instant.now());
        Files.writeString(data.resolve(Service.LABELS), DemoCommand.labels(press));
        var outlets = DemoServer.start(press);
        var service = Service.start(data, settings);
        var demo = new DemoService(outlets, service);
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
        var end = Instant.now().plus(PATIENCE);
        while (!service.caughtUp()) {
            assertThat(Instant.now()).as("waiting for the edition").isBefore(end);
            Thread.sleep(100);
        }
        return demo;
    }

    /** Address of the front page, without the slash at its end. */
    String home() {
        return "http://127.0.0.1:" + service.port();
    }

    /** The page that makes the first account, with its code. */
    String setUp() {
        return service.setUp().orElseThrow();
    }

    /** Whether everything that has come is read, grouped and published. */
    boolean caughtUp() {
        return service.caughtUp();
    }

    Archive archive() {
        return service.archive();
    }

    @Override
    public void close() {
        service.close();
        outlets.close();
    }
}
