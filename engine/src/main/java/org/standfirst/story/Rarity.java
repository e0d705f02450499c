package org.standfirst.story;

/**
 * Inverse document frequency. Most terms of an article are in few others, so the logarithms of
 * small frequencies are taken once and not once a term.
 */
final class Rarity {

    private static final double LEAST = 0.01;
    private static final int SMALL = 1 << 12;

    /** The logarithms of small frequencies and a half. */
    private static final double[] LOGARITHMS = new double[SMALL];

    static {
        for (int i = 0; i < SMALL; i++) {
            LOGARITHMS[i] = Math.log(i + 0.5);
        }
    }

    private final double smoothing;

    /** The last number of articles, and its logarithm. */
    private int articles = -1;

    private double ofArticles;

    /**
     * @param smoothing as if so many articles without any of the terms had been read before
     */
    Rarity(double smoothing) {
        this.smoothing = smoothing;
    }

    /** How rare a term is that so many of the articles have. */
    double of(int frequency, int articles) {
        if (this.articles != articles) {
            this.articles = articles;
            ofArticles = Math.log(articles + smoothing);
        }
        double often = frequency < SMALL ? LOGARITHMS[frequency] : Math.log(frequency + 0.5);
        return Math.max(LEAST, ofArticles - often);
    }
}
