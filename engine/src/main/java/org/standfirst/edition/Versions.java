package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Measure.Scope;
import org.standfirst.text.Numeral;
import org.standfirst.text.Numeral.Unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds numbers that are somebody else's version of the one before: "the union says 30". */
final class Versions {

    private static final int NEAR = 6;
    private static final BigDecimal LARGE = BigDecimal.valueOf(1000);

    /** Words with which somebody gives a number, and nothing but a number. */
    private static final Set<String> GIVING =
            Set.of(
                    "of",
                    "is",
                    "was",
                    "nearer",
                    "closer",
                    "say",
                    "says",
                    "said",
                    "spoke",
                    "gives",
                    "gave",
                    "puts",
                    "put",
                    "counted",
                    "counts",
                    "estimates",
                    "estimated",
                    "reported",
                    "has",
                    "had",
                    "at");

    private static final Set<String> POINTING =
            Set.of("it", "them", "that", "to", "of", "at", "only", "about", "some", "is", "the");

    private Versions() {}

    /**
     * What the numbers of all sentences count, those included that only say another number for what
     * was just counted: "nearer 30", somebody else believes.
     */
    static List<Measure> of(List<Line> lines, Measured measured) {
        var all = new ArrayList<Measure>();
        for (var line : lines) {
            for (var measure : measured.of(line)) {
                var before = bare(measure) ? before(measure, all) : null;
                all.add(before == null ? measure : versionOf(before, measure));
            }
        }
        return all;
    }

    /** Whether somebody says no more than the number: "the union says 30". */
    private static boolean bare(Measure measure) {
        if (measure.numeral().unit() != Unit.PLAIN
                || !measure.head().isEmpty()
                || !measure.kind().isEmpty()
                || measure.scope() != Scope.WHOLE
                || measure.speaker().isEmpty()) {
            return false;
        }
        var text = measure.line().passage().text();
        var before = Plain.words(text.substring(0, measure.numeral().begin()));
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - NEAR); i--) {
            if (GIVING.contains(before.get(i)) && !POINTING.contains(before.get(i))) {
                return true;
            }
            if (!GIVING.contains(before.get(i)) && !POINTING.contains(before.get(i))) {
                return false;
            }
        }
        return false;
    }

    /** The number before one, in its sentence or the one before, that somebody else gives. */
    private static @Nullable Measure before(Measure measure, List<Measure> all) {
        var last = all.isEmpty() ? null : all.getLast();
        if (last == null
                || !last.line().article().id().equals(measure.line().article().id())
                || measure.line().place() - last.line().place() > 1
                || last.scope() == Scope.ELSEWHERE
                || last.speaker().equals(measure.speaker())) {
            return null;
        }
        var value = last.numeral().value();
        boolean near = Scales.near(value, Scales.like(value, measure.numeral().value()));
        boolean counts =
                last.numeral().unit() != Unit.PLAIN
                        || !last.head().isEmpty()
                        || !last.concept().isEmpty()
                        || last.numeral().value().compareTo(LARGE) >= 0;
        boolean same = measure.concept().isEmpty() || measure.concept().equals(last.concept());
        return near && counts && same ? last : null;
    }

    private static Measure versionOf(Measure before, Measure measure) {
        var own = measure.numeral();
        var numeral =
                new Numeral(
                        own.begin(),
                        own.end(),
                        Scales.like(before.numeral().value(), own.value()),
                        before.numeral().unit(),
                        own.bound());
        Set<String> context = new HashSet<>(before.context());
        context.addAll(measure.context());
        return new Measure(
                measure.line(),
                numeral,
                before.concept(),
                before.head(),
                before.kind(),
                context,
                before.words(),
                before.scope(),
                before);
    }
}
