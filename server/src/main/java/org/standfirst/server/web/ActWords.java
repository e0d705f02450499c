package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.web.view.Voice;
import org.standfirst.text.Terms;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The verb before a statement on a page. The act alone reads wrong where the report's verb takes
 * its object by another word ("warned against a strike", "called for a vote"), and one act stands
 * for orders, plans and decisions. English only; elsewhere the act stands.
 */
public final class ActWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}'\u2019]+");

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

    /** Verbs that tell more than the act, or whose object is a thing: "signals a willingness". */
    private static final Map<String, String> OWN =
            own(
                    """
                    describe voice express signal cite criticize criticise condemn reject dismiss
                    endorse back support oppose defend welcome praise hail outline mention blame
                    denounce underline underscore acknowledge
                    demand urge question complain agree insist argue suggest stress concede contend
                    propose recommend explain
                    """);

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

    /** {@code warns against}, {@code decides}, {@code calls}, or the act as it is. */
    public static String of(Voice.Statement said) {
        var act = Words.act(said.act());
        var words = said.words();
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
        if (said.act().equals("orders")) {
            act = ordering(before, words(text.substring(end)));
        }
        return OBJECTS.getOrDefault(act, Set.of()).contains(last) ? act + ' ' + last : act;
    }

    /** Each form of some regular verbs with the one for what somebody does. */
    private static Map<String, String> own(String verbs) {
        Map<String, String> forms = new HashMap<>();
        for (var verb : verbs.strip().split("\\s+", -1)) {
            boolean silent = verb.endsWith("e");
            var stem = silent ? verb.substring(0, verb.length() - 1) : verb;
            boolean hisses = verb.endsWith("s") || verb.endsWith("ch");
            var does = hisses ? verb + "es" : verb + 's';
            for (var form : List.of(does, stem + "ed", stem + "ing", stem + "led")) {
                forms.put(form, does);
            }
        }
        return Map.copyOf(forms);
    }

    /** The verb right before what is said, if it is one of these and stands without a "not". */
    private static @Nullable String own(List<String> before) {
        int last = before.size() - 1;
        boolean out = last > 0 && before.get(last).equals("out");
        int verb = out ? last - 1 : last;
        if (verb < 0) {
            return null;
        }
        boolean rules = out && RULING.contains(before.get(verb));
        boolean denied =
                before.subList(Math.max(0, verb - NEAR), verb).stream()
                        .anyMatch(NEGATING::contains);
        var does = rules ? "rules out" : out ? null : OWN.get(before.get(verb));
        return denied ? null : does;
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
