package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Measure.Scope;
import org.standfirst.text.Numeral;
import org.standfirst.text.Numeral.Unit;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what each number of a sentence counts off the words around it. */
final class Measures {

    private static final int NEAR = 6;

    /** More characters than any words have that are looked for before a number. */
    private static final int BEFORE = 32;

    /** Words of time: what happened so long ago is another event. */
    private static final Set<String> AGO = Set.of("ago", "centuri", "decad", "vor", "sinc");

    /** A number before one of these counts nothing that follows. */
    private static final Set<String> PREPOSITIONS =
            Set.of(
                    "by", "to", "in", "from", "at", "on", "for", "with", "against", "after",
                    "before", "and", "or", "than", "as", "but", "when", "while", "during", "bis",
                    "auf", "um", "mit", "gegen", "nach", "seit", "bei", "und", "oder", "zu");

    /** Behind these a clause tells something else. */
    private static final Set<String> TURNS =
            Set.of(
                    "and", "or", "but", "while", "before", "after", "when", "with", "und", "oder",
                    "aber");

    private static final Set<String> NOT_COUNTED =
            Set.of(
                    "year", "day", "dai", "week", "month", "hour", "minut", "second", "jahr",
                    "jahren", "tag", "tagen", "stund", "minuten", "monat", "woch", "time", "mal");

    private static final Pattern VOTES_TO =
            Pattern.compile("^\\s*(?:votes?|Stimmen)?\\s*(?:to|gegen|zu)\\s*$");

    private static final Pattern VOTED =
            Pattern.compile("(?i)\\b(?:vot(?:e|es|ed)|Stimmen|reject|approv|pass|defeat)");

    private static final Pattern RANGE =
            Pattern.compile("^\\s*(?:to|and|bis|und|in(?: every)?|out of|[\u2013-])\\s*$");

    private static final Pattern HOSPITAL =
            Pattern.compile(
                    "^[^.;:,]{0,40}?\\b(?:in|to|im|ins)(?: an?| the| local| nearby| ein)?"
                        + " (?:hospitals?|Krankenhaus|Spital)\\b|^[^.;:,]{0,30}?hospitali[sz]ed");

    private static final Pattern PART =
            Pattern.compile(
                    "(?i)^ (?:of (?:those|these|whom|the)\\b|out of\\b|(?:davon|der)\\b|other\\b"
                            + "|\\p{L}+ (?:were|are) among)");

    private static final Pattern INCLUDING =
            Pattern.compile(
                    "(?i)\\b(?:including|among them|of whom|another|darunter)(?: at least)? $");

    /** Before the whole of which only something is told: "most of the 214". */
    private static final Pattern OUT_OF =
            Pattern.compile(
                    "(?i)\\b(?:of (?:the|these|those|its|their)|(?:most|many|some|half|all|none) of"
                            + "|(?:meisten|viele|einige|alle)(?: der| von)?|all) $");

    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "of", "the", "a", "an", "will", "would", "were", "was", "are", "is", "has",
                    "have", "had", "been", "be", "who", "which", "that", "said", "says", "left");

    private final Line line;
    private final String text;
    private final String language;
    private final List<MeasureWord> words;

    private Measures(Line line) {
        this.line = line;
        this.text = line.passage().text();
        this.language = Terms.primary(line.article().language());
        this.words = MeasureWord.in(text);
    }

    /** What each number of a sentence counts. */
    static List<Measure> of(Line line) {
        return line.numerals().isEmpty() ? List.of() : new Measures(line).read();
    }

    private List<Measure> read() {
        var measures = new ArrayList<Measure>();
        boolean elsewhere = OtherTimes.in(line);
        var numerals = line.numerals();
        for (int i = 0; i < numerals.size(); i++) {
            var numeral = numerals.get(i);
            boolean whole =
                    !measures.isEmpty()
                            && Measure.total(text, measures.getLast().numeral(), numeral);
            var votes = votes(i);
            var measure = whole ? null : votes != null ? votes : measure(numeral);
            if (measure != null) {
                boolean apart = elsewhere || range(i);
                measures.add(apart ? scoped(measure, Scope.ELSEWHERE) : measure);
            }
        }
        return measures;
    }

    private @Nullable Measure votes(int at) {
        var numerals = line.numerals();
        if (numerals.get(at).unit() != Unit.PLAIN) {
            return null;
        }
        if (at + 1 < numerals.size() && against(numerals.get(at), numerals.get(at + 1))) {
            return votes(numerals.get(at), "first");
        }
        return at > 0 && against(numerals.get(at - 1), numerals.get(at))
                ? votes(numerals.get(at), "second")
                : null;
    }

    private boolean against(Numeral first, Numeral second) {
        if (first.end() >= second.begin() || second.begin() - first.end() > 16) {
            return false;
        }
        var between = text.substring(first.end(), second.begin());
        return VOTES_TO.matcher(between).matches() && VOTED.matcher(text).find();
    }

    private Measure votes(Numeral numeral, String kind) {
        return new Measure(
                line, numeral, Concepts.VOTES, "", kind, Set.of(), "", Scope.WHOLE, null);
    }

    /** Whether a number is one end of "350 to 1,300". */
    private boolean range(int at) {
        var numerals = line.numerals();
        var numeral = numerals.get(at);
        boolean begins = at + 1 < numerals.size() && ranges(numeral, numerals.get(at + 1));
        return begins || (at > 0 && ranges(numerals.get(at - 1), numeral));
    }

    private boolean ranges(Numeral low, Numeral high) {
        return low.end() < high.begin()
                && high.begin() - low.end() < 8
                && low.value().compareTo(high.value()) < 0
                && RANGE.matcher(text.substring(low.end(), high.begin())).matches()
                && !VOTED.matcher(text).find();
    }

    private @Nullable Measure measure(Numeral numeral) {
        var clause = clause(numeral, NEAR);
        boolean bare =
                numeral.unit() == Unit.PLAIN
                        && clause.stream()
                                .filter(w -> w.begin() >= numeral.end())
                                .allMatch(w -> w.text().length() < 3);
        if (bare) {
            clause = clause(numeral, 2 * NEAR);
        }
        var stems = new LinkedHashSet<String>();
        for (var word : clause) {
            stems.addAll(Terms.of(word.text(), language));
        }
        var concept = concept(clause, numeral);
        var behind = text.substring(numeral.end());
        if (!concept.equals("dead") && HOSPITAL.matcher(behind).find()) {
            concept = Concepts.IN_HOSPITAL;
        }
        var after =
                clause.stream()
                        .filter(w -> w.begin() >= numeral.end())
                        .takeWhile(w -> !PREPOSITIONS.contains(w.text()))
                        .limit(3)
                        .toList();
        var heads = after.stream().flatMap(w -> Terms.of(w.text(), language).stream()).toList();
        var head = heads.isEmpty() ? "" : heads.getFirst();
        boolean time = NOT_COUNTED.contains(head);
        if (time && stems.stream().anyMatch(AGO::contains)) {
            return null;
        }
        if (before(OUT_OF, numeral)) {
            return null;
        }
        boolean besides = concept.equals("dead") && behind.startsWith(" others");
        boolean part = besides || PART.matcher(behind).lookingAt() || before(INCLUDING, numeral);
        var scope = time ? Scope.TIME : part ? Scope.PART : Scope.WHOLE;
        boolean anybody =
                concept.isEmpty()
                        || concept.equals(Concepts.IN_HOSPITAL)
                        || concept.equals(Concepts.ATTENDANCE)
                        || heads.isEmpty()
                        || (heads.stream().anyMatch(h -> Concepts.anybody(h, language))
                                && !nationals(after));
        return new Measure(
                line,
                numeral,
                time ? "" : concept,
                head,
                anybody ? "" : head,
                Set.copyOf(stems),
                told(after),
                scope,
                null);
    }

    /** Whether words stand right before a number: few enough that no more is searched. */
    private boolean before(Pattern words, Numeral numeral) {
        int end = numeral.begin();
        return end > 0
                && text.charAt(end - 1) == ' '
                && words.matcher(text)
                        .region(Math.max(0, end - BEFORE), end)
                        .useTransparentBounds(true)
                        .find();
    }

    /** "Four French citizens": not all there are. */
    private boolean nationals(List<MeasureWord> after) {
        return language.equals("en")
                && after.size() > 1
                && Character.isUpperCase(after.getFirst().text().codePointAt(0))
                && Character.isLowerCase(after.get(1).text().codePointAt(0));
    }

    /** What is counted, by the nearest word for it: behind the number if there is one there. */
    private String concept(List<MeasureWord> clause, Numeral numeral) {
        for (var word : clause) {
            if (word.begin() >= numeral.end()) {
                if (TURNS.contains(word.text())) {
                    break;
                }
                var known = concept(word);
                if (!known.isEmpty()) {
                    return known;
                }
            }
        }
        var nearest = "";
        for (var word : clause) {
            var known = word.end() <= numeral.begin() ? concept(word) : "";
            nearest = known.isEmpty() ? nearest : known;
        }
        return nearest;
    }

    private String concept(MeasureWord word) {
        for (var stem : Terms.of(word.text(), language)) {
            var known = Concepts.of(stem, language);
            if (!known.isEmpty()) {
                return known;
            }
        }
        return "";
    }

    /** The words after a number that say what it counts. */
    private String told(List<MeasureWord> after) {
        int first = 0;
        while (first < after.size() && EMPTY_WORDS.contains(after.get(first).text())) {
            first++;
        }
        int last = first;
        while (last < after.size() && !EMPTY_WORDS.contains(after.get(last).text())) {
            last++;
        }
        return first == last
                ? ""
                : text.substring(after.get(first).begin(), after.get(last - 1).end());
    }

    /** The words around a number, up to the next comma, dash or bracket. */
    private List<MeasureWord> clause(Numeral numeral, int before) {
        int first = 0;
        while (first < words.size() && words.get(first).end() <= numeral.begin()) {
            first++;
        }
        var clause = new ArrayList<MeasureWord>();
        for (int i = first - 1; i >= Math.max(0, first - before) && isWord(words.get(i)); i--) {
            clause.addFirst(words.get(i));
        }
        int from = first;
        while (from < words.size() && words.get(from).begin() < numeral.end()) {
            from++;
        }
        int to = Math.min(words.size(), from + NEAR);
        for (int i = from; i < to && isWord(words.get(i)); i++) {
            clause.add(words.get(i));
        }
        return clause;
    }

    private static boolean isWord(MeasureWord token) {
        return Character.isLetter(token.text().codePointAt(0));
    }

    private static Measure scoped(Measure measure, Scope scope) {
        return new Measure(
                measure.line(),
                measure.numeral(),
                measure.concept(),
                measure.head(),
                measure.kind(),
                measure.context(),
                measure.words(),
                scope,
                measure.from());
    }
}
