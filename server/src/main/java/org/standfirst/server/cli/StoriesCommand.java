package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.story.Explanation;
import org.standfirst.story.GroupingSettings;
import org.standfirst.story.StoryChange;
import org.standfirst.story.StoryGrouper;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code standfirst stories}: articles in time order to stories. */
@Command(
        name = "stories",
        description = "Groups articles into stories.",
        mixinStandardHelpOptions = true)
final class StoriesCommand implements Callable<Integer> {

    /** Articles between two repairs: about a quarter of a day of a busy archive. */
    private static final int REPAIR_EVERY = 100;

    @Option(
            names = "--jsonl",
            required = true,
            description =
                    "Read lines {\"id\",\"url\",\"outlet\",\"title\",\"published\",\"language\","
                            + "\"text\"} from standard input; print {\"id\",\"story\"} for each,"
                            + " as finally assigned.")
    @SuppressWarnings("UnusedVariable") // the only way to read so far; picocli wants the field
    private boolean lines;

    @Option(
            names = "--follow",
            description = "Print each decision as it falls, with its explanation.")
    private boolean follow;

    @Override
    public Integer call() throws Exception {
        var grouper = new StoryGrouper(GroupingSettings.defaults());
        var json = new JsonLines(Streams.output(), System.err);
        Map<String, String> assigned = new LinkedHashMap<>();
        Map<String, String> merged = new LinkedHashMap<>();
        int exit =
                json.each(
                        System.in,
                        line -> {
                            var decision = grouper.add(Records.article(line));
                            assigned.put(decision.articleId(), decision.storyId());
                            if (follow) {
                                var node = JsonLines.JSON.createObjectNode();
                                node.put("id", decision.articleId());
                                node.put("story", decision.storyId());
                                node.put("founded", decision.founded());
                                var why = decision.why();
                                node.set("why", why == null ? null : explained(why));
                                json.write(node);
                            }
                            if (assigned.size() % REPAIR_EVERY == 0) {
                                repair(grouper, assigned, merged, json);
                            }
                        });
        repair(grouper, assigned, merged, json);
        if (!follow) {
            for (var entry : assigned.entrySet()) {
                var node = JsonLines.JSON.createObjectNode();
                node.put("id", entry.getKey());
                node.put("story", finalStory(entry.getValue(), merged));
                json.write(node);
            }
        }
        json.flush();
        return exit;
    }

    private void repair(
            StoryGrouper grouper,
            Map<String, String> assigned,
            Map<String, String> merged,
            JsonLines json) {
        for (var change : grouper.repair()) {
            switch (change) {
                case StoryChange.Merged(var from, var into, var why) -> {
                    merged.put(from, into);
                    if (follow) {
                        var node = JsonLines.JSON.createObjectNode();
                        node.put("merged", from);
                        node.put("into", into);
                        node.put("reason", why);
                        json.write(node);
                    }
                }
                case StoryChange.Moved(var from, var into, var articles, var why) -> {
                    articles.forEach(article -> assigned.put(article, into));
                    if (follow) {
                        var node = JsonLines.JSON.createObjectNode();
                        node.put("moved", from);
                        node.put("into", into);
                        var moved = node.putArray("articles");
                        articles.forEach(moved::add);
                        node.put("reason", why);
                        json.write(node);
                    }
                }
            }
        }
    }

    private static String finalStory(String story, Map<String, String> merged) {
        var at = story;
        for (@Nullable String next = merged.get(at); next != null; next = merged.get(at)) {
            at = next;
        }
        return at;
    }

    private static ObjectNode explained(Explanation why) {
        var node = JsonLines.JSON.createObjectNode();
        node.put("similarity", why.similarity());
        node.put("threshold", why.threshold());
        node.put("margin", why.margin());
        node.put("title", why.title());
        node.put("names", why.names());
        node.put("figures", why.figures());
        node.put("text", why.text());
        node.put("gap", why.gap().toString());
        var shared = node.putArray("shared");
        why.shared().forEach(shared::add);
        var names = node.putArray("sharedNames");
        why.sharedNames().forEach(names::add);
        node.put("sameOutlet", why.sameOutlet());
        return node;
    }
}
