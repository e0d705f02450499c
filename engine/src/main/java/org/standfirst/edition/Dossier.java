package org.standfirst.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the editor found out about a story. Every passage in it is verbatim.
 *
 * @param facts what independent origins agree on, the most central first
 * @param figures that reports give differently, those in dispute first
 * @param perspectives by each axis there are labels for
 * @param voices who speaks, in the order in which they do
 */
public record Dossier(
        List<FactLine> facts,
        List<Figure> figures,
        List<Perspectives> perspectives,
        List<Voice> voices) {

    // Dossiers that were kept before voices were have none.
    @SuppressWarnings("RedundantNullCheck")
    public Dossier {
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        perspectives = List.copyOf(perspectives);
        voices = voices == null ? List.of() : List.copyOf(voices);
    }

    /** A dossier in which nobody is known to speak. */
    public Dossier(List<FactLine> facts, List<Figure> figures, List<Perspectives> perspectives) {
        this(facts, figures, perspectives, List.of());
    }

    /** Every passage there is in it, some of them more than once. */
    public List<Passage> passages() {
        var all = new ArrayList<Passage>();
        for (var fact : facts) {
            all.add(fact.passage());
            all.addAll(fact.others());
        }
        figures.forEach(figure -> figure.values().forEach(v -> all.addAll(v.passages())));
        for (var axis : perspectives) {
            for (var group : axis.groups()) {
                all.addAll(group.alone());
                group.quoted().forEach(quoted -> all.add(quoted.passage()));
                group.words().forEach(word -> all.add(word.passage()));
            }
        }
        voices.forEach(voice -> all.add(voice.passage()));
        return all;
    }

    /**
     * Looks into a story.
     *
     * @param all how much terms tell among all articles
     * @param axes for each axis the group of each outlet, by the outlet's name; in order of the map
     */
    public static Dossier of(
            StoryMaterial story, Rarity all, Map<String, Map<String, String>> axes) {
        var lines = StoryLines.of(story);
        var index = new LineIndex(lines, all);
        var rarity = all.near(index);
        var measured = new Measured();
        var figures = Figures.of(lines, rarity, measured);
        var facts = FactLines.of(story, index, rarity, measured, figures, FactLines.most(story));
        var agreed = new ArrayList<Passage>();
        facts.forEach(fact -> {
            agreed.add(fact.passage());
            agreed.addAll(fact.others());
        });
        var told =
                new Grouped.Told(
                        new Alone(index, agreed), new Quotations(lines), new LeaningWords(index));
        return new Dossier(
                facts,
                figures,
                axes.entrySet().stream()
                        .map(axis ->
                                new Grouped(story, lines, axis.getValue(), told).by(axis.getKey()))
                        .toList(),
                Voices.of(lines));
    }
}
