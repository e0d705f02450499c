package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Numeral;

import java.util.ArrayList;
import java.util.List;

/** Parts of a sentence that stand by themselves, where others of the story may say the same. */
final class LineParts {

    /** Sentences at an article's beginning of which a part is tried. */
    static final int MOST_CUT = 25;

    private final Agreement agreement;
    private final Supports supports;

    LineParts(Agreement agreement, Supports supports) {
        this.agreement = agreement;
        this.supports = supports;
    }

    /** The clause a sentence begins with; null if it does not stand by itself. */
    @Nullable Line beginning(Line line) {
        boolean may =
                Plain.begins(line)
                        && ClauseEnd.mayPart(line.words(), line.passage().text())
                        && isPromising(line);
        return may ? part(line, 0, agreement.standsUpTo(line, to -> isNear(line, 0, to))) : null;
    }

    /**
     * The same without figures.
     *
     * @param figures that stand in it
     */
    @Nullable Line before(Line line, List<Numeral> figures) {
        return Plain.begins(line) && isPromising(line)
                ? part(line, 0, agreement.standsBefore(line, figures.getFirst().begin()))
                : null;
    }

    /** The clauses within. */
    List<Line> within(Line line) {
        int first = InnerClauses.first(line.passage().text());
        if (first < 0
                || !isPromising(line)
                || !isNear(line, first, line.passage().text().length())) {
            return List.of();
        }
        var parts = new ArrayList<Line>();
        for (var span : agreement.innerClauses(line)) {
            var part = part(line, span.begin(), span.end());
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    private boolean isPromising(Line line) {
        return line.place() < MOST_CUT
                && Agreement.readable(line)
                && supports.near(line, Shared.TELLING);
    }

    /** Whether a part shares enough with others to be looked at: to parse is dear. */
    private boolean isNear(Line line, int begin, int end) {
        return supports.near(StoryLines.part(line, begin, end), Shared.TELLING);
    }

    private @Nullable Line part(Line line, int begin, int end) {
        var part = begin >= end ? null : StoryLines.part(line, begin, end);
        return part == null || !agreement.complete(part) ? null : part;
    }
}
