package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.edition.Feature.Kind;
import org.standfirst.text.Terms;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A story that has run for days: the first report of each, and who is who in it. */
final class Explainer {

    private static final int FEWEST_DAYS = 2;
    private static final int MOST_DAYS = 5;
    private static final int MOST_PEOPLE = 4;

    /** Sentences of a report among which its first that tells something is looked for. */
    private static final int BEGINNING = 3;

    /** Headlines in which a word stands for it to be of the story, and such words in a sentence. */
    private static final int SEVERAL = 2;

    private static final int NAMED = 2;

    private static final Pattern FULL_NAME = Pattern.compile("^\\p{Lu}.* \\p{Lu}");

    /** Characters of a sentence that tells something: "There is a drawer" does not. */
    private static final int TELLING = 60;

    private Explainer() {}

    private static int reports(Candidate candidate) {
        return candidate.material().articles().size();
    }

    /** Of the story that has run longest, among those the one with most reports. */
    static Optional<Feature> of(List<Candidate> candidates) {
        Candidate best = null;
        Map<LocalDate, Passage> longest = Map.of();
        for (var candidate : candidates) {
            // The sentences of stories that cannot be it are not read.
            boolean agreed =
                    candidate.story().independent() > 1 && reportedOn(candidate) >= FEWEST_DAYS;
            var days = agreed ? days(candidate) : Map.<LocalDate, Passage>of();
            boolean longer =
                    days.size() > longest.size()
                            || (best != null
                                    && days.size() == longest.size()
                                    && reports(candidate) > reports(best));
            if (agreed && longer) {
                best = candidate;
                longest = days;
            }
        }
        return best == null || longest.size() < FEWEST_DAYS
                ? Optional.empty()
                : Optional.of(feature(best, longest));
    }

    private static Feature feature(Candidate candidate, Map<LocalDate, Passage> days) {
        var parts = new ArrayList<Feature.Part>();
        var lines = List.copyOf(days.values());
        int from = Math.max(0, lines.size() - MOST_DAYS);
        parts.add(new Feature.Part("How it came here", lines.subList(from, lines.size())));
        var people = people(candidate, lines);
        if (!people.isEmpty()) {
            parts.add(new Feature.Part("Who is who", people));
        }
        return new Feature(
                Kind.THE_EXPLAINER,
                candidate.story().storyId(),
                null,
                "reported on " + days.size() + " days",
                parts);
    }

    /**
     * The first sentence of the first report of each day that tells of what several headlines name;
     * of its first report where none does.
     */
    private static Map<LocalDate, Passage> days(Candidate candidate) {
        Map<Instant, List<Article>> byTime = new TreeMap<>();
        for (var article : candidate.material().articles()) {
            var published = article.published();
            if (published != null) {
                byTime.computeIfAbsent(published.toInstant(), t -> new ArrayList<>()).add(article);
            }
        }
        Map<LocalDate, Passage> days = new LinkedHashMap<>();
        var named = headlines(candidate.material().articles());
        var told = new HashSet<LocalDate>();
        byTime.forEach((time, articles) -> {
            var day = time.atZone(ZoneOffset.UTC).toLocalDate();
            var first = told.contains(day) ? null : first(articles, candidate.material());
            if (first != null && names(first, named)) {
                told.add(day);
                days.put(day, first.passage());
            } else if (first != null) {
                days.putIfAbsent(day, first.passage());
            }
        });
        return days;
    }

    private static boolean names(Line line, Set<String> named) {
        return line.terms().stream().filter(named::contains).limit(NAMED).count() == NAMED;
    }

    /** The terms that stand in several headlines. */
    private static Set<String> headlines(List<Article> articles) {
        Map<String, Integer> counts = new HashMap<>();
        for (var article : articles) {
            new HashSet<>(Terms.of(article.title(), article.language()))
                    .forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < SEVERAL);
        return counts.keySet();
    }

    /** Of reports of one time the first sentence that tells something; each is read if need be. */
    private static @Nullable Line first(List<Article> articles, StoryMaterial material) {
        Map<String, List<Line>> read = new HashMap<>();
        for (int place = 0; place < BEGINNING; place++) {
            for (var article : articles) {
                var claims = material.claims().getOrDefault(article.id(), List.of());
                var lines =
                        read.computeIfAbsent(article.id(), id -> StoryLines.of(article, 0, claims));
                if (place < lines.size() && tells(lines.get(place))) {
                    return StoryLines.withoutDateline(lines.get(place));
                }
            }
        }
        return null;
    }

    private static boolean tells(Line line) {
        var text = line.passage().text();
        return Plain.ends(line)
                && text.length() >= TELLING
                && !Plain.personal(line)
                && !Plain.leans(text)
                && !Plain.shouting(text)
                && !Quoting.halfQuoted(text);
    }

    /** How many days there are on which its reports were published. */
    private static int reportedOn(Candidate candidate) {
        var days = new HashSet<LocalDate>();
        for (var article : candidate.material().articles()) {
            var published = article.published();
            if (published != null) {
                days.add(published.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
            }
        }
        return days.size();
    }

    /** For those who speak, the sentence in which a report first names them in full. */
    private static List<Passage> people(Candidate candidate, List<Passage> shown) {
        var found = new LinkedHashSet<Passage>();
        var lines = candidate.lines();
        for (var voice : candidate.dossier().voices()) {
            if (voice.person()
                    && FULL_NAME.matcher(voice.name()).find()
                    && found.size() < MOST_PEOPLE) {
                lines.stream()
                        .filter(l -> introduces(l.passage().text(), voice.name()))
                        .filter(l -> !Plain.personal(l) && shown.stream().noneMatch(l::holds))
                        .map(StoryLines::withoutDateline)
                        .filter(l -> !Plain.shouting(l.passage().text()))
                        .filter(l -> !Plain.leans(l.passage().text()))
                        .findFirst()
                        .ifPresent(line -> found.add(line.passage()));
            }
        }
        return List.copyOf(found);
    }

    /** Whether words beside a name say who it is: "Nell Varga, a surveyor". */
    private static boolean introduces(String sentence, String name) {
        int at = sentence.indexOf(name);
        boolean quotes = sentence.chars().anyMatch(c -> "\"\u201c\u201d".indexOf(c) >= 0);
        if (at < 0 || quotes || sentence.length() > 320) {
            return false;
        }
        int end = at + name.length();
        return sentence.startsWith(", a ", end)
                || sentence.startsWith(", an ", end)
                || sentence.startsWith(", the ", end)
                || sentence.startsWith(", who ", end)
                || sentence.startsWith(" is ", end)
                || (at > 4 && Character.isLetter(sentence.charAt(at - 2)));
    }
}
