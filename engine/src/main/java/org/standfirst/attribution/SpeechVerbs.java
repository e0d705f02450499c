package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * English verbs by which reports tell that somebody says something: what is done by each, and the
 * forms in which they are written. A report's own verb is truer than the name of what is done by
 * it: who is told to insist does not merely claim.
 */
public final class SpeechVerbs {

    /** Verbs of which each does something of its own, by what that is. */
    static final Map<Act, String> BY_ACT = byAct();

    /** Verbs of which none of the acts is said, but which tell more than "say". */
    private static final String OTHERS =
            """
            describe voice express signal cite back support oppose defend outline mention underline
            underscore complain agree suggest stress propose explain hint imply lament note
            declare testify announce remark reply
            """;

    /** Verbs that write their forms otherwise than the rule has it, with all of these. */
    private static final Map<String, String> IRREGULAR =
            Map.of(
                    "think", "thinks thought thinking",
                    "feel", "feels felt feeling",
                    "swear", "swears swore sworn swearing",
                    "foresee", "foresees foresaw foreseen foreseeing",
                    "foretell", "foretells foretold foretelling",
                    "undertake", "undertakes undertook undertaken undertaking",
                    "plead", "pleads pleaded pled pleading",
                    "commit", "commits committed committing",
                    "rebut", "rebuts rebutted rebutting");

    private static final Pattern DOUBLED =
            Pattern.compile(".*[bcdfghjklmnpqrstvz][aeiou][bdglmnprt]");

    private static final Map<String, Form> FORMS = forms();

    private SpeechVerbs() {}

    /**
     * A verb as it is written.
     *
     * @param act what is done by it; null where it tells more than that something is said, but
     *     nothing that is named
     * @param does how it is written of one who does it now: "insists"
     */
    public record Form(@Nullable Act act, String does) {}

    /** What a word in small letters is a form of; null if of none of these verbs. */
    public static @Nullable Form of(String word) {
        return FORMS.get(word);
    }

    private static Map<Act, String> byAct() {
        var map = new EnumMap<Act, String>(Act.class);
        map.put(
                Act.DENIES,
                "deny reject dismiss dispute refute rebut contradict disavow repudiate disown");
        map.put(Act.CONFIRMS, "confirm acknowledge admit concede verify corroborate");
        map.put(
                Act.ACCUSES,
                "accuse blame criticize criticise slam attack denounce condemn lambast blast decry"
                        + " rebuke assail fault chide rage castigate deride mock bash rip berate"
                        + " impugn skewer");
        map.put(Act.WARNS, "warn caution threaten alert");
        map.put(Act.PROMISES, "promise pledge vow guarantee assure commit swear undertake");
        map.put(Act.PREDICTS, "predict forecast expect project anticipate foresee foretell");
        map.put(
                Act.ASKS,
                "ask urge demand request question appeal recommend plead beg implore press invite"
                        + " exhort petition query inquire enquire wonder encourage");
        map.put(
                Act.PRAISES,
                "praise laud applaud hail welcome commend thank congratulate salute compliment"
                        + " cheer endorse tout");
        map.put(
                Act.BELIEVES,
                "believe think feel suspect hope fear doubt assume consider worry regard view want"
                        + " wish");
        map.put(Act.ORDERS, "order plan intend decide direct instruct command decree");
        map.put(Act.CLAIMS, "claim insist maintain assert contend allege argue boast purport");
        return map;
    }

    private static Map<String, Form> forms() {
        var forms = new HashMap<String, Form>();
        BY_ACT.forEach((act, verbs) -> put(forms, act, verbs));
        put(forms, null, OTHERS);
        return Map.copyOf(forms);
    }

    private static void put(Map<String, Form> forms, @Nullable Act act, String verbs) {
        for (var verb : verbs.strip().split("\\s+", -1)) {
            var written = written(verb);
            var form = new Form(act, written.getFirst());
            // "Gave it back" is no support.
            if (!verb.equals("back")) {
                forms.put(verb, form);
            }
            written.forEach(each -> forms.put(each, form));
        }
    }

    /** The forms of a verb but its bare one; first that of one who does it now. */
    private static List<String> written(String verb) {
        var irregular = IRREGULAR.get(verb);
        if (irregular != null) {
            return List.of(irregular.split(" ", -1));
        }
        boolean silent = verb.endsWith("e");
        boolean turned = verb.endsWith("y") && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
        boolean hisses = verb.endsWith("s") || verb.endsWith("ch") || verb.endsWith("sh");
        var stem = verb.substring(0, verb.length() - 1);
        if (turned) {
            return List.of(stem + "ies", stem + "ied", verb + "ing");
        }
        if (silent) {
            return List.of(verb + "s", verb + "d", stem + "ing");
        }
        var does = hisses ? verb + "es" : verb + 's';
        var last = verb.substring(verb.length() - 1);
        return DOUBLED.matcher(verb).matches()
                ? List.of(does, verb + "ed", verb + "ing", verb + last + "ed", verb + last + "ing")
                : List.of(does, verb + "ed", verb + "ing");
    }
}
