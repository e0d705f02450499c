package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.attribution.Span;
import org.standfirst.edition.Clause.Mood;
import org.standfirst.text.Analysis;
import org.standfirst.text.Relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Clauses within a sentence that state something and stand by themselves: what happened before or
 * after something else ("..., since Ida Brand was elected mayor"), or what a sentence states second
 * ("...; the mayor Ida Brand opened it"). Only such as begin with a name, since words in small
 * letters do not begin a line.
 */
final class InnerClauses {

    private static final Set<String> WHEN =
            Set.of("since", "after", "when", "while", "before", "and", "but", ";");

    private static final int FEWEST_WORDS = 4;

    private final SentenceTree tree;
    private final ClauseMoods moods;

    private InnerClauses(SentenceTree tree) {
        this.tree = tree;
        this.moods = new ClauseMoods(tree);
    }

    /** Where they stand, in UTF-16 units. */
    static List<Span> in(Analysis sentence) {
        return new InnerClauses(new SentenceTree(sentence)).all();
    }

    /** Where the first may begin, seen without parsing; -1 if there is none. */
    static int first(String text) {
        int first = -1;
        for (var word : WHEN) {
            for (int at = text.indexOf(word + " "); at > 0; at = text.indexOf(word + " ", at + 1)) {
                int begin = at + word.length() + 1;
                boolean name = begin < text.length() && Character.isUpperCase(text.charAt(begin));
                if (name && (first < 0 || begin < first)) {
                    first = begin;
                }
            }
        }
        return first;
    }

    private List<Span> all() {
        var spans = new ArrayList<Span>();
        for (int i = 1; i < tree.size(); i++) {
            byte relation = tree.relation(i);
            boolean inner =
                    tree.isVerb(i)
                            && (relation == Relation.ADVERBIAL_CLAUSE
                                    || relation == Relation.CONJUNCT);
            var span = inner ? span(i) : null;
            if (span != null) {
                spans.add(span);
            }
        }
        return spans;
    }

    private @Nullable Span span(int verb) {
        boolean subject =
                tree.has(verb, Relation.SUBJECT) || tree.has(verb, Relation.PASSIVE_SUBJECT);
        if (!subject
                || moods.told(verb)
                || moods.negated(verb)
                || moods.of(verb) != Mood.FACT
                || Verbs.says(tree.stem(verb))) {
            return null;
        }
        var own = new HashSet<Integer>();
        collect(verb, own);
        int first = own.stream().mapToInt(i -> i).min().orElse(verb);
        while (first < verb && WHEN.contains(tree.tokens().form(first))) {
            first++;
        }
        int last = own.stream().mapToInt(i -> i).max().orElse(verb);
        while (last > verb && tree.relation(last) == Relation.PUNCTUATION) {
            last--;
        }
        boolean stands =
                first > 0
                        && first < verb
                        && last - first + 1 >= FEWEST_WORDS
                        && WHEN.contains(tree.tokens().form(first - 1))
                        && tree.tag(first).startsWith("NNP");
        for (int i = first; stands && i <= last; i++) {
            stands = own.contains(i) && !Verbs.says(tree.stem(i));
        }
        return stands ? new Span(tree.tokens().begin(first), tree.tokens().end(last)) : null;
    }

    private void collect(int token, Set<Integer> own) {
        if (own.add(token)) {
            tree.dependents(token).forEach(each -> collect(each, own));
        }
    }
}
