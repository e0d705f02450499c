package org.standfirst.server.web;

import org.standfirst.attribution.Kind;
import org.standfirst.attribution.Portrait;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.web.view.Sheet;
import org.standfirst.server.web.view.VoicePage;

import java.util.Optional;

/** What a speaker says over time, as a page shows it. */
final class VoicePages {

    private VoicePages() {}

    /** One sheet of what a speaker says; empty if there is nothing. */
    static Optional<VoicePage> page(Shelves shelves, String name, int sheet) {
        var said = shelves.attributions().of(name, (sheet - 1) * Reading.SHEET, Reading.SHEET);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var statements =
                said.stream()
                        .flatMap(s ->
                                shelves
                                        .articles()
                                        .byId(s.article())
                                        .flatMap(a -> Ledger.statement(a, s.attribution()))
                                        .stream())
                        .toList();
        var descriptions =
                said.stream()
                        .flatMap(s -> s.attribution().speaker().descriptions().stream())
                        .distinct()
                        .toList();
        var kind =
                said.stream()
                        .map(s -> s.attribution().speaker().kind())
                        .findFirst()
                        .orElse(Kind.PERSON);
        int found = shelves.attributions().countOf(name);
        // What tells nothing is not shown; beyond one sheet nobody has looked at it all.
        int total = found <= Reading.SHEET ? statements.size() : found;
        return Optional.of(
                new VoicePage(
                        name,
                        Portrait.of(kind, descriptions).stream().toList(),
                        Sheet.of(statements, sheet, Reading.SHEET, total)));
    }
}
