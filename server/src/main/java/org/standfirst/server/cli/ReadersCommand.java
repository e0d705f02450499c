package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.letter.LetterPlan;
import org.standfirst.server.mail.MailAddress;
import org.standfirst.server.mail.ReaderCsv;
import org.standfirst.server.mail.ReaderImport;
import org.standfirst.server.store.Consent;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** {@code standfirst readers}: who gets letters. */
@Command(
        name = "readers",
        description = "Takes readers of letters in from a list, writes them out, or forgets one.",
        mixinStandardHelpOptions = true)
final class ReadersCommand {

    private static final int PAGE = 500;

    @Command(
            name = "import",
            description =
                    "Takes readers from comma-separated values; the first line names the columns."
                            + " Lines that cannot be taken are named, the others are kept."
                            + " Readers that are there already stay as they are.",
            mixinStandardHelpOptions = true)
    int read(
            @Parameters(paramLabel = "CSV", description = "The list.") Path list,
            @Option(
                            names = "--letter",
                            paramLabel = "LETTER",
                            description =
                                    "Letter for lines without one, with @ and a rhythm if it is not"
                                        + " the usual one, for example section-business@weekdays;"
                                        + " default: morning-briefing.")
                    @Nullable List<String> letters,
            @Option(
                            names = "--hour",
                            paramLabel = "HOUR",
                            defaultValue = "7",
                            description = "Hour for lines without one; default: 7.")
                    int hour,
            @Option(
                            names = "--consent",
                            paramLabel = "WORDS",
                            description =
                                    "How the people on the list have asked for letters, where the"
                                            + " lines do not say so themselves.")
                    @Nullable String consent,
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            defaultValue = "data",
                            description = "Folder of the archive; default: data.")
                    Path data) {
        var settings = Settings.read(data, System.getenv());
        var now = Instant.now();
        var chosen = letters == null ? List.of(LetterPlan.MORNING_BRIEFING.key()) : letters;
        var defaults =
                new ReaderCsv.Defaults(
                        chosen,
                        hour,
                        settings.zone(Setting.ZONE),
                        consent == null
                                ? null
                                : new Consent(now, "list " + list.getFileName(), consent));
        try (var archive = Service.archive(data, settings)) {
            var reading = ReaderCsv.read(Files.readString(list), defaults, LetterPlan.keys(), now);
            var outcome = ReaderImport.keep(archive, reading, now);
            outcome.errors().forEach(error -> System.err.println(list + ": " + error));
            System.out.println(
                    outcome.fresh()
                            + " readers are new, "
                            + outcome.known()
                            + " were there, "
                            + outcome.errors().size()
                            + " lines were not taken.");
            return outcome.errors().isEmpty() ? 0 : 1;
        } catch (NoSuchFileException e) {
            System.err.println("There is no file " + list + ".");
        } catch (IOException e) {
            System.err.println(list + " cannot be read as UTF-8 text: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            System.err.println(list + ": " + e.getMessage());
        }
        return 1;
    }

    @Command(
            name = "export",
            description =
                    "Writes all readers, in every state, as comma-separated values to standard"
                            + " output, with the proof of their consent.",
            mixinStandardHelpOptions = true)
    int write(
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            defaultValue = "data",
                            description = "Folder of the archive; default: data.")
                    Path data) {
        try (var archive = Service.existing(data, Settings.read(data, System.getenv()))) {
            System.out.print(ReaderCsv.heading());
            long last = 0;
            while (true) {
                long after = last;
                var page = archive.read(shelves -> shelves.readers().after(after, PAGE));
                if (page.isEmpty()) {
                    return 0;
                }
                page.forEach(reader -> System.out.print(ReaderCsv.write(reader)));
                last = page.getLast().id();
            }
        }
    }

    @Command(
            name = "forget",
            description =
                    "Erases everything that is kept of a reader. A hash stays, so that no later"
                            + " list brings the address back.",
            mixinStandardHelpOptions = true)
    int forget(
            @Parameters(paramLabel = "ADDRESS", description = "The mail address.") String typed,
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            defaultValue = "data",
                            description = "Folder of the archive; default: data.")
                    Path data) {
        try (var archive = Service.existing(data, Settings.read(data, System.getenv()))) {
            var address = MailAddress.parse(typed).toString();
            boolean there =
                    archive.write(shelves -> shelves.readers().forget(address, Instant.now()));
            System.out.println(
                    there
                            ? address + " is forgotten."
                            : address + " was no reader, and cannot become one by a list now.");
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }
}
