package org.standfirst.server.web.view;

import java.util.List;

/**
 * A story with every report of it, latest first, and what the editor found out about it.
 *
 * @param story as the front page shows it
 * @param facts what independent origins agree on, what somebody says among it
 * @param figures that differ between the reports
 * @param axes the story side by side; those with a single group left out
 * @param oneGroup the axes that were left out for that, with their group
 * @param voices who speaks in it, those who say most first
 * @param coverage who reported it when, and from whom they had it
 * @param articles its reports
 * @param background the earlier stories that led here, in order of time
 * @param further what to open next
 */
public record StoryPage(
        StoryLine story,
        List<Agreed> facts,
        List<Differing> figures,
        List<Axis> axes,
        List<Axis.OneGroup> oneGroup,
        List<Voice> voices,
        Coverage coverage,
        List<Report> articles,
        List<Earlier> background,
        List<Further> further) {

    public StoryPage {
        facts = List.copyOf(facts);
        figures = List.copyOf(figures);
        axes = List.copyOf(axes);
        oneGroup = List.copyOf(oneGroup);
        voices = List.copyOf(voices);
        articles = List.copyOf(articles);
        background = List.copyOf(background);
        further = List.copyOf(further);
    }

    /** What the reports state in their own voice. */
    public List<Agreed> stated() {
        return facts.stream().filter(fact -> !fact.said()).toList();
    }

    /** What several report that somebody says. */
    public List<Agreed> said() {
        return facts.stream().filter(Agreed::said).toList();
    }

    /** Reports that stand where agreed lines would, if there are none. */
    private static final int AHEAD = 3;

    /** The reports that stand ahead, as nothing else would stand there. */
    public List<Report> ahead() {
        boolean agreed = !facts.isEmpty() || !figures.isEmpty();
        return agreed ? List.of() : articles.subList(0, Math.min(AHEAD, articles.size()));
    }

    /** The reports that stand below all else. */
    public List<Report> below() {
        return articles.subList(ahead().size(), articles.size());
    }
}
