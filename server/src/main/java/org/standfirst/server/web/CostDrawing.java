package org.standfirst.server.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * A small chart of an amount a day. Across, places are shares of the width and down they are
 * pixels, as in {@link CoverageDrawing}; a table says the same in numbers.
 *
 * @param title what is counted
 * @param highest the highest amount, in words
 * @param bars one a day, the earliest first
 */
public record CostDrawing(String title, String highest, List<Bar> bars) {

    /** Of the drawing, in pixels. */
    public static final int HEIGHT = 72;

    private static final long KILO = 1_000;

    public CostDrawing {
        bars = List.copyOf(bars);
    }

    /**
     * A day.
     *
     * @param x share of the width
     * @param width likewise
     * @param y pixels from above
     * @param words the amount in words
     */
    public record Bar(
            String x, String width, int y, int height, LocalDate day, long amount, String words) {}

    static CostDrawing of(String title, Map<LocalDate, Long> days, LongFunction<String> words) {
        long most = days.values().stream().mapToLong(Long::longValue).max().orElse(0);
        var bars = new ArrayList<Bar>();
        double step = 100.0 / Math.max(1, days.size());
        for (var day : days.entrySet()) {
            long amount = day.getValue();
            int height = most == 0 ? 0 : (int) Math.ceil((double) amount * HEIGHT / most);
            bars.add(
                    new Bar(
                            share(bars.size() * step),
                            share(step * 0.8),
                            HEIGHT - height,
                            height,
                            day.getKey(),
                            amount,
                            words.apply(amount)));
        }
        return new CostDrawing(title, words.apply(most), bars);
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    /** The last day of it, in words. */
    public String today() {
        return bars.isEmpty() ? "" : bars.getLast().words();
    }

    /** The days with an amount, the latest first. */
    public List<Bar> told() {
        return bars.reversed().stream().filter(bar -> bar.amount() > 0).toList();
    }

    /** {@code 84 MB}. */
    static String bytes(long bytes) {
        if (bytes < KILO * KILO) {
            return (bytes + KILO - 1) / KILO + " kB";
        }
        return (bytes + KILO * KILO - 1) / (KILO * KILO) + " MB";
    }

    /** {@code 12 s}, {@code 3 min}. */
    static String seconds(long seconds) {
        return seconds < 180 ? seconds + " s" : seconds / 60 + " min";
    }
}
