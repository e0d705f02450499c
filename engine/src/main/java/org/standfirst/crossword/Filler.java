package org.standfirst.crossword;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Fills a grid: first some words of the news, where they fit, then the rest by a search that
 * maintains arc consistency, turns to the slot with the fewest words left for its trouble so far
 * (dom/wdeg: Boussemart, Hemery, Lecoutre, Sais, 2004), prefers words that leave the crossing slots
 * most room, and begins anew when it has been stuck for long. The same seed gives the same filling.
 */
final class Filler {

    /** Words looked at for one slot. */
    private static final int SAMPLE = 24;

    private static final int FIRST_PATIENCE = 60;
    private static final int RESTARTS = 3;

    /** What a point of familiarity weighs against the room that a word leaves. */
    private static final double FAMILIARITY = 0.04;

    private final Lexicon[] lexicons;
    private final Random random;

    Filler(Lexicon[] lexicons, Random random) {
        this.lexicons = lexicons;
        this.random = random;
    }

    /**
     * The words for the slots of the grid, in their order; empty if none were found within a
     * bounded number of steps.
     *
     * @param least how many words of the news there shall be
     * @param wanted with how many of them to begin, if that many fit
     */
    Optional<List<String>> fill(Grid grid, int least, int wanted) {
        var board = new Board(grid, lexicons);
        if (!board.settle()) {
            return Optional.empty();
        }
        int patience = FIRST_PATIENCE;
        for (int restart = 0; restart < RESTARTS; restart++) {
            int mark = board.mark();
            // The more often it failed, the fewer it begins with.
            int news = Math.max(least, wanted - restart);
            if (place(board, news) >= least) {
                var search = new Search(board, patience);
                if (search.run()) {
                    return Optional.of(board.words());
                }
            }
            board.back(mark);
            patience += patience / 2;
        }
        return Optional.empty();
    }

    /** Puts words of the news into slots of their length; returns how many. */
    private int place(Board board, int wanted) {
        List<int[]> places = new ArrayList<>();
        for (int slot = 0; slot < board.slots(); slot++) {
            int news = board.lexicon(slot).news();
            for (int word = 0; word < news; word++) {
                places.add(new int[] {slot, word});
            }
        }
        Collections.shuffle(places, random);
        // Long ones first, for they find it hardest to fit; among equals, chance.
        places.sort((a, b) -> Integer.compare(board.length(b[0]), board.length(a[0])));
        int placed = 0;
        for (var place : places) {
            if (placed == wanted) {
                break;
            }
            if (board.settled(place[0]) || !board.isOpen(place[0], place[1])) {
                continue;
            }
            int mark = board.mark();
            if (board.put(place[0], place[1])) {
                placed++;
            } else {
                board.back(mark);
            }
        }
        return placed;
    }

    private final class Search {
        private final Board board;
        private int patience;

        private Search(Board board, int patience) {
            this.board = board;
            this.patience = patience;
        }

        private boolean run() {
            int slot = next();
            if (slot < 0) {
                return true;
            }
            while (board.left(slot) > 0 && patience > 0) {
                int word = choose(slot);
                int mark = board.mark();
                if (board.put(slot, word) && run()) {
                    return true;
                }
                board.back(mark);
                patience--;
                if (!board.exclude(slot, word)) {
                    return false;
                }
            }
            return false;
        }

        private int next() {
            int best = -1;
            double least = Double.MAX_VALUE;
            for (int slot = 0; slot < board.slots(); slot++) {
                if (!board.settled(slot)) {
                    double weight = board.left(slot) / (double) board.troubles(slot);
                    if (weight < least) {
                        least = weight;
                        best = slot;
                    }
                }
            }
            return best;
        }

        private int choose(int slot) {
            var lexicon = board.lexicon(slot);
            int best = -1;
            double highest = Double.NEGATIVE_INFINITY;
            for (int word : sample(slot)) {
                double value =
                        board.room(slot, lexicon.word(word))
                                + FAMILIARITY * lexicon.value(word)
                                + random.nextDouble();
                if (value > highest) {
                    highest = value;
                    best = word;
                }
            }
            return best;
        }

        private List<Integer> sample(int slot) {
            List<Integer> words = new ArrayList<>();
            long[] open = board.open(slot);
            for (int i = 0; i < open.length; i++) {
                for (long rest = open[i]; rest != 0; rest &= rest - 1) {
                    words.add((i << 6) + Long.numberOfTrailingZeros(rest));
                }
            }
            if (words.size() > SAMPLE) {
                for (int i = 0; i < SAMPLE; i++) {
                    Collections.swap(words, i, i + random.nextInt(words.size() - i));
                }
                return words.subList(0, SAMPLE);
            }
            return words;
        }
    }
}
