package org.standfirst.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which blocks of a page are the article by rules alone: the smallest element that holds most of
 * the prose, then the blocks in it, then both ends. {@link BlockModel} weighs the verdict.
 */
final class BodyRules {

    /** Share of the prose that a child must hold for the search to go down into it. */
    private static final double DOMINANT = 0.72;

    private static final Pattern LEAVE_OUT =
            Pattern.compile(
                    "(?:advertisement|anzeige|werbung|publicité|sponsored|read"
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

    /** The words that a line to be left out begins with; the pattern is asked only after them. */
    private static final WordSigns FIRST_WORDS = new WordSigns();

    static {
        var words =
                "advertisement anzeige werbung publicité sponsored read also see related más lesen"
                        + " lees mehr à leggi lea click tap sign subscribe follow share join"
                        + " download get photo photograph photos photographs image foto getty watch"
                        + " listen loading copyright all this skip print email comment comments tag"
                        + " tags filed topic topics categories published updated last min minute"
                        + " source quelle";
        for (var word : words.split(" ", -1)) {
            FIRST_WORDS.put(word, 1);
        }
    }

    private static final Pattern END_HEADING =
            Pattern.compile(
                    "(?:related|read (?:more|next)|more (?:from|on|stories|news)|comments?|leave a"
                        + " (?:reply|comment)|about the authors?|share this|you may also|you might"
                        + " also|recommended|latest|popular|trending|most (?:read|popular)|don.t"
                        + " miss|sign up|newsletter|further reading|references|see also|weitere"
                        + " (?:artikel|themen)|mehr zum|das könnte|ähnliche|kommentare|über den"
                        + " autor|schlagwörter|subscribe|footnotes|tags|join the|follow)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** How these headings begin; the pattern is asked only after one of them. */
    private static final Stems END_STEMS =
            new Stems("related", "read", "more ", "comment", "leave a", "about the", "share this")
                    .put(1, "you m", "recomm", "latest", "popular", "trending", "most ", "don")
                    .put(1, "sign up", "newsletter", "further", "referenc", "see also", "weitere")
                    .put(1, "mehr zum", "das k", "\u00E4hnlich", "kommentar", "\u00FCber den")
                    .put(1, "schlagw", "subscribe", "footnotes", "tags", "join the", "follow");

    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?:by|von|par|por|di|door|words by|written by|reporting by|text:)"
                            + " ?\\p{Lu}.{2,100}");

    private final PageLayout layout;
    private final Metadata metadata;
    private final PageFrame container;
    private final float[] place;

    BodyRules(PageLayout layout, Metadata metadata) {
        this.layout = layout;
        this.metadata = metadata;
        this.container = findContainer();
        this.place = new float[layout.blocks().size()];
        choose();
    }

    /** The smallest element that holds most of the prose. */
    PageFrame container() {
        return container;
    }

    boolean isChosen(int block) {
        return place[block] >= 0;
    }

    /** How far into the chosen blocks one stands, from 0 to 1; -1 outside. */
    float place(int block) {
        return place[block];
    }

    boolean isLeftOut(PageBlock block) {
        var text = block.text();
        if (text.length() >= 250) {
            return false;
        }
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean likely =
                end == 0
                        ? text.charAt(0) == '\u00A9' || Character.isDigit(text.charAt(0))
                        : FIRST_WORDS.of(text, 0, end) != 0;
        return likely && LEAVE_OUT.matcher(text).lookingAt();
    }

    boolean isEnd(PageBlock block) {
        return isEnd(block.text());
    }

    private static boolean isEnd(String text) {
        return !text.isEmpty() && END_STEMS.at(text, 0) && END_HEADING.matcher(text).lookingAt();
    }

    @SuppressWarnings("ReferenceEquality") // two blocks of one frame may say the same
    private void choose() {
        var blocks = layout.blocks();
        var inside = new ArrayList<PageBlock>();
        for (var block : blocks) {
            if (!block.boilerplate() && container.contains(block.frame())) {
                inside.add(block);
            }
        }
        var kept = trimmed(filtered(inside));
        int next = 0;
        for (int i = 0; i < place.length; i++) {
            boolean isNext = next < kept.size() && blocks.get(i) == kept.get(next);
            place[i] = isNext ? (float) next / kept.size() : -1;
            next += isNext ? 1 : 0;
        }
    }

    private PageFrame findContainer() {
        var frames = layout.frames();
        var weight = new int[frames.size()];
        for (var block : layout.blocks()) {
            if (block.isProse() && !block.boilerplate()) {
                int length = block.text().length() - block.linkLength();
                weight[block.frame().index] +=
                        BodyFinder.isSentence(block.text()) ? length : length / 4;
            }
        }
        for (int i = frames.size() - 1; i > 0; i--) {
            var parent = frames.get(i).parent;
            if (parent != null) {
                weight[parent.index] += weight[i];
            }
        }
        // A child that dominates its parent has the highest number among those that do so far.
        var at = layout.root();
        for (int i = 1; i < frames.size(); i++) {
            var frame = frames.get(i);
            int own = weight[at.index];
            if (frame.parent == at
                    && own > 0
                    && weight[i] >= own * DOMINANT
                    && !frame.tag.equals("p")) {
                at = frame;
            }
        }
        return at;
    }

    private List<PageBlock> filtered(List<PageBlock> inside) {
        var kept = new ArrayList<PageBlock>();
        Set<String> seen = new HashSet<>();
        var title = BodyFinder.folded(metadata.title());
        for (int i = 0; i < inside.size(); i++) {
            var block = inside.get(i);
            var text = block.text();
            if (block.tag().equals("h1") || (!title.isEmpty() && BodyFinder.foldsTo(text, title))) {
                if (block.tag().equals("h1") || kept.size() < 3) {
                    // What stands above the headline is not the article.
                    if (proseLength(kept) < 300) {
                        kept.clear();
                    }
                    continue;
                }
            }
            if (isLeftOut(block)) {
                continue;
            }
            if (block.isHeading() && isEnd(text)) {
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
        var standfirst = metadata.standfirst();
        if (standfirst != null
                && text.length() < 400
                && isSimilar(BodyFinder.folded(text), BodyFinder.folded(standfirst))
                && !block.tag().equals("li")) {
            return block.isHeading() || !block.tag().equals("p");
        }
        if (text.length() < 100 && BYLINE.matcher(text).matches()) {
            return true;
        }
        return text.length() < 80 && !BodyFinder.isSentence(text) && !block.isHeading();
    }

    private static boolean isTail(PageBlock block) {
        var text = block.text();
        if (block.isHeading()) {
            return true;
        }
        if (text.length() < 60 && !BodyFinder.isSentence(text) && !block.tag().equals("li")) {
            return true;
        }
        return false;
    }

    private static boolean isSimilar(String a, String b) {
        int shortest = Math.min(a.length(), b.length());
        return shortest > 20 && a.regionMatches(0, b, 0, Math.min(shortest, 60));
    }
}
