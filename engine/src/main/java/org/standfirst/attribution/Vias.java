package org.standfirst.attribution;

import org.standfirst.text.NameTag;
import org.standfirst.text.Penn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Through whom a statement came: whom the speaker told it ("told Reuters"), who let it be known
 * ("through a lawyer"), and whose report it stands in ("the Post wrote that he had said").
 */
final class Vias {

    private static final Set<String> US = Set.of("us", "me");
    private static final Set<String> HOUSE =
            Set.of("newspaper", "paper", "broadcaster", "magazine", "daily", "website");

    /** How far behind the cue the one who was told may stand. */
    private static final int REACH = 9;

    private final Prose p;
    private final String outlet;
    private final People people;

    Vias(Prose prose, String outlet, People people) {
        p = prose;
        this.outlet = outlet;
        this.people = people;
    }

    /** The chain of one attribution by its own words, without what it lies in. */
    List<String> of(Spotter.Found found) {
        var via = new ArrayList<String>();
        var source = found.source();
        if (!source.isEmpty()) {
            credited(source.getFirst(), via);
        }
        if (interviewed(found, via)) {
            return via;
        }
        int from = found.cue().from();
        int stop = Math.min(p.stops[from], found.cue().to() + REACH);
        boolean tells = false;
        for (int i = from; i < found.cue().to(); i++) {
            int stem = p.formStem(i);
            tells |= stem == TELL || stem == INTERVIEW || stem == SPEAK;
        }
        for (int i = from; i < stop; i++) {
            var word = lower(i);
            if (i > from && inContent(found, i)) {
                break;
            }
            if (word.equals("through") && i + 2 < stop && p.quotes[i] == Quotations.OUT) {
                via.add(phrase(i + 1, stop));
                break;
            }
            boolean to = word.equals("to") || word.equals("with");
            tells |= to && i > from && p.formStem(i - 1) == INTERVIEW;
            if (tells && i > from && told(i, via)) {
                break;
            }
        }
        return via;
    }

    /** "In an interview with the Post, he said": what stands before who speaks. */
    private boolean interviewed(Spotter.Found found, List<String> via) {
        int end = found.cue().from();
        if (!found.source().isEmpty()) {
            end = Math.min(end, found.source().getFirst().from());
        }
        for (int i = end - 1; i >= Math.max(p.starts[found.cue().from()], end - REACH); i--) {
            boolean sentence = p.tokens().sentence(i) == p.tokens().sentence(found.cue().from());
            if (!sentence || p.quotes[i] != Quotations.OUT) {
                return false;
            }
            if (p.formStem(i) == INTERVIEW && isWith(i + 1)) {
                int name = lower(i + 2).equals("the") ? i + 3 : i + 2;
                return name < end && told(name, via);
            }
        }
        return false;
    }

    private boolean isWith(int i) {
        var word = lower(i);
        return i + 2 < p.size() && (word.equals("with") || word.equals("to"));
    }

    private static final int TELL = Stems.hash("tell");
    private static final int INTERVIEW = Stems.hash("interview");
    private static final int SPEAK = Stems.hash("speak");

    private String lower(int i) {
        return p.tokens().form(i).toLowerCase(Locale.ROOT);
    }

    private static boolean inContent(Spotter.Found found, int i) {
        return found.content().stream().anyMatch(r -> r.holds(i));
    }

    /** "interviewed by the Journal", "a poll in the Kestrian Journal". */
    private void credited(Run source, List<String> via) {
        for (int i = source.from(); i + 1 < source.to(); i++) {
            boolean passive =
                    lower(i).equals("by")
                            && i - 2 > source.from()
                            && (p.formStem(i - 1) == INTERVIEW || p.formStem(i - 2) == INTERVIEW);
            if (passive) {
                told(lower(i + 1).equals("the") && i + 2 < source.to() ? i + 2 : i + 1, via);
            }
        }
    }

    private boolean told(int i, List<String> via) {
        var word = lower(i);
        if (US.contains(word) && !outlet.isEmpty()) {
            via.add(outlet);
            return true;
        }
        for (var mention : people.within(new Run(Math.max(0, i - 6), i + 1))) {
            if (mention.run().from() == i
                    || (mention.run().holds(i) && !mention.who().isPerson())) {
                var name = mention.who().name;
                if (OutletNames.is(name, outlet)) {
                    via.add(OutletNames.isOwn(name, outlet) ? outlet : name);
                    return true;
                }
                return false;
            }
        }
        if (p.tag(i) == Penn.number("NNP") && NameTag.kind(p.names[i]) != NameTag.PERSON) {
            int to = i + 1;
            while (to < p.stops[i] && p.tag(to) == Penn.number("NNP")) {
                to++;
            }
            var name = people.text(i, to);
            if (OutletNames.is(name, outlet)) {
                via.add(OutletNames.isOwn(name, outlet) ? outlet : name);
                return true;
            }
        }
        if (HOUSE.contains(word) && i > 0 && lower(i - 1).equals("this") && !outlet.isEmpty()) {
            via.add(outlet);
            return true;
        }
        return false;
    }

    private String phrase(int from, int stop) {
        int to = from;
        while (to < stop
                && (Penn.isNoun(p.tag(to))
                        || p.tag(to) == Penn.number("DT")
                        || p.tag(to) == Penn.number("JJ")
                        || p.tag(to) == Penn.number("PRP$"))) {
            to++;
        }
        return people.text(from, Math.max(to, from + 1));
    }
}
