package org.standfirst.story;

/**
 * Inverse document frequency. Most terms of an article are in few others, so the logarithms of
 * small frequencies are taken once an article and not once a term.
 */
final class Rarity {

    /** As if so many articles had been read in every language before. */
    private static final double SMOOTHING = 50;

    private static final double LEAST = 0.01;
    private static final int SMALL = 1 << 10;

    private final double[] known = new double[SMALL];

    /** Of how many articles what is known is true. */
    private final int[] knownOf = new int[SMALL];

    /** How rare a term is that so many of the articles have. */
    double of(int frequency, int articles) {
        if (frequency >= SMALL) {
            return rarity(frequency, articles);
        }
        // One more, since zero is what the array begins with.
        if (knownOf[frequency] != articles + 1) {
            known[frequency] = rarity(frequency, articles);
            knownOf[frequency] = articles + 1;
        }
        return known[frequency];
    }

    private static double rarity(int frequency, int articles) {
        return Math.max(LEAST, Math.log((articles + SMOOTHING) / (frequency + 0.5)));
    }
}
