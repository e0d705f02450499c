package org.standfirst.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.Block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chooses the blocks of a page that are the article: first the smallest element that holds most of
 * the page's prose, then the blocks in it, then both ends.
 */
final class BodyFinder {

    /** Share of the prose that a child must hold for the search to go down into it. */
    private static final double DOMINANT = 0.72;

    private static final int LONGEST_CELL = 200;

    private static final Pattern LEAVE_OUT =
            Pattern.compile(
                    "^(?:advertisement|anzeige|werbung|publicité|sponsored|read"
                        + " (?:more|also|next)|also read|see also|related|más información|lesen sie"
                        + " auch|lees ook|mehr zum thema|à lire aussi|leggi anche|lea también|click"
                        + " here|tap here|sign up|subscribe|follow us|follow .{1,40} on|share"
                        + " this|share on|join our|download (?:our|the) app|get (?:our|the)"
                        + " .{0,30}newsletter|photo(?:graph)?s?(?: by| credit)?\\s*:|image(?:"
                        + " credit)?\\s*:|foto\\s*:|getty"
                        + " images|watch:|listen:|loading|©|copyright|all rights reserved|this"
                        + " (?:article|story) (?:was )?(?:originally|first)"
                        + " (?:published|appeared)|skip to|print this|email this|comments?$|\\d+"
                        + " comments?$|tags?:|filed under|topics?:|categories:|published(?:"
                        + " on)?:|updated:|last updated|min(?:ute)? read|\\d+ min(?:ute)?s?"
                        + " read|source:|quelle:)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern END_HEADING =
            Pattern.compile(
                    "^(?:related|read (?:more|next)|more (?:from|on|stories|news)|comments?|leave a"
                        + " (?:reply|comment)|about the authors?|share this|you may also|you might"
                        + " also|recommended|latest|popular|trending|most (?:read|popular)|don.t"
                        + " miss|sign up|newsletter|further reading|references|see also|weitere"
                        + " (?:artikel|themen)|mehr zum|das könnte|ähnliche|kommentare|über den"
                        + " autor|schlagwörter|subscribe|footnotes|tags|join the|follow)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BYLINE =
            Pattern.compile(
                    "^(?:by|von|par|por|di|door|words by|written by|reporting by|text:)"
                            + " ?\\p{Lu}.{2,100}$");

    /** Words in class names by which outlets mark the line under the headline. */
    private static final Pattern STANDFIRST =
            Pattern.compile(
                    "(?:^|[\\s_-])(?:standfirst|dek|deck|sub-?title|sub-?head(?:line|ing)?"
                            + "|strapline|sub-?deck)(?=$|[\\s_-])",
                    Pattern.CASE_INSENSITIVE);

    private final Document page;
    private final List<PageBlock> blocks;
    private final Metadata metadata;

    BodyFinder(Document page, List<PageBlock> blocks, Metadata metadata) {
        this.page = page;
        this.blocks = blocks;
        this.metadata = metadata;
    }

    List<Block> find() {
        var chosen = chosen(false);
        if (length(chosen) < 200) {
            // The words in class names misled us; better too much than nothing.
            var all = chosen(true);
            if (length(all) > 2 * length(chosen)) {
                chosen = all;
            }
        }
        return asBody(chosen);
    }

    private static int length(List<PageBlock> chosen) {
        return chosen.stream().mapToInt(b -> b.text().length()).sum();
    }

    private List<PageBlock> chosen(boolean everything) {
        var usable = blocks.stream().filter(b -> everything || !b.boilerplate()).toList();
        var container = container(usable);
        var inside = new ArrayList<PageBlock>();
        for (var block : usable) {
            if (isInside(block.element(), container)) {
                inside.add(block);
            }
        }
        var kept = filtered(inside);
        return trimmed(kept);
    }

    /** The smallest element that holds most of the prose. */
    private Element container(List<PageBlock> usable) {
        Map<Element, Integer> weight = new HashMap<>();
        for (var block : usable) {
            if (block.isProse()) {
                int length = block.text().length() - block.linkLength();
                int value = isSentence(block.text()) ? length : length / 4;
                for (Element at = block.element(); at != null; at = at.parent()) {
                    weight.merge(at, value, Integer::sum);
                    if (weight.size() > 200_000) {
                        break;
                    }
                }
            }
        }
        Element at = page.body();
        while (true) {
            int own = weight.getOrDefault(at, 0);
            Element next = null;
            for (Element child : at.children()) {
                if (weight.getOrDefault(child, 0) >= own * DOMINANT && own > 0) {
                    next = child;
                }
            }
            if (next == null || next.normalName().equals("p")) {
                return at;
            }
            at = next;
        }
    }

    private static boolean isInside(Element element, Element container) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.equals(container)) {
                return true;
            }
        }
        return false;
    }

    private List<PageBlock> filtered(List<PageBlock> inside) {
        var kept = new ArrayList<PageBlock>();
        Set<String> seen = new HashSet<>();
        var title = folded(metadata.title());
        for (int i = 0; i < inside.size(); i++) {
            var block = inside.get(i);
            var text = block.text();
            if (block.tag().equals("h1") || (!title.isEmpty() && folded(text).equals(title))) {
                if (block.tag().equals("h1") || kept.size() < 3) {
                    // What stands above the headline is not the article.
                    if (proseLength(kept) < 300) {
                        kept.clear();
                    }
                    continue;
                }
            }
            if (LEAVE_OUT.matcher(text).find() && text.length() < 250) {
                continue;
            }
            if (block.isHeading() && END_HEADING.matcher(text).find()) {
                if (endsHere(inside, i)) {
                    break;
                }
                continue;
            }
            if (!isText(block)) {
                continue;
            }
            if (text.length() > 60 && !seen.add(text)) {
                continue;
            }
            kept.add(block);
        }
        return kept;
    }

    private static int proseLength(List<PageBlock> kept) {
        return kept.stream().filter(PageBlock::isProse).mapToInt(b -> b.text().length()).sum();
    }

    /** Whether most of the prose came before this heading. */
    private static boolean endsHere(List<PageBlock> inside, int heading) {
        int before = proseLength(inside.subList(0, heading));
        int after = proseLength(inside.subList(heading, inside.size()));
        return before > after;
    }

    private static boolean isText(PageBlock block) {
        double links = block.linkDensity();
        int length = block.text().length();
        if (block.isHeading()) {
            return links < 0.6;
        }
        return switch (block.tag()) {
            case "li" -> length > 80 ? links < 0.6 : links < 0.35;
            case "td" -> links < 0.5;
            default -> length > 150 ? links < 0.7 : links < 0.5;
        };
    }

    /** Takes away what stands before the first and after the last paragraph. */
    private List<PageBlock> trimmed(List<PageBlock> kept) {
        int start = 0;
        int end = kept.size();
        while (start < end && isLead(kept.get(start))) {
            start++;
        }
        while (end > start && isTail(kept.get(end - 1))) {
            end--;
        }
        return start >= end ? kept : kept.subList(start, end);
    }

    private boolean isLead(PageBlock block) {
        var text = block.text();
        if (STANDFIRST.matcher(block.element().className()).find()) {
            return true;
        }
        var standfirst = metadata.standfirst();
        if (standfirst != null
                && text.length() < 400
                && isSimilar(folded(text), folded(standfirst))
                && !block.tag().equals("li")) {
            return block.isHeading() || !block.tag().equals("p");
        }
        if (BYLINE.matcher(text).find() && text.length() < 100) {
            return true;
        }
        return text.length() < 80 && !isSentence(text) && !block.isHeading();
    }

    private static boolean isTail(PageBlock block) {
        var text = block.text();
        if (block.isHeading()) {
            return true;
        }
        if (text.length() < 60 && !isSentence(text) && !block.tag().equals("li")) {
            return true;
        }
        return false;
    }

    private static boolean isSimilar(String a, String b) {
        int shortest = Math.min(a.length(), b.length());
        return shortest > 20 && a.regionMatches(0, b, 0, Math.min(shortest, 60));
    }

    /** Whether the text ends as sentences end in the scripts of the world. */
    static boolean isSentence(String text) {
        int end = text.length() - 1;
        while (end > 0 && "\"'”’»)]“".indexOf(text.charAt(end)) >= 0) {
            end--;
        }
        return end >= 0 && ".!?…。！？؟।:;".indexOf(text.charAt(end)) >= 0;
    }

    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Joins the cells of a row and gives every block its kind. */
    private static List<Block> asBody(List<PageBlock> chosen) {
        var body = new ArrayList<Block>();
        Map<Element, Integer> inCell = new HashMap<>();
        chosen.forEach(block -> inCell.merge(block.element(), 1, Integer::sum));
        Element row = null;
        for (var block : chosen) {
            var kind = kind(block);
            // A cell with several blocks or a long one is layout, not a table of figures.
            int inThisCell = inCell.getOrDefault(block.element(), 1);
            if (kind == Block.Kind.TABLE_ROW
                    && (inThisCell > 1 || block.text().length() > LONGEST_CELL)) {
                kind = Block.Kind.PARAGRAPH;
            }
            var parent = kind == Block.Kind.TABLE_ROW ? rowOf(block.element()) : null;
            if (parent != null && parent.equals(row) && !body.isEmpty()) {
                var last = body.removeLast();
                body.add(new Block(Block.Kind.TABLE_ROW, last.text() + " | " + block.text()));
            } else {
                body.add(new Block(kind, block.text()));
            }
            row = parent;
        }
        return body;
    }

    private static @Nullable Element rowOf(Element cell) {
        for (Element at = cell; at != null; at = at.parent()) {
            if (at.normalName().equals("tr")) {
                // A row with one cell is layout, not a table.
                return at.childrenSize() > 1 ? at : null;
            }
        }
        return null;
    }

    private static Block.Kind kind(PageBlock block) {
        if (block.isHeading()) {
            return Block.Kind.HEADING;
        }
        return switch (block.tag()) {
            case "li" -> Block.Kind.LIST_ITEM;
            case "blockquote" -> Block.Kind.QUOTE;
            case "pre" -> Block.Kind.PREFORMATTED;
            case "td" ->
                    rowOf(block.element()) == null ? Block.Kind.PARAGRAPH : Block.Kind.TABLE_ROW;
            default -> Block.Kind.PARAGRAPH;
        };
    }
}
