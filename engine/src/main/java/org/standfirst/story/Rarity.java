package org.standfirst.story;

/**
 * Inverse document frequency. Most terms of an article are in few others, so the logarithms of
 * small frequencies are taken once an article and not once a term.
 */
final class Rarity {

    private static final double LEAST = 0.01;
    private static final int SMALL = 1 << 10;

    private final double smoothing;
    private final double[] known = new double[SMALL];

    /** Of how many articles what is known is true. */
    private final int[] knownOf = new int[SMALL];

    /**
     * @param smoothing as if so many articles without any of the terms had been read before
     */
    Rarity(double smoothing) {
        this.smoothing = smoothing;
    }

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

    private double rarity(int frequency, int articles) {
        return Math.max(LEAST, Math.log((articles + smoothing) / (frequency + 0.5)));
    }
}
