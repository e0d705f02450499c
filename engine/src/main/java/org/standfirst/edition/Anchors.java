package org.standfirst.edition;

import org.standfirst.text.Numeral;
import org.standfirst.text.Numeral.Unit;
import org.standfirst.text.Terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What ties two sentences of one story to each other though they share few words: a number that two
 * reports do not share by chance, the same count of the dead, the same time of day. The rest of
 * what a line tells may then stand elsewhere in the other report. Numbers are the same in every
 * language.
 */
final class Anchors {

    /** Part of a line's weight that the other report must have, somewhere. */
    private static final double IN_REPORT = 0.7;

    /** The same where the two sentences share much besides. */
    private static final double IN_SENTENCE = 0.3;

    /** Words in capitals side by side: "the Kestrian Cup". */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)+");

    private static final String AGE = "age ";
    private static final int PRECISE = 3;
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1500);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
    private static final BigDecimal TELLING = BigDecimal.valueOf(10);

    private final List<Line> lines;
    private final Rarity rarity;
    private final Map<String, Set<String>> reports = new HashMap<>();
    private final Map<String, Set<BigDecimal>> numbers = new HashMap<>();
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final List<Integer> timed = new ArrayList<>();
    private final Measured measures;
    private final IdentityHashMap<Line, List<ClockTime>> times = new IdentityHashMap<>();

    Anchors(LineIndex index, Rarity rarity, Measured measures) {
        this.lines = index.lines();
        this.rarity = rarity;
        this.measures = measures;
        for (int term = 0; term < index.terms().size(); term++) {
            var key = index.terms().term(term);
            if (ordinal(key)) {
                for (int at : index.with(term)) {
                    put(key, at);
                }
            }
        }
        for (int at = 0; at < lines.size(); at++) {
            for (var numeral : lines.get(at).numerals()) {
                if (numeral.value().compareTo(TELLING) >= 0) {
                    put(numeral.value().toPlainString(), at);
                }
            }
            for (var age : Ages.in(lines.get(at))) {
                if (age.compareTo(TELLING) >= 0) {
                    put(AGE + age.toPlainString(), at);
                }
            }
            if (!times(lines.get(at)).isEmpty()) {
                timed.add(at);
            }
        }
    }

    private void put(String key, int at) {
        places.computeIfAbsent(key, k -> new ArrayList<>()).add(at);
    }

    /** The places, among all lines, of those that may be tied to one. */
    Set<Integer> near(Line line) {
        var near = new TreeSet<Integer>();
        for (var numeral : line.numerals()) {
            near.addAll(places.getOrDefault(numeral.value().toPlainString(), List.of()));
        }
        for (var age : Ages.in(line)) {
            near.addAll(places.getOrDefault(AGE + age.toPlainString(), List.of()));
        }
        for (var term : line.terms()) {
            near.addAll(ordinal(term) ? places.getOrDefault(term, List.of()) : List.of());
        }
        if (!times(line).isEmpty()) {
            near.addAll(timed);
        }
        return near;
    }

    /** Whether a sentence of another report says what a line does, as far as its anchor tells. */
    boolean tied(Line line, Line other) {
        boolean counted = !numbers(line, other).isEmpty();
        return language(line).equals(language(other))
                ? (counted || sameMoment(line, other)) && rest(line, other)
                : counted || sameAge(line, other);
    }

    /** The numbers that both have and that two reports do not share by chance. */
    Set<BigDecimal> numbers(Line line, Line other) {
        Set<BigDecimal> shared = new HashSet<>();
        for (var mine : line.numerals()) {
            if (precise(mine) && other.numerals().stream().anyMatch(mine::agrees)) {
                shared.add(mine.value());
            }
        }
        for (var mine : measures.of(line)) {
            if (measures.of(other).stream().anyMatch(theirs -> sameCount(mine, theirs))) {
                shared.add(mine.numeral().value());
            }
        }
        return shared;
    }

    /** Whether both give one time of day, or one of very many in a row. */
    boolean sameMoment(Line line, Line other) {
        return !sameTime(line, other).isEmpty()
                || line.terms().stream().anyMatch(t -> ordinal(t) && other.terms().contains(t));
    }

    /**
     * Whether a number that both have tells what happened though no act does: a count, or which of
     * more than a hundred. A sum, a time of day and an anniversary come with this and that.
     */
    boolean alone(Line line, Line other) {
        return line.numerals().stream()
                        .anyMatch(n ->
                                n.unit() != Unit.MONEY
                                        && precise(n)
                                        && other.numerals().stream().anyMatch(n::agrees))
                || measures.of(line).stream()
                        .anyMatch(m -> measures.of(other).stream().anyMatch(o -> sameCount(m, o)))
                || line.terms().stream()
                        .anyMatch(t ->
                                ordinal(t)
                                        && t.length() > PRECISE + 1
                                        && line.words().contains(t)
                                        && other.words().contains(t));
    }

    /** Of a child two reports may give one age by chance. */
    private static boolean sameAge(Line line, Line other) {
        var ages = Ages.in(other);
        return !ages.isEmpty()
                && Ages.in(line).stream()
                        .anyMatch(age -> age.compareTo(TELLING) >= 0 && ages.contains(age));
    }

    private static String language(Line line) {
        return Terms.primary(line.article().language());
    }

    private static boolean sameCount(Measure mine, Measure theirs) {
        return mine.numeral().agrees(theirs.numeral())
                && mine.numeral().value().compareTo(TELLING) >= 0
                && !mine.concept().isEmpty()
                && mine.concept().equals(theirs.concept())
                && mine.kind().equals(theirs.kind());
    }

    /** Whether two reports of one story will hardly give a number of two things. */
    private static boolean precise(Numeral numeral) {
        int digits = numeral.value().precision();
        boolean year =
                numeral.unit() == Unit.PLAIN
                        && numeral.value().compareTo(FIRST_YEAR) >= 0
                        && numeral.value().compareTo(LAST_YEAR) <= 0
                        && numeral.end() - numeral.begin() == 4;
        if (year) {
            return false;
        }
        return digits >= (numeral.unit() == Unit.PLAIN ? PRECISE : 2)
                || (digits == 2 && numeral.value().scale() < -1);
    }

    /** "120th": which of so many that two reports do not mean two of them by chance. */
    private static boolean ordinal(String term) {
        return term.length() >= 4
                && Character.isDigit(term.charAt(0))
                && Character.isDigit(term.charAt(1))
                && Character.isLetter(term.charAt(term.length() - 1));
    }

    /** The words of a time of day that the other gives too; empty if there is none. */
    private Set<String> sameTime(Line line, Line other) {
        for (var time : times(line)) {
            if (times(other).stream().anyMatch(time::agrees)) {
                return Set.copyOf(Terms.of(time.words(), line.article().language()));
            }
        }
        return Set.of();
    }

    /** Whether what a line tells besides stands in the other's report, numbers and all. */
    private boolean rest(Line line, Line other) {
        var time = sameTime(line, other);
        var there = report(other);
        var shortened = shortened(line, there);
        double all = 0;
        double has = 0;
        double shared = 0;
        int both = 0;
        for (var term : line.terms()) {
            if (time.contains(term)) {
                continue;
            }
            double weight = rarity.of(term);
            all += weight;
            boolean kin = Verbs.kin(term).stream().anyMatch(there::contains);
            has += there.contains(term) || kin || shortened.contains(term) ? weight : 0;
            if (other.terms().contains(term)) {
                shared += weight;
                both += term.startsWith("#") ? 0 : 1;
            }
        }
        boolean plain = line.numerals().stream().allMatch(n -> n.unit() == Unit.PLAIN);
        return both >= (plain ? 1 : 2)
                && has >= IN_REPORT * all
                && shared >= IN_SENTENCE * all
                && numbersStand(line, other);
    }

    /** The words of names of which the other report has the last: of a club, a cup, a person. */
    private static Set<String> shortened(Line line, Set<String> there) {
        var language = line.article().language();
        Set<String> shortened = new HashSet<>();
        var names = NAME.matcher(line.passage().text());
        while (names.find()) {
            var terms = Terms.of(names.group(), language);
            if (!terms.isEmpty() && there.contains(terms.getLast())) {
                shortened.addAll(terms);
            }
        }
        return shortened;
    }

    /** Whether the other report has each of a line's numbers, but for where something began. */
    private boolean numbersStand(Line line, Line other) {
        var there = numbers.get(other.article().id());
        var text = line.passage().text();
        return there == null
                || line.numerals().stream()
                        .allMatch(n -> there.contains(n.value()) || began(text, n));
    }

    /** "From 630 hectares to 1,900". */
    private static boolean began(String text, Numeral numeral) {
        return text.substring(0, numeral.begin()).endsWith("from ")
                && text.indexOf(" to ", numeral.end()) >= 0;
    }

    private Set<String> report(Line other) {
        var id = other.article().id();
        var known = reports.get(id);
        if (known != null) {
            return known;
        }
        var article = other.article();
        var terms = new HashSet<>(Terms.of(article.title(), article.language()));
        var standfirst = article.standfirst();
        terms.addAll(standfirst == null ? List.of() : Terms.of(standfirst, article.language()));
        var values = new HashSet<BigDecimal>();
        for (var line : lines) {
            if (line.article().id().equals(id)) {
                terms.addAll(line.terms());
                line.numerals().forEach(n -> values.add(n.value()));
            }
        }
        reports.put(id, terms);
        numbers.put(id, values);
        return terms;
    }

    private List<ClockTime> times(Line line) {
        return times.computeIfAbsent(line, ClockTime::in);
    }
}
