package org.standfirst.server.desk;

import org.standfirst.attribution.Attribution;
import org.standfirst.attribution.Attributor;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.StoredArticle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds who says what in every article, once for each version of its text. */
final class VoiceDesk {

    private static final int BATCH = 50;

    private final Archive archive;

    VoiceDesk(Archive archive) {
        this.archive = archive;
    }

    /** Reads the articles that were not read yet. Returns whether there were any. */
    boolean listen() {
        var unread = archive.read(shelves -> shelves.attributions().unread(BATCH));
        boolean any = !unread.isEmpty();
        while (!unread.isEmpty()) {
            // Loaded only now: a program that only sends letters has no need of its models.
            var attributor = Attributor.shipped();
            Map<StoredArticle, List<Attribution>> found =
                    unread.parallelStream()
                            .map(a -> Map.entry(a, attributor.attribute(a.article())))
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey,
                                            Map.Entry::getValue,
                                            (one, _) -> one,
                                            LinkedHashMap::new));
            archive.change(shelves -> found.forEach(shelves.attributions()::keep));
            unread = archive.read(shelves -> shelves.attributions().unread(BATCH));
        }
        return any;
    }
}
