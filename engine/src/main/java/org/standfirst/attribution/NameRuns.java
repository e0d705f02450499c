package org.standfirst.attribution;

import org.standfirst.extract.GivenNames;
import org.standfirst.text.NameTag;
import org.standfirst.text.Penn;
import org.standfirst.text.Relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where a text names somebody or something, and of what kind each name is: what the model of
 * names marks, mended where a name was cut in two, runs on into small words, or was not seen.
 */
final class NameRuns {

    private static final int POSSESSIVE = Penn.number("POS");
    private static final int DETERMINER = Penn.number("DT");
    private static final Set<Integer> SMALL =
            Set.of((int) Penn.number("IN"), (int) Penn.number("TO"), (int) Penn.number("CC"));
    private static final Set<Integer> UNNAMED =
            Set.of((int) Penn.number("RB"), (int) Penn.number("IN"), (int) Penn.number("CC"));

    private static final Set<String> OPENING =
            Nouns.set("maybe perhaps but yet now then although while when because since");

    private static final int PROPER = Penn.number("NNP");

    /** Last words of names that no person has. */
    private static final Set<String> CORPORATE =
            Nouns.set(
                    """
                    rail rails railway railways power energy systems mills ferries lines airlines
                    airways motors bank holdings group industries foods pharma pharmaceuticals water
                    steel oil gas telecom telecoms media pictures studios records entertainment
                    rovers united athletic wanderers albion networks technologies solutions partners
                    associates insurance capital ventures securities logistics shipping airlines
                    aviation electric chemicals mining petroleum brewery breweries stores works inc
                    ltd plc corp llc gmbh
                    """);

    private static final Set<String> CALENDAR =
            Nouns.set(
                    """
                    monday tuesday wednesday thursday friday saturday sunday january february march
                    april may june july august september october november december
                    """);

    private final Prose p;

    NameRuns(Prose prose) {
        p = prose;
    }

    /** A name as it stands in the text. */
    record NameRun(Run run, int kind) {

        int from() {
            return run.from();
        }

        boolean isSingle() {
            return run.to() - run.from() == 1;
        }
    }

    /** The names of the text, in its order. */
    List<NameRun> all() {
        var runs = new ArrayList<NameRun>();
        int behind = 0;
        for (int i = 0; i < p.size(); i++) {
            int kind = NameTag.kind(p.names[i]);
            if (kind != NameTag.PERSON && kind != NameTag.BODY && kind != NameTag.PLACE) {
                var unmarked = unmarked(i);
                if (unmarked.to() > i) {
                    runs.add(new NameRun(unmarked, NameTag.PERSON));
                    i = unmarked.to() - 1;
                    behind = i + 1;
                }
                continue;
            }
            int end = end(i, kind);
            int first = kind == NameTag.BODY ? givenName(i, end) : -1;
            int firm = kind == NameTag.BODY ? firm(i, end) : end;
            if (firm > end) {
                add(runs, named(i, firm, kind), kind);
                i = firm - 1;
            } else if (first >= 0) {
                // "Dorothea" a body and "Finn" a person is one person.
                kind = NameTag.PERSON;
                var name = named(first, end(end, kind), kind);
                add(runs, name, kind);
                i = end(end, kind) - 1;
            } else {
                if (kind == NameTag.BODY) {
                    end = possessor(end);
                }
                int from = kind == NameTag.PERSON ? Math.max(behind, before(i, end)) : i;
                add(runs, named(from, end, kind), kind);
                i = end - 1;
            }
            behind = i + 1;
        }
        return runs;
    }

    private int end(int from, int kind) {
        int end = from + 1;
        while (end < p.size() && p.names[end] == kind + 1) {
            end++;
        }
        return end;
    }

    private void add(List<NameRun> runs, Run run, int kind) {
        if (run.to() > run.from()) {
            runs.add(new NameRun(run, kind(run, kind)));
        }
    }

    /**
     * The place of a given name that was taken for a body, or for the end of one: "Energy Minister
     * Rurik" before "Sandoe"; -1 if the body is not followed by a person.
     */
    private int givenName(int from, int end) {
        int last = end - 1;
        boolean person =
                end < p.size()
                        && p.names[end] == NameTag.PERSON
                        && end(end, NameTag.PERSON) == end + 1
                        && isName(end);
        if (!person || !isPlain(last) || p.starts[last] != p.starts[end]) {
            return -1;
        }
        boolean whole = last == from && (begins(from) || GivenNames.has(p.tokens().form(from)));
        boolean behindTitle =
                last > from && (isAddress(last - 1) || GivenNames.has(p.tokens().form(last)));
        return whole || behindTitle ? last : -1;
    }

    /** Where a firm's name ends of which only the first word was marked as a body's. */
    private int firm(int from, int end) {
        boolean firm =
                end < p.size()
                        && isName(from)
                        && NameTag.begins(p.names[end])
                        && isName(end)
                        && p.starts[from] == p.starts[end]
                        && CORPORATE.contains(lower(end));
        return firm ? end(end, NameTag.kind(p.names[end])) : end;
    }

    /** Where a person's name begins of which only the last word was marked. */
    private int before(int from, int end) {
        int before = from - 1;
        boolean may =
                end - from == 1
                        && before >= p.starts[from]
                        && p.names[before] == 0
                        && p.tag(before) == PROPER
                        && isName(from)
                        && isPlain(before)
                        && !CALENDAR.contains(lower(before));
        if (!may) {
            return from;
        }
        var word = lower(before);
        boolean adjective = word.endsWith("ian") || word.endsWith("ish") || word.endsWith("ese");
        boolean given = GivenNames.has(p.tokens().form(before));
        // In a headline any word may have a capital.
        boolean headline = p.tokens().isWord(p.stops[from] - 1);
        return given || (!headline && !begins(before) && !adjective) ? before : from;
    }

    /** Where a body's name ends that goes on behind a possessive: "the Seafarers' Union". */
    private int possessor(int end) {
        int next = end < p.size() && p.tag(end) == POSSESSIVE ? end + 1 : end;
        boolean goesOn =
                next < p.size()
                        && p.tag(next - 1) == POSSESSIVE
                        && p.names[next] == NameTag.BODY
                        && Character.isUpperCase(p.tokens().first(next))
                        && Nouns.BODIES.contains(lower(next));
        return goesOn ? end(next, NameTag.BODY) : end;
    }

    private boolean isOpening(int i) {
        return UNNAMED.contains(p.tag(i)) || OPENING.contains(lower(i));
    }

    /** A marked name without what is no part of it at either end. */
    private Run named(int begin, int end, int kind) {
        int from = begin;
        int to = bracket(from, end);
        while (to > from && (p.tag(to - 1) == POSSESSIVE || !p.tokens().isWord(to - 1))) {
            to--;
        }
        // "Congress on": no name ends in a preposition.
        while (to - 1 > from && SMALL.contains(p.tag(to - 1))) {
            to--;
        }
        while (from < to - 1 && p.tag(from) == POSSESSIVE) {
            from++;
        }
        // "Maybe Grange will win": what begins a sentence has its capital from there.
        while (from < to - 1 && begins(from) && isOpening(from)) {
            from++;
        }
        // No name ends in a small letter; a verb behind it was taken for a part.
        while (kind == NameTag.PERSON
                && to - 1 > from
                && Character.isLowerCase(p.tokens().first(to - 1))
                && !hasArticle(to - 1)) {
            to--;
        }
        while (from < to - 1
                && (Titles.is(lower(from)) || p.tag(from) == DETERMINER || isEpithet(from))) {
            from++;
        }
        boolean office = kind == NameTag.BODY && to > from && isOffice(to - 1);
        boolean verb = to - from == 1 && kind == NameTag.PERSON && Penn.isVerb(p.tag(from));
        boolean name =
                hasCapital(from, to)
                        && !office
                        && !verb
                        && (kind != NameTag.PERSON || Character.isUpperCase(p.tokens().first(from)))
                        && p.tag(to - 1) != DETERMINER;
        return name ? new Run(from, to) : new Run(from, from);
    }

    /** "al-Haddad": a small article that is joined to the name. */
    private boolean hasArticle(int i) {
        var form = p.tokens().form(i);
        int hyphen = form.indexOf('-');
        return hyphen > 0
                && hyphen + 1 < form.length()
                && Character.isUpperCase(form.charAt(hyphen + 1));
    }

    private boolean hasCapital(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isLowerCase(p.tokens().first(i))
                    && Character.isLetter(p.tokens().first(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Hard-as-nails Ada": words joined by hyphens are no given name. */
    private boolean isEpithet(int i) {
        var form = p.tokens().form(i);
        return form.indexOf('-') != form.lastIndexOf('-');
    }

    private boolean isOffice(int i) {
        return Nouns.OFFICES.contains(lower(i));
    }

    /** Where a name ends that a bracket was taken into: "Otto Grange (D-Brenning)". */
    private int bracket(int from, int end) {
        for (int i = from + 1; i < end; i++) {
            if (p.tokens().is(i, "(")) {
                return i;
            }
        }
        return end;
    }

    /** What a name names: behind a noun for people, a person, whatever it was taken for. */
    private int kind(Run run, int marked) {
        int last = run.to() - 1;
        if (marked == NameTag.PERSON) {
            boolean firm =
                    run.from() < last
                            && CORPORATE.contains(lower(last))
                            && !GivenNames.has(p.tokens().form(run.from()));
            return firm || isCompound(run.from(), last) ? NameTag.BODY : marked;
        }
        boolean person =
                isPersonal(run)
                        || isApposed(run)
                        || (marked == NameTag.BODY && isNamedSubject(run));
        return person ? NameTag.PERSON : marked;
    }

    /**
     * "BrenWater": a capital within a word by itself, as no family writes itself but Mc and Mac.
     */
    private boolean isCompound(int from, int last) {
        var form = p.tokens().form(from);
        if (from != last || form.startsWith("Mc") || form.startsWith("Mac")) {
            return false;
        }
        for (int i = 3; i < form.length(); i++) {
            if (Character.isUpperCase(form.charAt(i))
                    && Character.isLowerCase(form.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** "medical director Imre Castell", "Mr Imre Castell": two or three plain proper nouns. */
    private boolean isPersonal(Run run) {
        int length = run.to() - run.from();
        int before = run.from() - 1;
        if (length < 2 || length > 3 || before < p.starts[run.from()]) {
            return false;
        }
        for (int i = run.from(); i < run.to(); i++) {
            if (!isPlain(i)) {
                return false;
            }
        }
        return Titles.isPersonal(lower(before))
                || (Nouns.ROLES.contains(lower(before)) && Penn.isNoun(p.tag(before)));
    }

    private boolean isAddress(int i) {
        return Titles.is(lower(i)) || Nouns.ROLES.contains(lower(i)) || isOffice(i);
    }

    /** A word that may be part of a person's name. */
    private boolean isPlain(int i) {
        var word = lower(i);
        return isName(i)
                && !Nouns.BODIES.contains(word)
                && !Nouns.ROLES.contains(word)
                && !Titles.is(word);
    }

    /** A proper noun with one capital, so neither an abbreviation nor a headline in capitals. */
    private boolean isName(int i) {
        var form = p.tokens().form(i);
        return form.length() > 1
                && Character.isUpperCase(form.charAt(0))
                && Character.isLowerCase(form.charAt(form.length() - 1))
                && Penn.isNoun(p.tag(i));
    }

    /** Whether a token is the first of its sentence or of a quotation. */
    private boolean begins(int i) {
        return i == p.starts[i]
                || p.tokens().sentence(i - 1) != p.tokens().sentence(i)
                || p.quotes[i - 1] == Quotations.OPENS;
    }

    /** A name that nobody marked but that stands where a person's stands; empty if none. */
    private Run unmarked(int from) {
        int to = from;
        while (to < p.stops[from] && p.names[to] == 0 && isName(to)) {
            to++;
        }
        var run = new Run(from, to);
        boolean name = isPersonal(run) || isNamedSubject(run) || isApposed(run);
        return name ? run : new Run(from, from);
    }

    /** "The judge, Honor Salt,": two plain names between commas behind a noun for people. */
    private boolean isApposed(Run run) {
        int noun = run.from() - 2;
        boolean comma =
                noun >= p.starts[run.from()]
                        && p.tokens().is(run.from() - 1, ",")
                        && run.to() < p.stops[run.from()]
                        && p.tokens().is(run.to(), ",");
        return comma
                && run.to() - run.from() == 2
                && isPlain(run.from())
                && isPlain(run.to() - 1)
                && !CORPORATE.contains(lower(run.to() - 1))
                && Nouns.ROLES.contains(lower(noun));
    }

    /** "Imre Castell says": a given name and one more word as who does something. */
    private boolean isNamedSubject(Run run) {
        int last = run.to() - 1;
        return run.to() - run.from() == 2
                && p.relations[last] == Relation.SUBJECT
                && GivenNames.has(p.tokens().form(run.from()))
                && isName(last)
                && (run.from() == 0 || p.tag(run.from() - 1) != DETERMINER)
                && !Nouns.BODIES.contains(lower(last))
                && !CORPORATE.contains(lower(last));
    }

    private String lower(int i) {
        return lower(p, i);
    }

    /** A word in small letters without the full stop of an abbreviation. */
    static String lower(Prose p, int i) {
        var form = p.tokens().form(i).toLowerCase(Locale.ROOT);
        return form.endsWith(".") && form.length() > 1
                ? form.substring(0, form.length() - 1)
                : form;
    }
}
