package org.standfirst.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a voice says, the same thing in all wordings taken together. */
final class Statements {

    private Statements() {}

    /** The statements of one voice, in the order in which they were first carried. */
    static List<Voices.Statement> of(List<LedgerEntry> entries) {
        var clusters = new ArrayList<List<LedgerEntry>>();
        var ordered = new ArrayList<>(entries);
        ordered.sort(
                Comparator.comparing(
                        e -> e.carrier().published(),
                        Comparator.nullsLast(Comparator.naturalOrder())));
        for (var entry : ordered) {
            List<LedgerEntry> home = null;
            for (var cluster : clusters) {
                if (cluster.getFirst().isSaidIn(entry)) {
                    home = cluster;
                    break;
                }
            }
            if (home == null) {
                home = new ArrayList<>();
                clusters.add(home);
            }
            home.add(entry);
        }
        return clusters.stream().map(Statements::statement).toList();
    }

    private static Voices.Statement statement(List<LedgerEntry> cluster) {
        var carriers = new ArrayList<Voices.Carrier>();
        for (var entry : cluster) {
            var c = entry.carrier();
            boolean repeats = carriers.stream().anyMatch(earlier -> repeats(c, earlier));
            carriers.add(
                    new Voices.Carrier(
                            c.articleId(),
                            c.outlet(),
                            c.published(),
                            c.attribution(),
                            c.words(),
                            repeats));
        }
        return new Voices.Statement(carriers);
    }

    private static boolean repeats(Voices.Carrier later, Voices.Carrier earlier) {
        if (later.outlet().equals(earlier.outlet())) {
            return false;
        }
        var outlet = OutletNames.bare(earlier.outlet());
        boolean credits =
                later.attribution().via().stream()
                        .map(OutletNames::bare)
                        .anyMatch(v ->
                                !v.isEmpty() && (v.equals(outlet) || outlet.endsWith(" " + v)));
        return credits || !Voices.differ(later, earlier);
    }
}
