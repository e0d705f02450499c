package org.standfirst.server.cli;

import org.standfirst.server.config.Settings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code standfirst restore}: fills an empty archive from a backup. */
@Command(
        name = "restore",
        description =
                "Fills an empty archive from a backup, whichever database it was made of. The"
                        + " settings of the folder say which database is filled.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file that the command backup has written.")
    private Path file = Path.of("standfirst.backup.gz");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the archive to fill; default: data.")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            System.err.println("There is no file " + file + " that can be read.");
            return 1;
        }
        try (var archive = Service.archive(data, Settings.read(data, System.getenv()))) {
            long rows = archive.restore(file);
            System.out.println(data + ": " + rows + " rows restored");
            return 0;
        } catch (IOException e) {
            System.err.println(file + " cannot be read: " + e.getMessage());
            return 1;
        }
    }
}
