package org.standfirst.crossword;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes puzzles. The same words, style, size and seed make the same puzzle. */
public final class CrosswordMaker {

    private static final int SMALLEST = 4;
    private static final int LARGEST = 21;

    /** From here on a puzzle is not a mini any more. */
    private static final int FULL = 11;

    /** Grids that are tried before one word of the news less is asked for. */
    private static final int PATIENCE = 300;

    private static final int MOST_GRIDS = 1_000;

    private final WordList list;

    /** A maker that fills up with the words of a list. */
    public CrosswordMaker(WordList list) {
        this.list = list;
    }

    /**
     * A puzzle.
     *
     * @param news what to build it on; may be empty
     * @param size cells in a row, 4 to 21, odd for the British style
     * @throws IllegalArgumentException if there is no such size
     * @throws IllegalStateException if the list is too small to fill such a grid
     */
    public Crossword make(String title, List<NewsWord> news, Style style, int size, long seed) {
        if (size < SMALLEST || size > LARGEST || (style == Style.BRITISH && size % 2 == 0)) {
            throw new IllegalArgumentException(
                    "size " + size + ": expected 4 to 21, and an odd number for the British style");
        }
        Map<String, NewsWord> byLetters = new HashMap<>();
        news.forEach(word -> byLetters.putIfAbsent(word.letters(), word));
        var lexicons = Lexicon.of(news, list, style, size);
        long fitting = byLetters.keySet().stream().filter(w -> w.length() <= size).count();
        int wanted = (int) Math.min(fitting, wanted(style, size));
        int least = (int) Math.min(fitting, least(style, size));
        for (int i = 0; i < MOST_GRIDS; i++) {
            var random = new Random(seed * 1_000_003 + i);
            var grid = new GridMaker(style, size, random).make();
            int asked = Math.max(0, least - i / PATIENCE);
            var filled = new Filler(lexicons, random).fill(grid, asked, Math.max(asked, wanted));
            if (filled.isPresent()) {
                return clued(title, style, grid, filled.get(), byLetters);
            }
        }
        throw new IllegalStateException("no grid of " + size + " could be filled with these words");
    }

    private static int least(Style style, int size) {
        if (size < FULL) {
            return 1;
        }
        return style == Style.AMERICAN ? 6 : 10;
    }

    private static int wanted(Style style, int size) {
        if (size < FULL) {
            return 3;
        }
        return style == Style.AMERICAN ? 8 : 16;
    }

    private Crossword clued(
            String title, Style style, Grid grid, List<String> words, Map<String, NewsWord> news) {
        Map<String, String> definitions = new HashMap<>();
        list.words().forEach(word -> definitions.put(word.letters(), word.clue()));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            var slot = grid.slots().get(i);
            var word = words.get(i);
            var theme = news.get(word);
            if (theme != null) {
                var line = line(theme, words);
                entries.add(new Entry(slot, word, theme.enumeration(), line.text(), line.source()));
            } else {
                var length = String.valueOf(word.length());
                entries.add(new Entry(slot, word, length, definition(definitions, word), null));
            }
        }
        return new Crossword(title, style, rows(grid, words), entries);
    }

    private static String definition(Map<String, String> definitions, String word) {
        return Optional.ofNullable(definitions.get(word)).orElseThrow();
    }

    /** A line that tells no other answer either, if there is one. */
    private static GappedLine line(NewsWord theme, List<String> words) {
        return theme.clues().stream()
                .filter(line -> words.stream().noneMatch(word -> Gaps.tells(line.text(), word)))
                .findFirst()
                .orElseGet(() -> theme.clues().getFirst());
    }

    private static List<String> rows(Grid grid, List<String> words) {
        var cells = new char[grid.size()][grid.size()];
        for (var row : cells) {
            Arrays.fill(row, '#');
        }
        for (int i = 0; i < words.size(); i++) {
            var slot = grid.slots().get(i);
            for (int j = 0; j < slot.length(); j++) {
                cells[slot.row(j)][slot.column(j)] = words.get(i).charAt(j);
            }
        }
        return Arrays.stream(cells).map(String::new).toList();
    }
}
