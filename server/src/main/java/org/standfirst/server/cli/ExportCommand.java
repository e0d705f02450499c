package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.feed.Opml;
import org.standfirst.feed.Outline;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.search.EarlierStories;
import org.standfirst.server.search.SearchIndex;
import org.standfirst.server.store.Archive;
import org.standfirst.server.web.EditionFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;

/** {@code standfirst export}: everything in open formats. */
@Command(
        name = "export",
        description =
                "Writes what the archive holds into a folder: feeds.opml, articles.jsonl (each"
                        + " article in its latest version, with its story), editions.jsonl, and"
                        + " each edition as an HTML file in the folder editions.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final int BATCH = 500;

    @Parameters(paramLabel = "FOLDER", description = "Where to write; made if it is missing.")
    private Path folder = Path.of("export");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the archive; default: data.")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        var settings = Settings.read(data, System.getenv());
        try (var archive = Service.existing(data, settings);
                var index = KeptIndex.lookingBack(data, archive)) {
            Files.createDirectories(folder);
            var feeds = archive.read(shelves -> shelves.feeds().all());
            var outlines =
                    feeds.stream()
                            .map(f -> new Outline(f.title(), f.url(), null, f.category()))
                            .toList();
            Files.writeString(
                    folder.resolve("feeds.opml"), Opml.write("Feeds of Standfirst", outlines));
            int articles = articles(archive);
            int editions = editions(archive, index, settings.zone(Setting.ZONE));
            System.out.println(
                    folder
                            + ": "
                            + feeds.size()
                            + " feeds, "
                            + articles
                            + " articles, "
                            + editions
                            + " editions");
            return 0;
        } catch (IOException e) {
            System.err.println(folder + " cannot be written: " + e.getMessage());
            return 1;
        }
    }

    private int articles(Archive archive) throws IOException {
        int written = 0;
        try (var out = Files.newBufferedWriter(folder.resolve("articles.jsonl"))) {
            while (true) {
                int from = written;
                var batch = archive.read(shelves -> shelves.articles().latest(from, BATCH));
                if (batch.isEmpty()) {
                    return written;
                }
                for (var stored : batch) {
                    var line = new LinkedHashMap<String, Object>();
                    line.put("story", stored.story());
                    line.put("outlet", stored.outlet().name());
                    line.put("version", stored.version());
                    line.put("firstSeen", stored.firstSeen().toString());
                    line.put("article", stored.article());
                    out.write(JsonLines.JSON.writeValueAsString(line));
                    out.write('\n');
                }
                written += batch.size();
            }
        }
    }

    private int editions(Archive archive, @Nullable SearchIndex index, ZoneId zone)
            throws IOException {
        int written = 0;
        var earlier = index == null ? null : new EarlierStories(index);
        var pages = Files.createDirectories(folder.resolve("editions"));
        try (var out = Files.newBufferedWriter(folder.resolve("editions.jsonl"))) {
            for (var id : archive.read(shelves -> shelves.editions().ids(Integer.MAX_VALUE))) {
                var edition = archive.read(shelves -> shelves.editions().byId(id));
                if (edition.isPresent()) {
                    out.write(edition.get().content());
                    out.write('\n');
                    written++;
                    var page = EditionFile.of(archive, earlier, id, zone);
                    if (page.isPresent()) {
                        Files.writeString(pages.resolve(id + ".html"), page.get());
                    }
                }
            }
        }
        return written;
    }
}
