package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.config.Settings;
import org.standfirst.server.fetch.FetchRequest;
import org.standfirst.server.fetch.FetchResult;
import org.standfirst.server.fetch.FetchSettings;
import org.standfirst.server.fetch.Fetcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * What a command is told to read: files, and addresses of the web, which are fetched with the same
 * manners and the same guard as the service has. For one thread.
 */
final class Documents implements AutoCloseable {

    private final Settings settings;
    private @Nullable Fetcher fetcher;

    Documents(Settings settings) {
        this.settings = settings;
    }

    /**
     * One of them.
     *
     * @param contentType as the server gave it; null for a file
     * @param url where it was found in the end
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Document(byte[] body, @Nullable String contentType, String url) {}

    /** It cannot be read; the message says what and why. */
    static final class Unreadable extends Exception {
        Unreadable(String name, String why) {
            super(name + " cannot be read: " + why);
        }
    }

    /**
     * Reads a file, or what is at an http or https address.
     *
     * @param kind of what is expected at an address; pages only where robots.txt allows it
     */
    Document read(String name, FetchRequest.Kind kind) throws Unreadable, InterruptedException {
        return name.matches("(?i)https?:.*") ? fetch(name, kind) : file(name);
    }

    private static Document file(String name) throws Unreadable {
        try {
            var file = Path.of(name);
            return new Document(Files.readAllBytes(file), null, file.toUri().toString());
        } catch (NoSuchFileException e) {
            throw new Unreadable(name, "there is no such file");
        } catch (IOException | InvalidPathException e) {
            throw new Unreadable(name, String.valueOf(e.getMessage()));
        }
    }

    private Document fetch(String url, FetchRequest.Kind kind)
            throws Unreadable, InterruptedException {
        if (fetcher == null) {
            fetcher = new Fetcher(FetchSettings.of(settings), InstantSource.system());
        }
        return switch (fetcher.fetch(new FetchRequest(url, kind, null))) {
            case FetchResult.Fetched done ->
                    new Document(done.body(), done.contentType(), done.finalUrl());
            case FetchResult.NotModified _ -> throw new Unreadable(url, "the server sent nothing");
            case FetchResult.Gone gone -> throw new Unreadable(url, gone.reason());
            case FetchResult.RetryLater later -> throw new Unreadable(url, later.reason());
            case FetchResult.Refused refused -> throw new Unreadable(url, refused.reason());
            case FetchResult.Failed failed -> throw new Unreadable(url, failed.reason());
        };
    }

    @Override
    public void close() {
        if (fetcher != null) {
            fetcher.close();
        }
    }
}
