package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.NameTag;
import org.standfirst.text.Penn;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Who a source without a name of its own is: whom it means, or what kind of nameless one it is. */
final class Nameless {

    private static final Set<String> DEFINITE = Set.of("the", "his", "her", "its", "their");
    private static final Pattern AGED = Pattern.compile("\\d+-year-olds?");

    private static final int PLURAL = Penn.number("NNS");
    private static final int PROPER = Penn.number("NNP");
    private static final int PROPERS = Penn.number("NNPS");
    private static final int DETERMINER = Penn.number("DT");
    private static final int NUMBER = Penn.number("CD");
    private static final int POSSESSIVE = Penn.number("POS");

    private final Prose p;
    private final String outlet;
    private final People people;
    private final Pronouns pronouns;
    private final Spoken spoken;
    private final Descriptions descriptions;

    Nameless(Prose prose, String outlet, People people, Pronouns pronouns, Spoken spoken) {
        p = prose;
        this.outlet = outlet;
        this.people = people;
        this.pronouns = pronouns;
        this.spoken = spoken;
        descriptions = new Descriptions(prose, people, outlet);
    }

    /** Who the source in a run is whose noun is {@code head}. */
    Speaker of(Run run, int head) {
        var word = p.lower(head);
        boolean definite = DEFINITE.contains(p.lower(run.from())) || run.to() - run.from() == 1;
        boolean many = p.tag(head) == PLURAL || p.tag(head) == PROPERS;
        if (definite && !many && !isOther(run, head)) {
            var meant = meant(run, head);
            if (meant != null) {
                return meant;
            }
            if (AGED.matcher(word).matches()) {
                return pronouns.person(run.from(), Gender.UNKNOWN, false);
            }
        }
        var uttering = Nouns.UTTERANCES.contains(word) ? owner(run, head) : null;
        if (uttering != null) {
            return uttering;
        }
        if (Nouns.THINGS.contains(word)) {
            return Speaker.NOBODY;
        }
        var owned = owned(run, head);
        var name = owned != null ? owned : name(run, head);
        if (definite && !many && Nouns.OFFICES.contains(word)) {
            return new Speaker(name, Kind.PERSON);
        }
        return new Speaker(isOwn(name, word) ? outlet : name, kind(name, run, head, many));
    }

    /** "The other soldier": not the one who spoke. */
    private boolean isOther(Run run, int head) {
        for (int i = run.from(); i < head; i++) {
            if (OTHER.contains(p.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> OTHER = Set.of("other", "another", "second", "third");

    private boolean isOwn(String name, String word) {
        return !outlet.isEmpty()
                && !Nouns.DOCUMENTS.contains(word)
                && OutletNames.isOwn(name, outlet);
    }

    private Kind kind(String name, Run run, int head, boolean many) {
        var word = p.lower(head);
        boolean counted = p.tag(run.from()) == NUMBER;
        if (Nouns.DOCUMENTS.contains(word) || isStudy(run, head)) {
            return Kind.DOCUMENT;
        }
        if (Nouns.OUTLETS.contains(word) || OutletNames.is(name, outlet)) {
            return Kind.OUTLET;
        }
        if (Nouns.BODIES.contains(word)) {
            return Kind.BODY;
        }
        if (Nouns.CROWDS.contains(word) && !counted) {
            return Kind.CROWD;
        }
        if (Nouns.NAMELESS.contains(word) || Nouns.isRole(word) || counted) {
            return Kind.UNNAMED;
        }
        if (NameTag.kind(p.names[head]) == NameTag.GROUP) {
            return many ? Kind.CROWD : Kind.BODY;
        }
        if (p.tag(head) == PROPER || p.tag(head) == PROPERS) {
            return proper(run, head);
        }
        return many ? Kind.CROWD : Kind.UNNAMED;
    }

    /** "A psychology paper", "a working paper": no newspaper. */
    private boolean isStudy(Run run, int head) {
        var word = p.lower(head);
        boolean modified = head - run.from() > 1 && !PRESS.contains(p.lower(head - 1));
        boolean indefinite = !DEFINITE.contains(p.lower(run.from()));
        return (word.equals("paper") || word.equals("papers")) && modified && indefinite;
    }

    private static final Set<String> PRESS =
            Set.of(
                    "local",
                    "daily",
                    "sunday",
                    "national",
                    "state",
                    "tabloid",
                    "morning",
                    "evening");

    /** "her lawyer", "Mr Brisk's office": the noun with the name of the one it belongs to. */
    private @Nullable String owned(Run run, int head) {
        var mention = owning(run, head);
        var owner = mention == null ? owner(run, head) : null;
        var name = mention != null ? mention.who().name : owner == null ? "" : owner.name();
        if (name.isEmpty() || (mention == null && name.length() < MIN_OWNER)) {
            return null;
        }
        int behind = mention == null ? run.from() + 1 : mention.run().to() + 1;
        return p.text(behind, head + 1) + " of " + name;
    }

    /** Shorter names of owners are initials. */
    private static final int MIN_OWNER = 3;

    /** Whose it is: "her lawyer", "Mr Brisk's office". */
    private @Nullable Speaker owner(Run run, int head) {
        var first = p.lower(run.from());
        if (p.tag(run.from()) == Penn.number("PRP$")) {
            return first.equals("his") || first.equals("her")
                    ? pronouns.person(run.from(), Pronouns.gender(first), false)
                    : first.equals("its") ? pronouns.of(run.from(), false) : null;
        }
        var mention = owning(run, head);
        return mention == null ? null : mention.who().speaker(outlet);
    }

    /** The name of the one it belongs to. */
    private @Nullable Mention owning(Run run, int head) {
        if (p.tag(run.from()) == Penn.number("PRP$")) {
            return null;
        }
        for (var mention : people.within(run)) {
            int behind = mention.run().to();
            if (behind < head && p.tag(behind) == POSSESSIVE) {
                return mention;
            }
        }
        return null;
    }

    /** The kind of a name that was not recognised: two plain words are a person's. */
    private Kind proper(Run run, int head) {
        int from = head;
        while (from > run.from() && p.tag(from - 1) == PROPER) {
            from--;
        }
        boolean article = from > 0 && p.lower(from - 1).equals("the");
        return head - from == 1 && !article ? Kind.PERSON : Kind.BODY;
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
        var name = p.text(article ? from + 1 : from, to);
        boolean lowers =
                !article
                        && p.tag(from) != PROPER
                        && name.length() > 1
                        && Character.isLowerCase(name.codePointAt(1));
        boolean common =
                p.tag(from) == DETERMINER || p.tag(from) == NUMBER || p.tag(head) == PLURAL;
        return lowers && common
                ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                : name;
    }

    /** Whom "the minister" means: a named one who was so described, or one who spoke so. */
    private @Nullable Speaker meant(Run run, int head) {
        var named = descriptions.meant(run, head);
        if (named != null) {
            return named.speaker(outlet);
        }
        var called = spoken.called(p.lower(head));
        if (called != null) {
            return called;
        }
        var company = descriptions.company(run, head);
        return company == null ? null : company.speaker(outlet);
    }
}
