package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.EnglishAnalyzer;
import org.standfirst.text.Penn;
import org.standfirst.text.Relation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands for something said and tells nobody anything: "says the Assembly a receipt". One may
 * praise or confirm a thing, but to say, claim or believe takes a clause.
 */
public final class Fragments {

    /** Acts of which a clause is the object. */
    private static final Set<Act> CLAUSES = Set.of(Act.SAYS, Act.CLAIMS, Act.BELIEVES);

    private static final Set<String> POINTING =
            Set.of(
                    "it", "this", "that", "these", "those", "so", "her", "him", "them", "me", "us",
                    "you", "one", "such");

    private static final Pattern QUOTED =
            Pattern.compile("^[\"\u201c\u201d\u201e\u00ab\u00bb\u2018'].*", Pattern.DOTALL);

    private static final Pattern MARKS = Pattern.compile("[\"\u201c\u201d\u201e\u00ab\u00bb]");

    /** "A receipt which she said had been signed": what was signed stands elsewhere. */
    private static final Pattern WITHOUT_SUBJECT =
            Pattern.compile(
                    "^(?:is|are|was|were|has|had|have|will|would|can|could|may|might|does|did) ");

    /** "That if nothing is done": what then? */
    private static final Pattern HANGING =
            Pattern.compile(
                    "^(?:that )?(?:if|unless|because|although|though"
                            + "|(?:since|while|when) (?:he|she|it|they|we|i|you)(?:'\\w+)?) .*");

    /** What hangs on a word that is not there: "which they said was a shell". */
    private static final Pattern RELATIVE =
            Pattern.compile(
                    "^(?:which|whose)\\b.*|^what"
                        + " .{0,60}\\b(?:call(?:s|ed)|sa(?:id|ys?)|describe[sd]?|hope[sd])\\b.*|^[^,]{0,60}"
                        + " as (?:saying|telling)\\b.*");

    /** What one may ask, doubt or decline to tell, but does not say. */
    private static final Pattern OPEN =
            Pattern.compile("^(?:whether|how to|who (?:is|was|were))\\b.*");

    private static final Set<Act> OPENING = Set.of(Act.ASKS, Act.DENIES, Act.DECLINES, Act.ORDERS);

    /** Whom it was said to, or what was blamed: "on an internal error". */
    private static final Pattern ASIDE = Pattern.compile("^(?:on|by|with|from|at|into|about) .*");

    private static final Set<Act> TRANSITIVE = Set.of(Act.ACCUSES, Act.PRAISES, Act.DENIES);

    /** Verbs that "that" alone may have for a subject: "that was true". */
    private static final Set<String> OF_THAT =
            Set.of(
                    "is",
                    "was",
                    "would",
                    "will",
                    "has",
                    "had",
                    "should",
                    "could",
                    "may",
                    "might",
                    "must",
                    "can",
                    "did",
                    "does",
                    "means",
                    "meant",
                    "makes",
                    "made",
                    "depends",
                    "remains",
                    "includes",
                    "came",
                    "works",
                    "worked",
                    "seems",
                    "sounds",
                    "happened");

    /** "Himself as a reformer": to describe takes this, to say does not. */
    private static final Pattern REFLEXIVE =
            Pattern.compile("^(?:him|her|it|my|your)self\\b.*|^(?:them|our|your)selves\\b.*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final int BASE = Penn.number("VB");

    private static final int TO = Penn.number("TO");

    private Fragments() {}

    /**
     * Whether words tell nothing by themselves.
     *
     * @param thing whether the verb that a page has before them takes a thing as well as a clause,
     *     as "signals" does
     * @param words what is said; nothing is a silence, which is whole
     * @param language its tag; only English is looked at beyond single words
     */
    public static boolean is(Act act, boolean thing, String words, @Nullable String language) {
        if (words.isBlank() || QUOTED.matcher(words).find() || !english(language)) {
            return false;
        }
        var bare = words.strip().toLowerCase(Locale.ROOT);
        if (POINTING.contains(bare)) {
            return true;
        }
        if (!WORD.matcher(words).find()) {
            return false;
        }
        boolean small = Character.isLowerCase(words.strip().codePointAt(0));
        boolean hangs =
                RELATIVE.matcher(bare).matches()
                        || (OPEN.matcher(bare).matches() && !OPENING.contains(act))
                        || (ASIDE.matcher(bare).matches() && TRANSITIVE.contains(act))
                        || isAddress(words);
        if (small && hangs && !bare.endsWith("?")) {
            return true;
        }
        if (thing || !CLAUSES.contains(act)) {
            return bare.startsWith("that ") && !isClause(words, true);
        }
        return WITHOUT_SUBJECT.matcher(bare).find()
                || REFLEXIVE.matcher(bare).matches()
                || !isClause(words, act == Act.CLAIMS);
    }

    /** "To a public that is weary": whom it was said to, not what. */
    private static boolean isAddress(String words) {
        if (!words.startsWith("to ")) {
            return false;
        }
        var tags = EnglishAnalyzer.shipped().analyze(words).tags();
        int next = 1;
        while (next < tags.length && tags[next] == ADVERB) {
            next++;
        }
        return next < tags.length && !Penn.isVerb(tags[next]);
    }

    private static final int ADVERB = Penn.number("RB");

    private static boolean english(@Nullable String language) {
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
    }

    /**
     * Whether a verb stands in more than a clause that hangs on something: "because there were
     * many".
     *
     * @param todo whether "to have seen it" is one, which may be claimed and promised, not said
     */
    private static boolean isClause(String words, boolean todo) {
        var plain = MARKS.matcher(words).replaceAll("");
        var analysis = EnglishAnalyzer.shipped().analyze(plain);
        var tags = analysis.tags();
        int hanging = withoutSubject(tags, plain.strip().toLowerCase(Locale.ROOT));
        if (HANGING.matcher(words.toLowerCase(Locale.ROOT)).matches() && verbs(tags) < 2) {
            return false;
        }
        boolean adrift = ADRIFT.matcher(plain).find();
        for (int i = 0; i < tags.length; i++) {
            if (adrift && !hasSubject(analysis.heads(), analysis.relations(), i)) {
                continue;
            }
            boolean toDo = i > 0 && tags[i - 1] == TO && Penn.isVerb(tags[i]);
            boolean verb = toDo ? isWhole(tags, i - 1, todo) : isFinite(tags[i]);
            if (verb && i != hanging && !inSideClause(analysis.heads(), analysis.relations(), i)) {
                return true;
            }
        }
        return false;
    }

    /** "With her mother present, and asked us": what stood beside somebody who is left out. */
    private static final Pattern ADRIFT =
            Pattern.compile("^(?:with|in|at|on|off|by|from|before|after|during) ");

    /** Whether a verb, or the one that it helps, has a subject. */
    private static boolean hasSubject(int[] heads, byte[] relations, int verb) {
        for (int i = 0; i < heads.length; i++) {
            boolean subject =
                    relations[i] == Relation.SUBJECT || relations[i] == Relation.PASSIVE_SUBJECT;
            if (subject && (heads[i] == verb || heads[i] == heads[verb])) {
                return true;
            }
        }
        return false;
    }

    /** The place of a verb with which the words begin, "killed hundreds", or -1. */
    private static int withoutSubject(byte[] tags, String plain) {
        if (tags.length == 0 || plain.isEmpty()) {
            return -1;
        }
        boolean that = plain.startsWith("that ") && tags.length > 1;
        int first = that ? 1 : 0;
        var begin = plain.split(" ", 3);
        boolean own = that && begin.length > 1 && OF_THAT.contains(begin[1]);
        boolean verb = isFinite(tags[first]) && tags[first] != BASE;
        return verb && !own ? first : -1;
    }

    /** How many verbs have a tense, "will fall" being one. */
    private static int verbs(byte[] tags) {
        int verbs = 0;
        for (byte tag : tags) {
            boolean tense = isFinite(tag) && tag != BASE;
            verbs += tense ? 1 : 0;
        }
        return verbs;
    }

    private static boolean isFinite(int tag) {
        return FINITE.contains(tag);
    }

    private static final Set<Integer> FINITE =
            Set.of(
                    (int) Penn.number("VBD"),
                    (int) Penn.number("VBZ"),
                    (int) Penn.number("VBP"),
                    (int) Penn.number("VB"),
                    (int) Penn.number("MD"));

    /** Whether "to do" is all that is said, or what: "whom to trust", but no "plan to do". */
    private static boolean isWhole(byte[] tags, int to, boolean todo) {
        return to == 0 ? todo : ASKING.contains((int) tags[to - 1]);
    }

    private static final Set<Integer> ASKING =
            Set.of(
                    (int) Penn.number("WP"),
                    (int) Penn.number("WRB"),
                    (int) Penn.number("WDT"),
                    (int) Penn.number("IN"));

    private static boolean inSideClause(int[] heads, byte[] relations, int at) {
        int word = at;
        for (int steps = 0; steps < heads.length && word >= 0; steps++) {
            if (relations[word] == Relation.RELATIVE_CLAUSE
                    || relations[word] == Relation.ADVERBIAL_CLAUSE) {
                return true;
            }
            word = heads[word];
        }
        return false;
    }
}
