package org.standfirst.edition;

import org.standfirst.attribution.Stems;
import org.standfirst.text.Analysis;
import org.standfirst.text.NameTag;
import org.standfirst.text.Penn;
import org.standfirst.text.Relation;
import org.standfirst.text.Tokens;

import java.util.ArrayList;
import java.util.List;

/** The words of a parsed sentence, with what hangs on each. */
final class SentenceTree {

    private final Analysis sentence;
    private final String[] stems;
    private final List<List<Integer>> dependents = new ArrayList<>();

    SentenceTree(Analysis sentence) {
        this.sentence = sentence;
        int size = sentence.tokens().size();
        stems = new String[size];
        for (int i = 0; i < size; i++) {
            stems[i] = Stems.of(sentence.tokens().form(i));
            dependents.add(new ArrayList<>());
        }
        for (int i = 0; i < size; i++) {
            if (sentence.heads()[i] >= 0) {
                dependents.get(sentence.heads()[i]).add(i);
            }
        }
    }

    int size() {
        return stems.length;
    }

    Tokens tokens() {
        return sentence.tokens();
    }

    String stem(int token) {
        return stems[token];
    }

    /** What a token hangs on; less than 0 for nothing. */
    int head(int token) {
        return sentence.heads()[token];
    }

    /** How a token hangs on its head, as a {@link Relation}. */
    byte relation(int token) {
        return sentence.relations()[token];
    }

    /** What hangs on a token, in its order. */
    List<Integer> dependents(int token) {
        return dependents.get(token);
    }

    boolean isVerb(int token) {
        return Penn.isVerb(sentence.tags()[token]);
    }

    boolean isNoun(int token) {
        return Penn.isNoun(sentence.tags()[token]);
    }

    String tag(int token) {
        return Penn.TAGS.get(sentence.tags()[token]);
    }

    /** Of what kind the name is that a token belongs to, as a {@link NameTag}. */
    int name(int token) {
        return NameTag.kind(sentence.names()[token]);
    }

    /** Whether anything hangs on a token in a relation. */
    boolean has(int token, byte relation) {
        return first(token, relation) >= 0;
    }

    /** The first that hangs on a token in a relation; -1 if nothing does. */
    int first(int token, byte relation) {
        for (int each : dependents.get(token)) {
            if (relation(each) == relation) {
                return each;
            }
        }
        return -1;
    }
}
