package org.standfirst.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * One line on a terminal that tells how far a long work has come: written over itself, a few times
 * a second at most. Where standard error is no terminal it is silent.
 */
final class ProgressLine {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final PrintStream out;
    private final boolean shown;
    private final InstantSource clock;
    private Instant begun;
    private Instant next;
    private int width;

    ProgressLine(PrintStream out, boolean shown, InstantSource clock) {
        this.out = out;
        this.shown = shown;
        this.clock = clock;
        begun = clock.instant();
        next = begun;
    }

    /** On standard error, if somebody is looking at it. */
    static ProgressLine onTerminal() {
        return new ProgressLine(System.err, isTerminal(), InstantSource.system());
    }

    /** The JDK knows this of standard input and output only, and both may be redirected. */
    private static boolean isTerminal() {
        try {
            var test = new ProcessBuilder("test", "-t", "2").inheritIO().start();
            return test.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A new part of the work, which is timed by itself. */
    void begin() {
        begun = clock.instant();
        next = begun;
    }

    /**
     * Says how far it is.
     *
     * @param what in the past tense: "read", "grouped"
     * @param done how many articles
     * @param share of the whole work, from 0 to 1; less than 0 if nobody knows
     */
    void show(String what, long done, double share) {
        var now = clock.instant();
        if (!shown || now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        var line = line(what, done, share, Duration.between(begun, now));
        out.print('\r' + line + " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.length();
    }

    /** What {@link #show} says after some time. */
    static String line(String what, long done, double share, Duration passed) {
        double seconds = Math.max(0.001, passed.toMillis() / 1000.0);
        var line = String.format(Locale.ROOT, "%s %,d, %.0f a second", what, done, done / seconds);
        if (share <= 0) {
            return line;
        }
        long left = Math.round(seconds / share - seconds);
        return line + String.format(Locale.ROOT, ", %.0f %%, %s left", 100 * share, time(left));
    }

    private static String time(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds / 60 % 60);
    }

    /** Takes the line away, so that something else can be said. */
    void clear() {
        if (shown && width > 0) {
            out.print('\r' + " ".repeat(width) + '\r');
            out.flush();
            width = 0;
        }
    }
}
