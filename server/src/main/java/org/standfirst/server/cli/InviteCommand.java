package org.standfirst.server.cli;

import org.standfirst.server.access.Access;
import org.standfirst.server.access.Scope;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.store.ArchiveException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.concurrent.Callable;

/** {@code standfirst invite}: a way in for who runs the machine and has lost every password. */
@Command(
        name = "invite",
        description =
                "Prints a link that makes one account at the desk, within a week, which may do"
                        + " everything. Also while the service runs.",
        mixinStandardHelpOptions = true)
final class InviteCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the archive; default: data.")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        var settings = Settings.read(data, System.getenv());
        try (var archive = Service.existing(data, settings)) {
            var link =
                    new Access(archive, InstantSource.system()).invite(EnumSet.allOf(Scope.class));
            if (link.isEmpty()) {
                System.err.println(
                        "There is no account yet: start the service, and it prints the address that"
                                + " makes the first.");
                return 1;
            }
            System.out.println(home(settings) + "/invitation/" + link.get());
            return 0;
        } catch (ArchiveException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static String home(Settings settings) {
        var home = settings.text(Setting.PUBLIC_URL);
        return home.isEmpty()
                ? "http://" + settings.text(Setting.HOST) + ':' + settings.text(Setting.PORT)
                : home.replaceFirst("/+$", "");
    }
}
