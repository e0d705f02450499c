package org.standfirst.text;

/** How much those of some {@link BoostedTrees} add to a sum that come after others. Immutable. */
final class TreeBounds {

    /** More than the other trees were ever seen to add after 8, 16, 32, 64 and 128 of them. */
    private static final double[] HOPES = {3, 2.5, 1.8, 1.3, 0.8};

    /** So many trees of those that judge blocks of pages leave no more than this to the others. */
    private static final int FIRST_TREES = 64;

    private static final double MORE = 2;

    private static final double ROUNDING = 1e-6;

    /** For each tree how much all from it on add at most. */
    private final double[] most;

    /** The same at least, below zero. */
    private final double[] fewest;

    TreeBounds(double[] highest, double[] lowest) {
        most = new double[highest.length + 1];
        fewest = new double[highest.length + 1];
        for (int tree = highest.length - 1; tree >= 0; tree--) {
            most[tree] = most[tree + 1] + highest[tree];
            fewest[tree] = fewest[tree + 1] + lowest[tree];
        }
    }

    /** The least sum that is worth adding to, for a probability. */
    static double low(float least) {
        return Math.log(least / (1 - least)) - ROUNDING;
    }

    /** The sum from which on it is enough, for a probability. */
    static double high(float enough) {
        return Math.log(enough / (1 - enough)) + ROUNDING;
    }

    /** Whether a sum stays below another, whatever the trees add after some are done. */
    boolean isLow(double sum, int done, double low) {
        return sum + (done <= FIRST_TREES ? most[done] : Math.min(MORE, most[done])) < low;
    }

    /** The same by what they were ever seen to add. */
    boolean isHopeless(double sum, int done, double low) {
        int doubled =
                Integer.numberOfTrailingZeros(Integer.highestOneBit(done / BoostedTrees.STEP));
        double hope = HOPES[Math.min(doubled, HOPES.length - 1)];
        return sum + Math.min(hope, most[done]) < low;
    }

    /** Whether a sum stays above another. */
    boolean isHigh(double sum, int done, double high) {
        return sum + (done <= FIRST_TREES ? fewest[done] : Math.max(-MORE, fewest[done])) > high;
    }
}
