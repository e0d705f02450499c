package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.intake.RecordFile;
import org.standfirst.server.store.Imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A file that a person wants to be imported; {@code -} is standard input. */
final class ImportFile {

    static final String STANDARD_INPUT = "-";

    private final String name;
    private final long size;
    private final Instant changed;
    private @Nullable CountingStream counted;
    private RecordFile.@Nullable Told standardInput;

    private ImportFile(String name, long size, Instant changed) {
        this.name = name;
        this.size = size;
        this.changed = changed;
    }

    /**
     * Finds a file.
     *
     * @throws IOException if it is not there
     */
    static ImportFile of(String name) throws IOException {
        if (name.equals(STANDARD_INPUT)) {
            return new ImportFile(name, 0, Instant.now());
        }
        var file = Path.of(name);
        return new ImportFile(name, Files.size(file), Files.getLastModifiedTime(file).toInstant());
    }

    String name() {
        return name.equals(STANDARD_INPUT) ? "standard input" : name;
    }

    /** What its mark in the archive is kept under. */
    String key() {
        return isStandardInput()
                ? STANDARD_INPUT
                : Imports.key(Path.of(name).toAbsolutePath().normalize().toString(), size, changed);
    }

    /** Whether it has no mark to go on from, since nobody knows what comes of it next time. */
    boolean isStandardInput() {
        return name.equals(STANDARD_INPUT);
    }

    /** Bytes; 0 if unknown. */
    long size() {
        return size;
    }

    /** When it was last written to. */
    Instant changed() {
        return changed;
    }

    /** How many of its bytes have been read since it was opened last. */
    long read() {
        return counted == null ? 0 : counted.count();
    }

    /** Opens it at its start and looks at what it is; standard input only once. */
    RecordFile.Told open() throws IOException {
        if (standardInput != null) {
            return standardInput;
        }
        var in = isStandardInput() ? shielded(System.in) : Files.newInputStream(Path.of(name));
        var counting = new CountingStream(in);
        counted = counting;
        var told = RecordFile.tell(counting);
        if (isStandardInput()) {
            standardInput = told;
        }
        return told;
    }

    private static InputStream shielded(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public void close() {
                // Not ours.
            }
        };
    }
}
