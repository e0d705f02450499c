package org.standfirst.attribution;

import org.standfirst.article.Article;
import org.standfirst.text.Terms;

import java.util.HashSet;
import java.util.Set;

/** One attribution of the ledger, with what is needed to compare it. */
record LedgerEntry(Voices.Carrier carrier, Set<String> terms, NamesOfText names) {

    /** Share of the fewer words that two wordings of one statement have in common. */
    private static final double SAME = 0.6;

    /** Shorter contents are one statement only if they are the same. */
    private static final int FEW_WORDS = 3;

    static LedgerEntry of(Article article, String text, NamesOfText names, Attribution said) {
        var words = new StringBuilder();
        for (var span : said.content()) {
            words.append(words.isEmpty() ? "" : " … ");
            int begin = text.offsetByCodePoints(0, span.begin());
            words.append(text, begin, text.offsetByCodePoints(begin, span.end() - span.begin()));
        }
        var carrier =
                new Voices.Carrier(
                        article.id(),
                        article.outlet(),
                        article.published(),
                        said,
                        words.toString(),
                        false);
        return new LedgerEntry(
                carrier, new HashSet<>(Terms.of(carrier.words(), article.language())), names);
    }

    Speaker speaker() {
        return carrier.attribution().speaker();
    }

    /** Whether both say the same: the shorter one's words stand in the longer one. */
    boolean isSaidIn(LedgerEntry other) {
        boolean few = Math.min(terms.size(), other.terms.size()) < FEW_WORDS;
        return few
                ? !terms.isEmpty() && terms.equals(other.terms)
                : shared(terms, other.terms) >= SAME;
    }

    /**
     * Whether another article names the same others beside this surname, and nobody else by it than
     * the one of the full name.
     */
    boolean namesSame(LedgerEntry other, String surname, String full) {
        return !carrier.articleId().equals(other.carrier.articleId())
                && names.share(other.names, surname)
                && !names.hasAnother(surname, full);
    }

    /** The share of the fewer words that two contents have in common; 0 where they are too few. */
    static double shared(Set<String> one, Set<String> other) {
        var fewer = one.size() < other.size() ? one : other;
        var more = one.size() < other.size() ? other : one;
        int common = 0;
        for (var term : fewer) {
            common += more.contains(term) ? 1 : 0;
        }
        return fewer.size() < FEW_WORDS ? 0 : (double) common / fewer.size();
    }
}
