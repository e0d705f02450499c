package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.provenance.OutletRegistry;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.config.SettingsException;
import org.standfirst.server.desk.Desk;
import org.standfirst.server.desk.DeskSettings;
import org.standfirst.server.desk.FeedFinder;
import org.standfirst.server.desk.OutletLabels;
import org.standfirst.server.fetch.FetchSettings;
import org.standfirst.server.fetch.Fetcher;
import org.standfirst.server.letter.LetterDesk;
import org.standfirst.server.letter.LetterPlan;
import org.standfirst.server.letter.LetterSearch;
import org.standfirst.server.letter.PrintedLetters;
import org.standfirst.server.mail.LetterShelf;
import org.standfirst.server.mail.MailSettings;
import org.standfirst.server.mail.ReturnBox;
import org.standfirst.server.mail.Returns;
import org.standfirst.server.mail.SignUp;
import org.standfirst.server.search.Finder;
import org.standfirst.server.search.SearchIndex;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArchiveException;
import org.standfirst.server.store.ArchiveSettings;
import org.standfirst.server.web.WebServer;
import org.standfirst.server.web.WebSettings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Archive, web server and newsroom together, from open or start to close. One thread's. */
final class Service implements AutoCloseable {

    /** A reader's own labels of outlets, in the folder of the archive. */
    static final String LABELS = "outlets.csv";

    /** The index of the search, a folder in that of the archive. */
    static final String SEARCH = "search";

    private final Path data;
    private final Settings settings;
    private final Archive archive;
    private final SearchIndex index;
    private final WebServer web;
    private final Fetcher fetcher;
    private @Nullable Desk desk;
    private @Nullable LetterDesk letters;
    private @Nullable Returns returns;

    private Service(
            Path data, Settings settings, Archive archive, SearchIndex index, Fetcher fetcher) {
        this.data = data;
        this.settings = settings;
        this.archive = archive;
        this.index = index;
        this.fetcher = fetcher;
        var finder = new FeedFinder(fetcher);
        var signUp = signUp(data, settings, archive);
        this.web =
                WebServer.start(
                        WebSettings.of(settings),
                        archive,
                        index,
                        finder,
                        signUp,
                        shelf(data, settings, archive));
    }

    /** Opens the archive, a new one if there is none. */
    static Archive archive(Path data, Settings settings) {
        return Archive.open(place(data, settings));
    }

    /**
     * Opens an archive to read from it.
     *
     * @throws ArchiveException if there is none, so that a mistyped folder is not taken for an
     *     empty archive
     */
    static Archive existing(Path data, Settings settings) {
        var place = place(data, settings);
        if (place.missing()) {
            throw new ArchiveException(
                    "there is no archive in " + data + "; --data names the folder it lies in");
        }
        return Archive.open(place);
    }

    private static ArchiveSettings place(Path data, Settings settings) {
        var database = settings.text(Setting.DATABASE);
        return database.isEmpty()
                ? ArchiveSettings.in(data)
                : ArchiveSettings.postgresql(
                        database,
                        settings.text(Setting.DATABASE_USER),
                        settings.text(Setting.DATABASE_PASSWORD));
    }

    /** Opens the archive and shows its pages; the newsroom rests until {@link #work}. */
    static Service open(Path data, Settings settings) {
        var prepared = CompletableFuture.runAsync(WebServer::prepare);
        var archive = archive(data, settings);
        SearchIndex index = null;
        try {
            index = SearchIndex.open(data.resolve(SEARCH));
            prepared.join();
            var fetcher = new Fetcher(FetchSettings.of(settings), InstantSource.system());
            return new Service(data, settings, archive, index, fetcher);
        } catch (RuntimeException e) {
            if (index != null) {
                index.close();
            }
            archive.close();
            throw e;
        }
    }

    private static @Nullable SignUp signUp(Path data, Settings settings, Archive archive) {
        return MailSettings.of(settings, data)
                .map(mail ->
                        new SignUp(
                                archive,
                                mail,
                                LetterPlan.choices(),
                                settings.zone(Setting.ZONE),
                                InstantSource.system()))
                .orElse(null);
    }

    private static LetterShelf shelf(Path data, Settings settings, Archive archive) {
        var home = MailSettings.home(settings);
        var host = String.valueOf(URI.create(home).getHost());
        return new PrintedLetters(
                archive,
                MailSettings.from(settings, host),
                host,
                home,
                MailSettings.of(settings, data).orElse(null),
                InstantSource.system());
    }

    /** Opens it and begins to work. */
    static Service start(Path data, Settings settings) {
        var service = open(data, settings);
        try {
            service.work();
            return service;
        } catch (RuntimeException e) {
            service.close();
            throw e;
        }
    }

    /** Lets the newsroom begin. */
    void work() {
        var now = Instant.now();
        var labels = labels(data);
        archive.change(shelves ->
                shelves.costs().labelsOfFile(labels, now, now.minus(OutletLabels.YOUNG)));
        desk =
                Desk.start(
                        archive,
                        fetcher,
                        deskSettings(data, settings),
                        index,
                        InstantSource.system());
        var mail = MailSettings.of(settings, data).orElse(null);
        if (mail != null) {
            var clock = InstantSource.system();
            var finder = new Finder(index, archive, settings.zone(Setting.ZONE), clock);
            letters =
                    LetterDesk.start(
                            archive,
                            mail,
                            settings.text(Setting.LETTERS_WITHOUT_NEWS).equals("line"),
                            new LetterSearch(finder, archive),
                            clock);
            returns =
                    ReturnBox.of(settings)
                            .map(box -> Returns.start(archive, box, mail, InstantSource.system()))
                            .orElse(null);
        }
    }

    /** How the newsroom works on the archive in a folder. */
    static DeskSettings deskSettings(Path data, Settings settings) {
        return DeskSettings.of(settings, outlets(data));
    }

    /** What is known of outlets, with the labels that the reader keeps in {@code outlets.csv}. */
    private static OutletRegistry outlets(Path data) {
        return OutletRegistry.shipped().withLabels(labels(data));
    }

    private static String labels(Path data) {
        var labels = data.resolve(LABELS);
        try {
            return Files.exists(labels) ? Files.readString(labels) : "";
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
        return desk != null
                && desk.resting()
                && archive.read(shelves ->
                        shelves.counts().articles() > 0
                                && !shelves.feeds().anyAwaited()
                                && shelves.counts().waitingEntries() == 0
                                && shelves.articles().ungrouped(soon, 1).isEmpty()
                                && shelves.indexQueue().count() == 0
                                && shelves.editions().latest().isPresent());
    }

    /** The port that pages are served on. */
    int port() {
        return web.port();
    }

    /** What the page that makes the first account is reached by; empty if there is an account. */
    Optional<String> setUp() {
        return web.setUpCode().map(code -> "/set-up?code=" + code);
    }

    @Override
    public void close() {
        web.close();
        if (letters != null) {
            letters.close();
        }
        if (returns != null) {
            returns.close();
        }
        // Before the fetcher, or else what it breaks off would be noted as a failure of the outlet.
        if (desk != null) {
            desk.close();
        }
        fetcher.close();
        index.close();
        archive.close();
    }
}
