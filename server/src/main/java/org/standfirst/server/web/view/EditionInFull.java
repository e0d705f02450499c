package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * An edition with everything that its one file shows.
 *
 * @param features what is told in a format of its own
 * @param amended reports that their outlets changed after it was made
 */
public record EditionInFull(
        Instant at, List<Story> stories, List<FeatureBox> features, List<Amended> amended) {

    public EditionInFull {
        stories = List.copyOf(stories);
        features = List.copyOf(features);
        amended = List.copyOf(amended);
    }

    /** How many outlets report something in it. */
    public int outlets() {
        return (int) stories.stream().flatMap(s -> s.line().outlets().stream()).distinct().count();
    }

    /**
     * A story.
     *
     * @param line as the front page shows it
     * @param facts what independent origins agree on
     * @param reports the latest first
     * @param background the earlier stories that led to it, in order of time
     */
    public record Story(
            StoryLine line, List<Fact> facts, List<Report> reports, List<Earlier> background) {

        public Story {
            facts = List.copyOf(facts);
            reports = List.copyOf(reports);
            background = List.copyOf(background);
        }
    }

    /**
     * What independent origins agree on.
     *
     * @param line the sentence shown, in its context
     * @param origins how many independent origins say it
     */
    public record Fact(Quote line, int origins) {}

    /**
     * A quoted line that carries its context along.
     *
     * @param context null if its article is gone
     */
    public record Quote(Cited cited, @Nullable WordsPage context) {}
}
