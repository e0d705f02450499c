package org.standfirst.server.cli;

import org.standfirst.provenance.OutletRegistry;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.config.SettingsException;
import org.standfirst.server.desk.Desk;
import org.standfirst.server.desk.DeskSettings;
import org.standfirst.server.fetch.FetchSettings;
import org.standfirst.server.fetch.Fetcher;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.web.WebServer;
import org.standfirst.server.web.WebSettings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/** Archive, web server and newsroom together, from start to close. */
final class Service implements AutoCloseable {

    /** A reader's own labels of outlets, in the folder of the archive. */
    static final String LABELS = "outlets.csv";

    private final Archive archive;
    private final WebServer web;
    private final Fetcher fetcher;
    private final Desk desk;

    private Service(Archive archive, WebServer web, Fetcher fetcher, Desk desk) {
        this.archive = archive;
        this.web = web;
        this.fetcher = fetcher;
        this.desk = desk;
    }

    static Archive archive(Path data, Settings settings) {
        var database = settings.text(Setting.DATABASE);
        return Archive.open(
                database.isEmpty()
                        ? ArchiveSettings.in(data)
                        : ArchiveSettings.postgresql(
                                database,
                                settings.text(Setting.DATABASE_USER),
                                settings.text(Setting.DATABASE_PASSWORD)));
    }

    /** The pages first, so that a reader sees something at once; then the newsroom. */
    static Service start(Path data, Settings settings) {
        var archive = archive(data, settings);
        WebServer web = null;
        try {
            web = WebServer.start(WebSettings.of(settings), archive);
            var fetcher = new Fetcher(FetchSettings.of(settings), InstantSource.system());
            var desk =
                    Desk.start(
                            archive,
                            fetcher,
                            DeskSettings.of(settings, outlets(data)),
                            InstantSource.system());
            return new Service(archive, web, fetcher, desk);
        } catch (RuntimeException e) {
            if (web != null) {
                web.close();
            }
            archive.close();
            throw e;
        }
    }

    /** What is known of outlets, with the labels that the reader keeps in {@code outlets.csv}. */
    private static OutletRegistry outlets(Path data) {
        var labels = data.resolve(LABELS);
        try {
            var shipped = OutletRegistry.shipped();
            return Files.exists(labels) ? shipped.withLabels(Files.readString(labels)) : shipped;
        } catch (IOException e) {
            throw new SettingsException(labels + " cannot be read: " + e.getMessage());
        }
    }

    Archive archive() {
        return archive;
    }

    /**
     * Whether every feed was polled, every entry read, every article grouped, and the edition made
     * of them.
     */
    boolean caughtUp() {
        var soon = Instant.now().plusSeconds(9);
        return desk.resting()
                && archive.read(shelves ->
                        shelves.counts().articles() > 0
                                && !shelves.feeds().anyAwaited()
                                && shelves.counts().waitingEntries() == 0
                                && shelves.articles().ungrouped(soon, 1).isEmpty()
                                && shelves.editions().latest().isPresent());
    }

    /** The port that pages are served on. */
    int port() {
        return web.port();
    }

    @Override
    public void close() {
        web.close();
        // Before the fetcher, or else what it breaks off would be noted as a failure of the outlet.
        desk.close();
        fetcher.close();
        archive.close();
    }
}
