package org.standfirst.server.cli;

import org.standfirst.edition.Edition;
import org.standfirst.edition.EditionStory;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.web.EditionFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code standfirst edition}: an edition from the archive, to read or to pass on. */
@Command(
        name = "edition",
        description = "Prints an edition as it was published.",
        mixinStandardHelpOptions = true)
final class EditionCommand implements Callable<Integer> {

    /** How it is printed. */
    enum Format {
        TEXT,
        JSON,
        HTML
    }

    @Option(
            names = "--date",
            paramLabel = "DATE",
            defaultValue = PublishedEdition.LATEST,
            description = "Its day, for example 2026-11-24; default: the last one.")
    private String date = PublishedEdition.LATEST;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, or html as one file that needs nothing else; default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the archive; default: data.")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        var settings = Settings.read(data, System.getenv());
        try (var archive = Service.archive(data, settings)) {
            var stored = PublishedEdition.of(archive, date);
            if (stored.isEmpty()) {
                return 1;
            }
            if (format == Format.JSON) {
                System.out.println(stored.get().content());
            } else if (format == Format.HTML) {
                var zone = settings.zone(Setting.ZONE);
                EditionFile.of(archive, stored.get().id(), zone).ifPresent(System.out::print);
            } else {
                print(stored.get().id(), Publisher.edition(stored.get()));
            }
            return 0;
        }
    }

    private static void print(String day, Edition edition) {
        System.out.println(day + "\n");
        edition.stories().forEach(EditionCommand::print);
    }

    private static void print(EditionStory story) {
        System.out.println(story.headline());
        if (story.standfirst() != null) {
            System.out.println("  " + story.standfirst());
        }
        for (var fact : story.facts()) {
            System.out.println("  - " + fact.passage().text() + " (" + fact.origins() + ")");
        }
        System.out.println(
                String.format(
                        Locale.ROOT,
                        "  %s; %d independent%n",
                        String.join(", ", story.outlets()),
                        story.independent()));
    }
}
