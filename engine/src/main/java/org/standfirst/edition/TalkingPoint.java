package org.standfirst.edition;

import org.standfirst.edition.Feature.Kind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the voices disagree most: who denies or accuses, and figures in dispute. */
final class TalkingPoint {

    private static final double FEWEST = 2;
    private static final int MOST_LINES = 4;

    /** What is done rather than said, though it denies somebody something. */
    private static final Pattern DEED =
            Pattern.compile(
                    "\\b(?:vot(?:ed|es|ing) (?:against|down)|vetoed|ruled"
                            + " out|cancel(?:l?ed|s))\\b");

    private TalkingPoint() {}

    static Optional<Feature> of(List<Candidate> candidates) {
        Candidate best = null;
        double most = FEWEST - 0.01;
        for (var candidate : candidates) {
            double disagreement = disputing(candidate).size() + figures(candidate);
            if (candidate.story().independent() > 1 && disagreement > most) {
                best = candidate;
                most = disagreement;
            }
        }
        return Optional.ofNullable(best).map(TalkingPoint::feature);
    }

    private static Feature feature(Candidate candidate) {
        var voices = disputing(candidate);
        int figures = figures(candidate);
        var reasons = new ArrayList<String>();
        if (!voices.isEmpty()) {
            reasons.add(
                    voices.size() == 1
                            ? "one voice denies or accuses"
                            : voices.size() + " voices deny or accuse");
        }
        if (figures > 0) {
            reasons.add(figures == 1 ? "a figure is in dispute" : figures + " figures in dispute");
        }
        // A sentence that breaks off within a quotation, or leans on the one before it, comes only
        // if there is no other, or to stand beside the other figure.
        var said = voices.stream().map(Voice::passage).distinct().toList();
        var whole = said.stream().filter(TalkingPoint::stands).toList();
        var values = values(candidate);
        var shown = new LinkedHashSet<Passage>();
        whole.stream().limit(MOST_LINES - values.size()).forEach(shown::add);
        shown.addAll(values);
        if (shown.size() < 2) {
            said.stream().limit(MOST_LINES).forEach(shown::add);
        }
        return new Feature(
                Kind.TALKING_POINT,
                candidate.story().storyId(),
                null,
                String.join(", ", reasons),
                List.of(new Feature.Part("", List.copyOf(shown))));
    }

    /** A sentence for each value of the figures in dispute, as long as all of one fit. */
    private static Set<Passage> values(Candidate candidate) {
        var shown = new LinkedHashSet<Passage>();
        for (var figure : candidate.dossier().figures()) {
            if (figure.kind() == Figure.Kind.DISAGREEMENT) {
                var values =
                        figure.values().stream().map(value -> value.passages().getFirst()).toList();
                if (shown.size() + values.size() < MOST_LINES || shown.isEmpty()) {
                    values.stream().limit(MOST_LINES).forEach(shown::add);
                }
            }
        }
        return shown;
    }

    private static boolean stands(Passage line) {
        return !Quoting.halfQuoted(line.text()) && !Plain.leans(line.text());
    }

    private static int figures(Candidate candidate) {
        return (int)
                candidate.dossier().figures().stream()
                        .filter(f -> f.kind() == Figure.Kind.DISAGREEMENT)
                        .count();
    }

    /** Those who deny or accuse in a sentence that names them, each once. */
    private static List<Voice> disputing(Candidate candidate) {
        var names = new LinkedHashSet<String>();
        return candidate.dossier().voices().stream()
                .filter(Voice::disputes)
                .filter(voice -> isTold(voice.name(), voice.passage().text()))
                .filter(voice -> names.add(voice.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Whether a sentence names who speaks, and does not tell of a deed: "voted against". */
    private static boolean isTold(String name, String text) {
        return Character.isUpperCase(name.codePointAt(0))
                && new Speaker(name).isNamedIn(text)
                && !DEED.matcher(text).find();
    }
}
