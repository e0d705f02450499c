package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.NameTag;
import org.standfirst.text.Penn;
import org.standfirst.text.Relation;

import java.util.Set;

/** Whom a pronoun stands for: the subject before it, who spoke last, what was named last. */
final class Pronouns {

    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");
    private static final Set<String> THEY = Set.of("they", "them", "their");
    private static final Set<String> IT = Set.of("it", "its", "which", "that");
    private static final Set<String> AUTHOR = Set.of("i", "we", "me", "us", "my", "our");

    /** How far back a noun may be the subject that a pronoun takes up. */
    private static final int NEAR_SUBJECT = 40;

    /** How far back those may be named whom "they" means. */
    private static final int NEAR_MANY = 150;

    private static final int NOUN = Penn.number("NN");
    private static final int DETERMINER = Penn.number("DT");
    private static final int POSSESSIVE = Penn.number("POS");

    private final Prose p;
    private final String outlet;
    private final People people;
    private final Spoken spoken;

    Pronouns(Prose prose, String outlet, People people, Spoken spoken) {
        p = prose;
        this.outlet = outlet;
        this.people = people;
        this.spoken = spoken;
    }

    /** Which gender a pronoun tells. */
    static Gender gender(String word) {
        return SHE.contains(word)
                ? Gender.FEMALE
                : HE.contains(word) ? Gender.MALE : Gender.UNKNOWN;
    }

    /**
     * Whom the pronoun at a place stands for; null if there is no pronoun.
     *
     * @param answers whether it answers who spoke before, and so is another
     */
    @Nullable Speaker of(int at, boolean answers) {
        var word = p.lower(at);
        if (HE.contains(word) || SHE.contains(word)) {
            return person(at, gender(word), answers);
        }
        if (AUTHOR.contains(word)) {
            return author(at);
        }
        if (word.equals("that") && p.tag(at) == DETERMINER) {
            // What was just told, and nobody.
            return Speaker.NOBODY;
        }
        if (IT.contains(word)) {
            return thing(at);
        }
        if (word.equals("both")) {
            var two = spoken.two(p.starts[at]);
            if (two.size() == 2 && two.getFirst().kind() == two.getLast().kind()) {
                var names = two.getFirst().name() + " and " + two.getLast().name();
                return new Speaker(names, two.getFirst().kind());
            }
        }
        if (THEY.contains(word) || word.equals("both")) {
            var many = spoken.many(at, NEAR_MANY);
            return many != null ? many : new Speaker(p.tokens().form(at), Kind.CROWD);
        }
        return null;
    }

    /** Who says "I": the outlet, but within a quotation who is quoted. */
    private Speaker author(int at) {
        if (p.quotes[at] != Quotations.OUT) {
            var last = spoken.one(at, Gender.UNKNOWN);
            boolean near = last != null && at - last.at() < NEAR_SUBJECT;
            return last != null && near
                    ? last.speaker()
                    : new Speaker(p.tokens().form(at), Kind.UNNAMED);
        }
        return outlet.isEmpty()
                ? new Speaker(p.tokens().form(at), Kind.UNNAMED)
                : new Speaker(outlet, Kind.OUTLET);
    }

    /**
     * What "it" stands for: what spoke last, the body named last, or a report or a body that is the
     * subject of what comes between; never the outlet itself, which speaks of itself as "we".
     */
    private Speaker thing(int at) {
        var last = spoken.last(at, s -> !s.isPersonal() && !isOwn(s.name()));
        var body = nearestBody(at);
        int named = body == null ? -1 : body.before(at);
        boolean justSpoke = last != null && p.starts[last.at()] == p.starts[at];
        boolean took = last != null && (justSpoke || last.at() > named);
        int place = last != null && took ? Math.max(last.end(), named) : named;
        int noun = thingBefore(at, Math.max(place, at - NEAR_SUBJECT));
        if (noun >= 0) {
            return new Speaker(p.text(noun(noun).from(), noun + 1), kindOf(noun));
        }
        if (last != null && took) {
            return last.speaker();
        }
        return body == null ? new Speaker(p.tokens().form(at), Kind.BODY) : body.speaker(outlet);
    }

    private Kind kindOf(int noun) {
        return Nouns.DOCUMENTS.contains(p.lower(noun)) ? Kind.DOCUMENT : Kind.BODY;
    }

    /** The words of a noun without its article. */
    private Run noun(int noun) {
        var phrase = p.before(noun);
        return p.tag(phrase.from()) == DETERMINER && phrase.from() < noun
                ? new Run(phrase.from() + 1, phrase.to())
                : phrase;
    }

    /**
     * The last subject behind {@code from} that is a report or a body without a name, or what
     * somebody made in the sentence before: "sent a single distress call"; -1 if none.
     */
    private int thingBefore(int at, int from) {
        int sentence = p.tokens().sentence(at);
        for (int i = at - 1; i > Math.max(from, p.starts[at] - 1); i--) {
            if (p.tag(i) != NOUN || p.quotes[i] != Quotations.OUT) {
                continue;
            }
            int relation = p.relations[i];
            var word = p.lower(i);
            var article = p.lower(p.before(i).from());
            if (relation == Relation.SUBJECT || relation == Relation.PASSIVE_SUBJECT) {
                boolean thing = Nouns.DOCUMENTS.contains(word) || Nouns.BODIES.contains(word);
                boolean known = p.tag(p.before(i).from()) == DETERMINER && !article.equals("no");
                return thing && known ? i : -1;
            }
            boolean made =
                    (relation == Relation.OBJECT || relation == Relation.MODIFIER)
                            && !Penn.isNoun(p.tag(i + 1))
                            && Nouns.DOCUMENTS.contains(word)
                            && (article.equals("a") || article.equals("an"))
                            && p.tokens().sentence(i) >= sentence - 2;
            if (made) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Named nearestBody(int at) {
        Named best = null;
        int nearest = -1;
        for (var each : people.all()) {
            int place = each.before(at);
            if (each.kind == NameTag.BODY && place > nearest && !isOwn(each.name)) {
                nearest = place;
                best = each;
            }
        }
        return best;
    }

    private boolean isOwn(String name) {
        return !outlet.isEmpty() && OutletNames.isOwn(name, outlet);
    }

    /**
     * The person a pronoun stands for: a subject before it, or who spoke last; where nobody was
     * named yet, the first one who is behind it.
     */
    Speaker person(int at, Gender gender, boolean answers) {
        var last = spoken.one(at, gender);
        var answered = answers && last != null ? last.speaker() : null;
        Mention best = null;
        double most = Double.NEGATIVE_INFINITY;
        int behind = people.first(at);
        for (var mention : people.mentions().subList(Math.max(0, behind - Spoken.MEMORY), behind)) {
            var who = mention.who();
            boolean other = answered == null || !answered.name().equals(who.name);
            if (who.isPerson() && who.gender.fits(gender) && other) {
                double score = score(mention, at, gender);
                if (score > most) {
                    most = score;
                    best = mention;
                }
            }
        }
        if (last != null && answered == null) {
            double score = 2.5 - (at - last.at()) / 25.0;
            score += p.starts[last.at()] == p.starts[at] ? 1 : 0;
            score -= last.gender() == Gender.UNKNOWN && !sounds(last.speaker(), gender) ? 2 : 0;
            if (score > most) {
                return last.speaker();
            }
        }
        if (best == null) {
            var later = later(at, gender);
            return later == null
                    ? new Speaker(p.tokens().form(at), Kind.PERSON)
                    : later.speaker(outlet);
        }
        if (best.who().gender == Gender.UNKNOWN) {
            best.who().gender = gender;
        }
        return best.who().speaker(outlet);
    }

    private double score(Mention mention, int at, Gender gender) {
        int place = mention.run().from();
        boolean near = p.starts[place] == p.starts[at];
        boolean subject = people.isSubject(mention.run());
        double score = -(at - place) / 25.0;
        score += near ? 1 : 0;
        score += subject ? 1.5 : 0;
        score += mention.who().gender == gender ? 1 : 0;
        score -= sounds(mention.who(), gender) ? 0 : 2;
        score -= p.quotes[place] != Quotations.OUT ? 2 : 0;
        score -= isPossessive(mention.run()) ? 1 : 0;
        // Whom a paragraph brings in and begins with is whom it goes on about.
        boolean isNew = mention.who().first == place && mention.who().words.size() > 1;
        score += near && isNew && leads(mention, at) ? LEADS : 0;
        return score;
    }

    /** What it weighs that a paragraph brings somebody in. */
    private static final double LEADS = 1.5;

    /** Whether somebody is the only person whom a paragraph names before a place. */
    private boolean leads(Mention mention, int at) {
        for (var each : people.within(new Run(p.starts[at], at))) {
            if (each.who().isPerson() && !each.who().equals(mention.who())) {
                return false;
            }
        }
        return true;
    }

    /** The first person named behind a pronoun in its paragraph. */
    private @Nullable Named later(int at, Gender gender) {
        for (var mention : people.within(new Run(at, p.stops[at]))) {
            if (mention.who().isPerson() && mention.who().gender.fits(gender)) {
                return mention.who();
            }
        }
        return null;
    }

    /** Whether a given name that nobody listed goes with a pronoun: most in "a" are women's. */
    private static boolean sounds(Named who, Gender gender) {
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
}
