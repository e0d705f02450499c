package org.standfirst.edition;

import org.standfirst.text.Numeral;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A number in a sentence with the words that say what it counts.
 *
 * @param concept what it counts if that is one of the things every report of an accident counts;
 *     otherwise empty
 * @param head stem of the first word after it that can be what is counted; empty at the end of a
 *     clause
 * @param context stems of its clause
 * @param words the words right after it, as written
 */
record Measure(
        Line line,
        Numeral numeral,
        String concept,
        String head,
        Set<String> context,
        String words) {

    private static final int NEAR = 6;
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}][\\p{L}\\p{M}'\\u2019-]*|[,;:()\\u2013\\u2014]");

    /** Stems in English and German of what is counted under different words. */
    private static final Map<String, Set<String>> CONCEPTS =
            Map.of(
                    "dead",
                    Set.of(
                            "dead",
                            "die",
                            "di",
                            "kill",
                            "death",
                            "bodi",
                            "toll",
                            "fatal",
                            "lost",
                            "tot",
                            "tote",
                            "toten",
                            "todesopf",
                            "getotet",
                            "gestorb",
                            "starb"),
                    "hurt",
                    Set.of("hurt", "injur", "wound", "verletzt", "verletz"),
                    "missing",
                    Set.of("miss", "unaccount", "vermisst"),
                    "rescued",
                    Set.of("rescu", "ashor", "aliv", "surviv", "gerettet"));

    /** Words of time: what happened so long ago is another event. */
    private static final Set<String> AGO = Set.of("ago", "centuri", "decad", "vor", "sinc");

    /** A number before one of these counts nothing that follows. */
    private static final Set<String> PREPOSITIONS =
            Set.of(
                    "by", "to", "in", "from", "at", "on", "for", "with", "against", "after",
                    "before", "and", "or", "than", "as", "but", "when", "while", "during", "bis",
                    "auf", "um", "mit", "gegen", "nach", "seit", "bei", "und", "oder", "zu");

    private static final Pattern OF_THEM =
            Pattern.compile("\\b(?:of|von|der|out of)(?: the| den)? $");

    private static final Set<String> NOT_COUNTED =
            Set.of(
                    "year", "day", "dai", "week", "month", "hour", "minut", "second", "jahr",
                    "jahren", "tag", "tagen", "stund", "minuten", "monat", "woch", "time", "mal");

    /** What each number of a sentence counts. */
    static List<Measure> of(Line line) {
        if (line.numerals().isEmpty()) {
            return List.of();
        }
        var text = line.passage().text();
        var language = line.article().language();
        var words = WORD.matcher(text).results().toList();
        var measures = new ArrayList<Measure>();
        for (var numeral : line.numerals()) {
            if (total(text, numeral, measures)) {
                continue;
            }
            var clause = clause(words, numeral);
            var stems = new LinkedHashSet<String>();
            var concept = "";
            int nearest = Integer.MAX_VALUE;
            for (var word : clause) {
                for (var stem : Terms.of(word.group(), language)) {
                    stems.add(stem);
                    int distance = distance(word, numeral);
                    for (var known : CONCEPTS.entrySet()) {
                        if (known.getValue().contains(stem) && distance < nearest) {
                            nearest = distance;
                            concept = known.getKey();
                        }
                    }
                }
            }
            var after =
                    clause.stream()
                            .filter(w -> w.start() >= numeral.end())
                            .takeWhile(w -> !PREPOSITIONS.contains(w.group()))
                            .limit(3)
                            .toList();
            var head =
                    after.stream()
                            .flatMap(w -> Terms.of(w.group(), language).stream())
                            .findFirst()
                            .orElse("");
            boolean past = stems.stream().anyMatch(AGO::contains) && NOT_COUNTED.contains(head);
            if (past || (concept.isEmpty() && NOT_COUNTED.contains(head))) {
                continue;
            }
            measures.add(
                    new Measure(
                            line,
                            numeral,
                            NOT_COUNTED.contains(head) ? "" : concept,
                            head,
                            Set.copyOf(stems),
                            after.isEmpty()
                                    ? ""
                                    : text.substring(
                                            after.getFirst().start(), after.getLast().end())));
        }
        return measures;
    }

    /** Whether it is the whole of which the number before it is a part: "187 of the 214 aboard". */
    private static boolean total(String text, Numeral numeral, List<Measure> before) {
        return !before.isEmpty() && total(text, before.getLast().numeral(), numeral);
    }

    /** Whether the second of two numbers of a text is the whole of which the first is a part. */
    static boolean total(String text, Numeral part, Numeral numeral) {
        int end = part.end();
        return end <= numeral.begin()
                && numeral.begin() - end < 12
                && OF_THEM.matcher(text.substring(end, numeral.begin())).find();
    }

    /** The words around a number, up to the next comma, dash or bracket. */
    private static List<MatchResult> clause(List<MatchResult> words, Numeral numeral) {
        int first = 0;
        while (first < words.size() && words.get(first).end() <= numeral.begin()) {
            first++;
        }
        var clause = new ArrayList<MatchResult>();
        for (int i = first - 1; i >= Math.max(0, first - NEAR) && isWord(words.get(i)); i--) {
            clause.addFirst(words.get(i));
        }
        int from = first;
        while (from < words.size() && words.get(from).start() < numeral.end()) {
            from++;
        }
        int to = Math.min(words.size(), from + NEAR);
        for (int i = from; i < to && isWord(words.get(i)); i++) {
            clause.add(words.get(i));
        }
        return clause;
    }

    private static boolean isWord(MatchResult token) {
        return Character.isLetter(token.group().codePointAt(0));
    }

    private static int distance(MatchResult word, Numeral numeral) {
        return word.end() <= numeral.begin()
                ? numeral.begin() - word.end()
                : word.start() - numeral.end();
    }
}
