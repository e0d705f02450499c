package org.standfirst.extract;

/** The body that a page carries in its structured data, as a set of runs of letters. */
final class CarriedBody {

    private static final int RUN = 16;

    /** Open-addressed; 0 stands for no run. */
    private final int[] runs;

    CarriedBody(String body) {
        var folded = BodyFinder.folded(body);
        int count = Math.max(0, folded.length() - RUN + 1);
        runs = new int[count == 0 ? 0 : 2 * Integer.highestOneBit(count) * 2];
        int hash = 0;
        int power = 1;
        for (int i = 0; i < RUN; i++) {
            power *= 31;
        }
        for (int i = 0; i < folded.length(); i++) {
            hash = hash * 31 + folded.charAt(i);
            if (i >= RUN) {
                hash -= power * folded.charAt(i - RUN);
            }
            if (i >= RUN - 1) {
                runs[slot(hash)] = hash;
            }
        }
    }

    /** The share of a text's runs that are there, -1 if the page carries no body. */
    double share(String foldedWhole, String text) {
        if (runs.length == 0) {
            return -1;
        }
        var folded =
                foldedWhole.isEmpty() || text.length() > 400
                        ? BodyFinder.folded(text, 400)
                        : foldedWhole;
        int all = 0;
        int hits = 0;
        for (int i = 0; i + RUN <= folded.length(); i += 4) {
            int hash = 0;
            for (int j = 0; j < RUN; j++) {
                hash = hash * 31 + folded.charAt(i + j);
            }
            all++;
            hits += runs[slot(hash)] == hash ? 1 : 0;
        }
        return all == 0 ? -0.5 : (double) hits / all;
    }

    /** Where a run stands or would stand; the sums of neighbouring runs are far apart. */
    private int slot(int hash) {
        int at = (hash * 0x9E3779B9) >>> 8 & (runs.length - 1);
        while (runs[at] != 0 && runs[at] != hash) {
            at = (at + 1) & (runs.length - 1);
        }
        return at;
    }
}
