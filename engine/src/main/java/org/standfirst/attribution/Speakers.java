package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.NameTag;
import org.standfirst.text.Penn;
import org.standfirst.text.Relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says who the sources of one article are: names are brought to their fullest form, pronouns and
 * "the minister" to the name they stand for. To be asked in the order of the text; not for several
 * threads.
 */
final class Speakers {

    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> THEY = Set.of("they", "them", "both", "their");
    private static final Set<String> IT = Set.of("it", "its", "which", "that");
    private static final Set<String> ANYBODY =
            Set.of("somebody", "someone", "nobody", "anybody", "anyone", "everybody", "everyone");
    private static final Set<String> PARTISANS =
            Set.of("democrat", "republican", "conservative", "liberal", "socialist");
    private static final Set<String> AUTHOR = Set.of("i", "we", "me", "us", "my", "our");
    private static final Set<String> LINKS =
            Set.of("for", "of", "to", "with", "by", "from", "in", "at", "on", "inside", "near");

    /** How many names and speakers back a pronoun or a noun looks. */
    private static final int MEMORY = 100;

    private final Prose p;
    private final String outlet;
    private final People people;
    private final Descriptions descriptions;
    private final List<Said> said = new ArrayList<>();

    /** Who was found to speak where. */
    private record Said(int at, int end, Speaker speaker, Gender gender, boolean many) {}

    Speakers(Prose prose, String outlet) {
        p = prose;
        this.outlet = outlet;
        people = new People(prose);
        descriptions = new Descriptions(prose, people, outlet);
    }

    People people() {
        return people;
    }

    /** Who the source of {@code found} is. */
    Speaker of(Spotter.Found found) {
        if (found.source().isEmpty()) {
            return Speaker.NOBODY;
        }
        var run = trimmed(found.source().getFirst());
        if (run.from() >= run.to()) {
            return Speaker.NOBODY;
        }
        var gender = Gender.UNKNOWN;
        int head = head(run);
        var speaker = run.to() - run.from() == 1 ? pronoun(run.from()) : null;
        if (speaker == null) {
            var named = named(run, head);
            if (named != null) {
                gender = named.gender;
                speaker = speaker(named);
            } else {
                gender = Gender.of(p.lower(head));
                speaker = noun(run, head);
            }
        } else {
            gender = pronounGender(p.lower(run.from()));
        }
        said.add(new Said(run.from(), run.to(), speaker, gender, p.tag(head) == PLURAL));
        return speaker;
    }

    private static final int PLURAL = Penn.number("NNS");
    private static final int POSSESSIVE = Penn.number("POS");
    private static final int DETERMINER = Penn.number("DT");

    private Run trimmed(Run run) {
        int from = run.from();
        int to = run.to();
        while (to > from && !p.tokens().isWord(to - 1)) {
            to--;
        }
        while (from < to && !p.tokens().isWord(from)) {
            from++;
        }
        return new Run(from, to);
    }

    /**
     * The noun that carries the phrase: before the first comma, preposition or relative pronoun.
     */
    private int head(Run run) {
        int last = -1;
        for (int i = run.from(); i < run.to(); i++) {
            int tag = p.tag(i);
            boolean noun =
                    Penn.isNoun(tag) || tag == Penn.number("CD") || tag == Penn.number("PRP");
            if (noun) {
                boolean possessive = i + 1 < run.to() && p.tag(i + 1) == POSSESSIVE;
                if (!possessive) {
                    last = i;
                }
            } else if (last >= 0 && tag != POSSESSIVE && tag != Penn.number("$")) {
                break;
            }
        }
        return last >= 0 ? last : run.from();
    }

    private @Nullable Speaker pronoun(int at) {
        var word = p.lower(at);
        if (HE.contains(word) || SHE.contains(word)) {
            return person(at, SHE.contains(word) ? Gender.FEMALE : Gender.MALE);
        }
        if (AUTHOR.contains(word) && p.quotes[at] != Quotations.OUT) {
            // Within a quotation it is who is quoted, not the outlet.
            var last = last(at, Speaker::isPersonal, Gender.UNKNOWN);
            boolean near = last != null && at - last.at() < NEAR_SUBJECT;
            return last != null && near
                    ? last.speaker()
                    : new Speaker(p.tokens().form(at), Kind.UNNAMED, null);
        }
        if (AUTHOR.contains(word)) {
            return outlet.isEmpty()
                    ? new Speaker(p.tokens().form(at), Kind.UNNAMED, null)
                    : new Speaker(outlet, Kind.OUTLET, null);
        }
        if (IT.contains(word)) {
            return thing(at);
        }
        if (THEY.contains(word)) {
            for (int i = said.size() - 1; i >= Math.max(0, said.size() - MEMORY); i--) {
                if (said.get(i).many() && at - said.get(i).at() < 150) {
                    return said.get(i).speaker();
                }
            }
            return new Speaker(p.tokens().form(at), Kind.CROWD, null);
        }
        if (word.equals("who") && p.heads[at] >= 0) {
            int antecedent = p.heads[p.heads[at]];
            // "lawmakers who doubted it and who said": up from one clause to the other.
            for (int up = 0; up < 3 && antecedent >= 0 && Penn.isVerb(p.tag(antecedent)); up++) {
                antecedent = p.heads[antecedent];
            }
            if (antecedent < p.starts[at] || antecedent >= at) {
                antecedent = at - 1;
                while (antecedent > p.starts[at] && !Penn.isNoun(p.tag(antecedent))) {
                    antecedent--;
                }
            }
            var person = apposed(at, antecedent);
            if (person != null) {
                return speaker(person);
            }
            if (antecedent >= p.starts[at]) {
                int phrase = phrase(antecedent).from();
                var named = named(new Run(phrase, antecedent + 1), antecedent);
                return named != null ? speaker(named) : noun(phrase(antecedent), antecedent);
            }
        }
        return null;
    }

    /**
     * What "it" stands for: what spoke last, the body named last, or a report or a body that is the
     * subject of what comes between; never the outlet itself, which speaks of itself as "we".
     */
    private Speaker thing(int at) {
        var last = last(at, s -> !s.isPersonal() && !isOwn(s.name()), Gender.UNKNOWN);
        var body = nearestNamed(at, NameTag.BODY);
        int named = body == null ? -1 : body.before(at);
        boolean justSpoke = last != null && p.starts[last.at()] == p.starts[at];
        boolean spoke = last != null && (justSpoke || last.at() > named);
        int place = last != null && spoke ? Math.max(last.end(), named) : named;
        int subject = subjectNoun(at, Math.max(place, at - NEAR_SUBJECT));
        if (subject >= 0) {
            return noun(phrase(subject), subject);
        }
        if (last != null && spoke) {
            return last.speaker();
        }
        return body == null ? new Speaker(p.tokens().form(at), Kind.BODY, null) : speaker(body);
    }

    /** How far back a noun may be the subject that a pronoun takes up. */
    private static final int NEAR_SUBJECT = 40;

    private boolean isOwn(String name) {
        return !outlet.isEmpty() && OutletNames.isOwn(name, outlet);
    }

    /** The last subject behind {@code from} that is a report or a body without a name; or -1. */
    private int subjectNoun(int at, int from) {
        for (int i = at - 1; i > Math.max(from, p.starts[at] - 1); i--) {
            boolean subject =
                    p.relations[i] == Relation.SUBJECT
                            || p.relations[i] == Relation.PASSIVE_SUBJECT;
            if (subject && p.tag(i) == NOUN && p.quotes[i] == Quotations.OUT) {
                var word = p.lower(i);
                boolean thing = Nouns.DOCUMENTS.contains(word) || Nouns.BODIES.contains(word);
                return thing && p.tag(phrase(i).from()) == DETERMINER && !none(i) ? i : -1;
            }
        }
        return -1;
    }

    private boolean none(int noun) {
        return p.lower(phrase(noun).from()).equals("no");
    }

    private static final int NOUN = Penn.number("NN");

    /**
     * The person whom "who" means behind words that describe them by a body: "Ada Grange, head of
     * the Harbour Union, who".
     */
    private People.@Nullable Named apposed(int who, int antecedent) {
        if (antecedent >= p.starts[who] && Nouns.ROLES.contains(p.lower(antecedent))) {
            return null;
        }
        People.Named person = null;
        for (var mention : people.within(new Run(sentenceFrom(who), who))) {
            int behind = mention.run().to();
            boolean apposition = behind < who && p.tokens().is(behind, ",");
            if (mention.who().isPerson() && apposition && described(behind + 1, who)) {
                person = mention.who();
            }
        }
        return person;
    }

    /** Whether words between commas say what somebody is. */
    private boolean described(int from, int to) {
        boolean role = false;
        for (int i = from; i < to; i++) {
            if (Penn.isVerb(p.tag(i))) {
                return false;
            }
            role |= Nouns.ROLES.contains(p.lower(i)) || PARTISANS.contains(p.lower(i));
        }
        return role;
    }

    private int sentenceFrom(int i) {
        int from = i;
        while (from > p.starts[i] && p.tokens().sentence(from - 1) == p.tokens().sentence(i)) {
            from--;
        }
        return from;
    }

    private Run phrase(int noun) {
        int from = noun;
        while (from > p.starts[noun]
                && (Penn.isNoun(p.tag(from - 1))
                        || p.tag(from - 1) == Penn.number("JJ")
                        || p.tag(from - 1) == DETERMINER)) {
            from--;
        }
        return new Run(from, noun + 1);
    }

    private static Gender pronounGender(String word) {
        return SHE.contains(word)
                ? Gender.FEMALE
                : HE.contains(word) ? Gender.MALE : Gender.UNKNOWN;
    }

    private interface Test {
        boolean holds(Speaker speaker);
    }

    private @Nullable Said last(int at, Test test, Gender gender) {
        for (int i = said.size() - 1; i >= Math.max(0, said.size() - MEMORY); i--) {
            var each = said.get(i);
            if (each.at() < at
                    && !each.speaker().name().isEmpty()
                    && !ANYBODY.contains(each.speaker().name().toLowerCase(Locale.ROOT))
                    && test.holds(each.speaker())
                    && each.gender().fits(gender)) {
                return each;
            }
        }
        return null;
    }

    /** The person a pronoun stands for: a subject before it, or who spoke last. */
    private Speaker person(int at, Gender gender) {
        People.@Nullable Mention best = null;
        double most = Double.NEGATIVE_INFINITY;
        int behind = people.first(at);
        for (var mention : people.mentions().subList(Math.max(0, behind - MEMORY), behind)) {
            int place = mention.run().from();
            if (!mention.who().isPerson() || !mention.who().gender.fits(gender)) {
                continue;
            }
            double score = -(at - place) / 25.0;
            score += p.starts[place] == p.starts[at] ? 1 : 0;
            score += people.isSubject(mention.run()) ? 1.5 : 0;
            score += mention.who().gender == gender ? 1 : 0;
            score -= sounds(mention.who(), gender) ? 0 : 2;
            score -= p.quotes[place] != Quotations.OUT ? 2 : 0;
            score -= isPossessive(mention.run()) ? 1 : 0;
            if (score > most) {
                most = score;
                best = mention;
            }
        }
        var last = last(at, Speaker::isPersonal, gender);
        if (last != null) {
            double score = 2.5 - (at - last.at()) / 25.0;
            score += p.starts[last.at()] == p.starts[at] ? 1 : 0;
            score -= last.gender() == Gender.UNKNOWN && !sounds(last.speaker(), gender) ? 2 : 0;
            if (score > most) {
                return last.speaker();
            }
        }
        if (best == null) {
            return new Speaker(p.tokens().form(at), Kind.PERSON, null);
        }
        if (best.who().gender == Gender.UNKNOWN) {
            best.who().gender = gender;
        }
        return speaker(best.who());
    }

    /** Whether a given name that nobody listed goes with a pronoun: most in "a" are women's. */
    private static boolean sounds(People.Named who, Gender gender) {
        return who.gender != Gender.UNKNOWN
                || gender != Gender.MALE
                || who.words.size() < 2
                || !who.words.getFirst().endsWith("a");
    }

    private static boolean sounds(Speaker who, Gender gender) {
        int space = who.name().indexOf(' ');
        return gender != Gender.MALE
                || who.kind() != Kind.PERSON
                || space < 1
                || who.name().charAt(space - 1) != 'a';
    }

    private boolean isPossessive(Run run) {
        return run.to() < p.size() && p.tag(run.to()) == POSSESSIVE;
    }

    private People.@Nullable Named nearestNamed(int at, int kind) {
        People.Named best = null;
        int nearest = -1;
        for (var each : people.all()) {
            int place = each.before(at);
            if (each.kind == kind && place > nearest && !isOwn(each.name)) {
                nearest = place;
                best = each;
            }
        }
        return best;
    }

    /** The name in a source that is the speaker's own: not "a spokesman for Brisk". */
    private People.@Nullable Named named(Run run, int head) {
        People.Named body = null;
        int relative = relative(run);
        for (var mention : people.within(new Run(run.from(), relative))) {
            int from = mention.run().from();
            if (isPossessive(mention.run())) {
                continue;
            }
            if (from > head && linked(run, from)) {
                continue;
            }
            if (mention.who().isPerson()) {
                return mention.who();
            }
            boolean noun =
                    Nouns.ROLES.contains(p.lower(head)) || Nouns.DOCUMENTS.contains(p.lower(head));
            boolean own = mention.run().holds(head) || from > head;
            if (body == null && own && !(noun && !mention.run().holds(head))) {
                body = mention.who();
            }
        }
        return body;
    }

    private int relative(Run run) {
        for (int i = run.from(); i < run.to(); i++) {
            var word = p.lower(i);
            if (i > run.from()
                    && (word.equals("who") || word.equals("which") || word.equals("whose"))) {
                return i;
            }
        }
        return run.to();
    }

    /** Whether a preposition stands between the phrase's noun and a name behind it. */
    private boolean linked(Run run, int name) {
        for (int i = name - 1; i >= run.from(); i--) {
            if (p.tokens().is(i, ",")) {
                return false;
            }
            if (LINKS.contains(p.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private Speaker speaker(People.Named named) {
        if (named.isPerson()) {
            return new Speaker(named.name, Kind.PERSON, named.description());
        }
        boolean press = OutletNames.is(named.name, outlet);
        if (press && OutletNames.isOwn(named.name, outlet)) {
            return new Speaker(outlet, Kind.OUTLET, null);
        }
        return new Speaker(named.name, press ? Kind.OUTLET : Kind.BODY, named.description());
    }

    /** A source without a name of its own. */
    private Speaker noun(Run run, int head) {
        var word = p.lower(head);
        var first = p.lower(run.from());
        boolean definite =
                first.equals("the")
                        || first.equals("his")
                        || first.equals("her")
                        || first.equals("its")
                        || first.equals("their")
                        || run.to() - run.from() == 1;
        boolean many = p.tag(head) == PLURAL || p.tag(head) == Penn.number("NNPS");
        if (definite && !many) {
            var meant = meant(run, head);
            if (meant != null) {
                return meant;
            }
        }
        var owned = owned(run, head);
        var name = owned != null ? owned : name(run, head);
        if (definite && !many && Nouns.OFFICES.contains(word)) {
            return new Speaker(name, Kind.PERSON, null);
        }
        if (Nouns.DOCUMENTS.contains(word)) {
            return new Speaker(name, Kind.DOCUMENT, null);
        }
        if (Nouns.OUTLETS.contains(word) || OutletNames.is(name, outlet)) {
            return new Speaker(OutletNames.isOwn(name, outlet) ? outlet : name, Kind.OUTLET, null);
        }
        if (Nouns.BODIES.contains(word)) {
            return new Speaker(name, Kind.BODY, null);
        }
        if (Nouns.CROWDS.contains(word) && !counted(run)) {
            return new Speaker(name, Kind.CROWD, null);
        }
        if (Nouns.NAMELESS.contains(word) || Nouns.ROLES.contains(word) || counted(run)) {
            return new Speaker(name, Kind.UNNAMED, null);
        }
        if (NameTag.kind(p.names[head]) == NameTag.GROUP) {
            return new Speaker(name, many ? Kind.CROWD : Kind.BODY, null);
        }
        if (p.tag(head) == Penn.number("NNP") || p.tag(head) == Penn.number("NNPS")) {
            return new Speaker(name, proper(run, head), null);
        }
        return new Speaker(name, many ? Kind.CROWD : Kind.UNNAMED, null);
    }

    /** "her lawyer", "Mr Brisk's office": the noun with the name of the one it belongs to. */
    private @Nullable String owned(Run run, int head) {
        var first = p.lower(run.from());
        if (p.tag(run.from()) == Penn.number("PRP$")) {
            var owner =
                    first.equals("his") || first.equals("her")
                            ? person(run.from(), pronounGender(first))
                            : first.equals("its") ? pronoun(run.from()) : null;
            return owner == null || owner.name().length() < 3
                    ? null
                    : people.text(run.from() + 1, head + 1) + " of " + owner.name();
        }
        for (var mention : people.within(run)) {
            if (isPossessive(mention.run()) && mention.run().to() < head) {
                return people.text(mention.run().to() + 1, head + 1) + " of " + mention.who().name;
            }
        }
        return null;
    }

    /** The kind of a name that was not recognised: two plain words are a person's. */
    private Kind proper(Run run, int head) {
        int from = head;
        while (from > run.from() && p.tag(from - 1) == Penn.number("NNP")) {
            from--;
        }
        boolean article = from > 0 && p.lower(Math.max(0, from - 1)).equals("the");
        return head - from == 1 && !article ? Kind.PERSON : Kind.BODY;
    }

    private boolean counted(Run run) {
        return p.tag(run.from()) == Penn.number("CD");
    }

    /** The words that stand for a nameless source: up to a comma or a relative clause. */
    private String name(Run run, int head) {
        int to = head + 1;
        while (to < run.to()
                && !p.tokens().is(to, ",")
                && !p.lower(to).equals("who")
                && !p.lower(to).equals("which")
                && to - run.from() < 14) {
            to++;
        }
        int from = run.from();
        boolean article = p.tag(from) == DETERMINER && p.lower(from).equals("the") && from + 1 < to;
        var name = people.text(article ? from + 1 : from, to);
        boolean lowers =
                !article
                        && p.tag(from) != Penn.number("NNP")
                        && name.length() > 1
                        && Character.isLowerCase(name.codePointAt(1));
        return lowers
                        && (p.tag(from) == DETERMINER
                                || p.tag(from) == Penn.number("CD")
                                || many(head))
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    private boolean many(int head) {
        return p.tag(head) == PLURAL;
    }

    /** Whom "the minister" means: a named one who was so described, or one who spoke so. */
    private @Nullable Speaker meant(Run run, int head) {
        var named = descriptions.meant(run, head);
        if (named != null) {
            return speaker(named);
        }
        var word = p.lower(head);
        for (int i = said.size() - 1; i >= Math.max(0, said.size() - MEMORY); i--) {
            var each = said.get(i).speaker();
            if (Descriptions.holds(each.name(), word) && each.kind() != Kind.PERSON) {
                return each;
            }
        }
        var company = descriptions.company(run, head);
        return company == null ? null : speaker(company);
    }
}
