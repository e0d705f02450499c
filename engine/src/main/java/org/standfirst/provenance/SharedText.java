package org.standfirst.provenance;

/**
 * Text that two articles of the stream have in common, word for word.
 *
 * @param articleId the one that came later
 * @param earlierId the one that came first
 * @param runs distinct runs of five words that stand in both
 * @param part these as a part of the shorter text's, from 0 to 1
 * @param partOfLater the same as a part of the later text's
 */
public record SharedText(
        String articleId, String earlierId, int runs, double part, double partOfLater) {

    /** The part of the shorter text from which two articles are one text. */
    private static final double ONE_TEXT = 0.6;

    /** Whether most of the shorter text stands in the other, so that one is a copy. */
    public boolean isCopy() {
        return part > ONE_TEXT;
    }
}
