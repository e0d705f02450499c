package org.standfirst.edition;

import org.standfirst.attribution.Act;
import org.standfirst.attribution.Attribution;
import org.standfirst.attribution.Form;
import org.standfirst.attribution.Kind;
import org.standfirst.attribution.Span;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A stretch of an article that somebody else says, as the attributions have it.
 *
 * @param begin in code points of the article's text
 * @param end exclusive
 * @param speaker who says it, as pages name them
 * @param person whether the speaker is a named person
 * @param disputes whether it denies something or accuses somebody
 * @param named whether whoever says it is named
 * @param stated whether it is stated, by one who is no outlet: only then may it be shown as what
 *     several report of one speaker
 */
public record Claim(
        int begin,
        int end,
        String speaker,
        boolean person,
        boolean disputes,
        boolean named,
        boolean stated) {

    private static final Set<Act> DISPUTING = Set.of(Act.DENIES, Act.ACCUSES);

    private static final Set<Act> STATING =
            Set.of(Act.SAYS, Act.CONFIRMS, Act.WARNS, Act.PROMISES, Act.PREDICTS, Act.CLAIMS);

    /** A claim of which nothing more is known. */
    public Claim(int begin, int end, String speaker) {
        this(begin, end, speaker, false, false, false, false);
    }

    /** Deeds as well as words: a parliament rejects a bill, and a minister what is said of him. */
    private static final Pattern DEED =
            Pattern.compile("(?i)\\b(?:reject|dismiss|refus|turn(?:ed|s)? down)\\p{L}*");

    /** What bodies do and no person says: a council decides, a ministry closes a bridge. */
    private static final Pattern ACTS =
            Pattern.compile(
                    "(?i)\\b(?:decid|clos|approv|adopt|pass|invalidat|authori[sz]|releas|launch|appoint"
                        + "|suspend|cancell?|overturn|repeal|postpon|attempt|fil|vot|ban"
                        + "|dissolv|sign)(?:e[ds]?|s|ing|n?ed)?\\b|\\btr(?:y|ied|ies|ying)\\b");

    /** Words that leave no doubt that something is said. */
    private static final Pattern TELLS =
            Pattern.compile(
                    "(?i)\\b(?:sa(?:id|ys?|ying)|told|tell|announc|add|warn|claim|stat(?:e|ing)"
                            + "|declar|argu|report|den(?:y|i)|confirm|insist|not(?:e|ing)|accord)");

    private static final Pattern CLAUSE = Pattern.compile("(?i)^\\W*(?:that|having|any)\\b");

    /**
     * What an attribution says that somebody says, one a stretch; nothing where something is done
     * rather than said: "rejected a bill".
     *
     * @param text of the article, of which the attribution is
     */
    public static List<Claim> of(Attribution attribution, String text) {
        if (attribution.act() == Act.DENIES && deed(attribution, text)) {
            return List.of();
        }
        if (attribution.speaker().kind() == Kind.BODY && acts(attribution, text)) {
            return List.of();
        }
        var speaker = attribution.speaker();
        boolean stated =
                STATING.contains(attribution.act())
                        && !speaker.name().isEmpty()
                        && speaker.kind() != Kind.OUTLET
                        && speaker.kind() != Kind.CROWD;
        // An outlet that asks about what somebody denies, denies nothing.
        boolean disputes = DISPUTING.contains(attribution.act()) && speaker.kind() != Kind.OUTLET;
        return attribution.content().stream()
                .map(span ->
                        new Claim(
                                span.begin(),
                                span.end(),
                                speaker.name(),
                                speaker.kind() == Kind.PERSON,
                                disputes,
                                speaker.isNamed(),
                                stated))
                .toList();
    }

    private static boolean deed(Attribution attribution, String text) {
        return attribution.cue().stream().anyMatch(s -> DEED.matcher(words(s, text)).find())
                && attribution.content().stream()
                        .noneMatch(s -> CLAUSE.matcher(words(s, text)).find());
    }

    /** Whether a body does something, in words that are nobody's quotation. */
    private static boolean acts(Attribution attribution, String text) {
        if (attribution.form() != Form.INDIRECT) {
            return false;
        }
        boolean clause =
                attribution.content().stream()
                        .anyMatch(span -> CLAUSE.matcher(words(span, text)).find());
        return attribution.cue().stream()
                .anyMatch(cue -> {
                    var words = words(cue, text);
                    if (!clause && ACTS.matcher(words).find()) {
                        return true;
                    }
                    boolean tells = TELLS.matcher(words).find() || (clause && !isNoun(words));
                    return !tells && ACTS.matcher(before(cue, attribution, text)).find();
                });
    }

    /** Whether what is taken for a verb is a noun: "amid a debate that rattled many". */
    private static boolean isNoun(String cue) {
        return cue.startsWith("a ") || cue.startsWith("an ") || cue.startsWith("the ");
    }

    /** What stands between who is taken to speak and the words that are taken to say so. */
    private static String before(Span cue, Attribution attribution, String text) {
        int from = attribution.source().stream().mapToInt(Span::end).max().orElse(cue.begin());
        return from < cue.begin() ? words(new Span(from, cue.begin()), text) : "";
    }

    private static String words(Span span, String text) {
        int begin = text.offsetByCodePoints(0, span.begin());
        return text.substring(begin, text.offsetByCodePoints(begin, span.end() - span.begin()));
    }
}
