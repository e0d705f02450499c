package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.edition.Feature.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The person or place whose coverage rises most: named, a person in full, in more articles of the
 * last day than those of the day before let expect, and in those of several outlets.
 */
final class Spotlight {

    private static final int FEWEST_ARTICLES = 4;
    private static final int FEWEST_OUTLETS = 3;
    private static final double FEWEST_TIMES = 2;
    private static final int MOST_LINES = 3;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private Spotlight() {}

    /** How often a person stands in the news. */
    private static final class Coverage {
        private int today;
        private int yesterday;
        private final double growth;
        private final Set<String> outlets = new HashSet<>();
        private final Map<String, Integer> stories = new HashMap<>();

        /**
         * @param growth how many times as many articles the last day has as the one before
         */
        Coverage(double growth) {
            this.growth = growth;
        }

        /** How many times as often as was to be expected. */
        double times() {
            return (today + 1.0) / (expected() + 1.0);
        }

        /** By how much more, in standard deviations of a rare event. */
        double rise() {
            return (today - expected()) / Math.sqrt(1 + expected());
        }

        private double expected() {
            return yesterday * growth;
        }
    }

    static Optional<Feature> of(List<Candidate> candidates, Instant now) {
        Map<String, Coverage> coverages = new HashMap<>();
        double growth = growth(candidates, now);
        for (var name : names(candidates, now)) {
            coverages.put(name, coverage(name, candidates, now, growth));
        }
        String best = null;
        double most = 0;
        for (var each : coverages.entrySet()) {
            var coverage = each.getValue();
            boolean worthy =
                    coverage.today >= FEWEST_ARTICLES
                            && coverage.outlets.size() >= FEWEST_OUTLETS
                            && coverage.times() >= FEWEST_TIMES;
            double rise = coverage.rise();
            boolean first = best == null || each.getKey().compareTo(best) < 0;
            if (worthy && (rise > most || (rise == most && first))) {
                best = each.getKey();
                most = rise;
            }
        }
        return best == null ? Optional.empty() : feature(best, coverages.get(best), candidates);
    }

    /** More articles may just mean that more outlets are followed, or that it is a weekday. */
    private static double growth(List<Candidate> candidates, Instant now) {
        int today = 0;
        int yesterday = 0;
        for (var candidate : candidates) {
            for (var article : candidate.material().articles()) {
                var age = age(article, now);
                today += age.compareTo(DAY) <= 0 ? 1 : 0;
                yesterday += age.compareTo(DAY) > 0 && age.compareTo(TWO_DAYS) <= 0 ? 1 : 0;
            }
        }
        return Math.max(1, (today + 1.0) / (yesterday + 1.0));
    }

    /** People who speak, by their full names, and places where something of today is. */
    private static Set<String> names(List<Candidate> candidates, Instant now) {
        var today =
                candidates.stream()
                        .flatMap(candidate -> candidate.material().articles().stream())
                        .filter(article -> age(article, now).compareTo(DAY) <= 0)
                        .toList();
        Set<String> names = new HashSet<>(Places.in(today, FEWEST_ARTICLES));
        for (var candidate : candidates) {
            for (var voice : candidate.dossier().voices()) {
                if (voice.person() && voice.name().indexOf(' ') > 0) {
                    names.add(voice.name());
                }
            }
        }
        return names;
    }

    private static Coverage coverage(
            String name, List<Candidate> candidates, Instant now, double growth) {
        var coverage = new Coverage(growth);
        for (var candidate : candidates) {
            for (var article : candidate.material().articles()) {
                if (article.text().contains(name)) {
                    var age = age(article, now);
                    if (age.compareTo(DAY) <= 0) {
                        coverage.today++;
                        coverage.outlets.add(article.outlet());
                        coverage.stories.merge(candidate.story().storyId(), 1, Integer::sum);
                    } else if (age.compareTo(TWO_DAYS) <= 0) {
                        coverage.yesterday++;
                    }
                }
            }
        }
        return coverage;
    }

    private static Duration age(Article article, Instant now) {
        var published = article.published();
        return published == null
                ? Duration.ofDays(365)
                : Duration.between(published.toInstant(), now);
    }

    private static Optional<Feature> feature(
            String name, @Nullable Coverage coverage, List<Candidate> candidates) {
        if (coverage == null) {
            return Optional.empty();
        }
        Candidate most = null;
        for (var candidate : candidates) {
            int here = coverage.stories.getOrDefault(candidate.story().storyId(), 0);
            int before =
                    most == null ? 0 : coverage.stories.getOrDefault(most.story().storyId(), 0);
            most = here > before ? candidate : most;
        }
        if (most == null) {
            return Optional.empty();
        }
        var lines = new ArrayList<Passage>();
        for (var voice : most.dossier().voices()) {
            if (voice.name().equals(name) && lines.size() < MOST_LINES) {
                lines.add(voice.passage());
            }
        }
        StoryLines.of(most.material()).stream()
                .filter(l -> l.passage().text().contains(name))
                .map(Line::passage)
                .filter(p -> !lines.contains(p))
                .limit(MOST_LINES - lines.size())
                .forEach(lines::add);
        var reason =
                "named in "
                        + coverage.today
                        + " articles of the last day, after "
                        + coverage.yesterday
                        + " of the day before";
        return Optional.of(
                new Feature(
                        Kind.IN_THE_SPOTLIGHT,
                        most.story().storyId(),
                        name,
                        reason,
                        List.of(new Feature.Part("", lines))));
    }
}
