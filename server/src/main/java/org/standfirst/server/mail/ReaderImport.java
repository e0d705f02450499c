package org.standfirst.server.mail;

import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Reader;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.Suppressions.Reason;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a list of readers into the archive. */
public final class ReaderImport {

    private static final int TOGETHER = 500;

    private int fresh;
    private int known;
    private final List<String> errors = new ArrayList<>();

    private ReaderImport() {}

    /**
     * What came of a list.
     *
     * @param fresh readers who were not there
     * @param known readers who were, and stay as they are
     * @param errors a sentence for each line that was not taken, with its number
     */
    public record Outcome(int fresh, int known, List<String> errors) {

        public Outcome {
            errors = List.copyOf(errors);
        }
    }

    /** Keeps those who may be written to, and who not to write to; all others are errors. */
    public static Outcome keep(Archive archive, ReaderCsv.Reading reading, Instant now) {
        var done = new ReaderImport();
        done.errors.addAll(reading.errors());
        var lines = reading.readers();
        for (int from = 0; from < lines.size(); from += TOGETHER) {
            var some = lines.subList(from, Math.min(lines.size(), from + TOGETHER));
            archive.change(shelves -> some.forEach(line -> done.keep(shelves, line, now)));
        }
        return new Outcome(done.fresh, done.known, done.errors);
    }

    private void keep(Shelves shelves, ReaderCsv.Line line, Instant now) {
        var reader = line.reader();
        var there = shelves.readers().byAddress(reader.address());
        if (reader.state().suppresses()) {
            long id = there.isEmpty() ? shelves.readers().keep(pending(reader)) : there.get().id();
            var reason = Reason.valueOf(reader.state().name());
            shelves.readers().end(id, reason, there.isEmpty() ? reader.since() : now);
            count(there.isEmpty());
            return;
        }
        var suppression = shelves.suppressions().of(reader.address());
        if (suppression.isPresent()) {
            errors.add(
                    "line "
                            + line.number()
                            + ": "
                            + reader.address()
                            + " is not written to since "
                            + suppression.get().since().atZone(ZoneOffset.UTC).toLocalDate()
                            + " ("
                            + suppression.get().reason().name().toLowerCase(Locale.ROOT)
                            + "); only they can change that, by signing up");
            return;
        }
        if (there.isEmpty() || there.get().state() == Reader.State.PENDING) {
            shelves.readers().keep(reader);
        }
        count(there.isEmpty());
    }

    private void count(boolean isFresh) {
        if (isFresh) {
            fresh++;
        } else {
            known++;
        }
    }

    private static Reader pending(Reader reader) {
        return new Reader(
                0,
                reader.address(),
                reader.name(),
                reader.letters(),
                reader.hour(),
                reader.zone(),
                reader.language(),
                Reader.State.PENDING,
                reader.since(),
                reader.consent(),
                0);
    }
}
