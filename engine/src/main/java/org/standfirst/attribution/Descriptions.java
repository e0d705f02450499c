package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.NameTag;
import org.standfirst.text.Penn;

import java.util.Locale;
import java.util.Set;

/** Whom an article means by a description: "the foreign minister", "the company". */
final class Descriptions {

    private final Prose p;
    private final People people;
    private final String outlet;

    Descriptions(Prose prose, People people, String outlet) {
        p = prose;
        this.people = people;
        this.outlet = outlet;
    }

    /** Who was so described before, or whom the sentence before an office is about. */
    People.@Nullable Named meant(Run run, int head) {
        var word = p.lower(head);
        boolean prime = holds(people.text(run.from(), head), "prime");
        People.Named best = null;
        int nearest = -1;
        for (var each : people.all()) {
            boolean described =
                    each.descriptions.stream().anyMatch(d -> means(d, word, prime))
                            || (!each.isPerson() && each.words.contains(word));
            int place = each.before(run.from());
            if (described
                    && each.kind != NameTag.PLACE
                    && fits(each, run, head)
                    && place > nearest) {
                nearest = place;
                best = each;
            }
        }
        return best == null && Nouns.OFFICES.contains(word) ? subjectBefore(run.from()) : best;
    }

    /** The company that an article names most, where a noun for companies stands; null if none. */
    People.@Nullable Named company(Run run, int head) {
        var word = p.lower(head);
        if (!Nouns.BODIES.contains(word) || !COMPANY.contains(word)) {
            return null;
        }
        People.Named company = null;
        for (var each : people.all()) {
            if (each.kind == NameTag.BODY && isCompany(each) && each.before(run.from()) >= 0) {
                company =
                        company == null || each.mentions.size() > company.mentions.size()
                                ? each
                                : company;
            }
        }
        return company;
    }

    /**
     * Who the sentence before is about, if the article does not say what they are: "Ada Grange
     * insisted that … . 'I counted it,' the prime minister said."
     */
    private People.@Nullable Named subjectBefore(int at) {
        int sentence = p.tokens().sentence(at);
        for (int i = people.first(at) - 1; i >= 0; i--) {
            var mention = people.mentions().get(i);
            int place = mention.run().from();
            if (p.starts[place] != p.starts[at] || p.tokens().sentence(place) < sentence - 2) {
                return null;
            }
            if (mention.who().isPerson()
                    && p.quotes[place] == Quotations.OUT
                    && people.isSubject(mention.run())) {
                return mention.who().descriptions.isEmpty() ? mention.who() : null;
            }
        }
        return null;
    }

    /** Whether it may be called a company: no authority, party or outlet. */
    private boolean isCompany(People.Named who) {
        int place = who.before(Integer.MAX_VALUE);
        int behind = place < 0 ? 0 : place + who.words.size();
        boolean dateline =
                who.name.length() > 4 && who.name.equals(who.name.toUpperCase(Locale.ROOT));
        if (dateline
                || who.name.indexOf('/') >= 0
                || !Character.isUpperCase(who.name.charAt(0))
                || (behind < p.size() && Nouns.ROLES.contains(p.lower(behind)))) {
            return false;
        }
        return who.words.stream().noneMatch(w -> Nouns.BODIES.contains(w) && !COMPANY.contains(w))
                && !OutletNames.is(who.name, outlet);
    }

    private static final Set<String> COMPANY =
            Set.of(
                    "company",
                    "firm",
                    "operator",
                    "group",
                    "organization",
                    "organisation",
                    "agency");

    /** Whether a description can be meant by a noun: no prime minister is "the minister". */
    private static boolean means(String description, String word, boolean prime) {
        return holds(description, word) && (prime || !holds(description, "prime"));
    }

    /** Whether a word stands in a phrase. */
    static boolean holds(String phrase, String word) {
        for (var each : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+", -1)) {
            if (each.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words before the noun do not speak against it: "the foreign minister". */
    private boolean fits(People.Named who, Run run, int head) {
        for (int i = run.from(); i < head; i++) {
            if (!Penn.isNoun(p.tag(i)) && p.tag(i) != Penn.number("JJ")) {
                continue;
            }
            var word = p.lower(i);
            boolean known =
                    who.words.contains(word)
                            || who.descriptions.stream().anyMatch(d -> holds(d, word));
            if (!known) {
                return false;
            }
        }
        return true;
    }
}
