package org.standfirst.edition;

import org.standfirst.attribution.Span;
import org.standfirst.edition.Clause.Kind;
import org.standfirst.edition.Clause.Mood;
import org.standfirst.edition.Clause.Role;
import org.standfirst.text.Analysis;
import org.standfirst.text.EnglishAnalyzer;
import org.standfirst.text.Numeral.Unit;
import org.standfirst.text.Terms;
import org.standfirst.text.Tokenizer;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Whether one sentence says what another says: what is done in the one is done in the other, or in
 * a word for the same, with the same people and things in like roles. Sharing words is not enough:
 * reports of one event share most of theirs.
 *
 * <p>Only English is parsed; in other languages more of the words have to be shared.
 */
final class Agreement {

    /** Stems of what papers and polls do that speak: "a study found", "put the damage at". */
    private static final Set<String> REPORTING = Clauses.stemmed("put find show");

    private static final Set<String> COUNTING = Clauses.stemmed("count tally recount tabulate");

    /** Terms from which on a part of a sentence is taken to be complete. */
    private static final int COMPLETE = 6;

    /** By the very line: to hash one is to hash its article. */
    private final IdentityHashMap<Line, List<Clause>> clauses = new IdentityHashMap<>();

    private final IdentityHashMap<Line, Analysis> analyses = new IdentityHashMap<>();
    private final IdentityHashMap<Line, Set<String>> stems = new IdentityHashMap<>();
    private final Measured measures;
    private final IdentityHashMap<Line, Wording> wordings = new IdentityHashMap<>();

    Agreement() {
        this(new Measured());
    }

    /**
     * @param measures what the numbers of the lines count
     */
    Agreement(Measured measures) {
        this.measures = measures;
    }

    /**
     * Whether {@code other} states what {@code line} states, as far as that can be told.
     *
     * @param figuresDo whether the same figures for the same things are enough, whatever the verb
     */
    boolean states(Line other, Line line, boolean figuresDo) {
        var there = clauses(other);
        var main = clauses(line).stream().filter(Clause::main).toList();
        boolean clause =
                !main.isEmpty()
                        && main.stream()
                                .allMatch(c -> there.stream().anyMatch(t -> same(c, t, other)));
        return clause || (figuresDo && counts(other, line));
    }

    /**
     * How the clauses of a line and of another sentence stand to each other.
     *
     * @param act how surely the same is done: 1 in the same word, 0 if it is not
     * @param who how surely by the same; where it is not said, half
     * @param whom how surely to the same
     * @param another whether somebody else does it there, by name
     * @param otherMood whether one tells what happened and the other what may or will
     * @param denied whether one denies what the other states
     * @param told whether somebody says so there, or it is a condition
     * @param figures whether both give the same telling figure for the same thing
     * @param states whether all of it agrees, by rule
     */
    record Verdict(
            double act,
            double who,
            double whom,
            boolean another,
            boolean otherMood,
            boolean denied,
            boolean told,
            boolean figures,
            boolean states) {}

    /** Looks for each main clause of a line for the clause of another that is most like it. */
    Verdict verdict(Line other, Line line) {
        var there = clauses(other);
        Verdict worst = null;
        boolean figures = counts(other, line);
        boolean states = states(other, line, false);
        for (var asked : clauses(line)) {
            if (!asked.main()) {
                continue;
            }
            var best = none(figures, states);
            for (var given : there) {
                double act = act(asked, given);
                var verdict =
                        new Verdict(
                                act,
                                part(asked.subject(), given.subject(), other),
                                part(asked.object(), given.object(), other),
                                another(asked.subject(), given.subject(), other),
                                otherMood(asked, given),
                                asked.negated() != given.negated(),
                                given.told(),
                                figures,
                                states);
                if (act > 0 && surer(verdict) > surer(best)) {
                    best = verdict;
                }
            }
            worst = worst == null || surer(best) < surer(worst) ? best : worst;
        }
        return worst == null ? none(figures, states) : worst;
    }

    private static Verdict none(boolean figures, boolean states) {
        return new Verdict(0, 0, 0, false, false, false, false, figures, states);
    }

    /** A noun does not tell when, unless what it depends on lies ahead. */
    private static boolean otherMood(Clause asked, Clause given) {
        return given.kind() == Kind.NOUN
                ? asked.mood() == Mood.FACT && given.mood() == Mood.PLAN
                : asked.mood() != given.mood();
    }

    /** Whether one who is named does something there that another who is named does here. */
    private boolean another(Role asked, Role given, Line other) {
        return !asked.names().isEmpty()
                && !given.names().isEmpty()
                && !asked.meets(given)
                && !stands(asked, other);
    }

    private static double surer(Verdict verdict) {
        return verdict.act()
                + 0.5 * (verdict.who() + verdict.whom())
                - (verdict.otherMood() ? 0.1 : 0)
                - (verdict.denied() ? 0.1 : 0)
                - (verdict.told() ? 0.1 : 0);
    }

    private static double act(Clause asked, Clause given) {
        double most = 0;
        for (var one : asked.acts()) {
            for (var two : given.acts()) {
                double same = one.equals(two) ? 1 : Verbs.alike(one, two) ? 0.8 : 0;
                most = Math.max(most, given.kind() == Kind.NOUN ? 0.6 * same : same);
            }
        }
        return most;
    }

    private double part(Role asked, Role given, Line other) {
        if (asked.vague()) {
            return 0.5;
        }
        if (!given.vague() && asked.meets(given)) {
            return 1;
        }
        return stands(asked, other) ? 0.6 : 0;
    }

    /** Whether both give the same figures for the same things: then the verb matters less. */
    private boolean counts(Line other, Line line) {
        boolean all =
                line.numerals().stream()
                        .allMatch(n ->
                                other.numerals().stream()
                                        .anyMatch(o -> o.value().compareTo(n.value()) == 0));
        return all
                && clauses(line).stream()
                        .noneMatch(c -> c.main() && (c.negated() || !concerns(c, other)))
                && clauses(other).stream().noneMatch(c -> c.main() && c.told())
                && counted(line, other);
    }

    /** Whether both give the same figure of the same thing. */
    boolean counted(Line line, Line other) {
        for (var measure : measures(line)) {
            if (telling(measure)
                    && measures(other).stream().anyMatch(theirs -> same(measure, theirs))) {
                return true;
            }
        }
        return false;
    }

    /** What the numbers of a line count. */
    List<Measure> measures(Line line) {
        return measures.of(line);
    }

    private boolean concerns(Clause clause, Line other) {
        return clause.subject().vague()
                || stands(clause.subject(), other)
                || (!clause.object().vague() && stands(clause.object(), other));
    }

    /** Whether a figure is of a kind that two reports do not share by chance. */
    private static boolean telling(Measure measure) {
        return measure.numeral().unit() != Unit.PLAIN
                || (measure.numeral().value().compareTo(BigDecimal.TEN) > 0
                        && !(measure.concept().isEmpty() && measure.head().isEmpty()));
    }

    private static boolean same(Measure one, Measure other) {
        boolean counted =
                one.numeral().unit() != Unit.PLAIN
                        || (!one.concept().isEmpty() && one.concept().equals(other.concept()))
                        || (!one.head().isEmpty() && one.head().equals(other.head()));
        return counted && one.numeral().agrees(other.numeral());
    }

    /** Whether a line's sentence is one whose clauses can be compared. */
    static boolean readable(Line line) {
        return Terms.primary(line.article().language()).equals("en");
    }

    /** Whether a line states something, and itself, rather than that somebody says it. */
    boolean assertion(Line line) {
        if (line.numerals().isEmpty() && counts(line)) {
            return false;
        }
        // What has neither a verb nor a number stands under a picture.
        return (!line.numerals().isEmpty()
                        || clauses(line).stream().anyMatch(c -> c.kind() != Kind.NOUN))
                && clauses(line).stream()
                        .filter(Clause::main)
                        .noneMatch(c -> c.told() || c.acts().stream().anyMatch(Verbs::says));
    }

    /** Whether it tells that something is counted: without a number that is no fact. */
    private boolean counts(Line line) {
        return clauses(line).stream()
                .anyMatch(c ->
                        c.main()
                                && c.kind() == Kind.VERB
                                && !Collections.disjoint(COUNTING, c.acts()));
    }

    /** Whether all that a line states itself is that somebody says something. */
    boolean reports(Line line) {
        return clauses(line).stream()
                .filter(c -> c.main() && c.kind() != Kind.NOUN)
                .allMatch(c ->
                        c.acts().stream().anyMatch(a -> Verbs.says(a) || REPORTING.contains(a)));
    }

    /** Whether it says that something is not. */
    boolean denies(Line line) {
        return clauses(line).stream().anyMatch(c -> c.main() && c.negated());
    }

    /** Whether it is a sentence, with a verb that all else hangs on. */
    boolean sentence(Line line) {
        return clauses(line).stream().anyMatch(c -> c.main() && c.kind() != Kind.NOUN);
    }

    /** Whether somebody does something in it, or it says how much. */
    boolean tells(Line line) {
        return line.numerals().stream().anyMatch(n -> n.unit() != Unit.PLAIN)
                || clauses(line).stream().anyMatch(c -> c.kind() != Kind.NOUN);
    }

    /** Whether a part of a sentence tells whom or what it is done to, or much besides. */
    boolean complete(Line part) {
        return part.terms().size() >= COMPLETE
                || clauses(part).stream()
                        .anyMatch(
                                c -> c.main() && (c.kind() == Kind.CARRIED || !c.object().vague()));
    }

    private List<Clause> clauses(Line line) {
        return clauses.computeIfAbsent(line, l -> Clauses.of(analysis(l), l::claimedAt));
    }

    /** See {@link ClauseEnd#standsBefore}. */
    int standsBefore(Line line, int place) {
        return ClauseEnd.standsBefore(analysis(line), place);
    }

    /** See {@link InnerClauses#in}. */
    List<Span> innerClauses(Line line) {
        return InnerClauses.in(analysis(line));
    }

    /**
     * See {@link ClauseEnd#standsUpTo}.
     *
     * @param worthwhile whether a part that ends at a place may be of use: to parse is dear
     */
    int standsUpTo(Line line, IntPredicate worthwhile) {
        var known = analyses.get(line);
        if (known == null) {
            var tokens = Tokenizer.of(ended(Insertion.blanked(line.passage().text())));
            int last = ClauseEnd.last(tokens);
            if (last == 0 || !worthwhile.test(last)) {
                return 0;
            }
            known = EnglishAnalyzer.shipped().analyze(tokens);
            analyses.put(line, known);
        }
        return ClauseEnd.standsUpTo(known);
    }

    private Analysis analysis(Line line) {
        return analyses.computeIfAbsent(
                line,
                l ->
                        EnglishAnalyzer.shipped()
                                .analyze(ended(Insertion.blanked(l.passage().text()))));
    }

    /** The parser knows sentences that end. */
    private static String ended(String text) {
        return Character.isLetterOrDigit(text.charAt(text.length() - 1)) ? text + "." : text;
    }

    /** The words of a line as they are aligned with another's. */
    Wording wording(Line line, Rarity rarity) {
        return wordings.computeIfAbsent(line, l -> new Wording(l, analysis(l), rarity));
    }

    private boolean same(Clause asked, Clause given, Line other) {
        boolean act =
                asked.acts().stream()
                        .anyMatch(a -> given.acts().stream().anyMatch(g -> Verbs.alike(a, g)));
        if (!act || given.told() || asked.negated() != given.negated()) {
            return false;
        }
        if (given.kind() == Kind.NOUN) {
            return asked.kind() == Kind.VERB
                    && asked.mood() == Mood.FACT
                    && given.mood() == Mood.FACT
                    && (asked.subject().meets(given.subject())
                            || asked.object().meets(given.object()))
                    && plays(asked.subject(), Role.NONE, other)
                    && plays(asked.object(), Role.NONE, other);
        }
        return asked.mood() == given.mood()
                && !swapped(asked, given)
                && (given.agentless() || plays(asked.subject(), given.subject(), other))
                && plays(asked.object(), given.object(), other)
                && !(asked.subject().vague() && asked.object().vague());
    }

    private static boolean swapped(Clause asked, Clause given) {
        return !given.subject().vague()
                && asked.subject().meets(given.object())
                && !asked.subject().meets(given.subject());
    }

    /** Who stands in one clause's role stands in the other's, or at least in that sentence. */
    private boolean plays(Role asked, Role given, Line other) {
        if (asked.vague()) {
            return true;
        }
        return (!given.vague() && asked.meets(given)) || stands(asked, other);
    }

    private Set<String> stems(Line line) {
        return stems.computeIfAbsent(line, l -> Clauses.stems(l.passage().text()));
    }

    private boolean stands(Role role, Line other) {
        var wanted = role.names().isEmpty() ? role.heads() : role.names();
        return wanted.isEmpty() || wanted.stream().anyMatch(stems(other)::contains);
    }
}
