package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.attribution.Act;
import org.standfirst.attribution.SpeechVerbs;
import org.standfirst.server.web.view.Voice;
import org.standfirst.text.Terms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The verb before a statement on a page: the report's own, as far as it stands before what is said.
 * The act alone reads wrong where that takes its object by another word ("warned against a strike",
 * "called for a vote"), one act stands for orders, plans and decisions, and a plain "said" is
 * seldom an accusation. English only; elsewhere the act stands.
 */
public final class ActWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}'\u2019]+");

    private static final Pattern QUOTED =
            Pattern.compile(
                    "[\"\u201c\u201e][^\"\u201c\u201d]*(?:[\"\u201d\u201c]|$)"
                            + "|\u2018.*?(?:\u2019(?!\\p{L})|$)",
                    Pattern.DOTALL);

    private static final String MARKS = "\"\u201c\u201e\u2018";

    private static final Map<String, Set<String>> OBJECTS =
            Map.of(
                    "asks", Set.of("for"),
                    "warns", Set.of("against", "of", "about"),
                    "decides", Set.of("against", "on"),
                    "plans", Set.of("for", "on"));

    private static final Set<String> CALLING =
            Set.of(
                    "call",
                    "calls",
                    "called",
                    "calling",
                    "dubbed",
                    "branded",
                    "labelled",
                    "labeled");

    /**
     * Acts that of a plain "said" only what is said can tell: too often wrongly, and who says that
     * no letter came does not deny that no letter came.
     */
    private static final Set<String> GUESSED =
            Set.of("accuses", "confirms", "claims", "warns", "praises", "denies");

    private static final Set<String> PLAIN =
            Set.of("said", "says", "say", "saying", "told", "tells", "added", "according", "wrote");

    /** What takes a clause on a page; all other verbs may take a thing as well. */
    private static final Set<String> OF_CLAUSES =
            Set.of(
                    "says",
                    "believes",
                    "thinks",
                    "claims",
                    "insists",
                    "argues",
                    "contends",
                    "asserts",
                    "maintains",
                    "boasts",
                    "feels",
                    "assumes",
                    "agrees",
                    "complains");

    /** Words behind which "fears" and "views" are nouns. */
    private static final Set<String> NOMINAL =
            Set.of("the", "a", "an", "his", "her", "their", "its", "my", "our", "of", "in", "no");

    private static final Set<String> RULING = Set.of("ruled", "rules", "ruling");

    private static final Set<String> NEGATING =
            Set.of("not", "never", "didn't", "hasn't", "refused", "declined", "neither", "nor");

    /** Words before a verb among which a "not" is looked for. */
    private static final int NEAR = 3;

    /** How the verbs begin that order, plan and decide, with what a page says for them. */
    private static final List<Map.Entry<String, String>> ORDERING =
            List.of(
                    Map.entry("decid", "decides"),
                    Map.entry("decision", "decides"),
                    Map.entry("plan", "plans"),
                    Map.entry("intend", "plans"),
                    Map.entry("intention", "plans"),
                    Map.entry("announc", "announces"),
                    Map.entry("order", "orders"),
                    Map.entry("direct", "orders"),
                    Map.entry("instruct", "orders"),
                    Map.entry("command", "orders"),
                    Map.entry("told", "orders"),
                    Map.entry("tell", "orders"));

    private ActWords() {}

    /** Whether the verb that stands before a statement may have a thing as its object. */
    static boolean takesThing(String verb) {
        return !OF_CLAUSES.contains(verb);
    }

    /** {@code warns against}, {@code decides}, {@code calls}, or the act as it is. */
    public static String of(Voice.Statement said) {
        var words = said.words();
        var act = words == null ? Words.act(said.act()) : silent(said.act(), words.text());
        var sentence = said.sentence();
        if (words == null
                || !words.articleId().equals(sentence.articleId())
                || words.begin() < sentence.begin()
                || words.end() > sentence.end()
                || !Terms.primary(sentence.language()).equals("en")) {
            return act;
        }
        var text = sentence.text();
        int begin = text.offsetByCodePoints(0, words.begin() - sentence.begin());
        int end = text.offsetByCodePoints(begin, words.end() - words.begin());
        var before = words(text.substring(0, begin));
        var last = before.isEmpty() ? "" : before.getLast();
        // "On a call, ..." stands before whole sentences only.
        if (CALLING.contains(last) && !said.form().equals("direct")) {
            return "calls";
        }
        var own = own(before);
        if (own != null) {
            return own;
        }
        var behind = words(text.substring(end));
        if (said.act().equals("orders")) {
            act = ordering(before, behind);
        }
        // Of a quotation in two parts what tells that it was said stands between them.
        var between = words(QUOTED.matcher(words.text()).replaceAll(" "));
        boolean parts = MARKS.indexOf(words.text().codePointAt(0)) >= 0;
        var told =
                Stream.of(before, parts ? between : List.<String>of(), behind)
                        .flatMap(List::stream)
                        .toList();
        if (GUESSED.contains(said.act()) && isPlain(said.act(), told)) {
            return "says";
        }
        var parting = parts ? parting(said.act(), between) : null;
        if (parting != null) {
            return parting;
        }
        return OBJECTS.getOrDefault(act, Set.of()).contains(last) ? act + ' ' + last : act;
    }

    /** A silence, as it goes on with what was to be told: "declines to say", "whether he knew". */
    private static String silent(String act, String words) {
        var first = words.strip().split("[\\s,.]+", 2)[0].toLowerCase(Locale.ROOT);
        return switch (act) {
            case "declines" -> first.isEmpty() ? Words.act(act) : declining(first);
            case "no-response" ->
                    first.equals("to")
                            ? Words.act(act)
                            : first.equals("for") ? "is not reached" : "does not answer";
            default -> Words.act(act);
        };
    }

    private static String declining(String first) {
        if (first.equals("to")) {
            return "declines";
        }
        return ASKED.contains(first)
                ? "declines to say"
                : CLAUSE.contains(first) || !Character.isLetter(first.codePointAt(0))
                        ? "says"
                        : Words.act("declines");
    }

    /** How what is said begins where somebody tells that nothing is told. */
    private static final Set<String> CLAUSE =
            Set.of("that", "it", "he", "she", "they", "we", "i", "there");

    private static final Set<String> ASKED =
            Set.of("whether", "if", "why", "how", "what", "who", "when", "where");

    /** Whether some words tell by a plain "said" what they tell, and by no verb for the act. */
    private static boolean isPlain(String act, List<String> told) {
        return told.stream().anyMatch(PLAIN::contains)
                && told.stream()
                        .map(SpeechVerbs::of)
                        .noneMatch(verb -> verb != null && is(act, verb.act()));
    }

    /** The verb between two parts of a quotation that is for the act. */
    private static @Nullable String parting(String act, List<String> between) {
        for (var word : between) {
            var verb = SpeechVerbs.of(word);
            if (verb != null && is(act, verb.act())) {
                return verb.does();
            }
        }
        return null;
    }

    private static boolean is(String label, @Nullable Act act) {
        return act != null && act.label().equals(label);
    }

    /** The verb right before what is said, if it tells more than "says", without a "not". */
    private static @Nullable String own(List<String> before) {
        int last = before.size() - 1;
        // "Conceded Monday that support was weak".
        last -= last > 0 && before.get(last).endsWith("day") ? 1 : 0;
        boolean out = last > 0 && before.get(last).equals("out");
        int verb = out ? last - 1 : last;
        if (verb < 0) {
            return null;
        }
        boolean rules = out && RULING.contains(before.get(verb));
        boolean denied =
                before.subList(Math.max(0, verb - NEAR), verb).stream()
                        .anyMatch(NEGATING::contains);
        var form = SpeechVerbs.of(before.get(verb));
        boolean noun = verb > 0 && isNominal(before.get(verb - 1));
        var does = rules ? "rules out" : out || noun || form == null ? null : form.does();
        return denied ? null : does;
    }

    private static boolean isNominal(String word) {
        return NOMINAL.contains(word) || word.endsWith("'s") || word.endsWith("\u2019s");
    }

    /** What the nearest verb before what is said does, else the first behind it. */
    private static String ordering(List<String> before, List<String> behind) {
        for (var word : before.reversed()) {
            var act = ordering(word);
            if (act != null) {
                return act;
            }
        }
        for (var word : behind) {
            var act = ordering(word);
            if (act != null) {
                return act;
            }
        }
        return "announces";
    }

    private static @Nullable String ordering(String word) {
        for (var each : ORDERING) {
            if (word.startsWith(each.getKey())) {
                return each.getValue();
            }
        }
        return null;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(r -> r.group()).toList();
    }
}
