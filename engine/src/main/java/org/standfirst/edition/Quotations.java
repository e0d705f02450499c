package org.standfirst.edition;

import org.standfirst.edition.Perspective.Quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Who is quoted in a story, each name read once for all its perspectives. */
final class Quotations {

    /**
     * That somebody is quoted.
     *
     * @param family see {@link Speaker#family}
     */
    private record Quotation(Line line, Claim claim, Speaker speaker, String family) {

        /** Whether it may be shown: somebody with a full name, who stands in the sentence. */
        boolean shown() {
            return claim.named()
                    && claim.stated()
                    && speaker.isFullName()
                    && speaker.isNamedIn(line.passage().text());
        }
    }

    private final List<Quotation> quotations = new ArrayList<>();

    /**
     * @param lines of the story
     */
    Quotations(List<Line> lines) {
        Map<String, String> families = new HashMap<>();
        for (var line : lines) {
            for (var claim : line.claims()) {
                var speaker = new Speaker(claim.speaker());
                var family = families.computeIfAbsent(claim.speaker(), s -> speaker.family());
                quotations.add(new Quotation(line, claim, speaker, family));
            }
        }
    }

    /** Those whom the sentences of a group quote and no others, in their order. */
    List<Quoted> alone(Predicate<Line> group, int most) {
        Map<String, Quoted> mine = new LinkedHashMap<>();
        var others = new HashSet<String>();
        for (var each : quotations) {
            if (!group.test(each.line())) {
                others.add(each.family());
            } else if (!mine.containsKey(each.family()) && each.shown()) {
                var passage = each.line().passage();
                mine.put(each.family(), new Quoted(each.claim().speaker(), passage));
            }
        }
        mine.keySet().removeAll(others);
        return mine.values().stream().limit(most).toList();
    }
}
