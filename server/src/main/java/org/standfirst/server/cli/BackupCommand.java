package org.standfirst.server.cli;

import org.standfirst.server.config.Settings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;

/** {@code standfirst backup}: the archive as one file, also while it is being served. */
@Command(
        name = "backup",
        description =
                "Writes the whole archive, as it is at one moment, into one file; a server may be"
                        + " running on it. It leaves out the files that stand beside the archive:"
                        + " settings and labels.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "The file to write, for example standfirst.backup.gz.")
    private Path file = Path.of("standfirst.backup.gz");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the archive; default: data.")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        try (var archive = Service.existing(data, Settings.read(data, System.getenv()))) {
            long rows = archive.backup(file, Instant.now());
            System.out.println(file + ": " + rows + " rows");
            return 0;
        } catch (IOException e) {
            System.err.println(file + " cannot be written: " + e.getMessage());
            return 1;
        }
    }
}
