package org.standfirst.server.cli;

import org.standfirst.feed.FeedException;
import org.standfirst.feed.Opml;
import org.standfirst.server.config.Settings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;

/** {@code standfirst import OPML}: follows the feeds of a list. */
@Command(
        name = "import",
        description =
                "Follows the feeds of an OPML list. Feeds that are followed already stay as they"
                        + " are; a running service begins with the new ones at once.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "OPML", description = "The list, as feed readers export it.")
    private Path list = Path.of("feeds.opml");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the archive; default: data.")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        try {
            var feeds = Opml.read(Files.readAllBytes(list));
            int fresh = 0;
            int wrong = 0;
            try (var archive = Service.archive(data, Settings.read(data, System.getenv()))) {
                long before = archive.read(shelves -> shelves.counts().feeds());
                for (var feed : feeds) {
                    if (!feed.xmlUrl().matches("(?i)https?://.+")) {
                        System.err.println(
                                list
                                        + ": \""
                                        + feed.title()
                                        + "\" has no web address: "
                                        + feed.xmlUrl());
                        wrong++;
                        continue;
                    }
                    archive.change(shelves ->
                            shelves.feeds()
                                    .subscribe(
                                            feed.xmlUrl(),
                                            feed.title(),
                                            feed.folder(),
                                            Instant.now()));
                }
                fresh = (int) (archive.read(shelves -> shelves.counts().feeds()) - before);
            }
            System.out.println(
                    fresh
                            + " feeds are followed from now on, "
                            + (feeds.size() - fresh - wrong)
                            + " were already.");
            return wrong == 0 ? 0 : 1;
        } catch (NoSuchFileException e) {
            System.err.println("There is no file " + list + ".");
        } catch (IOException e) {
            System.err.println(list + " cannot be read: " + e.getMessage());
        } catch (FeedException e) {
            System.err.println(list + ": " + e.getMessage());
        }
        return 1;
    }
}
