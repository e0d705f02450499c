package org.standfirst.attribution;

import org.standfirst.text.WordClusters;

/** The features by which a token is taken for part of a cue or not. */
public final class CueFeatures {

    private CueFeatures() {}

    /** The features of every token. */
    public static int[][] of(Prose prose) {
        var list = new FeatureList();
        var all = new int[prose.size()][];
        for (int i = 0; i < all.length; i++) {
            fill(prose, i, list);
            all[i] = list.copy();
        }
        return all;
    }

    /** The few by which most tokens are known to be no part of a cue. */
    static void sketch(Prose p, int i, FeatureList f) {
        f.clear();
        var forms = p.forms;
        int stem = p.stem(i);
        int tag = p.tag(i);
        int last = p.tag(i - 1);
        int next = p.tag(i + 1);
        int relation = p.relation(i);
        int head = p.head(i);
        int clause = p.clauses[i];
        int subject = p.subjects[i];
        int cluster = WordClusters.prefix(forms.cluster(i), 8);
        int sides =
                (clause < 0 ? 0 : clause < i ? 1 : 2) * 3 + (subject < 0 ? 0 : subject < i ? 1 : 2);
        f.add(70, stem);
        f.add(71, stem, last, next);
        f.add(72, tag, last, next);
        f.add(73, relation, p.stem(head));
        f.add(74, sides, quoteNear(p, i));
        f.add(75, sides, stem);
        f.add(76, sides, cluster);
        f.add(77, relation, tag, p.tag(head));
        f.add(78, cluster, next);
        f.add(79, p.kids(i) & 0x7f, tag);
        f.add(80, forms.lower(i - 1), tag);
        f.add(81, forms.lower(i + 1), tag);
        f.add(82, p.name(i), forms.shape(i));
        f.add(83, stem, forms.lower(i + 1));
        f.add(84, forms.lower(i - 1), stem);
        f.add(85, quoteNear(p, i), tag);
        f.add(86, p.tag(i - 2), last, tag);
        f.add(87, tag, next, p.tag(i + 2));
    }

    static void fill(Prose p, int i, FeatureList f) {
        first(p, i, f);
        addRest(p, i, f);
    }

    /** Those by which more than half of all tokens are known to be no part of a cue. */
    static void first(Prose p, int i, FeatureList f) {
        f.clear();
        var forms = p.forms;
        int word = forms.lower(i);
        int stem = p.stem(i);
        int tag = p.tag(i);
        int last = p.tag(i - 1);
        int next = p.tag(i + 1);
        int relation = p.relation(i);
        int subject = p.subjects[i];
        f.add(1, word);
        f.add(10, tag, next);
        f.add(12, p.tag(i - 2), last, tag);
        f.add(13, tag, next, p.tag(i + 2));
        f.add(17, stem, next);
        f.add(24, WordClusters.prefix(forms.cluster(i), 8), next);
        f.add(32, p.quote(i), tag);
        f.add(34, relation, p.stem(p.head(i)));
        f.add(36, relation, stem);
        f.add(47, subject < 0 ? 0 : subject < i ? 1 : 2, quoteNear(p, i));
        f.add(50, p.name(i), p.name(i + 1), p.name(i - 1));
        f.add(58, forms.lower(i + 1), forms.lower(i + 2));
    }

    /** The others. */
    static void rest(Prose p, int i, FeatureList f) {
        f.clear();
        addRest(p, i, f);
    }

    private static void addRest(Prose p, int i, FeatureList f) {
        var forms = p.forms;
        int word = forms.lower(i);
        int stem = p.stem(i);
        int tag = p.tag(i);
        int last = p.tag(i - 1);
        int next = p.tag(i + 1);
        int cluster = forms.cluster(i);
        int quote = p.quote(i);
        int quoteNear = quoteNear(p, i);
        f.add(0, 0);
        f.add(2, forms.lower(i - 1));
        f.add(3, forms.lower(i + 1));
        f.add(4, forms.lower(i - 2));
        f.add(5, forms.lower(i + 2));
        f.add(6, tag);
        f.add(7, last);
        f.add(8, next);
        f.add(9, last, tag);
        f.add(11, last, tag, next);
        f.add(14, forms.lower(i - 1), word);
        f.add(15, word, forms.lower(i + 1));
        f.add(16, stem);
        f.add(18, last, stem);
        f.add(19, stem, forms.lower(i + 1));
        f.add(20, p.stem(i - 1), word);
        f.add(21, cluster);
        f.add(22, WordClusters.prefix(cluster, 8));
        f.add(23, WordClusters.prefix(cluster, 5), tag);
        f.add(25, WordClusters.prefix(cluster, 8), last);
        f.add(26, WordClusters.prefix(forms.cluster(i - 1), 8));
        f.add(27, WordClusters.prefix(forms.cluster(i + 1), 8));
        f.add(28, forms.suffix3(i));
        f.add(29, forms.shape(i));
        f.add(30, quote, p.quote(i - 1), p.quote(i + 1));
        f.add(31, quote, stem);
        int head = p.head(i);
        int relation = p.relation(i);
        f.add(33, relation, tag);
        f.add(35, relation, p.tag(head));
        f.add(37, stem, p.stem(head));
        int kids = p.kids(i) & 0x1fff;
        f.add(38, kids, tag);
        f.add(39, kids & 0x7f, stem);
        f.add(40, kids & 0x7f, WordClusters.prefix(cluster, 8));
        int clause = p.clauses[i];
        f.add(41, clause < 0 ? 0 : clause < i ? 1 : 2, stem);
        f.add(42, clause < 0 ? 0 : clause < i ? 1 : 2, WordClusters.prefix(cluster, 6), tag);
        int subject = p.subjects[i];
        int subjectName = subject < 0 ? -1 : p.name(subject);
        f.add(43, p.tag(subject), subjectName, WordClusters.prefix(cluster, 8));
        f.add(44, p.stem(subject));
        f.add(45, subject < 0 ? 0 : WordClusters.prefix(forms.cluster(subject), 8), tag);
        f.add(46, p.tag(subject), subjectName, stem);
        f.add(48, p.tag(clause), tag, kids & 0x7f);
        int grand = p.head(head);
        f.add(49, p.stem(grand), relation, p.relation(head));
        f.add(51, quoteNear, stem);
        f.add(52, quoteNear, tag);
        f.add(53, i == p.starts[i] ? 1 : 0, i + 1 == p.stops[i] ? 1 : 0);
        f.add(54, p.kids(head) & 0x7f, p.tag(head), relation);
        int before = p.quote(i - 2);
        f.add(55, before, p.quote(i - 1), tag);
        f.add(56, forms.lower(i - 1), tag, next);
        f.add(57, forms.lower(i + 1), tag, last);
        f.add(59, forms.lower(i - 2), forms.lower(i - 1));
        f.add(60, stem, forms.lower(i + 1), forms.lower(i + 2));
        f.add(61, p.stem(i - 2), p.stem(i - 1), word);
        int object = p.kids(i) >> 4 & 1;
        f.add(62, object, stem, clause < 0 ? 0 : 1);
        f.add(63, p.starts[i] == 0 ? 1 : 0, tag);
        f.add(64, p.relation(clause), markOf(p, clause), stem);
    }

    private static int markOf(Prose p, int clause) {
        return clause < 0 ? 0 : p.forms.lower(leftmost(p, clause));
    }

    private static int leftmost(Prose p, int clause) {
        for (int i = Math.max(0, clause - 12); i < clause; i++) {
            if (p.heads[i] == clause) {
                return i;
            }
        }
        return clause;
    }

    /** Where the nearest quotation mark of the paragraph lies: on which side, and how far. */
    private static int quoteNear(Prose p, int i) {
        int before = p.marksBefore[i];
        int behind = p.marksBehind[i];
        int left = before < p.starts[i] ? 0 : side(p, i - before, before);
        int right = behind >= p.stops[i] ? 0 : side(p, behind - i, behind);
        return left * 16 + right;
    }

    private static int side(Prose p, int far, int mark) {
        if (far > 12) {
            return 0;
        }
        int distance = far <= 2 ? 1 : far <= 5 ? 2 : 3;
        return distance * 2 + (p.quotes[mark] == Quotations.OPENS ? 1 : 0);
    }
}
