package org.standfirst.edition;

import org.standfirst.edition.Clause.Kind;
import org.standfirst.edition.Clause.Mood;
import org.standfirst.edition.Clause.Role;
import org.standfirst.text.Numeral.Unit;
import org.standfirst.text.Terms;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Whether one sentence says what another says: what is done in the one is done in the other, or in
 * a word for the same, with the same people and things in like roles. Sharing words is not enough:
 * reports of one event share most of theirs.
 *
 * <p>Only English is parsed; in other languages more of the words have to be shared.
 */
final class Agreement {

    /** By the very line: to hash one is to hash its article. */
    private final IdentityHashMap<Line, List<Clause>> clauses = new IdentityHashMap<>();

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

    /** Whether both give the same figures for the same things: then the verb matters less. */
    private boolean counts(Line other, Line line) {
        var there = Measure.of(other);
        boolean all =
                line.numerals().stream()
                        .allMatch(n ->
                                other.numerals().stream()
                                        .anyMatch(o -> o.value().compareTo(n.value()) == 0));
        return all
                && clauses(line).stream()
                        .noneMatch(c -> c.main() && (c.negated() || !concerns(c, other)))
                && clauses(other).stream().noneMatch(c -> c.main() && c.told())
                && Measure.of(line).stream()
                        .anyMatch(m -> telling(m) && there.stream().anyMatch(t -> same(m, t)));
    }

    private static boolean concerns(Clause clause, Line other) {
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
        return counted
                && one.numeral().unit() == other.numeral().unit()
                && one.numeral().value().compareTo(other.numeral().value()) == 0;
    }

    /** Whether a line's sentence is one whose clauses can be compared. */
    static boolean readable(Line line) {
        return Terms.primary(line.article().language()).equals("en");
    }

    /** Whether a line states something itself, rather than that somebody says it. */
    boolean assertion(Line line) {
        return clauses(line).stream()
                .filter(Clause::main)
                .noneMatch(c -> c.told() || c.acts().stream().anyMatch(Verbs::says));
    }

    private List<Clause> clauses(Line line) {
        return clauses.computeIfAbsent(line, l -> Clauses.of(l.passage().text()));
    }

    private static boolean same(Clause asked, Clause given, Line other) {
        boolean act =
                asked.acts().stream()
                        .anyMatch(a -> given.acts().stream().anyMatch(g -> Verbs.alike(a, g)));
        if (!act || given.told() || asked.negated() != given.negated()) {
            return false;
        }
        if (given.kind() == Kind.NOUN) {
            return asked.kind() == Kind.VERB
                    && asked.mood() == Mood.FACT
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
    private static boolean plays(Role asked, Role given, Line other) {
        if (asked.vague()) {
            return true;
        }
        return (!given.vague() && asked.meets(given)) || stands(asked, other);
    }

    private static boolean stands(Role role, Line other) {
        var wanted = role.names().isEmpty() ? role.heads() : role.names();
        var text = other.passage().text();
        return wanted.isEmpty() || wanted.stream().anyMatch(Clauses.stems(text)::contains);
    }
}
