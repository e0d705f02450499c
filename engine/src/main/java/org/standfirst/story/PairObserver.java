package org.standfirst.story;

/** Sees each pair of articles that a grouper compares; for training and measuring. */
public interface PairObserver {

    /**
     * Two articles were compared.
     *
     * @param features in the order of {@link PairFeatures#NAMES}
     */
    void compared(String articleId, String otherId, float[] features);
}
