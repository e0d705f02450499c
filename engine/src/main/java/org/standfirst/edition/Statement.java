package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.attribution.SpeechWords;
import org.standfirst.text.Terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What somebody says in a sentence: "Fourteen people died" of "Fourteen people died, police said".
 *
 * @param number of the sentence among all lines
 * @param sentence the whole of it
 * @param content what is said, as a line that nobody claims
 * @param claim that it is said, and by whom
 */
record Statement(int number, Line sentence, Line content, Claim claim) {

    private static final int SHORTEST = 12;
    private static final String MARKS = "\"\u201c\u201d\u201e\u00ab\u00bb'\u2018\u2019,. ";

    /** All that somebody says in the lines, in their order. */
    static List<Statement> of(List<Line> lines) {
        var statements = new ArrayList<Statement>();
        for (int number = 0; number < lines.size(); number++) {
            for (var claim : lines.get(number).claims()) {
                var statement = of(lines.get(number), number, claim);
                if (statement != null) {
                    statements.add(statement);
                }
            }
        }
        return statements;
    }

    private static @Nullable Statement of(Line line, int number, Claim claim) {
        if (claim.disputes()) {
            return null;
        }
        var text = line.passage().text();
        int from = line.unit(claim.begin());
        int to = line.unit(claim.end());
        if (text.startsWith("that ", from)) {
            from += "that ".length();
        }
        while (from < to && MARKS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && MARKS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return to - from < SHORTEST
                ? null
                : new Statement(number, line, StoryLines.said(line, from, to), claim);
    }

    private int begin() {
        return sentence.unit(content.passage().begin());
    }

    private int end() {
        return sentence.unit(content.passage().end());
    }

    /**
     * The sentence as it may be shown, with the one who says it; null if that one does not stand in
     * it. What it tells beyond is left out where it can be.
     */
    @Nullable Line shown() {
        var text = sentence.passage().text();
        int from = Plain.dateline(text);
        int to = text.length();
        if (begin() <= from + 1) {
            int comma = text.indexOf(',', Math.min(to, end() + 2));
            to = comma > 0 && SpeechWords.tell(text.substring(end(), comma)) ? comma : to;
        } else if (text.startsWith(", and ", end())) {
            to = end();
        }
        if (!claim.stated() || aside() || !SpeechWords.tell(beside(from, to)) || !named(from, to)) {
            return null;
        }
        for (var other : sentence.claims()) {
            if (outweighs(other, from, to)) {
                return null;
            }
        }
        return from == 0 && to == text.length() ? sentence : StoryLines.part(sentence, from, to);
    }

    /** The sentence up to a place within what is said. */
    Line upTo(int place) {
        var text = sentence.passage().text();
        return StoryLines.part(sentence, Plain.dateline(text), begin() + place);
    }

    /** Whether what is said ends the sentence. */
    boolean last() {
        return end() >= sentence.passage().text().length() - 2;
    }

    /** Whether the sentence first tells something else that is said, or denies something. */
    private boolean aside() {
        var before = sentence.passage().text().substring(0, begin());
        return before.contains(", adding")
                || sentence.claims().stream().anyMatch(c -> c.disputes() || holds(c));
    }

    /** Whether more of something else is said there: "pointing out that ..., she said: ...". */
    private boolean outweighs(Claim other, int from, int to) {
        int first = sentence.passage().begin();
        var text = sentence.passage().text();
        int begin = Math.max(other.begin(), first + text.codePointCount(0, from));
        int end = Math.min(other.end(), first + text.codePointCount(0, to));
        boolean apart = end <= claim.begin() || begin >= claim.end();
        return apart && end - begin > claim.end() - claim.begin();
    }

    /** Whether what is said is only a part of what somebody says. */
    private boolean holds(Claim other) {
        return other.begin() <= claim.begin()
                && other.end() >= claim.end()
                && other.end() - other.begin() > claim.end() - claim.begin();
    }

    private String beside(int from, int to) {
        var text = sentence.passage().text();
        return text.substring(Math.min(from, begin()), begin())
                + " "
                + text.substring(end(), Math.max(end(), to));
    }

    /** Whether a word of the speaker's name stands beside what is said. */
    private boolean named(int from, int to) {
        var language = sentence.article().language();
        var beside = new HashSet<>(Terms.of(beside(from, to), language));
        return Terms.of(claim.speaker(), language).stream().anyMatch(beside::contains);
    }

    /** Whether both are said by the same, as far as names tell. */
    boolean sameSpeaker(Statement other) {
        return claim.named()
                && other.claim().named()
                && speaker().stream().anyMatch(other.speaker()::contains);
    }

    private Set<String> speaker() {
        return new HashSet<>(Terms.of(claim.speaker(), sentence.article().language()));
    }
}
