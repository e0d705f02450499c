package org.standfirst.server.cli;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What the service says on standard error: its own words, and warnings of what it is made of. */
final class Logging {

    private static final String FORMAT = "%1$tFT%1$tT%1$tz %4$s %5$s%6$s%n";

    /** Held here because a logger that nobody holds forgets its level. */
    private static final Logger ROOT = Logger.getLogger("");

    private static final Logger OURS = Logger.getLogger("org.standfirst");

    /** It would tell every time that it could use a module that is not out of its trial yet. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Logging() {}

    static void quiet() {
        if (System.getProperty("java.util.logging.SimpleFormatter.format") == null) {
            System.setProperty("java.util.logging.SimpleFormatter.format", FORMAT);
        }
        ROOT.setLevel(Level.WARNING);
        OURS.setLevel(Level.INFO);
        VECTORS.setLevel(Level.SEVERE);
    }
}
