package org.standfirst.attribution;

import org.standfirst.text.NameTag;
import org.standfirst.text.Penn;
import org.standfirst.text.WordClusters;

import java.util.List;

/** A row of numbers that says how well a cue, its source and its content fit together. */
final class JudgeFeatures {

    private static final int OF_MARKS = 104;

    static final int COUNT = 120;

    /** How many candidates to either side are looked at. */
    private static final int NEAR = 12;

    private final Prose p;
    private final List<Candidate> all;
    private final float[] row = new float[COUNT];
    private int at;

    /** The candidate whose cue the row begins with, and how many numbers those are. */
    private int last = -1;

    private int ofCue;

    /** The surest candidate of its sentence, how many there are; those it lies within. */
    private float best;

    private int near;
    private float inside;
    private int insideCount;

    JudgeFeatures(Prose prose, List<Candidate> candidates) {
        p = prose;
        all = candidates;
    }

    /** The row of one candidate; good until the next call. */
    float[] of(int number, int filling) {
        var candidate = all.get(number);
        var filled = candidate.fillings().get(filling);
        if (number != last) {
            at = 0;
            cue(candidate);
            between(candidate);
            lookAround(number, candidate);
            ofCue = at;
            last = number;
        }
        at = ofCue;
        for (float sign : filled.signs()) {
            add(sign);
        }
        source(candidate, filled.source());
        content(candidate, filled.content());
        neighbours(number, candidate, filled.content());
        seams(candidate, filled);
        marks(candidate, filled);
        while (at < COUNT) {
            add(0);
        }
        return row;
    }

    private void add(double value) {
        row[at++] = (float) value;
    }

    private void add(boolean value) {
        row[at++] = value ? 1 : 0;
    }

    /** The last verb of a cue, or its first word. */
    static int verb(Prose p, Run cue) {
        for (int i = cue.to() - 1; i >= cue.from(); i--) {
            if (Penn.isVerb(p.tag(i))) {
                return i;
            }
        }
        return cue.from();
    }

    private void cue(Candidate c) {
        var cue = c.cue();
        int verb = verb(p, cue);
        add(c.sure());
        add(c.mass());
        add(cue.to() - cue.from());
        add(p.tag(verb));
        add(p.tag(cue.from()));
        add(p.tag(cue.to() - 1));
        add(p.tag(cue.from() - 1));
        add(p.tag(cue.to()));
        add(p.relation(verb));
        add(p.tag(p.head(verb)));
        add(p.kids(verb) & 0x7f);
        add(p.quote(cue.from()));
        add(p.subjects[verb] < 0 ? 0 : p.subjects[verb] < verb ? 1 : 2);
        add(p.clauses[verb] < 0 ? 0 : p.clauses[verb] < verb ? 1 : 2);
        add(cue.from() - p.starts[cue.from()]);
        add(p.stops[cue.from()] - cue.to());
        add(cue.from());
        add((double) cue.from() / p.size());
        int sentence = sentenceFrom(cue.from());
        add(cue.from() - sentence);
        add(sentenceTo(cue.from()) - cue.to());
    }

    private int sentenceFrom(int i) {
        int from = i;
        while (from > p.starts[i] && p.tokens.sentence(from - 1) == p.tokens.sentence(i)) {
            from--;
        }
        return from;
    }

    private int sentenceTo(int i) {
        int to = i + 1;
        while (to < p.stops[i] && p.tokens.sentence(to) == p.tokens.sentence(i)) {
            to++;
        }
        return to;
    }

    private void source(Candidate c, List<Run> source) {
        if (source.isEmpty()) {
            add(-1);
            add(0);
            add(-1);
            add(-1);
            add(0);
            add(0);
            add(-1);
            add(-1);
            return;
        }
        var run = source.getFirst();
        int head = run.to() - 1;
        for (int i = run.from(); i < run.to(); i++) {
            if (p.subjects[verb(p, c.cue())] == i) {
                head = i;
            }
        }
        add(run.to() - run.from());
        add(source.size());
        add(p.tag(head));
        add(NameTag.kind(p.names[head]));
        add(
                run.from() < c.cue().from()
                        ? c.cue().from() - run.to()
                        : -1 - (run.from() - c.cue().to()));
        add(p.tokens.sentence(run.from()) == p.tokens.sentence(c.cue().from()));
        add(p.quote(head));
        add(p.relation(head));
    }

    private void content(Candidate c, List<Run> content) {
        if (content.isEmpty()) {
            for (int i = 0; i < 17; i++) {
                add(-1);
            }
            return;
        }
        var first = content.getFirst();
        var last = content.getLast();
        int length = 0;
        int quoted = 0;
        int verbs = 0;
        int subjects = 0;
        for (var run : content) {
            for (int i = run.from(); i < run.to(); i++) {
                length++;
                quoted += p.quotes[i] != Quotations.OUT ? 1 : 0;
                verbs += Penn.isVerb(p.tag(i)) ? 1 : 0;
                subjects += p.subjects[i] >= run.from() && p.subjects[i] < run.to() ? 1 : 0;
            }
        }
        add(content.size());
        add(length);
        add((double) quoted / length);
        add(verbs);
        add(subjects);
        add(p.tag(first.from()));
        add(p.tag(last.to() - 1));
        add(p.tag(last.to()));
        add(p.tag(first.from() - 1));
        add(
                first.from() > c.cue().from()
                        ? first.from() - c.cue().to()
                        : -1 - (c.cue().from() - first.to()));
        add(p.tokens.sentence(last.to() - 1) - p.tokens.sentence(first.from()));
        add(p.tokens.sentence(first.from()) == p.tokens.sentence(c.cue().from()));
        add(sentenceTo(last.to() - 1) - last.to());
        add(first.from() - sentenceFrom(first.from()));
        add(p.quote(first.from()));
        add(p.quote(last.to() - 1));
        int verb = verb(p, c.cue());
        boolean hangs = false;
        for (int i = first.from(); i < Math.min(first.to(), first.from() + 60) && !hangs; i++) {
            hangs = p.head(i) == verb;
        }
        add(hangs);
    }

    /** How far the dependencies agree with where the content begins and ends. */
    private void seams(Candidate c, Candidate.Filling filled) {
        int verb = verb(p, c.cue());
        add(WordClusters.prefix(p.forms.cluster(verb), 4));
        add(WordClusters.prefix(p.forms.cluster(verb), 7));
        add(p.tag(verb - 1));
        var content = filled.content();
        if (content.isEmpty()) {
            return;
        }
        var first = content.getFirst();
        var last = content.getLast();
        int to = sentenceTo(last.to() - 1);
        int from = sentenceFrom(first.from());
        int loose = 0;
        int roots = 0;
        for (var run : content) {
            for (int i = run.from(); i < run.to(); i++) {
                int head = p.heads[i];
                if (p.tokens.isWord(i) && !hold(content, head)) {
                    roots++;
                    loose += head == verb || c.cue().holds(head) || head < 0 ? 0 : 1;
                }
            }
        }
        int left = 0;
        int right = 0;
        for (int i = Math.max(from, first.from() - NEAR); i < first.from(); i++) {
            left += p.tokens.isWord(i) && hold(content, p.heads[i]) ? 1 : 0;
        }
        for (int i = last.to(); i < Math.min(to, last.to() + NEAR); i++) {
            right += p.tokens.isWord(i) && hold(content, p.heads[i]) ? 1 : 0;
        }
        add(roots);
        add(loose);
        add(left);
        add(right);
        add(last.to() < to && hold(content, p.head(last.to())));
        add(first.from() > from && hold(content, p.head(first.from() - 1)));
        add(p.tag(last.to() + 1));
        add(p.tag(last.to() - 2));
        add(p.tag(first.from() + 1));
        add(p.relation(last.to()));
        int clause = p.clauses[verb];
        add(clause < 0 ? -1 : hold(content, clause) ? 1 : 0);
        int inner = clause >= 0 && hold(content, clause) ? clause : -1;
        add(inner < 0 ? -40 : Math.max(-30, Math.min(30, subtreeTo(inner, to) - last.to())));
        add(depth(last.to() - 1, content));
    }

    /** How the content lies among the quotation marks, and what is left between the parts. */
    private void marks(Candidate c, Candidate.Filling filled) {
        at = OF_MARKS;
        var content = filled.content();
        if (content.isEmpty()) {
            return;
        }
        var first = content.getFirst();
        var last = content.getLast();
        int opens = 0;
        int closes = 0;
        for (var run : content) {
            for (int i = run.from(); i < run.to(); i++) {
                opens += p.quotes[i] == Quotations.OPENS ? 1 : 0;
                closes += p.quotes[i] == Quotations.CLOSES ? 1 : 0;
            }
        }
        add(p.quote(first.from() - 1));
        add(p.quote(last.to()));
        add(opens);
        add(opens - closes);
        add(first.from() - p.starts[first.from()]);
        add(p.stops[last.to() - 1] - last.to());
        int begin = Math.min(first.from(), c.cue().from());
        int end = Math.max(last.to(), c.cue().to());
        for (var run : filled.source()) {
            begin = Math.min(begin, run.from());
            end = Math.max(end, run.to());
        }
        int left = 0;
        int leftVerbs = 0;
        for (int i = begin; i < end; i++) {
            boolean free = !c.cue().holds(i) && !hold(content, i) && !hold(filled.source(), i);
            if (free && p.tokens.isWord(i)) {
                left++;
                leftVerbs += Penn.isVerb(p.tag(i)) ? 1 : 0;
            }
        }
        add(left);
        add(leftVerbs);
        int to = sentenceTo(last.to() - 1);
        add(to < p.stops[last.to() - 1] ? p.quote(to) : -1);
        int from = sentenceFrom(first.from());
        add(from > p.starts[from] ? p.quote(from - 1) : -1);
        add(begin - sentenceFrom(begin));
        add(sentenceTo(end - 1) - end);
    }

    /** The token behind the last that hangs on a token, however far. */
    private int subtreeTo(int top, int stop) {
        int end = top + 1;
        for (int i = top + 1; i < stop; i++) {
            int at = i;
            for (int steps = 0; steps < NEAR && at > top; steps++) {
                at = p.heads[at];
            }
            if (at == top) {
                end = i + 1;
            }
        }
        return end;
    }

    /** How many steps up a token leaves the content. */
    private int depth(int token, List<Run> content) {
        int steps = 0;
        for (int at = token; steps < NEAR && hold(content, at); steps++) {
            at = p.heads[at];
        }
        return steps;
    }

    private void between(Candidate c) {
        int i = c.cue().from();
        boolean not = false;
        boolean modal = false;
        boolean to = false;
        boolean conditional = false;
        for (int b = Math.max(sentenceFrom(i), i - 4); b < i; b++) {
            modal |= p.tag(b) == MODAL;
            to |= p.tag(b) == TO;
            not |= p.tag(b) == ADVERB && (p.tokens.is(b, "not") || p.tokens.is(b, "n't"));
            conditional |= p.tokens.is(b, "if") || p.tokens.is(b, "If");
        }
        add(not);
        add(modal);
        add(to);
        add(conditional);
    }

    private static final int MODAL = Penn.number("MD");
    private static final int TO = Penn.number("TO");
    private static final int ADVERB = Penn.number("RB");

    /** What the candidates to either side say of a cue, whatever its content is. */
    private void lookAround(int number, Candidate c) {
        best = 0;
        near = 0;
        inside = 0;
        insideCount = 0;
        int sentence = p.tokens.sentence(c.cue().from());
        for (int o = Math.max(0, number - NEAR); o < Math.min(all.size(), number + NEAR); o++) {
            if (o == number) {
                continue;
            }
            var other = all.get(o);
            if (p.tokens.sentence(other.cue().from()) == sentence) {
                best = Math.max(best, other.mass());
                near++;
            }
            if (hold(other.content(), c.cue().from())) {
                inside = Math.max(inside, other.mass());
                insideCount++;
            }
        }
    }

    private void neighbours(int number, Candidate c, List<Run> content) {
        float twin = 0;
        float twinLike = 0;
        float holds = 0;
        int from = content.isEmpty() ? p.size() : content.getFirst().from();
        int to = content.isEmpty() ? 0 : content.getLast().to();
        for (int o = Math.max(0, number - NEAR); o < Math.min(all.size(), number + NEAR); o++) {
            if (o == number) {
                continue;
            }
            var other = all.get(o);
            int cue = other.cue().from();
            if (cue >= from && cue < to && hold(content, cue)) {
                holds = Math.max(holds, other.mass());
            }
            var others = other.content();
            boolean apart =
                    others.isEmpty()
                            || others.getFirst().from() >= to
                            || others.getLast().to() <= from;
            float like = apart ? 0 : like(content, others);
            if (like > twinLike) {
                twinLike = like;
                twin = other.mass();
            }
        }
        add(best);
        add(near);
        add(inside);
        add(insideCount);
        add(holds);
        add(twinLike);
        add(twinLike == 0 ? -1 : twin - c.mass());
        add(number > 0 ? all.get(number - 1).mass() : 0);
        add(number + 1 < all.size() ? all.get(number + 1).mass() : 0);
    }

    static boolean hold(List<Run> runs, int token) {
        for (var run : runs) {
            if (run.holds(token)) {
                return true;
            }
        }
        return false;
    }

    /** The share of tokens that two contents have in common. */
    static float like(List<Run> a, List<Run> b) {
        int common = 0;
        int all = 0;
        for (var run : a) {
            all += run.to() - run.from();
            for (var other : b) {
                common +=
                        Math.max(
                                0,
                                Math.min(run.to(), other.to())
                                        - Math.max(run.from(), other.from()));
            }
        }
        for (var run : b) {
            all += run.to() - run.from();
        }
        return all == common ? 1 : (float) common / (all - common);
    }
}
