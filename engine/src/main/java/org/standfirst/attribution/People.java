package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.attribution.NameRuns.NameRun;
import org.standfirst.text.NameTag;
import org.standfirst.text.Penn;
import org.standfirst.text.Relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    /** No article names more; what comes behind is not looked at. */
    private static final int MOST = 2000;

    private final Prose p;
    private final Epithets epithets;
    private final List<Named> all = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    People(Prose prose) {
        p = prose;
        epithets = new Epithets(prose);
        var found = new NameRuns(prose).all();
        var runs = found.subList(0, Math.min(MOST, found.size()));
        // Full names first, so that a surname in the headline finds its owner.
        for (var name : runs) {
            if (!name.isSingle()) {
                add(name.run(), true, name.kind());
            }
        }
        var single = runs.stream().filter(NameRun::isSingle).toList();
        var votes = votes(single);
        for (var name : single) {
            boolean title = Titles.is(lower(name.from())) || Nouns.isRole(lower(name.from()));
            if (!title) {
                add(name.run(), false, singleKind(name, votes));
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

    private static boolean isAcronym(String word, List<String> known) {
        if (word.length() < 3) {
            return false;
        }
        var initials = new StringBuilder();
        for (var each : known) {
            if (!SMALL.contains(each)) {
                initials.append(each, 0, Math.min(1, each.length()));
            }
        }
        return word.contentEquals(initials);
    }

    /** Words of names that have no letter in their abbreviations. */
    private static final Set<String> SMALL = Set.of("of", "for", "the", "and", "in", "on", "&");

    private String lower(int i) {
        return NameRuns.lower(p, i);
    }

    /** For each word that is a name by itself how often it was taken for which kind. */
    private Map<String, int[]> votes(List<NameRun> single) {
        var votes = new HashMap<String, int[]>();
        for (var name : single) {
            votes.computeIfAbsent(lower(name.from()), w -> new int[NameTag.COUNT])[name.kind()]++;
        }
        return votes;
    }

    /** A name of one word: the surname of a person named in full, or what it is taken for most. */
    private int singleKind(NameRun name, Map<String, int[]> votes) {
        int token = name.from();
        var word = lower(token);
        boolean titled = token > p.starts[token] && Titles.isPersonal(lower(token - 1));
        if (titled || all.stream().anyMatch(n -> n.isPerson() && n.words.getLast().equals(word))) {
            return NameTag.PERSON;
        }
        if (Nouns.BODIES.contains(word)) {
            return NameTag.BODY;
        }
        boolean first =
                name.kind() == NameTag.BODY
                        && all.stream()
                                .anyMatch(n -> n.isPerson() && n.words.getFirst().equals(word));
        if (first) {
            return NameTag.PERSON;
        }
        if (hasAdjective(word)) {
            return NameTag.PLACE;
        }
        if (name.kind() == NameTag.PERSON && isWhere(token)) {
            return NameTag.PLACE;
        }
        var counts = votes.getOrDefault(word, new int[NameTag.COUNT]);
        int best = name.kind();
        for (int kind = 0; kind < counts.length; kind++) {
            best = counts[kind] > counts[best] ? kind : best;
        }
        return best == NameTag.PERSON && isThing(token) ? NameTag.BODY : best;
    }

    /** ", of Tarnwick": where somebody comes from. */
    private boolean isWhere(int token) {
        int before = token - 1;
        return before > p.starts[token]
                && lower(before).equals("of")
                && p.tokens().is(before - 1, ",");
    }

    /** "Kestria on Monday accused its neighbour": a subject that is an "it". */
    private boolean isThing(int token) {
        if (p.relations[token] != Relation.SUBJECT) {
            return false;
        }
        for (int i = token + 1; i < Math.min(p.stops[token], token + ITS); i++) {
            var word = lower(i);
            if (word.equals("its")) {
                return true;
            }
            if (word.equals("his") || word.equals("her") || p.tokens().is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    private static final int ITS = 6;

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
        epithets.describe(known, run);
        known.first = Math.min(known.first, run.from());
        if (!known.inOffice) {
            known.inOffice =
                    epithets.hasOffice(run.from())
                            || known.descriptions.stream()
                                    .flatMap(d ->
                                            Stream.of(d.toLowerCase(Locale.ROOT).split(" ", -1)))
                                    .anyMatch(Nouns.OFFICES::contains);
        }
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
                && epithets.hasOffice(at);
    }

    private static int nearest(Named who, int at) {
        return who.last >= 0 && who.last <= at ? at - who.last : Integer.MAX_VALUE - 1;
    }

    private boolean sameParagraph(Named who, int at) {
        return who.last >= 0 && p.starts[who.last] == p.starts[at];
    }

    /** Whether a shorter name can stand for a longer one: the surname, or first and last name. */
    private static boolean partOfPerson(List<String> known, List<String> words) {
        int count = words.size();
        if (count > 1 && known.size() > count && NUMBERS.contains(words.getLast())) {
            // "Grange III" of Otto Grange III
            return known.subList(known.size() - count, known.size()).equals(words);
        }
        if (words.size() == 1) {
            return known.size() > 1
                    && (known.getLast().equals(words.getFirst())
                            || known.getFirst().equals(words.getFirst()));
        }
        return known.size() > 1
                && known.getLast().equals(words.getLast())
                && known.getFirst().equals(words.getFirst());
    }

    private static final Set<String> NUMBERS = Set.of("jr", "sr", "jr.", "sr.", "ii", "iii", "iv");

    private static boolean partOfBody(List<String> known, List<String> words) {
        if (words.size() == 1 && known.size() > 1) {
            var word = words.getFirst();
            // "the Blaze" of the Daily Blaze, "the WKF" of the World Kite Federation
            boolean press =
                    known.getLast().equals(word) && OutletNames.is(String.join(" ", known), "");
            if (press || isAcronym(word, known)) {
                return true;
            }
        }
        return words.size() < known.size()
                && (known.subList(0, words.size()).equals(words)
                        || (words.size() > 1
                                && known.subList(known.size() - words.size(), known.size())
                                        .equals(words)));
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
        return p.text(from, to);
    }
}
