package org.standfirst.server.cli;

import org.standfirst.server.store.Archive;
import org.standfirst.server.store.StoredEdition;

import java.util.Optional;

/** Finds the edition that a command is asked for. */
final class PublishedEdition {

    /** Instead of a date: the last one there is. */
    static final String LATEST = "latest";

    private PublishedEdition() {}

    /** The edition of a day; says on standard error which there are if there is none. */
    static Optional<StoredEdition> of(Archive archive, String date) {
        var found =
                archive.read(shelves ->
                        date.equals(LATEST)
                                ? shelves.editions().latest()
                                : shelves.editions().byId(date));
        if (found.isEmpty()) {
            var days = archive.read(shelves -> shelves.editions().ids(Integer.MAX_VALUE));
            System.err.println(NoSuchDay.message("edition", date, days, ""));
        }
        return found;
    }
}
