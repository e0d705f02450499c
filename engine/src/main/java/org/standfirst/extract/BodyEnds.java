package org.standfirst.extract;

import org.standfirst.text.WrittenTime;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes away what stands before a body and certainly is none of it, whatever the model thinks: the
 * headline, the standfirst, who wrote it and when, a way to other pages.
 */
final class BodyEnds {

    private static final int SHORT = 100;
    private static final Pattern BYLINE =
            Pattern.compile(
                    "^(?i:(?:words|written|reporting|text) )?(?i:by|von|par|por|di|door)"
                            + " ?:? \\p{Lu}.{2,90}$");

    private final String title;
    private final String standfirst;

    BodyEnds(Metadata metadata) {
        this.title = BodyFinder.folded(metadata.title());
        var under = metadata.standfirst();
        this.standfirst = under == null ? "" : BodyFinder.folded(under);
    }

    /** The blocks without those before the first that may be body; all if that leaves none. */
    List<PageBlock> trimmed(List<PageBlock> chosen) {
        int start = 0;
        while (start < chosen.size() && isBefore(chosen.get(start))) {
            start++;
        }
        return start == chosen.size() ? chosen : chosen.subList(start, chosen.size());
    }

    private boolean isBefore(PageBlock block) {
        var text = block.text();
        var folded = text.length() < 500 ? BodyFinder.folded(text) : "";
        if (folded.isEmpty()) {
            return text.length() < 500;
        }
        if (folded.equals(title) || isStandfirst(block, folded)) {
            return true;
        }
        if (text.length() >= SHORT || BodyFinder.isSentence(text)) {
            return false;
        }
        return block.linkDensity() > 0.7
                || isPartOfTitle(folded)
                || BYLINE.matcher(text).find()
                || (text.length() < 40 && WrittenTime.read(text) != null);
    }

    /** Titles often carry the outlet's name before or after the headline. */
    private boolean isPartOfTitle(String folded) {
        return folded.length() * 5 > title.length() * 2
                && (title.startsWith(folded) || title.endsWith(folded));
    }

    private boolean isStandfirst(PageBlock block, String folded) {
        boolean named = (block.frame().signs & Signs.STANDFIRST) != 0;
        return named && folded.equals(standfirst);
    }
}
