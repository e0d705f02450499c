package org.standfirst.server.cli;

import org.standfirst.crossword.Crossword;
import org.standfirst.crossword.IpuzFile;
import org.standfirst.crossword.PlainCrossword;
import org.standfirst.crossword.PuzFile;
import org.standfirst.server.config.Settings;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.CrosswordKind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code standfirst crossword}: a day's puzzle, for another program or for paper. */
@Command(
        name = "crossword",
        description = "Prints the crossword of a day.",
        mixinStandardHelpOptions = true)
final class CrosswordCommand implements Callable<Integer> {

    /** How it is printed. */
    enum Format {
        TEXT,
        JSON,
        IPUZ,
        PUZ
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
            description = "text, json, ipuz, or puz (Across Lite); default: text.")
    private Format format = Format.TEXT;

    @Option(names = "--mini", description = "The small one of that day.")
    private boolean mini;

    @Option(names = "--solution", description = "With text: the solution after it.")
    private boolean solution;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the archive; default: data.")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        try (var archive = Service.existing(data, Settings.read(data, System.getenv()))) {
            var puzzle = find(archive);
            if (puzzle.isEmpty()) {
                var days = archive.read(shelves -> shelves.crosswords().days(Integer.MAX_VALUE));
                System.err.println(
                        NoSuchDay.message(
                                "crossword",
                                date,
                                days,
                                "; one is made with each day's edition while the server runs"));
                return 1;
            }
            print(puzzle.get());
            return 0;
        }
    }

    private Optional<Crossword> find(Archive archive) {
        var kind = mini ? CrosswordKind.MINI : CrosswordKind.DAILY;
        return archive.read(shelves -> {
            var day =
                    date.equals(PublishedEdition.LATEST)
                            ? shelves.crosswords().days(1).stream().findFirst()
                            : Optional.of(date);
            return day.flatMap(found -> shelves.crosswords().of(found, kind));
        });
    }

    private void print(Crossword puzzle) {
        switch (format) {
            case TEXT -> {
                System.out.print(PlainCrossword.puzzle(puzzle));
                if (solution) {
                    System.out.print('\n' + PlainCrossword.solution(puzzle));
                }
            }
            case JSON -> System.out.println(JsonMapper.shared().writeValueAsString(puzzle));
            case IPUZ -> System.out.println(IpuzFile.write(puzzle));
            case PUZ -> {
                var bytes = PuzFile.write(puzzle);
                System.out.write(bytes, 0, bytes.length);
                System.out.flush();
            }
        }
    }
}
