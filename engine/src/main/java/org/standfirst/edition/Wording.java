package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.attribution.Stems;
import org.standfirst.text.Analysis;
import org.standfirst.text.NameTag;
import org.standfirst.text.Numeral;
import org.standfirst.text.Penn;
import org.standfirst.text.Relation;
import org.standfirst.text.Terms;
import org.standfirst.text.TimeNames;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a parsed line as they are aligned with those of another. */
final class Wording {

    /** How surely a word of the same beginning is one of the same family: "elected", "election". */
    private static final double DERIVED = 0.7;

    private static final double ALIKE = 0.8;
    private static final int FAMILY_PREFIX = 5;

    /** What a word is to its sentence. */
    enum Kind {
        NAME,
        VERB,
        NOUN,
        NUMBER,
        OTHER
    }

    /**
     * A word that says something.
     *
     * @param key its stem, or a number by its value
     * @param term as {@link Line#terms} has it
     * @param weight its rarity
     * @param core whether it is what the main clause is about: its verb, or what hangs on it
     */
    record Word(String key, String term, double weight, Kind kind, boolean core) {}

    private final List<Word> words = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final Set<String> terms = new HashSet<>();
    private final Set<String> days = new HashSet<>();

    Wording(Line line, Analysis sentence, Rarity rarity) {
        var tokens = sentence.tokens();
        Numeral last = null;
        for (int i = 0; i < tokens.size(); i++) {
            if (!tokens.isWord(i) || line.claimedAt(tokens.begin(i))) {
                continue;
            }
            var numeral = numeral(line, tokens.begin(i), tokens.end(i));
            if (numeral != null) {
                if (!numeral.equals(last)) {
                    var key = "#" + numeral.value().toPlainString();
                    add(new Word(key, key, rarity.of(key), Kind.NUMBER, core(sentence, i)));
                }
                last = numeral;
                continue;
            }
            var form = tokens.form(i);
            if (TimeNames.isDay(form.toLowerCase(Locale.ROOT))) {
                days.add(form.toLowerCase(Locale.ROOT));
            }
            var term = Terms.ofWord(form, "en");
            if (!term.isEmpty()) {
                var stem = Stems.of(form);
                add(new Word(stem, term, rarity.of(term), kind(sentence, i), core(sentence, i)));
            }
        }
    }

    private void add(Word word) {
        words.add(word);
        keys.add(word.key());
        terms.add(word.term());
    }

    private static @Nullable Numeral numeral(Line line, int begin, int end) {
        for (var numeral : line.numerals()) {
            if (numeral.begin() < end && begin < numeral.end()) {
                return numeral;
            }
        }
        return null;
    }

    private static Kind kind(Analysis sentence, int token) {
        int tag = sentence.tags()[token];
        int name = NameTag.kind(sentence.names()[token]);
        boolean capital = Character.isUpperCase(sentence.tokens().first(token));
        if (capital && name != NameTag.NONE && name != NameTag.TIME && token > 0) {
            return Kind.NAME;
        }
        if (capital && (name == NameTag.PERSON || name == NameTag.BODY || name == NameTag.PLACE)) {
            return Kind.NAME;
        }
        if (Penn.isVerb(tag)) {
            return Kind.VERB;
        }
        return Penn.isNoun(tag) ? Kind.NOUN : Kind.OTHER;
    }

    /** Whether a word is the main verb or, in few steps, what it needs. */
    private static boolean core(Analysis sentence, int token) {
        int at = token;
        for (int step = 0; step < 3; step++) {
            int head = sentence.heads()[at];
            if (head < 0) {
                return true;
            }
            byte relation = sentence.relations()[at];
            boolean needed =
                    relation == Relation.SUBJECT
                            || relation == Relation.PASSIVE_SUBJECT
                            || relation == Relation.OBJECT
                            || relation == Relation.COMPLEMENT
                            || relation == Relation.AGENT
                            || relation == Relation.PREPOSITION_OBJECT
                            || relation == Relation.PREPOSITION
                            || (relation == Relation.MODIFIER && step == 0);
            if (!needed) {
                return false;
            }
            at = head;
        }
        return sentence.heads()[at] < 0;
    }

    List<Word> words() {
        return words;
    }

    /** Whether a number stands in what the main clause is about. */
    boolean isCore(BigDecimal value) {
        var key = "#" + value.toPlainString();
        return words.stream().anyMatch(word -> word.core() && word.key().equals(key));
    }

    Set<String> days() {
        return days;
    }

    /** How surely a word of another line is told here too, from 0 to 1. */
    double has(Word word) {
        if (keys.contains(word.key()) || terms.contains(word.term())) {
            return 1;
        }
        if (word.kind() == Kind.NUMBER || word.kind() == Kind.NAME) {
            return 0;
        }
        double best = 0;
        var family = Verbs.family(word.key());
        for (var own : words) {
            if (family.contains(own.key())) {
                return ALIKE;
            }
            if (derived(word.key(), own.key())) {
                best = DERIVED;
            }
        }
        return best;
    }

    /** How surely each word of another line is told here too, in their order. */
    double[] hasEach(Wording other) {
        var has = new double[other.words.size()];
        for (int i = 0; i < has.length; i++) {
            has[i] = has(other.words.get(i));
        }
        return has;
    }

    private static boolean derived(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < FAMILY_PREFIX || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= FAMILY_PREFIX && same >= shorter - 2;
    }

    /** The part of the longest common run, with gaps, of this line's words. */
    double inOrder(Wording other) {
        int n = words.size();
        int m = other.words.size();
        var before = new double[m + 1];
        for (int i = 1; i <= n; i++) {
            var row = new double[m + 1];
            var word = words.get(i - 1);
            for (int j = 1; j <= m; j++) {
                boolean same = word.key().equals(other.words.get(j - 1).key());
                row[j] = same ? before[j - 1] + word.weight() : Math.max(before[j], row[j - 1]);
            }
            before = row;
        }
        double all = words.stream().mapToDouble(Word::weight).sum();
        return all == 0 ? 0 : before[m] / all;
    }
}
