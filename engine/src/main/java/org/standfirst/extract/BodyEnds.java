package org.standfirst.extract;

import org.standfirst.article.Author;
import org.standfirst.text.WrittenTime;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes away what stands before and after a body and certainly is none of it, whatever the model
 * thinks: the headline, the standfirst, who wrote it and when, a way to other pages; after it, a
 * note on who wrote it.
 */
final class BodyEnds {

    private static final int SHORT = 100;
    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?i:(?:words|written|reporting|text) )?(?i:by|von|par|por|di|door)"
                            + " ?:? \\p{Lu}.{2,90}");

    /** What follows a name in a note on its bearer. */
    private static final Pattern IS_SOMEBODY =
            Pattern.compile(
                    "^.{0,40}?\\b(?:is|was|has|writes|covers|works|lives|serves|leads|ist|war|"
                            + "schreibt|arbeitet|lebt|leitet)\\b");

    /** A headline as short as this may stand within other words by chance. */
    private static final int SHORTEST_TITLE = 12;

    /** Blocks among which a headline that stands before the body is looked for. */
    private static final int FIRST = 8;

    /** How much may stand around a headline in a block that is its, as a section or standfirst. */
    private static final int AROUND_TITLE = 200;

    private static final int LONGEST_NOTE = 800;
    private static final int SHORTEST_NAME = 6;

    private final List<String> authors;
    private final String title;
    private final String standfirst;

    BodyEnds(Metadata metadata) {
        this.authors = metadata.authors().stream().map(Author::name).toList();
        this.title = BodyFinder.folded(metadata.title());
        var under = metadata.standfirst();
        this.standfirst = under == null ? "" : BodyFinder.folded(under);
    }

    /**
     * The blocks without those before the first and after the last that may be body; all if that
     * leaves none. Where nothing that says something is left, the standfirst is all there is to
     * read.
     */
    List<PageBlock> trimmed(List<PageBlock> chosen) {
        int start = afterHeadline(chosen);
        while (start < chosen.size() && isBefore(chosen.get(start))) {
            start++;
        }
        int end = chosen.size();
        while (end > start + 1 && isNoteOnAuthor(chosen.get(end - 1).text())) {
            end--;
        }
        if (start == chosen.size()) {
            return chosen;
        }
        return chosen.subList(says(chosen, start, end) ? start : said(chosen, start), end);
    }

    /**
     * The first block after one that holds the headline with no more around it than a section and a
     * standfirst, as where nothing but a line's end parts them; 0 if there is none before the
     * prose. A heading that holds it may be one within the body.
     */
    private int afterHeadline(List<PageBlock> chosen) {
        if (title.length() < SHORTEST_TITLE) {
            return 0;
        }
        for (int at = 0; at < Math.min(chosen.size(), FIRST); at++) {
            var text = chosen.get(at).text();
            if (BodyFinder.isSentence(text) || text.length() > title.length() + AROUND_TITLE) {
                return 0;
            }
            boolean may = !chosen.get(at).isHeading() && text.length() > title.length();
            if (may && BodyFinder.folded(text).contains(title)) {
                return at + 1;
            }
        }
        return 0;
    }

    private static boolean says(List<PageBlock> chosen, int start, int end) {
        return said(chosen.subList(start, end), end - start) < end - start;
    }

    /** The first block before another that says something, or that other. */
    private static int said(List<PageBlock> chosen, int end) {
        int at = 0;
        while (at < end && !isSaying(chosen.get(at).text())) {
            at++;
        }
        return at;
    }

    private static boolean isSaying(String text) {
        return text.length() >= SHORT && BodyFinder.isSentence(text);
    }

    /** Whether a text begins with the name of one who signed and goes on to say who that is. */
    private boolean isNoteOnAuthor(String text) {
        for (var name : authors) {
            if (name.length() >= SHORTEST_NAME
                    && text.length() <= LONGEST_NOTE
                    && text.regionMatches(true, 0, name, 0, name.length())
                    && IS_SOMEBODY.matcher(text.substring(name.length())).find()) {
                return true;
            }
        }
        return false;
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
                || BYLINE.matcher(text).matches()
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
