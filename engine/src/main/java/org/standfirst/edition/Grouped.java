package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a story's articles side by side by one axis. A group is set against the other groups'
 * sentences of its languages.
 */
final class Grouped {

    private static final int MOST_QUOTED = 5;
    private static final int MOST_WORDS = 6;

    private final List<Line> lines;
    private final Map<String, String> labels;
    private final StoryMaterial story;
    private final Told told;

    /**
     * What is told of a story's groups on any axis.
     *
     * @param alone what a group alone reports
     * @param quotations whom it alone quotes
     * @param words which words it leans on
     */
    record Told(Alone alone, Quotations quotations, LeaningWords words) {}

    /**
     * A story by one axis.
     *
     * @param lines of the story
     * @param labels the group of each outlet, by the outlet's name
     */
    Grouped(StoryMaterial story, List<Line> lines, Map<String, String> labels, Told told) {
        this.story = story;
        this.lines = lines;
        this.labels = labels;
        this.told = told;
    }

    /** The groups, the one with most outlets first. */
    Perspectives by(String axis) {
        Map<String, List<Article>> groups = new LinkedHashMap<>();
        var unlabelled = new ArrayList<String>();
        for (var article : story.articles()) {
            var group = labels.get(article.outlet());
            if (group != null) {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(article);
            } else if (!unlabelled.contains(article.outlet())) {
                unlabelled.add(article.outlet());
            }
        }
        var perspectives =
                groups.entrySet().stream()
                        .map(e -> perspective(e.getKey(), e.getValue(), groups.size() > 1))
                        .sorted(
                                Comparator.comparingInt((Perspective p) -> p.outlets().size())
                                        .reversed()
                                        .thenComparing(Perspective::group))
                        .toList();
        return new Perspectives(axis, perspectives, unlabelled);
    }

    private Perspective perspective(String group, List<Article> articles, boolean compared) {
        var outlets = articles.stream().map(Article::outlet).distinct().toList();
        var ids = articles.stream().map(Article::id).toList();
        if (!compared) {
            return new Perspective(group, outlets, ids, List.of(), List.of(), List.of());
        }
        var languages = new HashSet<String>();
        articles.forEach(a -> languages.add(Terms.primary(a.language())));
        var ours = new BitSet();
        var theirs = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var labelled = group(line);
            if (group.equals(labelled)) {
                ours.set(i);
            } else if (labelled != null
                    && languages.contains(Terms.primary(line.article().language()))) {
                theirs.set(i);
            }
        }
        boolean comparable = !ours.isEmpty() && !theirs.isEmpty();
        return new Perspective(
                group,
                outlets,
                ids,
                comparable ? told.alone().of(ours, theirs) : List.of(),
                told.quotations().alone(line -> group.equals(group(line)), MOST_QUOTED),
                comparable ? told.words().of(ours, theirs, MOST_WORDS) : List.of());
    }

    private @Nullable String group(Line line) {
        return labels.get(line.article().outlet());
    }
}
