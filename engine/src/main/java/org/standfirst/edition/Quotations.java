package org.standfirst.edition;

import org.standfirst.attribution.SpeechVerbs;
import org.standfirst.attribution.SpeechWords;
import org.standfirst.edition.Perspective.Quoted;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

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
                    && speaker.isNamedIn(line.passage().text())
                    && isTold(line, claim);
        }
    }

    private static final Pattern QUOTED = Pattern.compile("[\"\u201c\u201d\u201e\u00ab]");

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

    /** Whether words tell that it is said: who signs a law or calls on homes is not quoted. */
    private static boolean isTold(Line line, Claim claim) {
        var text = line.passage().text();
        var beside =
                text.substring(0, line.unit(claim.begin()))
                        + " "
                        + text.substring(line.unit(claim.end()));
        return !Terms.primary(line.article().language()).equals("en")
                || QUOTED.matcher(text).find()
                || isOfSpeech(beside);
    }

    /** "Issued a statement saying". */
    private static final Set<String> SAYING = Set.of("saying", "telling", "stating");

    static boolean isOfSpeech(String words) {
        return SpeechWords.tell(words)
                || Plain.words(words).stream()
                        .anyMatch(word ->
                                SpeechWords.say(word)
                                        || SAYING.contains(word)
                                        || SpeechVerbs.of(word) != null);
    }
}
