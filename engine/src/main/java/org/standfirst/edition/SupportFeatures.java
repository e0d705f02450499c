package org.standfirst.edition;

import org.standfirst.edition.Support.Told;
import org.standfirst.edition.Wording.Kind;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What tells whether a sentence of one article states what a line of another does: which of its
 * words, and of what kind, stand there too, or in a word for the same, and whether the same is done
 * by the same to the same.
 */
final class SupportFeatures {

    /** In the order of {@link #of}. */
    static final List<String> MEASURES =
            List.of(
                    "contained",
                    "aligned",
                    "aligned near",
                    "aligned back",
                    "core aligned",
                    "names aligned",
                    "names missing",
                    "nouns aligned",
                    "verbs aligned",
                    "numbers extra",
                    "telling figure",
                    "in order",
                    "length",
                    "weight shared",
                    "weight missing",
                    "act",
                    "who",
                    "whom",
                    "states",
                    "act and aligned",
                    "beginnings",
                    "another",
                    "length of other",
                    "said",
                    "same speaker");

    /** Where {@link #of} has the part of the words that is there too. */
    static final int ALIGNED = 1;

    /** Where it has the part of the names that is, and how many are not, up to three. */
    static final int NAMES = 5;

    static final int NAMES_MISSING = 6;

    /** Where {@link #of} has the part of the main clause that is there too. */
    static final int CORE = 4;

    /** Where it has the part of the words that stand there in the same order. */
    static final int IN_ORDER = 11;

    private SupportFeatures() {}

    static double[] of(
            Wording line,
            Wording other,
            Set<String> near,
            double contained,
            Agreement.Verdict verdict,
            Told told,
            Line one,
            Line two) {
        double aligned = part(line, other, w -> true);
        double around = near(line, other, near);
        double shared = 0;
        double missing = 0;
        int namesMissing = 0;
        for (var word : line.words()) {
            double has = other.has(word);
            shared += word.weight() * has;
            missing += word.weight() * (1 - has);
            namesMissing += word.kind() == Kind.NAME && has == 0 ? 1 : 0;
        }
        int extra = 0;
        for (var word : other.words()) {
            extra += word.kind() == Kind.NUMBER && line.has(word) == 0 ? 1 : 0;
        }
        return new double[] {
            contained,
            aligned,
            around,
            part(other, line, w -> true),
            part(line, other, Wording.Word::core),
            part(line, other, w -> w.kind() == Kind.NAME),
            Math.min(3, namesMissing),
            part(line, other, w -> w.kind() == Kind.NOUN),
            part(line, other, w -> w.kind() == Kind.VERB),
            Math.min(2, extra),
            verdict.figures() ? 1 : 0,
            line.inOrder(other),
            Math.log(1 + line.words().size()),
            Math.log(1 + shared),
            Math.log(1 + missing),
            verdict.act(),
            verdict.who(),
            verdict.whom(),
            verdict.states() ? 1 : 0,
            verdict.act() * aligned,
            one.place() < 4 && two.place() < 4 ? 1 : 0,
            verdict.another() ? 1 : 0,
            Math.log(1 + other.words().size()),
            told == Told.SAID ? 1 : 0,
            told == Told.SAME ? 1 : 0,
        };
    }

    /** The part of the weight of a line's words, of a kind, that stands in another; 1 if none. */
    private static double part(Wording line, Wording other, Predicate<Wording.Word> kind) {
        double all = 0;
        double there = 0;
        for (var word : line.words()) {
            if (kind.test(word)) {
                all += word.weight();
                there += word.weight() * other.has(word);
            }
        }
        return all == 0 ? 1 : there / all;
    }

    private static double near(Wording line, Wording other, Set<String> near) {
        double all = 0;
        double there = 0;
        for (var word : line.words()) {
            all += word.weight();
            there += word.weight() * (near.contains(word.term()) ? 1 : other.has(word));
        }
        return all == 0 ? 1 : there / all;
    }
}
