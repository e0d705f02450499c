package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.search.SearchException;
import org.standfirst.server.search.SearchIndex;
import org.standfirst.server.store.Archive;

import java.nio.file.Path;

/** The index of the search beside an archive, as commands open it. */
final class KeptIndex {

    private KeptIndex() {}

    /** In step with the archive; if a server keeps the index, as that has it. */
    static SearchIndex of(Path data, Archive archive) {
        var folder = data.resolve(Service.SEARCH);
        try {
            var index = SearchIndex.open(folder);
            index.agree(archive);
            return index;
        } catch (SearchException e) {
            return SearchIndex.reading(folder);
        }
    }

    /**
     * As it was left last, which does for looking back; made if there is none. Null if that cannot
     * be done either, for those who can do without.
     */
    static @Nullable SearchIndex lookingBack(Path data, Archive archive) {
        try {
            return SearchIndex.reading(data.resolve(Service.SEARCH));
        } catch (SearchException none) {
            try {
                return of(data, archive);
            } catch (SearchException e) {
                return null;
            }
        }
    }
}
