package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.text.Numeral;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A sentence of a story as the editor looks at it.
 *
 * @param origin number of the independent origin that its article goes back to
 * @param published when its article counts as published; null if nobody knows
 * @param place of the sentence in its article, from 0
 * @param kind of the block it stands in
 * @param terms as they are compared
 * @param numerals what it counts
 * @param claims what of it somebody says, with places counted in the article
 * @param words in small letters
 */
record Line(
        Article article,
        int origin,
        @Nullable Instant published,
        int place,
        Block.Kind kind,
        Passage passage,
        Set<String> terms,
        List<Numeral> numerals,
        List<Claim> claims,
        List<String> words) {

    /** Whether somebody claims what stands at a place of the sentence, in UTF-16 units. */
    boolean claimedAt(int place) {
        if (claims.isEmpty()) {
            return false;
        }
        return isClaimed(passage.begin() + passage.text().codePointCount(0, place));
    }

    /** Whether somebody claims what stands at a place of the article, in code points. */
    boolean isClaimed(int point) {
        for (int i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            if (claim.begin() <= point && point < claim.end()) {
                return true;
            }
        }
        return false;
    }

    /** A place of the article, in code points, as one of the sentence, in UTF-16 units. */
    int unit(int point) {
        int points = passage.end() - passage.begin();
        return passage.text().offsetByCodePoints(0, Math.clamp(point - passage.begin(), 0, points));
    }

    /** Whether it has a passage in it. */
    boolean holds(Passage other) {
        return other.part() == passage.part()
                && other.articleId().equals(passage.articleId())
                && passage.begin() <= other.begin()
                && other.end() <= passage.end();
    }

    /** The part of it that is somebody's claim, from 0 to 1. */
    double claimed() {
        int covered = 0;
        for (var claim : claims) {
            int from = Math.max(claim.begin(), passage.begin());
            int to = Math.min(claim.end(), passage.end());
            covered += Math.max(0, to - from);
        }
        return Math.min(1, covered / (double) (passage.end() - passage.begin()));
    }
}
