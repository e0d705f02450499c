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
    @Nullable Named meant(Run run, int head) {
        var word = p.lower(head);
        boolean prime = holds(people.text(run.from(), head), "prime");
        boolean past = IN_THE_PAST.stream().anyMatch(w -> holds(people.text(run.from(), head), w));
        Named best = null;
        int nearest = -1;
        for (var each : people.all()) {
            boolean described =
                    each.descriptions.stream()
                                    .anyMatch(d -> means(d, word, prime) && (past || !isPast(d)))
                            || (!each.isPerson() && each.words.contains(word));
            int place = each.before(run.from());
            if (place < 0 && isIn(each.first, run)) {
                place = 0;
            }
            if (described
                    && each.kind != NameTag.PLACE
                    && fits(each, run, head)
                    && place > nearest) {
                nearest = place;
                best = each;
            }
        }
        if (best == null && introduces(run, head)) {
            return subjectBehind(run.to(), p.size());
        }
        if (best != null || !Nouns.OFFICES.contains(word)) {
            return best;
        }
        var before = subjectBefore(run.from());
        if (before == null) {
            before = onlyOneBefore(run.from());
        }
        return before == null ? subjectBehind(run.to(), p.stops[run.to() - 1]) : before;
    }

    /** Whether a name stands behind a run in its sentence: "The surveyor is Ada Grange". */
    private boolean isIn(int name, Run run) {
        return name < p.size() && p.tokens().sentence(name) == p.tokens().sentence(run.from());
    }

    /**
     * Whether a run begins a report with somebody whom the next sentence names: "The surveyor who
     * warned of it told …".
     */
    private boolean introduces(Run run, int head) {
        boolean who = head + 1 < run.to() && p.lower(head + 1).equals("who");
        return who
                && Nouns.ROLES.contains(p.lower(head))
                && people.mentions().stream()
                        .noneMatch(m -> m.who().isPerson() && m.run().to() <= run.from());
    }

    /** The only person whom the sentence before names: "It may save Otto Grange. The minister". */
    private @Nullable Named onlyOneBefore(int at) {
        int sentence = p.tokens().sentence(at);
        Named only = null;
        for (int i = people.first(at) - 1; i >= 0; i--) {
            var mention = people.mentions().get(i);
            int place = mention.run().from();
            boolean before =
                    p.starts[place] == p.starts[at] && p.tokens().sentence(place) == sentence - 1;
            if (!before && p.tokens().sentence(place) < sentence) {
                break;
            }
            if (before && mention.who().isPerson()) {
                if (only != null && !only.equals(mention.who())) {
                    return null;
                }
                only = mention.who();
            }
        }
        return only != null && only.descriptions.isEmpty() ? only : null;
    }

    /**
     * Whom the sentence behind an office names for the first time as its subject: "the foreign
     * minister told journalists. Ada Grange added".
     */
    private @Nullable Named subjectBehind(int from, int to) {
        int sentence = p.tokens().sentence(from - 1);
        for (var mention : people.within(new Run(from, to))) {
            int place = mention.run().from();
            if (p.tokens().sentence(place) > sentence + 1) {
                return null;
            }
            boolean begins =
                    p.tokens().sentence(place) == sentence + 1
                            && (place == 0 || p.tokens().sentence(place - 1) != sentence + 1);
            if (begins && mention.who().isPerson()) {
                boolean isNew = mention.who().first == place && people.isSubject(mention.run());
                return isNew && mention.who().descriptions.isEmpty() ? mention.who() : null;
            }
        }
        return null;
    }

    /** The company that an article names most, where a noun for companies stands; null if none. */
    @Nullable Named company(Run run, int head) {
        var word = p.lower(head);
        if (!Nouns.BODIES.contains(word) || !COMPANY.contains(word)) {
            return null;
        }
        Named company = null;
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
    private @Nullable Named subjectBefore(int at) {
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
    private boolean isCompany(Named who) {
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

    private static final Set<String> IN_THE_PAST =
            Set.of("late", "former", "ex", "then", "onetime", "erstwhile");

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

    /**
     * Whether somebody was what a description says: "the late President", of whom no news speaks.
     */
    private static boolean isPast(String description) {
        return IN_THE_PAST.stream().anyMatch(w -> holds(description, w));
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
    private boolean fits(Named who, Run run, int head) {
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
