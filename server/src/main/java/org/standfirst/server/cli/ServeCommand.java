package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code standfirst serve}: the service. */
@Command(
        name = "serve",
        description = "Reads the feeds you follow and serves the edition, until it is stopped.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the archive and of standfirst.properties; default: data.")
    private Path data = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to listen on; 0 takes a free one.")
    private @Nullable Integer port;

    @Option(names = "--settings", description = "Shows every setting with its value, and ends.")
    private boolean show;

    @Override
    public Integer call() {
        var settings = Settings.read(data, System.getenv());
        if (port != null) {
            settings = settings.with(Setting.PORT, port.toString());
        }
        if (show) {
            System.out.print(settings.dump());
            return 0;
        }
        try (var service = Service.start(data, settings)) {
            var address = "http://" + settings.text(Setting.HOST) + ":" + service.port() + "/";
            System.err.println("Standfirst is at " + address + " (Ctrl-C ends it)");
            service.setUp()
                    .ifPresent(path ->
                            System.err.println(
                                    "There is no account yet. Make the first at "
                                            + address.substring(0, address.length() - 1)
                                            + path));
            if (service.archive().read(shelves -> shelves.counts().feeds()) == 0) {
                System.err.println(
                        "No feed is followed yet: "
                                + address
                                + "desk/starter offers some, and standfirst import FEEDS.opml"
                                + " --data "
                                + data
                                + " takes a list");
            }
            Stop.await();
        }
        return 0;
    }
}
