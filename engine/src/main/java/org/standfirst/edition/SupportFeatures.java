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
        var there = other.hasEach(line);
        var back = line.hasEach(other);
        double aligned = part(line, there, w -> true);
        double around = near(line, there, near);
        double shared = 0;
        double missing = 0;
        int namesMissing = 0;
        for (int i = 0; i < there.length; i++) {
            var word = line.words().get(i);
            double has = there[i];
            shared += word.weight() * has;
            missing += word.weight() * (1 - has);
            namesMissing += word.kind() == Kind.NAME && has == 0 ? 1 : 0;
        }
        int extra = 0;
        for (int i = 0; i < back.length; i++) {
            extra += other.words().get(i).kind() == Kind.NUMBER && back[i] == 0 ? 1 : 0;
        }
        return new double[] {
            contained,
            aligned,
            around,
            part(other, back, w -> true),
            part(line, there, Wording.Word::core),
            part(line, there, w -> w.kind() == Kind.NAME),
            Math.min(3, namesMissing),
            part(line, there, w -> w.kind() == Kind.NOUN),
            part(line, there, w -> w.kind() == Kind.VERB),
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

    /**
     * The part of the weight of a line's words, of a kind, that stands in another; 1 if none.
     *
     * @param has how surely each of the words does
     */
    private static double part(Wording line, double[] has, Predicate<Wording.Word> kind) {
        double all = 0;
        double there = 0;
        for (int i = 0; i < has.length; i++) {
            var word = line.words().get(i);
            if (kind.test(word)) {
                all += word.weight();
                there += word.weight() * has[i];
            }
        }
        return all == 0 ? 1 : there / all;
    }

    private static double near(Wording line, double[] has, Set<String> near) {
        double all = 0;
        double there = 0;
        for (int i = 0; i < has.length; i++) {
            var word = line.words().get(i);
            all += word.weight();
            there += word.weight() * (near.contains(word.term()) ? 1 : has[i]);
        }
        return all == 0 ? 1 : there / all;
    }
}
