package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who reported a story when, and from whom they had it.
 *
 * @param outlets how many different ones
 * @param reports the earliest first
 * @param origins the independent ones, in order of their first report
 * @param elsewhere texts of other stories that its reports share, in order of time
 */
public record Coverage(
        int outlets, List<Entry> reports, List<Root> origins, List<Elsewhere> elsewhere) {

    public Coverage {
        reports = List.copyOf(reports);
        origins = List.copyOf(origins);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Whether there is more to it than one report that is all its own. */
    public boolean tells() {
        return reports.size() > 1
                || origins.size() > 1
                || !elsewhere.isEmpty()
                || reports.stream().anyMatch(report -> !report.taken().isEmpty());
    }

    /** Each article of another story once, with the report that has most in common with it. */
    public List<Elsewhere> closest() {
        Map<String, Elsewhere> closest = new LinkedHashMap<>();
        for (var each : elsewhere) {
            closest.merge(each.otherId(), each, (one, two) -> one.part() >= two.part() ? one : two);
        }
        return List.copyOf(closest.values());
    }

    /**
     * Text that a report has in common with an article of another story.
     *
     * @param articleId the report
     * @param otherId the article of the other story
     * @param storyId of the other article
     * @param outlet of the other article
     * @param published when the other article counts as published
     * @param first whether the other one was published first
     * @param part of the shorter text that stands in both, from 0 to 1
     * @param copy whether that is so much that one is a copy of the other
     */
    public record Elsewhere(
            String articleId,
            String otherId,
            String storyId,
            OutletName outlet,
            String title,
            Instant published,
            boolean first,
            double part,
            boolean copy) {}

    /**
     * One report.
     *
     * @param published when it counts as published
     * @param origin name of the independent origin it leads back to
     * @param taken what it took, and from where; empty if all is its own
     */
    public record Entry(
            String articleId,
            OutletName outlet,
            Instant published,
            String origin,
            List<Taken> taken) {

        public Entry {
            taken = List.copyOf(taken);
        }
    }

    /**
     * That a report took something.
     *
     * @param kind copy, agency, relay or family
     * @param fromArticleId null if what it was taken from is not here; of another story only where
     *     it is a copy, see {@link Coverage#elsewhere}
     * @param source outlet or agency it was taken from
     * @param why one line for people
     */
    public record Taken(String kind, @Nullable String fromArticleId, String source, String why) {}

    /**
     * An independent origin.
     *
     * @param name of the outlet or agency where it began
     * @param inStory whether a report of its own is in the story
     * @param articleIds the reports that lead back to it, the earliest first
     */
    public record Root(String name, boolean inStory, List<String> articleIds) {

        public Root {
            articleIds = List.copyOf(articleIds);
        }
    }
}
