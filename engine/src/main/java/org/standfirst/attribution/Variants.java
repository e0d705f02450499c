package org.standfirst.attribution;

import org.standfirst.text.Penn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sources and contents that begin or end elsewhere than the chain of the roles has them: where a
 * sentence ends or a comma stands, with or without the words before the source, with all that hangs
 * on a noun. The chain, which sees a few words at a time, is rarely of two minds about such places;
 * the judge sees the whole.
 */
final class Variants {

    private static final int MOST = 12;
    private static final int FEWEST = 2;
    private static final int LONGEST_OPENING = 12;
    private static final int WIDEST_GAP = 30;

    private final Prose p;
    private final int from;
    private final byte[] best;
    private final List<byte[]> found = new ArrayList<>();

    private Variants(Prose prose, int from, byte[] best) {
        p = prose;
        this.from = from;
        this.best = best;
    }

    /** Paths like the best one, for a window that begins with token {@code from}. */
    static List<byte[]> of(Prose prose, Run cue, int from, byte[] best) {
        var variants = new Variants(prose, from, best);
        var source = Labels.runs(best, from, Labels.SOURCE);
        var content = Labels.runs(best, from, Labels.CONTENT);
        if (!content.isEmpty()) {
            variants.ends(content.getLast());
            variants.beginnings(content.getFirst());
            variants.parts(content);
            variants.quoted(content);
            if (!source.isEmpty()) {
                variants.source(source.getFirst(), cue);
            }
        }
        return variants.found.subList(0, Math.min(MOST, variants.found.size()));
    }

    private int at(int token) {
        return token - from;
    }

    private boolean free(int token) {
        return at(token) >= 0 && at(token) < best.length && best[at(token)] == 0;
    }

    private boolean sameSentence(int token, int other) {
        return p.tokens.sentence(token) == p.tokens.sentence(other);
    }

    /** To the end of the sentence, or to a comma or dash before. */
    private void ends(Run last) {
        int end = last.to();
        while (free(end) && sameSentence(end, last.to() - 1)) {
            end++;
        }
        if (end > last.to() + 1) {
            boolean stop = !p.tokens.isWord(end - 1) && p.quotes[end - 1] == Quotations.OUT;
            add(last, last.from(), stop ? end - 1 : end);
        }
        int cuts = 0;
        for (int i = last.to() - 1; i > last.from() + FEWEST && cuts < 2; i--) {
            boolean cut =
                    p.tokens.is(i, ",")
                            || p.tokens.is(i, "—")
                            || p.tokens.is(i, "–")
                            || p.tokens.is(i, "-")
                            || p.tokens.is(i, ";");
            if (cut && p.quotes[i] == Quotations.OUT) {
                add(last, last.from(), i);
                cuts++;
            }
        }
    }

    /** With the word before, or without what stands before "that" or "to". */
    private void beginnings(Run first) {
        if (free(first.from() - 1)
                && p.tokens.isWord(first.from() - 1)
                && sameSentence(first.from() - 1, first.from())) {
            add(first, first.from() - 1, first.to());
        }
        for (int i = first.from() + 1; i < Math.min(first.to() - FEWEST, first.from() + 5); i++) {
            if (p.tokens.is(i, "that") || p.tag(i) == TO) {
                add(first, i, first.to());
                break;
            }
        }
    }

    private static final int TO = Penn.number("TO");

    /** With or without the words that open the sentence before the source: "But, he said, ". */
    private void parts(List<Run> content) {
        if (content.size() > 1) {
            add(content.getFirst(), 0, 0);
            add(content.getLast(), 0, 0);
            return;
        }
        var only = content.getFirst();
        int sentence = only.from();
        while (at(sentence) > 0 && sameSentence(sentence - 1, only.from())) {
            sentence--;
        }
        int end = sentence;
        while (end < only.from() && free(end)) {
            end++;
        }
        boolean opening =
                end > sentence + 1 && end < only.from() && end - sentence < LONGEST_OPENING;
        if (opening && p.tokens.is(end - 1, ",")) {
            var path = best.clone();
            Labels.mark(path, at(sentence), at(end - 1), Labels.CONTENT);
            found.add(path);
        }
    }

    /**
     * From mark to mark where a quotation is cut, and on to one that follows; what is quoted alone.
     */
    private void quoted(List<Run> content) {
        var first = content.getFirst();
        var last = content.getLast();
        int begin = first.from();
        while (isQuoted(begin) && p.quotes[begin] != Quotations.OPENS && free(begin - 1)) {
            begin--;
        }
        if (begin < first.from() && p.quotes[begin] == Quotations.OPENS) {
            add(first, begin, first.to());
        }
        int end = last.to();
        if (isQuoted(end - 1) && p.quotes[end - 1] != Quotations.CLOSES) {
            end = closing(end);
        } else if (free(end) && p.quotes[end] == Quotations.OPENS) {
            end = closing(end + 1);
        }
        if (end > last.to()) {
            add(last, last.from(), end);
        }
        int opens = last.from();
        while (opens < last.to() && p.quotes[opens] != Quotations.OPENS) {
            opens++;
        }
        int closes = opens;
        while (closes < last.to() && p.quotes[closes] != Quotations.CLOSES) {
            closes++;
        }
        if (opens > last.from() && closes == last.to() - 1) {
            add(last, opens, last.to());
        }
        if (opens < last.to() && closes < last.to() - 1) {
            add(last, last.from(), closes + 1);
        }
    }

    private boolean isQuoted(int token) {
        return token >= 0 && token < p.size() && p.quotes[token] != Quotations.OUT;
    }

    /** The token behind the closing mark of a quotation, -1 if something else lies before. */
    private int closing(int token) {
        int end = token;
        while (free(end) && p.quotes[end] == Quotations.IN) {
            end++;
        }
        return free(end) && p.quotes[end] == Quotations.CLOSES ? end + 1 : -1;
    }

    /** Up to the cue, up to the first comma, and with all that hangs on its noun. */
    private void source(Run source, Run cue) {
        if (source.to() < cue.from() && cue.from() - source.to() < WIDEST_GAP) {
            int end = source.to();
            while (end < cue.from() && free(end) && sameSentence(end, cue.from())) {
                end++;
            }
            if (end == cue.from()) {
                put(source, source.from(), end);
            }
        }
        for (int i = source.from() + 1; i < source.to() - 1; i++) {
            if (p.tokens.is(i, ",")) {
                put(source, source.from(), i);
                break;
            }
        }
        int subject = p.subjects[JudgeFeatures.verb(p, cue)];
        if (source.holds(subject)) {
            var phrase = p.phrase(subject, Math.min(from + best.length, p.stops[subject]));
            boolean apart = phrase.from() >= from && !phrase.equals(source);
            for (int i = phrase.from(); i < phrase.to() && apart; i++) {
                apart = (free(i) || source.holds(i)) && !cue.holds(i);
            }
            if (apart) {
                put(source, phrase.from(), phrase.to());
            }
        }
    }

    private void put(Run source, int begin, int end) {
        var path = best.clone();
        Arrays.fill(path, at(source.from()), at(source.to()), (byte) 0);
        Labels.mark(path, at(begin), at(end), Labels.SOURCE);
        found.add(path);
    }

    /** The best path with a run in another place; without it if that is empty. */
    private void add(Run run, int begin, int end) {
        var path = best.clone();
        Arrays.fill(path, at(run.from()), at(run.to()), (byte) 0);
        Labels.mark(path, at(begin), at(end), Labels.CONTENT);
        found.add(path);
    }
}
