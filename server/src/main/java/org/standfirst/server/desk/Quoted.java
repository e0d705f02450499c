package org.standfirst.server.desk;

import org.standfirst.edition.EditionStory;
import org.standfirst.edition.Passage;
import org.standfirst.server.store.CrosswordKind;
import org.standfirst.server.store.Shelves;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What editions and puzzles stand on: their stories, and the lines that they quote. */
final class Quoted {

    private final Set<String> stories = new HashSet<>();
    private final Set<String> articles = new HashSet<>();
    private final Map<String, Set<Passage>> passages = new HashMap<>();
    private final Map<String, Set<String>> lines = new HashMap<>();

    private Quoted() {}

    /** All that is quoted in the archive. */
    static Quoted in(Shelves shelves) {
        var quoted = new Quoted();
        for (var id : shelves.editions().ids(Integer.MAX_VALUE)) {
            shelves.editions()
                    .byId(id)
                    .map(Publisher::edition)
                    .ifPresent(edition ->
                            edition.stories().forEach(story -> quoted.add(shelves, story)));
        }
        for (var day : shelves.crosswords().days(Integer.MAX_VALUE)) {
            for (var kind : CrosswordKind.values()) {
                shelves.crosswords()
                        .of(day, kind)
                        .ifPresent(puzzle ->
                                puzzle.entries()
                                        .forEach(entry -> {
                                            if (entry.source() != null) {
                                                quoted.add(entry.source().passage());
                                            }
                                        }));
            }
        }
        return quoted;
    }

    private void add(Shelves shelves, EditionStory story) {
        stories.add(story.storyId());
        articles.addAll(story.articleIds());
        articles.add(story.headlineArticleId());
        if (story.standfirst() != null && story.standfirstArticleId() != null) {
            lines.computeIfAbsent(story.standfirstArticleId(), _ -> new HashSet<>())
                    .add(story.standfirst());
        }
        for (var fact : story.facts()) {
            add(fact.passage());
            fact.others().forEach(this::add);
        }
        var living = shelves.stories().living(story.storyId()).orElse(story.storyId());
        stories.add(living);
        for (var id : new HashSet<>(List.of(story.storyId(), living))) {
            shelves.dossiers().of(id).ifPresent(d -> d.passages().forEach(this::add));
        }
    }

    private void add(Passage passage) {
        articles.add(passage.articleId());
        passages.computeIfAbsent(passage.articleId(), _ -> new HashSet<>()).add(passage);
    }

    /** Whether an edition has a story, or one of its articles. */
    boolean has(String story, List<String> itsArticles) {
        return stories.contains(story) || itsArticles.stream().anyMatch(articles::contains);
    }

    /** Whether an edition has a story. */
    boolean hasStory(String story) {
        return stories.contains(story);
    }

    List<Passage> passages(String article) {
        return new ArrayList<>(passages.getOrDefault(article, Set.of()));
    }

    Set<String> lines(String article) {
        return lines.getOrDefault(article, Set.of());
    }
}
