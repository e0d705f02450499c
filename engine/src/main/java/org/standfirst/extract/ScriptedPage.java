package org.standfirst.extract;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.standfirst.article.Block;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A page that shows its article by a script: the text stands for others in {@code noscript}, or as
 * {@code articleBody} in its structured data.
 */
final class ScriptedPage {

    /** A text shorter than that is a note that scripts are needed, in characters. */
    private static final int SHORTEST = 400;

    /** So much of a text may be shown for it still to be one that is not. */
    private static final double SHOWN = 0.3;

    private static final int LONGEST_PART = 60;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private ScriptedPage() {}

    /**
     * Puts what readers without scripts see in its place where it is more than twice as long as
     * what was found; false if there is none.
     */
    static boolean opens(Document page, int found) {
        boolean opened = false;
        for (Element without : page.body().select("noscript")) {
            int length = 0;
            for (Element paragraph : without.select("p")) {
                length += paragraph.text().length();
            }
            if (length >= SHORTEST && length > 2 * found) {
                without.unwrap();
                opened = true;
            }
        }
        return opened;
    }

    /** The paragraphs of a body that a page carries as data. */
    static List<Block> carried(String body) {
        return Jsoup.parse(body)
                .wholeText()
                .lines()
                .map(line -> SPACE.matcher(line).replaceAll(" ").strip())
                .filter(line -> !line.isEmpty())
                .map(Block::paragraph)
                .toList();
    }

    /** Whether readers see hardly anything of a text in any block of a page. */
    static boolean hides(PageLayout layout, List<Block> text) {
        var shown = new StringBuilder();
        layout.blocks().forEach(block -> shown.append(BodyFinder.folded(block.text())));
        int all = 0;
        int seen = 0;
        for (var block : text) {
            var folded = BodyFinder.folded(block.text());
            for (int at = 0; at < folded.length(); at += LONGEST_PART) {
                int end = Math.min(folded.length(), at + LONGEST_PART);
                all += end - at;
                seen += shown.indexOf(folded.substring(at, end)) >= 0 ? end - at : 0;
            }
        }
        return seen <= SHOWN * all;
    }
}
