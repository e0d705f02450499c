package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.feed.FeedException;
import org.standfirst.server.config.Settings;
import org.standfirst.server.desk.ImportDesk;
import org.standfirst.server.intake.RawRecord;
import org.standfirst.server.search.SearchException;
import org.standfirst.server.search.SearchIndex;
import org.standfirst.server.store.Archive;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** {@code standfirst import FILE...}: feeds to follow, and articles that others have kept. */
@Command(
        name = "import",
        description = {
            "Takes in files, each as its content tells: OPML lists of feeds, lines of JSON with an"
                    + " article each, web archives (WARC); also packed with gzip.",
            "Feeds and articles that are there already stay as they are. An import that was broken"
                    + " off goes on where it was if it is told the same files again.",
            "A running service polls new feeds at once, and gives new articles their stories."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files; - is standard input.")
    private List<String> names = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the archive; default: data.")
    private Path data = Path.of("data");

    private final ProgressLine progress = ProgressLine.onTerminal();
    private boolean wrong;

    @Override
    public Integer call() throws InterruptedException {
        var settings = Settings.read(data, System.getenv());
        var files = new ArrayList<ImportFile>();
        for (var name : names) {
            try {
                files.add(ImportFile.of(name));
            } catch (NoSuchFileException e) {
                complain("There is no file " + name + ".");
            } catch (IOException | InvalidPathException e) {
                complain(name + " cannot be read: " + e.getMessage());
            }
        }
        if (files.isEmpty()) {
            return 1;
        }
        try (var archive = Service.archive(data, settings)) {
            files.removeIf(file -> !hasArticles(file, archive));
            if (!files.isEmpty()) {
                try (var desk = new ImportDesk(archive, InstantSource.system())) {
                    take(files, desk, archive);
                    group(desk, archive, settings);
                }
            }
        }
        return wrong ? 1 : 0;
    }

    private void complain(String what) {
        progress.clear();
        System.err.println(what);
        wrong = true;
    }

    /** Follows the feeds of a list; whether the file has articles instead. */
    private boolean hasArticles(ImportFile file, Archive archive) {
        try {
            var told = file.open();
            switch (told.kind()) {
                case JSON_LINES, WARC -> {
                    if (!file.isStandardInput()) {
                        told.in().close();
                    }
                    return true;
                }
                case OPML -> wrong |= !FeedList.follow(told.all(), file.name(), archive);
                case UNKNOWN ->
                        complain(
                                file.name()
                                        + " is neither a list of feeds (OPML) nor lines of JSON nor"
                                        + " a web archive (WARC).");
            }
            told.in().close();
        } catch (IOException e) {
            complain(file.name() + " cannot be read: " + e.getMessage());
        } catch (FeedException e) {
            complain(file.name() + ": " + e.getMessage());
        }
        return false;
    }

    private void take(List<ImportFile> files, ImportDesk desk, Archive archive)
            throws InterruptedException {
        var begun = Instant.now();
        // All marks first: none of the articles is grouped before the last of them is there.
        archive.change(shelves -> {
            for (var file : files) {
                if (file.isStandardInput()) {
                    shelves.imports().forget(file.key());
                }
                shelves.imports().begun(file.key(), file.name(), begun);
            }
        });
        var all = new Intake(files);
        for (var file : files) {
            var mark = archive.read(shelves -> shelves.imports().of(file.key()));
            if (mark.isPresent() && mark.get().finished()) {
                System.out.println(file.name() + " was imported before.");
            } else {
                take(file, desk, archive, all);
            }
            all.read(file);
        }
        progress.clear();
        System.out.println(rate("stored", all.articles(), begun));
    }

    private void take(ImportFile file, ImportDesk desk, Archive archive, Intake all)
            throws InterruptedException {
        all.begin(file);
        try (var records = file.open().open()) {
            desk.take(records, file.key(), file.changed(), all);
            archive.change(shelves -> {
                shelves.imports().finished(file.key());
                if (file.isStandardInput()) {
                    shelves.imports().forget(file.key());
                }
            });
        } catch (IOException e) {
            archive.change(shelves -> shelves.imports().left(file.key()));
            complain(file.name() + " cannot be read on: " + e.getMessage());
        }
        progress.clear();
        System.out.println(file.name() + ": " + told(all.ofFile()));
    }

    /** What has come of all files so far, as the line on the terminal tells it. */
    private final class Intake implements ImportDesk.Progress {

        private final long size;
        private long bytes;
        private ImportFile file;
        private ImportDesk.Taken before = ImportDesk.Taken.NOTHING;
        private ImportDesk.Taken ofFile = ImportDesk.Taken.NOTHING;

        Intake(List<ImportFile> files) {
            boolean known = files.stream().noneMatch(ImportFile::isStandardInput);
            size = known ? files.stream().mapToLong(ImportFile::size).sum() : 0;
            file = files.getFirst();
        }

        void begin(ImportFile next) {
            file = next;
            ofFile = ImportDesk.Taken.NOTHING;
        }

        void read(ImportFile done) {
            bytes += done.size();
            before = before.plus(ofFile);
            ofFile = ImportDesk.Taken.NOTHING;
        }

        ImportDesk.Taken ofFile() {
            return ofFile;
        }

        long articles() {
            return articles(before) + articles(ofFile);
        }

        private static long articles(ImportDesk.Taken taken) {
            return (long) taken.fresh() + taken.changed();
        }

        @Override
        public void stored(ImportDesk.Taken soFar) {
            ofFile = soFar;
            double share = size == 0 ? -1 : (bytes + file.read()) / (double) size;
            progress.show("stored", articles(), share);
        }

        @Override
        public void bad(RawRecord.Bad record) {
            complain(file.name() + ", record " + record.number() + ": " + record.why());
        }
    }

    private void group(ImportDesk desk, Archive archive, Settings settings)
            throws InterruptedException {
        if (desk.leavesStories()) {
            System.out.println("The running service gives them their stories.");
            return;
        }
        var begun = Instant.now();
        long waiting = archive.read(shelves -> shelves.articles().ungroupedCount());
        progress.begin();
        try (var index = index()) {
            int grouped =
                    desk.group(
                            index, done -> progress.show("grouped", done, done / (double) waiting));
            progress.clear();
            System.out.println(
                    rate(index == null ? "grouped" : "grouped and indexed", waiting, begun));
            if (grouped > 0) {
                desk.publish(Service.deskSettings(data, settings));
                System.out.println("The edition of the last day is made.");
            }
        }
    }

    private @Nullable SearchIndex index() {
        try {
            return SearchIndex.open(data.resolve(Service.SEARCH));
        } catch (SearchException e) {
            System.out.println("The running service indexes them.");
            return null;
        }
    }

    private static String told(ImportDesk.Taken taken) {
        var told = new StringBuilder();
        told.append(String.format(Locale.ROOT, "%,d new", taken.fresh()));
        add(told, taken.changed(), "in other words than before");
        add(told, taken.known(), "there already");
        add(told, taken.passedOver(), "pages without an article");
        add(told, taken.bad(), "bad");
        return told.toString();
    }

    private static void add(StringBuilder told, int count, String what) {
        if (count > 0) {
            told.append(String.format(Locale.ROOT, ", %,d %s", count, what));
        }
    }

    private static String rate(String what, long articles, Instant begun) {
        double seconds = Math.max(1, Duration.between(begun, Instant.now()).toMillis()) / 1000.0;
        return String.format(
                Locale.ROOT,
                "%,d articles %s in %.1f s, %.0f a second",
                articles,
                what,
                seconds,
                articles / seconds);
    }
}
