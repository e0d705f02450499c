package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Feature.Kind;
import org.standfirst.text.Numeral;
import org.standfirst.text.Terms;
import org.standfirst.text.TimeNames;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A weighty story that few independent outlets carry, or one perspective alone. Weighty is what
 * counts people hurt, sums, shares or many of something, at length, and lets several voices speak.
 */
final class UnderTheRadar {

    private static final int MOST_INDEPENDENT = 3;
    private static final double WEIGHTY = 5;
    private static final double MILLION = 1_000_000;
    private static final int SHOWN = 2;

    /** What is told for its own sake and weighs nothing in the sense of this format. */
    private static final Set<Section> LIGHT = Set.of(Section.CULTURE, Section.SPORT);

    /** Sentences of an article in which it tells what is new. */
    private static final int BEGINNING = 8;

    private static final Set<String> LATELY =
            Set.of("tonight", "yesterday", "overnight", "revealed", "obtained", "leaked");

    private static final Pattern NEW =
            Pattern.compile(
                    "(?i)\\b(?:new|latest|internal) (?:\\p{L}+"
                        + " )?(?:report|stud(?:y|ies)|survey|data"
                        + "|figures|documents?|measurements?|analysis|evidence)\\b|\\b(?:this|last|past)"
                        + " (?:week|month|weekend|morning)\\b");

    private UnderTheRadar() {}

    static Optional<Feature> of(List<Candidate> candidates) {
        var usual = usual(candidates);
        Candidate best = null;
        double most = WEIGHTY;
        for (var candidate : candidates) {
            double weight = lonely(candidate, usual) == null ? 0 : weight(candidate);
            if (weight > most
                    && !isLight(candidate.story().section())
                    && isNews(candidate.lines())) {
                best = candidate;
                most = weight;
            }
        }
        return Optional.ofNullable(best).map(candidate -> feature(candidate, usual));
    }

    /**
     * Whether its beginning tells when something happened or came to light: a long look at how
     * things are is no news that others passed over. Only English is looked at.
     */
    static boolean isNews(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.place() < BEGINNING)
                .anyMatch(line ->
                        !Terms.primary(line.article().language()).equals("en")
                                || line.words().stream()
                                        .anyMatch(w -> LATELY.contains(w) || TimeNames.isDay(w))
                                || NEW.matcher(line.passage().text()).find());
    }

    /** Where nothing tells the section, the story may well weigh something. */
    private static boolean isLight(@Nullable Section section) {
        return section != null && LIGHT.contains(section);
    }

    /** By axis the group that tells most stories: what only the many tell is nothing special. */
    private static Map<String, String> usual(List<Candidate> candidates) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (var candidate : candidates) {
            for (var axis : candidate.dossier().perspectives()) {
                var groups = counts.computeIfAbsent(axis.axis(), a -> new HashMap<>());
                axis.groups().forEach(group -> groups.merge(group.group(), 1, Integer::sum));
            }
        }
        Map<String, String> usual = new HashMap<>();
        counts.forEach((axis, groups) ->
                groups.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .ifPresent(most -> usual.put(axis, most.getKey())));
        return usual;
    }

    private static Feature feature(Candidate candidate, Map<String, String> usual) {
        var lonely = lonely(candidate, usual);
        var lines =
                candidate.lines().stream()
                        .filter(line -> Plain.ends(line) && line.passage().text().length() > 40)
                        .map(Line::passage)
                        .limit(SHOWN)
                        .toList();
        return new Feature(
                Kind.UNDER_THE_RADAR,
                candidate.story().storyId(),
                null,
                lonely == null ? "" : lonely,
                List.of(new Feature.Part("", lines)));
    }

    /** Why hardly anybody tells it; null if enough do. */
    private static @Nullable String lonely(Candidate candidate, Map<String, String> usual) {
        if (candidate.story().independent() == 1) {
            return candidate.story().outlets().size() == 1
                    ? "weighty, and carried by one outlet alone"
                    : "weighty, and from one source alone";
        }
        if (candidate.story().independent() > MOST_INDEPENDENT) {
            return null;
        }
        for (var axis : candidate.dossier().perspectives()) {
            boolean telling = !axis.axis().equals("language") && axis.unlabelled().isEmpty();
            boolean single = axis.groups().size() == 1;
            if (telling
                    && single
                    && !axis.groups().getFirst().group().equals(usual.get(axis.axis()))) {
                return "weighty, and carried by one perspective alone: "
                        + axis.axis()
                        + " "
                        + axis.groups().getFirst().group();
            }
        }
        return null;
    }

    /**
     * How much a story has of what makes it matter. Sums and shares are what all business news is
     * made of, each month's index among it: there only people weigh.
     */
    private static double weight(Candidate candidate) {
        boolean routine = candidate.story().section() == Section.BUSINESS;
        return weight(candidate.lines(), routine);
    }

    private static double weight(List<Line> lines, boolean routine) {
        double figures = 0;
        int longest = 0;
        Set<String> speakers = new HashSet<>();
        for (var line : lines) {
            for (var measure : Measure.of(line)) {
                boolean people = !measure.concept().isEmpty();
                figures += people ? 2 : !routine && isMuch(measure.numeral()) ? 1 : 0;
            }
            line.claims().stream().map(Claim::speaker).forEach(speakers::add);
            longest = Math.max(longest, line.place() + 1);
        }
        return Math.min(figures, 6) + Math.min(speakers.size(), 3) + Math.min(longest / 10.0, 2);
    }

    /** Whether it counts many, a share, or a sum that matters beyond those who pay it. */
    private static boolean isMuch(Numeral numeral) {
        double value = numeral.value().doubleValue();
        return switch (numeral.unit()) {
            case PLAIN -> value >= 100;
            case PERCENT -> true;
            case MONEY -> value >= MILLION;
        };
    }
}
