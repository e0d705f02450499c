package org.standfirst.server.cli;

import org.standfirst.server.config.Settings;
import org.standfirst.server.desk.RetentionDesk;
import org.standfirst.server.desk.RetentionSettings;
import org.standfirst.server.search.SearchException;
import org.standfirst.server.search.SearchIndex;
import org.standfirst.server.store.Archive;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code standfirst retain}: gives up what the settings say is kept no longer. */
@Command(
        name = "retain",
        description = {
            "Deletes what the settings keep-texts, keep-copies and keep-unselected say is kept no"
                    + " longer. Lines that editions quote stay.",
            "A running service does the same once a day."
        },
        mixinStandardHelpOptions = true)
final class RetainCommand implements Callable<Integer> {

    @Option(names = "--dry-run", description = "Says what would be deleted, and deletes nothing.")
    private boolean dry;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the archive; default: data.")
    private Path data = Path.of("data");

    private void index(Archive archive) {
        try (var index = SearchIndex.open(data.resolve(Service.SEARCH))) {
            index.catchUp(archive);
            index.expunge();
        } catch (SearchException e) {
            System.out.println("The running service takes it out of its search index.");
        }
    }

    @Override
    public Integer call() {
        var settings = Settings.read(data, System.getenv());
        var kept = RetentionSettings.of(settings);
        try (var archive = Service.existing(data, settings)) {
            if (!kept.any()) {
                System.out.println(
                        "Everything is kept for ever: none of keep-texts, keep-copies and"
                                + " keep-unselected is set.");
                return 0;
            }
            var given = new RetentionDesk(archive, kept, InstantSource.system()).run(dry);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d stories of no edition with %,d articles, the texts of %,d articles,"
                            + " earlier versions of %,d, %,d drawings.%n",
                    dry ? "Would be deleted" : "Deleted",
                    given.stories(),
                    given.articles(),
                    given.texts(),
                    given.superseded(),
                    given.drawings());
            if (!dry) {
                index(archive);
            }
            return 0;
        }
    }
}
