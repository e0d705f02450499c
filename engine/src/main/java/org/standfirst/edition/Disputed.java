package org.standfirst.edition;

import org.standfirst.edition.Figure.Kind;
import org.standfirst.edition.Figure.Value;
import org.standfirst.text.Numeral;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of a story on which reports disagree: no line that gives one is agreed on. A value is
 * settled again that came after all others and that several origins give.
 */
final class Disputed {

    private record Amount(String what, BigDecimal value, List<Passage> passages) {}

    private final List<Amount> amounts = new ArrayList<>();

    private Disputed() {}

    /**
     * @param figures that reports of the story give differently
     * @param lines of the story
     */
    static Disputed of(List<Figure> figures, List<Line> lines) {
        var disputed = new Disputed();
        Map<String, Line> reports = new HashMap<>();
        lines.forEach(line -> reports.putIfAbsent(line.article().id(), line));
        for (var figure : figures) {
            if (figure.kind() == Kind.DISAGREEMENT) {
                for (var value : figure.values()) {
                    if (!settled(value, figure.values(), reports)) {
                        var amount = value.amount().stripTrailingZeros();
                        disputed.amounts.add(new Amount(figure.what(), amount, value.passages()));
                    }
                }
            }
        }
        return disputed;
    }

    private static boolean settled(Value value, List<Value> all, Map<String, Line> reports) {
        Set<Integer> origins = new HashSet<>();
        var first = Instant.MAX;
        for (var passage : value.passages()) {
            var report = reports.get(passage.articleId());
            if (report != null) {
                origins.add(report.origin());
                first = earlier(first, published(report));
            }
        }
        if (origins.size() < 2) {
            return false;
        }
        for (var other : all) {
            for (var passage : other.equals(value) ? List.<Passage>of() : other.passages()) {
                var report = reports.get(passage.articleId());
                if (report != null && !published(report).isBefore(first)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Instant published(Line line) {
        var published = line.published();
        return published == null ? Instant.EPOCH : published;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * The numbers of a line over which reports disagree.
     *
     * @param measures what the line's numbers count
     */
    List<Numeral> in(Line line, List<Measure> measures) {
        var found = new ArrayList<Numeral>();
        for (var measure : amounts.isEmpty() ? List.<Measure>of() : measures) {
            if (amounts.stream().anyMatch(amount -> gives(line, measure, amount))) {
                found.add(measure.numeral());
            }
        }
        return found;
    }

    private static boolean gives(Line line, Measure measure, Amount amount) {
        boolean equal = measure.numeral().value().compareTo(amount.value()) == 0;
        return equal
                && (amount.what().equals(measure.concept())
                        || amount.what().equals(measure.words())
                        || amount.passages().stream().anyMatch(p -> p.overlaps(line.passage())));
    }
}
