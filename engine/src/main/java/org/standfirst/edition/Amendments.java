package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.edition.Amendment.Change;
import org.standfirst.edition.Amendment.Kind;
import org.standfirst.text.Sentence;
import org.standfirst.text.Sentences;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two versions of an article sentence by sentence. */
public final class Amendments {

    private static final int MOST_CHANGES = 4;
    private static final int MOST_COMPARED = 100;
    private static final double ALIKE = 0.4;

    private static final Pattern WITHDRAWN =
            Pattern.compile(
                    "\\b(?:retract(?:s|ed|ion)?|withdrawn|withdraws? (?:the|this)"
                            + " (?:article|report)|no truth"
                            + " in|zur\u00fcckgezogen|r\u00e9tract\u00e9|retirad[ao])\\b",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Amendments() {}

    /** What changed from one version to a later one; empty if no word of either did. */
    public static Optional<Amendment> between(Article before, Article after) {
        boolean noted = !before.corrections().containsAll(after.corrections());
        var gone = missing(before, after);
        var fresh = missing(after, before);
        boolean same = gone.isEmpty() && fresh.isEmpty() && before.title().equals(after.title());
        if (same && !noted) {
            return Optional.empty();
        }
        boolean withdrawn = says(after, fresh) && !WITHDRAWN.matcher(before.text()).find();
        var kind = withdrawn ? Kind.RETRACTION : noted ? Kind.CORRECTION : Kind.EDIT;
        return Optional.of(new Amendment(kind, changes(gone, fresh, before, after)));
    }

    /** Whether what is new in an article says that it is withdrawn. */
    private static boolean says(Article article, List<Sentence> fresh) {
        return fresh.stream().anyMatch(s -> WITHDRAWN.matcher(s.text()).find())
                || article.corrections().stream().anyMatch(c -> WITHDRAWN.matcher(c).find())
                || WITHDRAWN.matcher(article.title()).find();
    }

    private static List<Change> changes(
            List<Sentence> gone, List<Sentence> fresh, Article before, Article after) {
        var changes = new ArrayList<Change>();
        var left = new ArrayList<>(fresh);
        for (var old : gone.stream().limit(MOST_COMPARED).toList()) {
            Sentence best = null;
            double most = ALIKE;
            for (var candidate : left.stream().limit(MOST_COMPARED).toList()) {
                double alike = alike(old, candidate, before.language());
                if (alike > most) {
                    most = alike;
                    best = candidate;
                }
            }
            var replaced = best == null ? List.<Passage>of() : List.of(passage(best, after));
            left.remove(best);
            changes.add(new Change(List.of(passage(old, before)), replaced));
        }
        for (var added : left) {
            changes.add(new Change(List.of(), List.of(passage(added, after))));
        }
        // What took the place of something says more than what only came or went, and a line above
        // the text, such as a date, says something only if no sentence changed.
        changes.sort((a, b) -> Boolean.compare(paired(b), paired(a)));
        var told = changes.stream().filter(Amendments::isSentence).toList();
        return (told.isEmpty() ? changes : told).stream().limit(MOST_CHANGES).toList();
    }

    private static boolean isSentence(Change change) {
        return Stream.concat(change.before().stream(), change.after().stream())
                .anyMatch(passage -> ENDED.matcher(passage.text().strip()).find());
    }

    private static final Pattern ENDED =
            Pattern.compile("[.!?\u2026\u3002\u061f][\"'\u201c\u201d\u2019\u00bb\u00ab)\\]]*$");

    private static boolean paired(Change change) {
        return !change.before().isEmpty() && !change.after().isEmpty();
    }

    private static Passage passage(Sentence sentence, Article article) {
        return new Passage(article.id(), sentence.begin(), sentence.end(), sentence.text());
    }

    private static List<Sentence> missing(Article from, Article in) {
        Set<String> there = sentences(in).stream().map(Sentence::text).collect(Collectors.toSet());
        return sentences(from).stream().filter(s -> !there.contains(s.text())).toList();
    }

    private static List<Sentence> sentences(Article article) {
        var locale =
                article.language() == null
                        ? Locale.ROOT
                        : Locale.forLanguageTag(article.language());
        return Sentences.in(article.text(), locale);
    }

    private static double alike(Sentence one, Sentence other, @Nullable String language) {
        var mine = new HashSet<>(Terms.of(one.text(), language));
        var theirs = new HashSet<>(Terms.of(other.text(), language));
        long both = mine.stream().filter(theirs::contains).count();
        return both / (double) Math.max(1, Math.min(mine.size(), theirs.size()));
    }
}
