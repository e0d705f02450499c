package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.edition.Perspective.Quoted;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts a story's articles side by side by one axis. What a group alone reports are plain sentences
 * of which the other groups' sentences of the same language have hardly anything.
 */
final class Grouped {

    private static final int MOST_ALONE = 3;
    private static final int MOST_QUOTED = 5;
    private static final int MOST_WORDS = 6;

    /** Part of a sentence's weight that others may have for it still to be a group's own. */
    private static final double HARDLY = 0.34;

    private static final Pattern PRONOUN = Pattern.compile("\\b(?i:he|she|they|him|them|her)\\b");

    /** "In the same poll, ...", "The increase, however, ...": another sentence stands before it. */
    private static final Pattern LEANING =
            Pattern.compile(
                    "^\\P{L}*(?i:(?:in|at|on|by|for|from) (?:the|that) same)\\b"
                            + "|^.{0,60}, (?:however|though|therefore|meanwhile|by contrast),");

    /**
     * "The Ledger at seven: ...", "Aug. 27: ..." and what is sent around with a hash sign: notes,
     * notices and slogans beside a report, not its sentences. A town in capitals is a dateline.
     */
    private static final Pattern NOTICE =
            Pattern.compile(
                    "^(?!\\p{Lu}[\\p{Lu} ]+:)(?:[\\p{L}\\p{N}.'\u2019&-]+"
                            + " ){0,4}[\\p{L}\\p{N}.'\u2019&-]+:"
                            + " |(?<![\\p{L}\\p{N}])[#@]\\p{N}?\\p{L}"
                            // "to retaliate s-- or": a transcript in which somebody breaks off
                            + "|\\p{L}-- \\p{Ll}");

    private static final Pattern NAME = Pattern.compile("(?<!^)\\b\\p{Lu}\\p{Ll}+");

    private final List<Line> lines;
    private final Map<String, String> labels;
    private final StoryMaterial story;
    private final LineIndex index;
    private final LeaningWords words;
    private final List<Passage> agreed;

    /**
     * A story by one axis.
     *
     * @param lines of the story
     * @param index of all of them
     * @param labels the group of each outlet, by the outlet's name
     * @param agreed what several origins state, in whatever words: nobody tells it alone
     */
    Grouped(
            StoryMaterial story,
            List<Line> lines,
            LineIndex index,
            Map<String, String> labels,
            List<Passage> agreed,
            LeaningWords words) {
        this.story = story;
        this.lines = lines;
        this.index = index;
        this.labels = labels;
        this.words = words;
        this.agreed = List.copyOf(agreed);
    }

    /** The groups, the one with most outlets first. */
    Perspectives by(String axis) {
        Map<String, List<Article>> groups = new LinkedHashMap<>();
        var unlabelled = new ArrayList<String>();
        for (var article : story.articles()) {
            var group = labels.get(article.outlet());
            if (group != null) {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(article);
            } else if (!unlabelled.contains(article.outlet())) {
                unlabelled.add(article.outlet());
            }
        }
        var perspectives =
                groups.entrySet().stream()
                        .map(e -> perspective(e.getKey(), e.getValue(), groups.size() > 1))
                        .sorted(
                                Comparator.comparingInt((Perspective p) -> p.outlets().size())
                                        .reversed()
                                        .thenComparing(Perspective::group))
                        .toList();
        return new Perspectives(axis, perspectives, unlabelled);
    }

    private Perspective perspective(String group, List<Article> articles, boolean compared) {
        var outlets = articles.stream().map(Article::outlet).distinct().toList();
        var ids = articles.stream().map(Article::id).toList();
        if (!compared) {
            return new Perspective(group, outlets, ids, List.of(), List.of(), List.of());
        }
        var languages = new HashSet<String>();
        articles.forEach(a -> languages.add(Terms.primary(a.language())));
        var ours = new BitSet();
        var theirs = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var labelled = group(line);
            if (group.equals(labelled)) {
                ours.set(i);
            } else if (labelled != null
                    && languages.contains(Terms.primary(line.article().language()))) {
                theirs.set(i);
            }
        }
        boolean comparable = !ours.isEmpty() && !theirs.isEmpty();
        return new Perspective(
                group,
                outlets,
                ids,
                comparable ? alone(ours, theirs) : List.of(),
                quoted(group),
                comparable ? words.of(ours, theirs, MOST_WORDS) : List.of());
    }

    private @Nullable String group(Line line) {
        return labels.get(line.article().outlet());
    }

    private List<Passage> alone(BitSet ours, BitSet theirs) {
        var here = index.counts(ours);
        record Own(Line line, double weight) {}
        var own = new ArrayList<Own>();
        for (int i = ours.nextSetBit(0); i >= 0; i = ours.nextSetBit(i + 1)) {
            var line = lines.get(i);
            boolean known = !line.claims().isEmpty();
            if (isAgreed(line.passage())
                    || !Plain.ends(line)
                    || !Plain.statement(line, known)
                    || pointsBack(line.passage().text())
                    || isNotice(line.passage().text())
                    || Plain.shouting(line.passage().text())) {
                continue;
            }
            double all = Arrays.stream(index.terms(i)).mapToDouble(index::rarity).sum();
            double shared = index.most(line.terms(), theirs);
            if (all > 0 && shared / all <= HARDLY) {
                // What the group comes back to weighs more than an aside.
                double weight =
                        Arrays.stream(index.terms(i))
                                .mapToDouble(t -> index.rarity(t) * (here[t] - 1))
                                .sum();
                own.add(new Own(line, weight / Math.sqrt(line.terms().size())));
            }
        }
        own.sort(
                Comparator.comparingDouble(Own::weight)
                        .reversed()
                        .thenComparing(o -> o.line().article().id())
                        .thenComparingInt(o -> o.line().place()));
        var taken = new ArrayList<Line>();
        for (var candidate : own) {
            boolean fresh =
                    taken.stream()
                            .noneMatch(t -> shares(t.terms(), candidate.line().terms()) > 0.4);
            if (fresh && taken.size() < MOST_ALONE && candidate.weight() > 0) {
                taken.add(candidate.line());
            }
        }
        return taken.stream().map(Line::passage).toList();
    }

    private boolean isAgreed(Passage passage) {
        return agreed.stream()
                .anyMatch(a ->
                        a.articleId().equals(passage.articleId())
                                && a.begin() < passage.end()
                                && passage.begin() < a.end());
    }

    private static double shares(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return both / (double) Math.max(1, Math.min(one.size(), other.size()));
    }

    /** Whether somebody is meant before anybody is named: "While he disagrees with her". */
    private static boolean pointsBack(String text) {
        if (LEANING.matcher(text).lookingAt()) {
            return true;
        }
        var pronoun = PRONOUN.matcher(text);
        return pronoun.find() && !NAME.matcher(text.substring(0, pronoun.start())).find();
    }

    /** Whether it only stands beside a report's sentences. */
    static boolean isNotice(String text) {
        return NOTICE.matcher(text).find();
    }

    private List<Quoted> quoted(String group) {
        Map<String, Quoted> mine = new LinkedHashMap<>();
        var others = new HashSet<String>();
        for (var line : lines) {
            for (var claim : line.claims()) {
                var speaker = new Speaker(claim.speaker());
                if (!group.equals(group(line))) {
                    others.add(speaker.family());
                } else if (claim.named()
                        && claim.stated()
                        && speaker.isFullName()
                        && speaker.isNamedIn(line.passage().text())) {
                    mine.putIfAbsent(speaker.family(), new Quoted(claim.speaker(), line.passage()));
                }
            }
        }
        mine.keySet().removeAll(others);
        return mine.values().stream().limit(MOST_QUOTED).toList();
    }
}
