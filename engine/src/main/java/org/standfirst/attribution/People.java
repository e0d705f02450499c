package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.extract.GivenNames;
import org.standfirst.text.NameTag;
import org.standfirst.text.Penn;
import org.standfirst.text.Relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The persons and bodies that an article names, with every place where it names them and the words
 * that describe them. A surname alone is joined to a full name of the same article only, and not
 * where two persons of it bear that surname and nothing else tells them apart.
 */
final class People {

    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "dr",
                    "prof",
                    "professor",
                    "sir",
                    "lady",
                    "lord",
                    "dame",
                    "sen",
                    "rep",
                    "gov",
                    "gen",
                    "col",
                    "capt",
                    "lt",
                    "sgt",
                    "rev",
                    "president",
                    "senator",
                    "governor",
                    "minister",
                    "colonel",
                    "captain",
                    "general",
                    "judge",
                    "chief",
                    "mayor",
                    "skipper",
                    "justice",
                    "congressman",
                    "congresswoman",
                    "representative",
                    "secretary",
                    "officer",
                    "fr",
                    "father",
                    "sister");

    /** Titles that only persons bear. */
    private static final Set<String> PERSONAL =
            Set.of(
                    "mr", "mrs", "ms", "miss", "dr", "sir", "lady", "sen", "rep", "gov", "col",
                    "capt");

    /** Somebody or something with a name. */
    static final class Named {
        final int kind;
        String name;
        final List<String> words;
        final Set<String> descriptions = new LinkedHashSet<>();
        final List<Integer> mentions = new ArrayList<>();
        Gender gender = Gender.UNKNOWN;

        /** Where it was named first. */
        int first = Integer.MAX_VALUE;

        /** Whether an office is named with it. */
        boolean inOffice;

        /** Where it was named last, so far. */
        int last = -1;

        Named(int kind, String name, List<String> words) {
            this.kind = kind;
            this.name = name;
            this.words = words;
        }

        boolean isPerson() {
            return kind == NameTag.PERSON;
        }

        /** The last place before {@code token} where it is named, or -1. */
        int before(int token) {
            int last = -1;
            for (int mention : mentions) {
                if (mention < token) {
                    last = mention;
                }
            }
            return last;
        }

        @Nullable String description() {
            return descriptions.isEmpty() ? null : String.join("; ", descriptions);
        }
    }

    /** One place where somebody is named. */
    record Mention(Run run, Named who) {}

    /** No article names more; what comes behind is not looked at. */
    private static final int MOST = 2000;

    private final Prose p;
    private final List<Named> all = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    People(Prose prose) {
        p = prose;
        var found = runs();
        var runs = found.subList(0, Math.min(MOST, found.size()));
        // Full names first, so that a surname in the headline finds its owner.
        for (var run : runs) {
            if (run.to() - run.from() > 1) {
                add(run, true, kind(run));
            }
        }
        var single = runs.stream().filter(r -> r.to() - r.from() == 1).toList();
        var votes = votes(single);
        for (var run : single) {
            boolean title = isTitle(run.from()) || Nouns.ROLES.contains(lower(run.from()));
            if (!title) {
                add(run, false, singleKind(run.from(), votes));
            }
        }
        mentions.sort((a, b) -> Integer.compare(a.run().from(), b.run().from()));
        mentions.forEach(m -> m.who().mentions.add(m.run().from()));
    }

    List<Named> all() {
        return all;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** The mentions that lie within a run. */
    List<Mention> within(Run run) {
        var within = new ArrayList<Mention>();
        for (int i = first(run.from()); i < mentions.size(); i++) {
            if (mentions.get(i).run().from() >= run.to()) {
                break;
            }
            within.add(mentions.get(i));
        }
        return within;
    }

    /** The place in the list of the first mention at {@code token} or behind it. */
    int first(int token) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).run().from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What a full name names: behind a noun for people, a person, whatever it was taken for. */
    private int kind(Run run) {
        int kind = NameTag.kind(p.names[run.from()]);
        return kind != NameTag.PERSON && isPersonal(run) ? NameTag.PERSON : kind;
    }

    /** "medical director Imre Castell", "Mr Imre Castell": two or three plain proper nouns. */
    private boolean isPersonal(Run run) {
        int length = run.to() - run.from();
        int before = run.from() - 1;
        if (length < 2 || length > 3 || before < p.starts[run.from()]) {
            return false;
        }
        for (int i = run.from(); i < run.to(); i++) {
            var word = lower(i);
            boolean plain =
                    isName(i) && !Nouns.BODIES.contains(word) && !Nouns.ROLES.contains(word);
            if (!plain) {
                return false;
            }
        }
        return PERSONAL.contains(lower(before))
                || (Nouns.ROLES.contains(lower(before)) && Penn.isNoun(p.tag(before)));
    }

    /** A proper noun with one capital, so neither an abbreviation nor a headline in capitals. */
    private boolean isName(int i) {
        var form = p.tokens().form(i);
        return form.length() > 1
                && Character.isUpperCase(form.charAt(0))
                && Character.isLowerCase(form.charAt(form.length() - 1))
                && Penn.isNoun(p.tag(i));
    }

    /** A name that nobody marked but that stands where a person's stands; empty if none. */
    private Run unmarked(int from) {
        int to = from;
        while (to < p.stops[from] && p.names[to] == 0 && isName(to)) {
            to++;
        }
        var run = new Run(from, to);
        return isPersonal(run) || isNamedSubject(run) ? run : new Run(from, from);
    }

    /** "Imre Castell says": a given name and one more word as who does something. */
    private boolean isNamedSubject(Run run) {
        return run.to() - run.from() == 2
                && p.relations[run.to() - 1] == Relation.SUBJECT
                && GivenNames.has(p.tokens().form(run.from()))
                && !Nouns.BODIES.contains(lower(run.to() - 1));
    }

    private List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < p.size(); i++) {
            int kind = NameTag.kind(p.names[i]);
            if (kind != NameTag.PERSON && kind != NameTag.BODY && kind != NameTag.PLACE) {
                var unmarked = unmarked(i);
                if (unmarked.to() > i) {
                    runs.add(unmarked);
                    i = unmarked.to() - 1;
                }
                continue;
            }
            int end = i + 1;
            while (end < p.size() && p.names[end] == kind + 1) {
                end++;
            }
            int from = i;
            int to = bracket(from, end);
            while (to > from && (p.tag(to - 1) == POSSESSIVE || !p.tokens().isWord(to - 1))) {
                to--;
            }
            // No name ends in a small letter; a verb behind it was taken for a part.
            while (kind == NameTag.PERSON
                    && to - 1 > from
                    && Character.isLowerCase(p.tokens().first(to - 1))) {
                to--;
            }
            while (from < to - 1 && (isTitle(from) || p.tag(from) == DETERMINER)) {
                from++;
            }
            if (from < to
                    && !(kind == NameTag.BODY && Nouns.OFFICES.contains(lower(to - 1)))
                    && (kind != NameTag.PERSON || Character.isUpperCase(p.tokens().first(from)))
                    && p.tag(to - 1) != DETERMINER) {
                runs.add(new Run(from, to));
            }
            i = end - 1;
        }
        return runs;
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

    private static final int POSSESSIVE = Penn.number("POS");
    private static final int DETERMINER = Penn.number("DT");

    private String lower(int i) {
        var form = p.tokens().form(i).toLowerCase(Locale.ROOT);
        return form.endsWith(".") && form.length() > 1
                ? form.substring(0, form.length() - 1)
                : form;
    }

    private boolean isTitle(int i) {
        return TITLES.contains(lower(i));
    }

    /** For each word that is a name by itself how often it was taken for which kind. */
    private Map<String, int[]> votes(List<Run> single) {
        var votes = new HashMap<String, int[]>();
        for (var run : single) {
            votes.computeIfAbsent(lower(run.from()), w -> new int[NameTag.COUNT])[
                    NameTag.kind(p.names[run.from()])]++;
        }
        return votes;
    }

    /** A name of one word: the surname of a person named in full, or what it is taken for most. */
    private int singleKind(int token, Map<String, int[]> votes) {
        var word = lower(token);
        boolean titled = token > p.starts[token] && PERSONAL.contains(lower(token - 1));
        if (titled || all.stream().anyMatch(n -> n.isPerson() && n.words.getLast().equals(word))) {
            return NameTag.PERSON;
        }
        if (Nouns.BODIES.contains(word)) {
            return NameTag.BODY;
        }
        boolean first =
                NameTag.kind(p.names[token]) == NameTag.BODY
                        && all.stream()
                                .anyMatch(n -> n.isPerson() && n.words.getFirst().equals(word));
        if (first) {
            return NameTag.PERSON;
        }
        if (hasAdjective(word)) {
            return NameTag.PLACE;
        }
        var counts = votes.getOrDefault(word, new int[NameTag.COUNT]);
        int best = NameTag.kind(p.names[token]);
        for (int kind = 0; kind < counts.length; kind++) {
            best = counts[kind] > counts[best] ? kind : best;
        }
        return best;
    }

    /** Whether the text has an adjective of a name, as of countries: "Drovia" and "Drovian". */
    private boolean hasAdjective(String word) {
        if (word.length() < 4) {
            return false;
        }
        if (capitals.isEmpty()) {
            for (int i = 0; i < p.size(); i++) {
                if (Character.isUpperCase(p.tokens().first(i))) {
                    capitals.add(lower(i));
                }
            }
        }
        return capitals.contains(word + "n")
                || capitals.contains(word + "ian")
                || capitals.contains(word + "ese");
    }

    /** The words of the text that begin with a capital, in small letters. */
    private final Set<String> capitals = new HashSet<>();

    private void add(Run run, boolean full, int kind) {
        var words = new ArrayList<String>();
        for (int i = run.from(); i < run.to(); i++) {
            words.add(lower(i));
        }
        var gender = gender(run);
        var known = find(kind, words, gender, run.from());
        if (known == null) {
            known = new Named(kind, text(run.from(), run.to()), words);
            all.add(known);
        }
        if (full && kind == NameTag.PERSON) {
            var first = Gender.of(words.getFirst());
            gender = gender == Gender.UNKNOWN ? first : gender;
        }
        if (known.gender == Gender.UNKNOWN) {
            known.gender = gender;
        }
        describe(known, run);
        known.first = Math.min(known.first, run.from());
        known.inOffice |=
                hasOffice(run.from())
                        || known.descriptions.stream()
                                .flatMap(d -> Stream.of(d.toLowerCase(Locale.ROOT).split(" ", -1)))
                                .anyMatch(Nouns.OFFICES::contains);
        known.last = run.from();
        mentions.add(new Mention(run, known));
    }

    /** The gender that a title before the name or the noun it stands with tells. */
    private Gender gender(Run run) {
        for (int i = run.from() - 1; i >= Math.max(p.starts[run.from()], run.from() - 3); i--) {
            if (!Penn.isNoun(p.tag(i))) {
                break;
            }
            var told = Gender.of(lower(i));
            if (told != Gender.UNKNOWN) {
                return told;
            }
        }
        return Gender.UNKNOWN;
    }

    private @Nullable Named find(int kind, List<String> words, Gender gender, int at) {
        Named found = null;
        int distance = Integer.MAX_VALUE;
        int rivals = 0;
        for (var each : all) {
            if (each.isPerson() != (kind == NameTag.PERSON)) {
                continue;
            }
            if (each.words.equals(words)) {
                return each;
            }
            boolean part =
                    each.isPerson()
                            ? partOfPerson(each.words, words)
                            : partOfBody(each.words, words);
            if (part && each.gender.fits(gender) && !isStranger(each, words, at)) {
                rivals++;
                int last = nearest(each, at);
                if (last < distance) {
                    distance = last;
                    found = each;
                }
            }
        }
        if (found != null && rivals > 1 && words.size() == 1 && found.isPerson()) {
            return sameParagraph(found, at) ? found : null;
        }
        return found;
    }

    /**
     * Whether a surname with an office before it is somebody else than a person whose full name
     * comes only later and never with an office: "President Grange", then "Ada Grange".
     */
    private boolean isStranger(Named who, List<String> words, int at) {
        return words.size() == 1
                && who.isPerson()
                && who.first > at
                && !who.inOffice
                && hasOffice(at);
    }

    private boolean hasOffice(int at) {
        return at > p.starts[at] && Nouns.OFFICES.contains(lower(at - 1));
    }

    private static int nearest(Named who, int at) {
        return who.last >= 0 && who.last <= at ? at - who.last : Integer.MAX_VALUE - 1;
    }

    private boolean sameParagraph(Named who, int at) {
        return who.last >= 0 && p.starts[who.last] == p.starts[at];
    }

    /** Whether a shorter name can stand for a longer one: the surname, or first and last name. */
    private static boolean partOfPerson(List<String> known, List<String> words) {
        if (words.size() == 1) {
            return known.size() > 1
                    && (known.getLast().equals(words.getFirst())
                            || known.getFirst().equals(words.getFirst()));
        }
        return known.size() > 1
                && known.getLast().equals(words.getLast())
                && known.getFirst().equals(words.getFirst());
    }

    private static boolean partOfBody(List<String> known, List<String> words) {
        return words.size() < known.size()
                && (known.subList(0, words.size()).equals(words)
                        || (words.size() > 1
                                && known.subList(known.size() - words.size(), known.size())
                                        .equals(words)));
    }

    /** Keeps the words before and behind a name that say who it is. */
    private void describe(Named who, Run run) {
        int from = run.from();
        // "Interior Minister" is often taken for a body; the office before a name describes it.
        boolean office = hasOffice(from);
        while (from > p.starts[run.from()]
                && (Penn.isNoun(p.tag(from - 1)) || p.tag(from - 1) == ADJECTIVE)
                && (p.names[from - 1] == 0
                        || (office
                                && (from == run.from()
                                        || NameTag.kind(p.names[from - 1]) == NameTag.BODY)))
                && p.tokens().isWord(from - 1)) {
            from--;
        }
        var last = lower(Math.max(0, run.from() - 1));
        boolean described =
                who.isPerson()
                        ? Nouns.ROLES.contains(last)
                        : Nouns.OUTLETS.contains(last) || Nouns.BODIES.contains(last);
        if (from < run.from() && described) {
            who.descriptions.add(text(from, run.from()));
        }
        int next = run.to();
        int stop = p.stops[run.from()];
        if (next + 1 < stop && p.tokens().is(next, ",")) {
            int end = next + 1;
            boolean role = false;
            while (end < stop && end - next < 14 && !ends(end)) {
                role |= Nouns.ROLES.contains(lower(end)) || Nouns.BODIES.contains(lower(end));
                end++;
            }
            boolean apposition = role && end < stop && end > next + 1 && ends(end);
            if (apposition && !Penn.isVerb(p.tag(next + 1)) && p.subjects[next + 1] < 0) {
                int begin = p.tag(next + 1) == DETERMINER ? next + 2 : next + 1;
                if (begin < end && plain(begin, end)) {
                    who.descriptions.add(text(begin, end));
                }
            }
        }
        describeBefore(who, run);
    }

    /** "the prime minister, Ilsabet Corran,": the noun the name stands in apposition to. */
    private void describeBefore(Named who, Run run) {
        int last = run.to() - 1;
        int head = p.heads[last];
        boolean apposed =
                run.from() > 1
                        && p.tokens().is(run.from() - 1, ",")
                        && (p.relations[last] == Relation.APPOSITION
                                || (Penn.isNoun(p.tag(run.from() - 2))
                                        && p.names[run.from() - 2] == 0));
        if (!apposed) {
            return;
        }
        int noun =
                head >= 0 && head < run.from() && p.relations[last] == Relation.APPOSITION
                        ? head
                        : run.from() - 2;
        if (p.starts[noun] != p.starts[run.from()] || !roleNoun(noun)) {
            return;
        }
        int from = noun;
        while (from > p.starts[noun]
                && (Penn.isNoun(p.tag(from - 1)) || p.tag(from - 1) == ADJECTIVE)) {
            from--;
        }
        who.descriptions.add(text(from, run.from() - 1));
    }

    private boolean roleNoun(int i) {
        return Nouns.ROLES.contains(lower(i)) || Nouns.BODIES.contains(lower(i));
    }

    private static final int ADJECTIVE = Penn.number("JJ");

    private boolean ends(int i) {
        return p.tokens().is(i, ",") || p.tokens().is(i, ".") || p.quotes[i] != Quotations.OUT;
    }

    private boolean plain(int from, int to) {
        for (int i = from; i < to; i++) {
            int tag = p.tag(i);
            if (tag == Penn.number("VBD")
                    || tag == Penn.number("VBZ")
                    || tag == Penn.number("PRP")) {
                return false;
            }
        }
        return true;
    }

    /** Whether a run has the subject of a verb. */
    boolean isSubject(Run run) {
        for (int i = run.from(); i < run.to(); i++) {
            int relation = p.relations[i];
            if (relation == Relation.SUBJECT || relation == Relation.PASSIVE_SUBJECT) {
                return true;
            }
        }
        return false;
    }

    String text(int from, int to) {
        return to <= from
                ? ""
                : p.tokens()
                        .text()
                        .substring(p.tokens().begin(from), p.tokens().end(to - 1))
                        .replaceAll("\\s+", " ");
    }
}
