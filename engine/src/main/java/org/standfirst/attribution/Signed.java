package org.standfirst.attribution;

import org.standfirst.text.Penn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Statements that stand with a name and no verb: a quotation with a dash and a name behind it, and
 * the lines of a transcript, each behind a name and a colon. Their form says all; a model that
 * learned from running prose is unsure of them.
 */
final class Signed {

    private static final int LONGEST_NAME = 6;
    private static final int FEWEST_WORDS = 2;

    /** A single line behind a name and a colon is a heading or a list as often as a statement. */
    private static final int FEWEST_LINES = 2;

    private final Prose p;
    private final List<Spotter.Found> found = new ArrayList<>();

    private Signed(Prose prose) {
        p = prose;
    }

    /** The signed statements of a text, in its order. */
    static List<Spotter.Found> of(Prose prose) {
        var signed = new Signed(prose);
        signed.quotations();
        signed.paragraphs();
        signed.transcript();
        return signed.found;
    }

    /**
     * What was found, with the paragraphs into which its quotations run on: a quotation that no
     * mark closes goes on in the next paragraph, which begins with an opening mark again.
     */
    static List<Spotter.Found> goingOn(List<Spotter.Found> found, Prose prose) {
        var signed = new Signed(prose);
        return found.stream().map(signed::goingOn).toList();
    }

    private Spotter.Found goingOn(Spotter.Found each) {
        if (each.content().isEmpty()) {
            return each;
        }
        int open = resumed(each);
        if (open >= 0) {
            int close = open + 1;
            while (close < p.stops[open] && p.quotes[close] == Quotations.IN) {
                close++;
            }
            boolean closes = close < p.stops[open] && p.quotes[close] == Quotations.CLOSES;
            return intoNextParagraph(with(each, new Run(open, closes ? close + 1 : close)));
        }
        return intoNextParagraph(each);
    }

    /**
     * Where a quotation is taken up again behind the sentence of its cue: "We waited," she said.
     * "It did not come." -1 if it is not, or the content goes beyond the cue anyway.
     */
    private int resumed(Spotter.Found each) {
        var cue = each.cue();
        int before = each.content().getLast().to();
        if (before > cue.from() || p.quotes[before - 1] != Quotations.CLOSES) {
            return -1;
        }
        int at = cue.to();
        while (at < p.stops[cue.from()] && p.quotes[at] != Quotations.OPENS) {
            at++;
        }
        boolean taken = at < p.stops[cue.from()] && p.tokens.is(at - 1, ".");
        return taken && p.tokens.sentence(at - 1) == p.tokens.sentence(cue.from()) ? at : -1;
    }

    private static Spotter.Found with(Spotter.Found each, Run run) {
        var content = new ArrayList<>(each.content());
        content.add(run);
        return new Spotter.Found(each.cue(), each.source(), List.copyOf(content));
    }

    private Spotter.Found intoNextParagraph(Spotter.Found each) {
        int last = each.content().getLast().to();
        boolean ends = last < p.size() && last == p.stops[last - 1];
        if (!ends || p.quotes[last - 1] != Quotations.IN || p.quotes[last] != Quotations.OPENS) {
            return each;
        }
        int end = quotedTo(last);
        return end < 0 ? each : with(each, new Run(last, end));
    }

    private void quotations() {
        for (int i = 1; i + 1 < p.size(); i++) {
            if (isDash(i) && p.quotes[i - 1] == Quotations.CLOSES && sameParagraph(i - 1, i + 1)) {
                int open = i - 1;
                while (open > p.starts[i] && p.quotes[open] != Quotations.OPENS) {
                    open--;
                }
                int name = name(i + 1);
                boolean whole = open == p.starts[i] || signs(open - 1);
                boolean ends = name > i + 1 && (name == p.stops[i] || isEnd(name));
                if (whole && ends && p.quotes[open] == Quotations.OPENS) {
                    add(new Run(i, i + 1), new Run(i + 1, name), new Run(open, i));
                }
            }
        }
    }

    /**
     * Quoted paragraphs with a line before that ends in a colon, or one behind of dash and name.
     */
    private void paragraphs() {
        for (int start = 0; start < p.size(); start = p.stops[start]) {
            if (p.quotes[start] != Quotations.OPENS) {
                continue;
            }
            int end = quotedTo(start);
            if (end < 0) {
                continue;
            }
            if (start > 1 && p.tokens.is(start - 1, ":") && isFirst(start)) {
                introduced(start - 1, new Run(start, end));
            }
            if (end + 1 < p.size() && end == p.stops[end - 1] && isDash(end)) {
                int name = name(end + 1);
                if (name > end + 1 && (name == p.stops[end] || isEnd(name))) {
                    add(new Run(end, end + 1), new Run(end + 1, name), new Run(start, end));
                }
            }
        }
    }

    /** Whether no quoted paragraph stands right before: the one a colon leads to. */
    private boolean isFirst(int start) {
        return p.quotes[start - 1] == Quotations.OUT;
    }

    /** The token behind a quotation of whole paragraphs, each with an opening mark; -1 if none. */
    private int quotedTo(int start) {
        int from = start;
        while (true) {
            int stop = p.stops[from];
            int at = from + 1;
            while (at < stop && p.quotes[at] == Quotations.IN) {
                at++;
            }
            if (at < stop) {
                boolean closes = p.quotes[at] == Quotations.CLOSES;
                return closes && at + 1 == stop && at - start > FEWEST_WORDS ? stop : -1;
            }
            if (stop >= p.size() || p.quotes[stop] != Quotations.OPENS) {
                return stop;
            }
            from = stop;
        }
    }

    /** "In a speech last July, he said:" with the quotation in a paragraph by itself. */
    private void introduced(int colon, Run content) {
        int verb = colon - 1;
        while (verb > p.starts[colon] && colon - verb <= LONGEST_LEAD && !speaks(verb)) {
            verb--;
        }
        if (!speaks(verb) || p.tokens.sentence(verb) != p.tokens.sentence(colon)) {
            return;
        }
        int subject = p.subjects[verb];
        for (int up = p.heads[verb], steps = 0; subject < 0 && up >= 0 && steps < 3; steps++) {
            subject = p.subjects[up];
            up = p.heads[up];
        }
        if (subject < p.starts[colon] || subject >= verb) {
            return;
        }
        int cue = verb;
        while (cue > subject + 1 && Penn.isVerb(p.tag(cue - 1))) {
            cue--;
        }
        add(new Run(cue, colon + 1), p.phrase(subject, cue), content);
    }

    private boolean speaks(int i) {
        return Penn.isVerb(p.tag(i)) && p.quotes[i] == Quotations.OUT;
    }

    /** Words between the verb and the colon. */
    private static final int LONGEST_LEAD = 10;

    /** Whether a quotation may begin behind a token: it is the end of the name before. */
    private boolean signs(int i) {
        return !found.isEmpty() && found.getLast().source().getFirst().holds(i);
    }

    private boolean isEnd(int i) {
        return p.quotes[i] == Quotations.OPENS || p.tokens.is(i, ",") || p.tokens.is(i, ".");
    }

    private boolean isDash(int i) {
        return p.tokens.is(i, "—")
                || p.tokens.is(i, "–")
                || p.tokens.is(i, "―")
                || p.tokens.is(i, "--")
                || p.tokens.is(i, "-");
    }

    private boolean sameParagraph(int i, int other) {
        return p.starts[i] == p.starts[other];
    }

    /** The token behind a name that begins here; the same token if none does. */
    private int name(int from) {
        int to = from;
        while (to < p.stops[from]
                && to - from < LONGEST_NAME
                && p.quotes[to] == Quotations.OUT
                && isNamePart(to, from)) {
            to++;
        }
        return to;
    }

    private boolean isNamePart(int i, int from) {
        int first = p.tokens.first(i);
        return Character.isUpperCase(first)
                || (i > from
                        && i + 1 < p.stops[i]
                        && p.tag(i) != Penn.number("IN")
                        && p.tokens.end(i) - p.tokens.begin(i) <= 3
                        && Character.isLowerCase(first)
                        && Character.isUpperCase(p.tokens.first(i + 1)));
    }

    /** Paragraphs that begin with a name and a colon, if more than one bears that name. */
    private void transcript() {
        var lines = new ArrayList<Spotter.Found>();
        Map<String, Integer> names = new HashMap<>();
        for (int start = 0; start < p.size(); start = p.stops[start]) {
            int from = p.tokens.isWord(start) ? start : start + 1;
            int stop = p.stops[start];
            if (from >= stop || !Character.isUpperCase(p.tokens.first(from))) {
                continue;
            }
            int colon = from;
            while (colon < stop && colon - from <= LONGEST_NAME && isCapitals(colon)) {
                colon++;
            }
            boolean named = colon > from && colon + FEWEST_WORDS < stop;
            if (named && p.tokens.is(colon, ":") && p.tokens.end(from) - p.tokens.begin(from) > 1) {
                var name = new Run(from, colon);
                names.merge(text(name), 1, Integer::sum);
                int end = stop;
                while (end > colon + 2 && p.quotes[end - 1] == Quotations.CLOSES && from > start) {
                    end--;
                }
                lines.add(found(new Run(colon, colon + 1), name, new Run(colon + 1, end)));
            }
        }
        boolean two = names.values().stream().filter(n -> n >= FEWEST_LINES).count() > 1;
        for (var line : lines) {
            if (two && names.getOrDefault(text(line.source().getFirst()), 0) >= FEWEST_LINES) {
                found.add(line);
            }
        }
    }

    /** A word all in capitals, as transcripts have their names: "PENCE", "MS. O'NEIL". */
    private boolean isCapitals(int i) {
        boolean letter = false;
        for (int at = p.tokens.begin(i); at < p.tokens.end(i); at++) {
            char c = p.tokens.text().charAt(at);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letter |= Character.isLetter(c);
        }
        return letter || p.tokens.is(i, ".") || p.tokens.is(i, "-");
    }

    private String text(Run run) {
        return p.tokens.text().substring(p.tokens.begin(run.from()), p.tokens.end(run.to() - 1));
    }

    private void add(Run cue, Run source, Run content) {
        found.add(found(cue, source, content));
    }

    private static Spotter.Found found(Run cue, Run source, Run content) {
        return new Spotter.Found(cue, List.of(source), List.of(content));
    }
}
