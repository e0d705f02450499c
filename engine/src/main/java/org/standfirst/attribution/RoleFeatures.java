package org.standfirst.attribution;

import org.standfirst.text.Penn;
import org.standfirst.text.Relation;
import org.standfirst.text.WordClusters;

/**
 * The features by which a token is taken for part of the source or the content of one given cue:
 * above all where it hangs in the sentence as seen from the cue. Not for several threads at once.
 */
public final class RoleFeatures {

    private static final int FAR = 14;

    /** Tokens to either side of a cue in which its roles are looked for, within the paragraph. */
    private static final int WINDOW = 250;

    /** No paragraph of prose is longer; in what is, little is looked at around each cue. */
    private static final int ENDLESS = 2000;

    private static final int NARROW = 40;

    private final Prose p;
    private int begin;
    private int end;
    private int anchor;
    private int cueForm;
    private int cueStem;
    private int cueShape;
    private final int[] ancestors = new int[8];
    private int ancestorCount;

    /** For each token of the window, how it is reached from the cue, and by which branch. */
    private int[] routes = new int[64];

    private int[] branches = new int[64];
    private int[] regions = new int[64];

    /** How many dependencies lead across the seam before each token, and behind the last. */
    private int[] spans = new int[66];

    private int speaker;
    private int from;
    private int to;

    /** How many there are before each token of the text. */
    private final int[] commasBefore;

    private final int[] verbsBefore;
    private final int[] marksBefore;

    RoleFeatures(Prose prose) {
        p = prose;
        int size = prose.size();
        commasBefore = new int[size + 1];
        verbsBefore = new int[size + 1];
        marksBefore = new int[size + 1];
        for (int i = 0; i < size; i++) {
            commasBefore[i + 1] = commasBefore[i] + (prose.tokens.is(i, ",") ? 1 : 0);
            verbsBefore[i + 1] = verbsBefore[i] + (Penn.isVerb(prose.tags[i]) ? 1 : 0);
            marksBefore[i + 1] = marksBefore[i] + (prose.quotes[i] >= Quotations.OPENS ? 1 : 0);
        }
    }

    /** The first token that the roles of a cue are looked for in. */
    public static int from(Prose prose, int begin) {
        return Math.max(prose.starts[begin], begin - window(prose, begin));
    }

    /** The token behind the last that the roles of a cue are looked for in. */
    public static int to(Prose prose, int begin) {
        return Math.min(prose.stops[begin], begin + window(prose, begin));
    }

    private static int window(Prose prose, int begin) {
        return prose.stops[begin] - prose.starts[begin] > ENDLESS ? NARROW : WINDOW;
    }

    /** The features of the tokens of the window of a cue. */
    public static int[][] of(Prose prose, int begin, int end) {
        int from = from(prose, begin);
        int to = to(prose, begin);
        var features = new RoleFeatures(prose);
        features.turnTo(begin, end, from, to);
        var list = new FeatureList();
        var all = new int[to - from][];
        for (int i = from; i < to; i++) {
            features.fill(i, list);
            all[i - from] = list.copy();
        }
        return all;
    }

    /** Looks from the cue that covers the tokens from {@code begin} to {@code end}, exclusive. */
    void turnTo(int begin, int end, int from, int to) {
        this.begin = begin;
        this.end = end;
        this.from = from;
        this.to = to;
        anchor = anchor();
        cueForm = 17;
        for (int i = begin; i < end; i++) {
            cueForm = FeatureList.pair(cueForm, p.forms.lower(i));
        }
        cueStem = p.stem(anchor);
        int subject = p.subjects[anchor];
        cueShape =
                (subject < 0 ? 0 : subject < begin ? 1 : 2) * 3
                        + (p.clauses[anchor] < 0 ? 0 : p.clauses[anchor] < begin ? 1 : 2);
        ancestorCount = 0;
        for (int at = anchor; at >= 0 && ancestorCount < ancestors.length; at = p.heads[at]) {
            ancestors[ancestorCount++] = at;
        }
        if (routes.length < to - from) {
            routes = new int[(to - from) * 2];
            branches = new int[(to - from) * 2];
        }
        for (int i = from; i < to; i++) {
            route(i);
        }
        speaker = speaker();
        region(from, to);
        span(from, to);
    }

    /**
     * Who does what the cue says, also where the verb shares the subject of another or hangs on.
     */
    private int speaker() {
        int at = anchor;
        for (int steps = 0; steps < 4 && at >= 0; steps++) {
            if (p.subjects[at] >= 0) {
                return p.subjects[at];
            }
            int head = p.heads[at];
            if (p.relations[at] == Relation.RELATIVE_CLAUSE
                    || (head >= 0 && Penn.isNoun(p.tags[head]))) {
                return head;
            }
            at = head;
        }
        return -1;
    }

    /** Whether the token is the speaker or hangs on it: 2, 1 or 0; 3 where there is none. */
    private int under(int i) {
        if (speaker < 0) {
            return 3;
        }
        int at = i;
        for (int steps = 0; steps < 6 && at >= 0; steps++) {
            if (at == speaker) {
                return steps == 0 ? 2 : 1;
            }
            at = p.heads[at];
        }
        return 0;
    }

    /** Counts what hangs across each seam between tokens, but for what hangs across the cue. */
    private void span(int from, int to) {
        if (spans.length < to - from + 2) {
            spans = new int[(to - from) * 2 + 2];
        }
        java.util.Arrays.fill(spans, 0, to - from + 2, 0);
        for (int i = from; i < to; i++) {
            int low = Math.min(p.heads[i], i);
            int high = Math.max(p.heads[i], i);
            if (low >= from && high < to && (low >= end || high < begin)) {
                spans[low - from + 1]++;
                spans[high - from + 1]--;
            }
        }
        for (int i = 1; i < to - from + 2; i++) {
            spans[i] += spans[i - 1];
        }
    }

    /** Numbers the stretches within and without quotation marks, counted from the cue. */
    private void region(int from, int to) {
        if (regions.length < to - from) {
            regions = new int[(to - from) * 2];
        }
        int count = 0;
        for (int i = begin; i < to; i++) {
            if (i > begin && p.quotes[i] == Quotations.OPENS && p.quotes[i - 1] != p.quotes[i]) {
                count++;
            }
            regions[i - from] = Math.min(count, 3) + 4;
        }
        count = 0;
        for (int i = begin - 1; i >= from; i--) {
            if (p.quotes[i] == Quotations.CLOSES && p.quotes[i + 1] != p.quotes[i]) {
                count++;
            }
            regions[i - from] = 3 - Math.min(count, 3);
        }
    }

    /** The word of the cue that the others hang on. */
    private int anchor() {
        int best = begin;
        for (int i = begin; i < end; i++) {
            int head = p.heads[i];
            boolean top = head < begin || head >= end;
            if (top && (Penn.isVerb(p.tags[i]) || (!Penn.isVerb(p.tags[best]) && i == begin))) {
                return i;
            }
            if (top && !Penn.isVerb(p.tags[best])) {
                best = i;
            }
        }
        return best;
    }

    private void route(int i) {
        int below = i;
        int at = i;
        for (int steps = 0; steps < FAR; steps++) {
            for (int up = 0; up < ancestorCount; up++) {
                if (ancestors[up] == at) {
                    boolean self = at == i;
                    int climbed = Math.min(up, 3);
                    int relation = self ? 31 : p.relations[below];
                    int side = below < anchor ? 0 : 1;
                    int anchorRelation = up == 0 ? 31 : p.relations[ancestors[up - 1]];
                    routes[i - from] = ((climbed * 32 + relation) * 2 + side) * 32 + anchorRelation;
                    branches[i - from] = self ? -1 : below;
                    return;
                }
            }
            below = at;
            at = p.heads[at];
            if (at < 0) {
                break;
            }
        }
        routes[i - from] = at < 0 ? -1 : -2;
        branches[i - from] = -2;
    }

    /** The few by which most tokens are known to be no part of the source or the content. */
    void sketch(int i, FeatureList f) {
        f.clear();
        int side = i < begin ? 0 : i < end ? 1 : 2;
        int distance = side == 0 ? begin - i : i - end + 1;
        int far = distance <= 12 ? distance : 9 + (31 - Integer.numberOfLeadingZeros(distance));
        int tag = p.tag(i);
        int quote = p.quote(i);
        int sentences = p.tokens.sentence(i) - p.tokens.sentence(anchor);
        int away = Math.max(-3, Math.min(3, sentences)) * 3 + side;
        int route = routes[i - from];
        int between = between(i, side);
        int region = regions[i - from];
        int under = under(i);
        f.add(200, away, far);
        f.add(201, away, quote, region);
        f.add(202, away, cueForm);
        f.add(203, away, cueShape, quote);
        f.add(204, away, tag, far);
        f.add(205, away, quote, quoteAtCue());
        f.add(206, route, away);
        f.add(207, route, cueStem);
        f.add(208, between, quote, away);
        f.add(209, between, route, tag);
        f.add(210, under, far, tag);
        f.add(211, away, p.tag(begin - 1), p.tag(end));
        f.add(212, away, p.forms.lower(end), quote);
        f.add(213, away, p.forms.lower(i));
        f.add(214, far, cueStem, side);
    }

    void fill(int i, FeatureList f) {
        f.clear();
        var forms = p.forms;
        int side = i < begin ? 0 : i < end ? 1 : 2;
        int word = forms.lower(i);
        int tag = p.tag(i);
        int last = p.tag(i - 1);
        int next = p.tag(i + 1);
        int quote = p.quote(i);
        int quotes = (quote * 5 + p.quote(i - 1) + 1) * 5 + p.quote(i + 1) + 1;
        int distance = side == 0 ? begin - i : i - end + 1;
        int far =
                distance <= 4
                        ? distance
                        : distance <= 8 ? 5 : distance <= 16 ? 6 : distance <= 32 ? 7 : 8;
        int route = routes[i - from];
        int before = i > from ? routes[i - 1 - from] : -9;
        int same = i > from && branches[i - from] == branches[i - 1 - from] ? 1 : 0;
        int after = i + 1 < to ? routes[i + 1 - from] : -9;
        boolean sentence = p.tokens.sentence(i) == p.tokens.sentence(anchor);
        int place = side * 2 + (sentence ? 1 : 0);
        int opens = i == p.starts[i] || p.tokens.sentence(i) != p.tokens.sentence(i - 1) ? 1 : 0;
        int closes =
                i + 1 == p.stops[i] || p.tokens.sentence(i) != p.tokens.sentence(i + 1) ? 1 : 0;
        int cluster = WordClusters.prefix(forms.cluster(i), 8);

        f.add(100, place);
        f.add(101, place, word);
        f.add(102, place, forms.lower(i - 1));
        f.add(103, place, forms.lower(i + 1));
        f.add(104, place, tag);
        f.add(105, place, last, tag);
        f.add(106, place, tag, next);
        f.add(107, place, quotes);
        f.add(108, side, far, tag);
        f.add(109, side, far, cueStem);
        f.add(110, route, place);
        f.add(111, route, before, same);
        f.add(112, route, after, place);
        f.add(113, route, tag, place);
        f.add(114, route, cueStem);
        f.add(115, route, cueForm);
        f.add(116, route, quotes);
        f.add(117, route, word);
        f.add(118, route, before, cueStem);
        f.add(119, place, cueForm);
        f.add(120, place, cueStem);
        f.add(121, place, cluster);
        f.add(122, place, opens * 2 + closes, quote);
        f.add(123, place, cueShape, quote);
        f.add(124, place, cueShape, opens * 2 + closes);
        f.add(125, side, word, cueStem);
        f.add(126, side, far, word);
        f.add(127, route, last, tag);
        f.add(128, route, tag, next);
        f.add(129, route, cueShape);
        f.add(130, side, far, quotes);
        f.add(131, place, p.name(i), tag);
        f.add(132, route, p.name(i));
        f.add(133, place, forms.lower(i - 1), word);
        f.add(134, place, word, forms.lower(i + 1));
        int between = between(i, side);
        f.add(135, side, between, tag);
        f.add(136, between, route);
        f.add(137, between, quotes, side);
        f.add(138, route, forms.lower(i - 1));
        f.add(139, route, forms.lower(i + 1));
        f.add(140, forms.shape(i), side, far);
        int branch = branches[i - from];
        f.add(141, route, p.tag(branch));
        f.add(142, route, branch < 0 ? 0 : p.stem(branch));
        f.add(143, p.relation(i), p.tag(p.head(i)), route);
        f.add(144, p.relation(i), tag, place);
        f.add(145, place, FeatureList.pair(p.tag(i - 2), last), tag);
        f.add(146, place, FeatureList.pair(next, p.tag(i + 2)), tag);
        f.add(147, far * 3 + side, route);
        f.add(148, far * 3 + side, cueForm);
        f.add(149, p.tag(begin - 1), p.tag(end), place);
        f.add(150, quote, quoteAtCue(), place);
        f.add(151, far * 3 + side, p.tag(begin - 1), p.tag(end));
        f.add(152, route, branch < 0 ? 0 : i - branch == 0 ? 1 : 2, tag);
        f.add(153, side, word, last);
        f.add(154, p.forms.lower(end), place, quotes);
        f.add(155, p.forms.lower(end), route);
        int under = under(i);
        f.add(156, under, place, tag);
        f.add(157, under, cueShape, quote);
        f.add(158, under, i + 1 < p.stops[i] ? under(i + 1) : -1, side);
        int region = regions[i - from];
        f.add(159, region, quote, place);
        f.add(160, region, quote, quoteAtCue());
        f.add(161, region, quotes);
        f.add(162, region, tag, side);
        int sameAfter = i + 1 < to && branches[i - from] == branches[i + 1 - from] ? 1 : 0;
        f.add(163, FeatureList.pair(p.relation(i + 1), next), p.tag(p.head(i + 1)), place);
        f.add(164, route, p.relation(i + 1), sameAfter);
        int seams = Math.min(3, spans[i - from]) * 4 + Math.min(3, spans[i + 1 - from]);
        f.add(165, seams, place, FeatureList.pair(tag, next));
        f.add(166, seams, route);
        f.add(167, seams, quotes, place);
        f.add(168, seams, FeatureList.pair(last, tag), place);
    }

    private int quoteAtCue() {
        return ((p.quote(begin) + 1) * 5 + p.quote(begin - 1) + 1) * 25
                + (p.quote(end) + 1) * 5
                + p.quote(begin - 2)
                + 1;
    }

    /** What stands between a token and the cue: commas, verbs, quotation marks, each at most 2. */
    private int between(int i, int side) {
        int low = side == 0 ? i + 1 : end;
        int high = side == 0 ? begin : i;
        int first = Math.max(low, side == 0 ? low : high - 40);
        int last = Math.max(first, Math.min(high, low + 40));
        int commas = commasBefore[last] - commasBefore[first];
        int verbs = verbsBefore[last] - verbsBefore[first];
        int marks = marksBefore[last] - marksBefore[first];
        return Math.min(2, commas) * 9 + Math.min(2, verbs) * 3 + Math.min(2, marks);
    }
}
