package org.standfirst.server.letter;

import org.standfirst.edition.EditionStory;
import org.standfirst.edition.StoryMaterial;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.mail.LetterOrder;
import org.standfirst.server.search.Finder;
import org.standfirst.server.search.Found;
import org.standfirst.server.search.Search;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Shelves;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the stories for a letter that has what a search finds.
 *
 * @param archive what is searched
 */
public record LetterSearch(Finder finder, Archive archive) {

    /** More sheets than these have nothing for a letter. */
    private static final int SHEETS = 3;

    /** The stories with a report that answers the question and is newer than a moment. */
    List<EditionStory> stories(LetterPlan plan, Instant since, Instant now) {
        var question = Search.read(LetterOrder.words(plan.key()));
        var found = new ArrayList<Found.InStory>();
        for (int sheet = 1; sheet <= SHEETS && found.size() < plan.stories(); sheet++) {
            var items = finder.find(question, true, sheet).items();
            if (items.isEmpty()) {
                break;
            }
            items.stream()
                    .filter(item -> item.latest().isAfter(since) && !item.latest().isAfter(now))
                    .forEach(found::add);
        }
        return archive.read(
                shelves -> found.stream().flatMap(item -> story(shelves, item).stream()).toList());
    }

    private static Optional<EditionStory> story(Shelves shelves, Found.InStory found) {
        var id = found.story();
        var story = id == null ? null : shelves.stories().byId(id).orElse(null);
        if (story == null || story.articles().isEmpty()) {
            return Optional.empty();
        }
        StoryMaterial material = Publisher.material(shelves, story);
        var first = found.articles().getFirst().article();
        int independent = material.provenance().independent();
        var outlets = material.articles().stream().map(a -> a.outlet()).distinct().toList();
        return Optional.of(
                new EditionStory(
                        story.id(),
                        first.id(),
                        first.article().title(),
                        first.article().standfirst(),
                        first.id(),
                        story.articles().stream().map(a -> a.id()).toList(),
                        outlets,
                        List.of(),
                        independent,
                        found.latest(),
                        1,
                        new EditionStory.Why(independent, outlets.size(), 0, 1, 1, 1)));
    }
}
