package org.standfirst.server.cli;

import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.letter.LetterMaker;
import org.standfirst.server.letter.LetterMessage;
import org.standfirst.server.letter.LetterPlan;
import org.standfirst.server.mail.MailSettings;
import org.standfirst.server.mail.Wording;
import org.standfirst.server.search.EarlierStories;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.StoredEdition;
import org.standfirst.server.web.EditionFile;
import org.standfirst.server.web.PlainEdition;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
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
        HTML,
        EML
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
            description =
                    "text, json, html as one file that needs nothing else, or eml, a letter as a"
                            + " mail message; default: text.")
    private Format format = Format.TEXT;

    @Option(
            names = "--letter",
            paramLabel = "LETTER",
            defaultValue = "morning-briefing",
            description =
                    "Which letter --format eml is: morning-briefing, the-day, good-news, or"
                            + " section-business and so on; default: morning-briefing.")
    private String letter = LetterPlan.MORNING_BRIEFING.key();

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "Language of the words around a letter, for example de; default: en.")
    private String language = "en";

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
            var stored = PublishedEdition.of(archive, date);
            if (stored.isEmpty()) {
                return 1;
            }
            if (format == Format.JSON) {
                System.out.println(stored.get().content());
            } else if (format == Format.EML) {
                return message(archive, stored.get(), settings);
            } else {
                write(archive, stored.get().id(), settings.zone(Setting.ZONE));
            }
            return 0;
        }
    }

    private void write(Archive archive, String day, ZoneId zone) {
        try (var index = KeptIndex.lookingBack(data, archive)) {
            var earlier = index == null ? null : new EarlierStories(index);
            var written =
                    format == Format.HTML
                            ? EditionFile.of(archive, earlier, day, zone)
                            : PlainEdition.of(archive, earlier, day, zone);
            written.ifPresent(System.out::print);
        }
    }

    private int message(Archive archive, StoredEdition edition, Settings settings) {
        var home = MailSettings.home(settings);
        var host = String.valueOf(URI.create(home).getHost());
        var plan = LetterPlan.of(letter);
        if (plan.isEmpty()) {
            System.err.println(
                    "There is no letter "
                            + letter
                            + "; there are "
                            + String.join(", ", LetterPlan.keys())
                            + '.');
            return 2;
        }
        var words = Wording.of(language);
        var made =
                archive.read(
                        shelves -> new LetterMaker(home).of(shelves, plan.get(), edition, words));
        if (made.items().isEmpty()) {
            System.err.println("The edition of " + edition.id() + " has no stories for a letter.");
            return 1;
        }
        try {
            var sender = MailSettings.from(settings, host);
            var bytes = LetterMessage.write(made, sender, host, edition.made());
            System.out.writeBytes(bytes);
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "; see the setting " + Setting.MAIL_FROM.key());
            return 2;
        }
    }
}
