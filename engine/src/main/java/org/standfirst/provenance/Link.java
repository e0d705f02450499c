package org.standfirst.provenance;

import org.jspecify.annotations.Nullable;

/**
 * That an article took what it says from somewhere else.
 *
 * @param articleId the one that took it
 * @param kind how
 * @param fromArticleId the article it came from, if that is in the stream; of another story only
 *     where the text is the same
 * @param source the outlet or agency it came from
 * @param evidence words of the article that show it, verbatim; for copies, empty
 * @param why one line for people
 */
public record Link(
        String articleId,
        Kind kind,
        @Nullable String fromArticleId,
        String source,
        String evidence,
        String why) {

    /** How a text came to be where it stands. */
    public enum Kind {
        /** The same words as another article. */
        COPY,
        /** Credited to an agency: by credit line, byline or dateline. */
        AGENCY,
        /** Reports what another outlet reported. */
        RELAY,
        /** Another report of the same outlet or publisher. */
        FAMILY
    }
}
