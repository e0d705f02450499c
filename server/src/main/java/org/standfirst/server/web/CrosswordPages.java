package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.crossword.Crossword;
import org.standfirst.crossword.Entry;
import org.standfirst.server.store.CrosswordKind;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.web.view.Cited;
import org.standfirst.server.web.view.CrosswordPage;
import org.standfirst.server.web.view.Puzzle;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puzzles as pages show them. */
final class CrosswordPages {

    private CrosswordPages() {}

    /** Empty if the day has no puzzle of the kind. */
    static Optional<CrosswordPage> page(Shelves shelves, String day, CrosswordKind kind) {
        return puzzle(shelves, day, kind)
                .map(puzzle -> {
                    var after = shelves.crosswords().neighbour(day, false).orElse(null);
                    var other =
                            kind == CrosswordKind.DAILY ? CrosswordKind.MINI : CrosswordKind.DAILY;
                    boolean both = shelves.crosswords().of(day, other).isPresent();
                    return new CrosswordPage(
                            puzzle,
                            after != null,
                            both ? name(other) : null,
                            shelves.crosswords().neighbour(day, true).orElse(null),
                            after);
                });
    }

    static Optional<Puzzle> puzzle(Shelves shelves, String day, CrosswordKind kind) {
        return shelves.crosswords().of(day, kind).map(made -> puzzle(shelves, day, kind, made));
    }

    private static Puzzle puzzle(
            Shelves shelves, String day, CrosswordKind kind, Crossword crossword) {
        return new Puzzle(
                day,
                name(kind),
                crossword.style().name().toLowerCase(Locale.ROOT),
                crossword.title(),
                crossword.rows(),
                crossword.entries().stream().map(entry -> clue(shelves, entry)).toList());
    }

    static String name(CrosswordKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Puzzle.Clue clue(Shelves shelves, Entry entry) {
        return new Puzzle.Clue(
                entry.slot().number(),
                entry.slot().direction().name().toLowerCase(Locale.ROOT),
                entry.slot().row(),
                entry.slot().column(),
                entry.answer(),
                entry.enumeration(),
                entry.clue(),
                line(shelves, entry));
    }

    /** Null for a definition, and for a line whose article is gone. */
    private static @Nullable Cited line(Shelves shelves, Entry entry) {
        var source = entry.source();
        if (source == null) {
            return null;
        }
        return shelves.articles()
                .byId(source.passage().articleId())
                .flatMap(stored ->
                        new Findings(Map.of(stored.id(), stored), shelves.articles()::versions)
                                .cited(source.passage()))
                .orElse(null);
    }
}
