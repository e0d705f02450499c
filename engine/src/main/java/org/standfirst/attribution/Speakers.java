package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Penn;

import java.util.Set;

/**
 * Says who the sources of one article are: names are brought to their fullest form, pronouns and
 * "the minister" to the name they stand for. To be asked in the order of the text; not for several
 * threads.
 */
final class Speakers {

    private static final Set<String> PARTISANS =
            Set.of("democrat", "republican", "conservative", "liberal", "socialist");
    private static final Set<String> LINKS =
            Set.of("for", "of", "to", "with", "by", "from", "in", "at", "on", "inside", "near");

    /** What bodies are called too. */
    private static final Set<String> HOLDERS =
            Set.of("owner", "founder", "partner", "investor", "rival", "leader", "contractor");

    private static final Set<Integer> ANSWERING =
            Acts.stems("reply respond counter retort answer rejoin");

    /** What somebody is told, warned or asked by another. */
    private static final Set<Integer> ADDRESSING =
            Acts.stems("tell warn ask urge advise inform order instruct accuse");

    private static final int PLURAL = Penn.number("NNS");
    private static final int POSSESSIVE = Penn.number("POS");
    private static final int DETERMINER = Penn.number("DT");
    private static final int NUMBER = Penn.number("CD");

    private final Prose p;
    private final String outlet;
    private final People people;
    private final Nameless nameless;
    private final Pronouns pronouns;
    private final Spoken spoken = new Spoken();

    Speakers(Prose prose, String outlet) {
        p = prose;
        this.outlet = outlet;
        people = new People(prose);
        pronouns = new Pronouns(prose, outlet, people, spoken);
        nameless = new Nameless(prose, outlet, people, pronouns, spoken);
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
        if (run.to() - run.from() == 1 && p.tag(run.from()) == DETERMINER && isThe(run.from())) {
            return Speaker.NOBODY;
        }
        var agent = agent(found);
        run = agent != null ? agent : run;
        var gender = Gender.UNKNOWN;
        int head = head(run);
        boolean single = run.to() - run.from() == 1;
        var speaker = single ? pronoun(run.from(), answers(found)) : null;
        if (speaker == null) {
            var named = named(run, head);
            if (named != null) {
                gender = named.gender;
                speaker = named.speaker(outlet);
            } else {
                gender = Gender.of(p.lower(head));
                speaker = nameless.of(run, head);
            }
        } else {
            gender = Pronouns.gender(p.lower(run.from()));
        }
        spoken.add(new Spoken.Said(run.from(), run.to(), speaker, gender, p.tag(head) == PLURAL));
        return speaker;
    }

    private boolean isThe(int i) {
        var word = p.lower(i);
        return word.equals("the") || word.equals("a") || word.equals("an");
    }

    private boolean answers(Spotter.Found found) {
        return ANSWERING.contains(Acts.stemAt(p, found.cue().to() - 1))
                || ANSWERING.contains(Acts.stemAt(p, found.cue().from()));
    }

    /** Who speaks where the source is who is spoken to: "residents were told by the police". */
    private @Nullable Run agent(Spotter.Found found) {
        int verb = found.cue().to() - 1;
        while (verb >= found.cue().from() && !Penn.isVerb(p.tag(verb))) {
            verb--;
        }
        boolean passive =
                verb > found.cue().from()
                        && p.tag(verb) == Penn.number("VBN")
                        && ADDRESSING.contains(Acts.stemAt(p, verb))
                        && Acts.stemAt(p, verb - 1) == BE
                        && found.source().getFirst().to() <= verb;
        int by = verb + 1;
        if (!passive || by + 1 >= p.stops[verb] || !p.lower(by).equals("by")) {
            return null;
        }
        int to = by + 1;
        while (to < p.stops[verb]
                && (Penn.isNoun(p.tag(to))
                        || p.tag(to) == DETERMINER
                        || p.tag(to) == Penn.number("PRP$")
                        || p.tag(to) == Penn.number("JJ"))) {
            to++;
        }
        return to > by + 1 ? new Run(by + 1, to) : null;
    }

    private static final int BE = Stems.hash("be");

    private Run trimmed(Run run) {
        int from = run.from();
        int to = run.to();
        while (to > from && (!p.tokens().isWord(to - 1) || p.tag(to - 1) == POSSESSIVE)) {
            to--;
        }
        while (from < to && !p.tokens().isWord(from)) {
            from++;
        }
        return new Run(from, to);
    }

    /**
     * The noun that carries the phrase: before the first comma, preposition or relative pronoun;
     * where there is none, what stands for one: "the accused".
     */
    private int head(Run run) {
        int last = -1;
        for (int i = run.from(); i < run.to(); i++) {
            int tag = p.tag(i);
            boolean noun = Penn.isNoun(tag) || tag == NUMBER || tag == Penn.number("PRP");
            if (noun) {
                boolean possessive = i + 1 < run.to() && p.tag(i + 1) == POSSESSIVE;
                if (!possessive) {
                    last = i;
                }
            } else if (last >= 0 && tag != POSSESSIVE && tag != Penn.number("$")) {
                break;
            }
        }
        boolean bare = last < 0 && p.tag(run.from()) == DETERMINER && run.to() > run.from() + 1;
        return last >= 0 ? last : bare ? run.from() + 1 : run.from();
    }

    private @Nullable Speaker pronoun(int at, boolean answers) {
        return p.lower(at).equals("who") && p.heads[at] >= 0
                ? relative(at)
                : pronouns.of(at, answers);
    }

    /** Whom "who" takes up. */
    private @Nullable Speaker relative(int at) {
        int antecedent = p.heads[p.heads[at]];
        // "lawmakers who doubted it and who said": up from one clause to the other.
        for (int up = 0; up < 3 && antecedent >= 0 && Penn.isVerb(p.tag(antecedent)); up++) {
            antecedent = p.heads[antecedent];
        }
        if (antecedent < p.starts[at] || antecedent >= at) {
            antecedent = aheadOfBrackets(at - 1, p.starts[at]);
            while (antecedent > p.starts[at] && !carries(antecedent)) {
                antecedent--;
            }
        }
        antecedent = aheadOfBrackets(antecedent, p.starts[at]);
        var person = apposed(at, antecedent);
        if (person != null) {
            return person.speaker(outlet);
        }
        if (antecedent < p.starts[at]) {
            return null;
        }
        var phrase = p.before(antecedent);
        var named = named(phrase, antecedent);
        return named != null ? named.speaker(outlet) : nameless.of(phrase, antecedent);
    }

    /** The last word up to a place, and not in brackets: "Ada Grange (Quillport), who". */
    private int aheadOfBrackets(int at, int start) {
        int i = at;
        while (i > start && !p.tokens().isWord(i)) {
            if (p.tokens().is(i, ")")) {
                while (i > start && !p.tokens().is(i, "(")) {
                    i--;
                }
            }
            i = Math.max(start, i - 1);
        }
        return i;
    }

    /** Whether a word is a noun, or stands for one behind an article: "the accused". */
    private boolean carries(int i) {
        return Penn.isNoun(p.tag(i))
                || (i > 0 && p.tag(i - 1) == DETERMINER && p.tokens().isWord(i));
    }

    /**
     * The person whom "who" means behind words that describe them by a body: "Ada Grange, head of
     * the Harbour Union, who".
     */
    private @Nullable Named apposed(int who, int antecedent) {
        if (antecedent >= p.starts[who] && Nouns.isRole(p.lower(antecedent))) {
            return null;
        }
        Named person = null;
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
            role |= Nouns.isRole(p.lower(i)) || PARTISANS.contains(p.lower(i));
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

    /** The name in a source that is the speaker's own: not "a spokesman for Brisk". */
    private @Nullable Named named(Run run, int head) {
        Named body = null;
        int relative = relative(run);
        for (var mention : people.within(new Run(run.from(), relative))) {
            int from = mention.run().from();
            boolean owner =
                    mention.run().to() < p.size() && p.tag(mention.run().to()) == POSSESSIVE;
            if (owner && mention.run().to() < run.to()) {
                continue;
            }
            if (from > head && linked(run, from) && !holds(mention, run, head)) {
                continue;
            }
            // "Grange spokesman Brendan Buck", "Grange aides", "the Grange regime": somebody else.
            int behind = mention.run().to();
            boolean another = behind <= head && behind < run.to() && Nouns.isRole(p.lower(behind));
            another |=
                    behind <= head
                            && (Nouns.isRole(p.lower(head))
                                    || Nouns.BODIES.contains(p.lower(head)));
            if (mention.who().isPerson() && !another) {
                return mention.who();
            }
            boolean noun = Nouns.isRole(p.lower(head)) || Nouns.DOCUMENTS.contains(p.lower(head));
            boolean own = mention.run().holds(head) || from > head;
            boolean apposed =
                    from > head && p.tokens().is(from - 1, ",") && HOLDERS.contains(p.lower(head));
            if (body == null && own && !(noun && !apposed && !mention.run().holds(head))) {
                body = mention.who();
            }
        }
        return body;
    }

    /**
     * "Secretary of State Ada Grange": the office has a preposition in it, the phrase one person,
     * or one and somebody else.
     */
    private boolean holds(Mention mention, Run run, int head) {
        int before = mention.run().from() - 1;
        return mention.who().isPerson()
                && (mention.run().to() >= run.to() || p.lower(mention.run().to()).equals("and"))
                && Nouns.OFFICES.contains(p.lower(head))
                && before > head + 1
                && p.lower(head + 1).equals("of")
                && p.tag(before) == Penn.number("NNP")
                && !Nouns.isRole(p.lower(before))
                && !Titles.is(p.lower(before));
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
}
