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
import java.util.stream.Collectors;

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
        double growth = growth(candidates, now);
        var reports = reports(candidates, now);
        // In all cores: every name is looked for in every report of two days.
        var coverages =
                names(candidates, now).parallelStream()
                        .collect(
                                Collectors.toMap(
                                        name -> name, name -> coverage(name, reports, growth)));
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

    /** A report of the last two days, its text put together once for all names. */
    private record Report(
            String storyId, String outlet, String text, Set<String> words, boolean today) {

        /** Whether a name stands in it; most of the many that are asked for do not. */
        boolean names(String name) {
            return words.contains(name.substring(0, end(name, 0))) && text.contains(name);
        }

        static Set<String> words(String text) {
            Set<String> words = new HashSet<>();
            for (int at = 0; at < text.length(); at++) {
                int end = end(text, at);
                if (end > at) {
                    words.add(text.substring(at, end));
                }
                at = end;
            }
            return words;
        }

        /** Where the letters and digits end that begin at a place. */
        private static int end(String text, int begin) {
            int end = begin;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            return end;
        }
    }

    private static List<Report> reports(List<Candidate> candidates, Instant now) {
        var reports = new ArrayList<Report>();
        for (var candidate : candidates) {
            for (var article : candidate.material().articles()) {
                var age = age(article, now);
                if (age.compareTo(TWO_DAYS) <= 0) {
                    var text = article.text();
                    reports.add(
                            new Report(
                                    candidate.story().storyId(),
                                    article.outlet(),
                                    text,
                                    Report.words(text),
                                    age.compareTo(DAY) <= 0));
                }
            }
        }
        return reports;
    }

    private static Coverage coverage(String name, List<Report> reports, double growth) {
        var coverage = new Coverage(growth);
        for (var report : reports) {
            if (!report.names(name)) {
                continue;
            }
            if (report.today()) {
                coverage.today++;
                coverage.outlets.add(report.outlet());
                coverage.stories.merge(report.storyId(), 1, Integer::sum);
            } else {
                coverage.yesterday++;
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

    private static Passage withoutDateline(Passage passage) {
        int begin = Plain.dateline(passage.text());
        return new Passage(
                passage.articleId(),
                passage.begin() + passage.text().codePointCount(0, begin),
                passage.end(),
                passage.text().substring(begin));
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
            // "It is not about war," he said: who?
            boolean named = new Speaker(name).isNamedIn(voice.passage().text());
            if (voice.name().equals(name) && named && lines.size() < MOST_LINES) {
                lines.add(withoutDateline(voice.passage()));
            }
        }
        most.lines().stream()
                .filter(l -> l.passage().text().contains(name))
                .map(StoryLines::withoutDateline)
                .filter(l -> !Plain.shouting(l.passage().text()))
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
