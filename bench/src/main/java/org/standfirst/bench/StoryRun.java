package org.standfirst.bench;

import org.standfirst.article.Article;
import org.standfirst.story.GroupingSettings;
import org.standfirst.story.JoinModel;
import org.standfirst.story.StoryChange;
import org.standfirst.story.StoryGrouper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Articles through a grouper, with repairs in between, to the stories they end in. */
final class StoryRun {

    static final int REPAIR_EVERY = 100;

    private StoryRun() {}

    static Map<String, String> stories(
            List<Article> stream, GroupingSettings settings, JoinModel model) {
        return stories(stream, new StoryGrouper(settings, model));
    }

    /** With a grouper that has seen nothing yet. */
    static Map<String, String> stories(List<Article> stream, StoryGrouper grouper) {
        Map<String, String> stories = new HashMap<>();
        Map<String, String> merged = new HashMap<>();
        int count = 0;
        for (var article : stream) {
            stories.put(article.id(), grouper.add(article).storyId());
            if (++count % REPAIR_EVERY == 0) {
                apply(grouper.repair(), stories, merged);
            }
        }
        apply(grouper.repair(), stories, merged);
        stories.replaceAll((article, story) -> last(story, merged));
        return stories;
    }

    /** With a repair after each round of articles, and nothing left to do at the end. */
    static Map<String, String> storiesOfRounds(List<List<Article>> rounds, StoryGrouper grouper) {
        Map<String, String> stories = new HashMap<>();
        Map<String, String> merged = new HashMap<>();
        for (var round : rounds) {
            round.forEach(article -> stories.put(article.id(), grouper.add(article).storyId()));
            apply(grouper.repair(), stories, merged);
        }
        apply(grouper.repair(), stories, merged);
        stories.replaceAll((article, story) -> last(story, merged));
        return stories;
    }

    private static void apply(
            List<StoryChange> changes, Map<String, String> stories, Map<String, String> merged) {
        for (var change : changes) {
            switch (change) {
                case StoryChange.Merged(var from, var into, var why) -> merged.put(from, into);
                case StoryChange.Moved(var from, var into, var articles, var why) ->
                        articles.forEach(article -> stories.put(article, into));
            }
        }
    }

    private static String last(String story, Map<String, String> merged) {
        var at = story;
        for (var next = merged.get(at); next != null; next = merged.get(at)) {
            at = next;
        }
        return at;
    }
}
