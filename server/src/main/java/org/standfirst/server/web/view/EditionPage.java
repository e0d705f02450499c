package org.standfirst.server.web.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An edition: its stories in order, as they stood at one moment.
 *
 * @param features what is told in a format of its own
 * @param amended its reports that were changed afterwards
 */
public record EditionPage(
        Instant at, List<StoryLine> stories, List<FeatureBox> features, List<Amended> amended) {

    /** Stories that stand before those that are put by section. */
    private static final int TOP = 9;

    public EditionPage {
        stories = List.copyOf(stories);
        features = List.copyOf(features);
        amended = List.copyOf(amended);
    }

    /** How many outlets report something in it. */
    public int outlets() {
        return (int) stories.stream().flatMap(s -> s.outlets().stream()).distinct().count();
    }

    /** The first of its stories, whatever their section. */
    public List<StoryLine> top() {
        return stories.subList(0, Math.min(TOP, stories.size()));
    }

    /** The others by section, that with the first of them first; those without one last. */
    public List<SectionPage> bySection() {
        var rest = stories.subList(top().size(), stories.size());
        var pages = new ArrayList<SectionPage>();
        rest.stream()
                .map(StoryLine::section)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(section -> pages.add(new SectionPage(section, at, in(section, rest))));
        return pages;
    }

    /** Those of the others that have no section. */
    public List<StoryLine> elsewhere() {
        return stories.subList(top().size(), stories.size()).stream()
                .filter(story -> story.section() == null)
                .toList();
    }

    /** The sections that have a story, in the order in which they first come. */
    public List<SectionName> sections() {
        return stories.stream()
                .map(StoryLine::section)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** All its stories of a section. */
    public SectionPage section(SectionName section) {
        return new SectionPage(section, at, in(section, stories));
    }

    private static List<StoryLine> in(SectionName section, List<StoryLine> stories) {
        return stories.stream().filter(story -> section.equals(story.section())).toList();
    }
}
