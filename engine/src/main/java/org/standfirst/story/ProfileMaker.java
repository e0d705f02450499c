package org.standfirst.story;

import org.standfirst.article.Article;
import org.standfirst.text.Terms;
import org.standfirst.text.Words;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads articles into profiles, and learns from each how rare the terms are. */
final class ProfileMaker {

    private static final int MOST_WORDS = 700;
    private static final int LEAD_WORDS = 70;
    private static final int TITLE_TERMS = 30;
    private static final int LEAD_TERMS = 50;
    private static final int BODY_TERMS = 90;
    private static final int NAME_TERMS = 40;
    private static final int FIGURE_TERMS = 20;
    private static final int PAIR_TERMS = 60;
    private static final float TITLE_COUNT = 2;
    private static final int PAIR_BUCKETS = 1 << 20;

    private static final int LONGEST_LABEL = 8;

    /** What a number behind it names. */
    private static final Set<String> LABELS =
            Set.of(
                    "number",
                    "nr",
                    "bus",
                    "tram",
                    "line",
                    "route",
                    "train",
                    "flight",
                    "nummer",
                    "linie",
                    "buslinie",
                    "zug",
                    "flug",
                    "numéro",
                    "ligne",
                    "vol",
                    "número",
                    "línea",
                    "linea",
                    "numero",
                    "linha",
                    "lijn");

    private static final Pattern OPINION =
            Pattern.compile(
                    "(?i)(?<!\\p{L})(?:opinions?|op-?ed|commentary|comment(?:isfree)?|editorials?|columns?|columnists?"
                        + "|viewpoints?|perspectives?|analysis|letters|blogs?|kommentare?|meinung|leitartikel"
                        + "|kolumnen?|tribunes?|débats|editoriaux?|opini[óo]n|opinione|commenti|debatt)(?!\\p{L})");

    private Vocabulary vocabulary = new Vocabulary();
    private int[] pairFrequencies = new int[PAIR_BUCKETS];

    private final TermCounts title = new TermCounts();
    private final TermCounts lead = new TermCounts();
    private final TermCounts body = new TermCounts();
    private final TermCounts names = new TermCounts();
    private final TermCounts figures = new TermCounts();
    private final TermCounts pairs = new TermCounts();
    private final BitSet labels = new BitSet();
    private int read;

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /**
     * The profile of an article; its terms are counted.
     *
     * @param published when it counts as published
     */
    Profile profile(Article article, Instant published) {
        int titleWords = read(article);
        var language = Terms.primary(article.language());
        vocabulary.count(language, body.distinct(), body.size());
        for (int i = 0; i < pairs.size(); i++) {
            pairFrequencies[pairs.distinct()[i]]++;
        }
        return made(article, published, titleWords);
    }

    /** The same without counting its terms, for an article that was counted before or never is. */
    Profile uncounted(Article article, Instant published) {
        return made(article, published, read(article));
    }

    /** Counts the terms inside the article; returns the number of words in its headline. */
    private int read(Article article) {
        var language = Terms.primary(article.language());
        vocabulary.open(language);
        clear();
        read = 0;
        readText(article.title(), language, true);
        int titleWords = read;
        if (article.standfirst() != null) {
            readText(article.standfirst(), language, false);
        }
        for (var block : article.blocks()) {
            if (read >= MOST_WORDS) {
                break;
            }
            readText(block.text(), language, false);
        }
        for (int term = labels.nextSetBit(0); term >= 0; term = labels.nextSetBit(term + 1)) {
            title.drop(term);
            lead.drop(term);
            body.drop(term);
            figures.drop(term);
        }
        return titleWords;
    }

    private Profile made(Article article, Instant published, int titleWords) {
        var language = Terms.primary(article.language());
        int count = vocabulary.articles(language);
        return new Profile(
                article.id(),
                published,
                language,
                article.outlet(),
                title.vector(term -> vocabulary.rarity(count, term), TITLE_TERMS),
                lead.vector(term -> vocabulary.rarity(count, term), LEAD_TERMS),
                body.vector(term -> vocabulary.rarity(count, term), BODY_TERMS),
                names.vector(term -> vocabulary.rarity(count, term), NAME_TERMS),
                figures.vector(term -> vocabulary.rarity(count, term), FIGURE_TERMS),
                pairs.vector(pair -> pairRarity(count, pair), PAIR_TERMS),
                read - titleWords,
                isOpinion(article),
                Satire.isCalled(article.section()) || Satire.isFolder(path(article.url())));
    }

    private void clear() {
        title.clear();
        lead.clear();
        body.clear();
        names.clear();
        figures.clear();
        pairs.clear();
        labels.clear();
    }

    private void readText(String text, String language, boolean headline) {
        var words = new Words(text);
        int before = Vocabulary.NOTHING;
        int wordBegin = 0;
        int wordEnd = 0;
        while (read < MOST_WORDS && words.next()) {
            read++;
            boolean figure = words.isFigure();
            if (figure && words.followsDirectly() && isLabel(text, wordBegin, wordEnd)) {
                int label = vocabulary.term(language, text, words.begin(), words.end(), true);
                labels.set(label);
            }
            wordBegin = words.begin();
            wordEnd = words.end();
            int term = vocabulary.term(language, text, wordBegin, wordEnd, figure);
            if (term == Vocabulary.NOTHING) {
                continue;
            }
            body.add(term, headline ? TITLE_COUNT : 1);
            boolean leading = headline || read <= LEAD_WORDS;
            if (headline) {
                title.add(term, 1);
            }
            if (leading) {
                lead.add(term, 1);
            }
            if (figure) {
                figures.add(term, 1);
            } else if (!headline && words.isCapital() && !words.opensSentence()) {
                names.add(term, 1);
            }
            if (before != Vocabulary.NOTHING) {
                pairs.add(pair(before, term), 1);
            }
            before = term;
        }
    }

    /**
     * Whether a number behind these words is the name of something: the 14 that runs to the harbour
     * has nothing to do with fourteen dead. Its neighbours still tell it.
     */
    private static boolean isLabel(String text, int begin, int end) {
        return end - begin <= LONGEST_LABEL
                && LABELS.contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
    }

    private int pair(int one, int other) {
        // By the words and not by their numbers, which change when words are dropped.
        int hash = 31 * vocabulary.hash(one) + vocabulary.hash(other);
        hash *= 0x9e3779b9;
        return (hash ^ (hash >>> 15)) & (PAIR_BUCKETS - 1);
    }

    private double pairRarity(int articles, int pair) {
        return Math.max(0.01, Math.log((articles + 50.0) / (pairFrequencies[pair] + 0.5)));
    }

    private static boolean isOpinion(Article article) {
        var section = article.section();
        if (section != null && OPINION.matcher(section).find()) {
            return true;
        }
        var title = article.title();
        int colon = title.indexOf(':');
        if (colon > 0 && colon < 20 && OPINION.matcher(title.substring(0, colon)).find()) {
            return true;
        }
        return OPINION.matcher(path(article.url())).find();
    }

    /** The folders of an address, without its host and the last part. */
    private static String path(String url) {
        int host = url.indexOf("://");
        int from = url.indexOf('/', host < 0 ? 0 : host + 3);
        int to = url.lastIndexOf('/');
        return from >= 0 && to > from ? url.substring(from, to).toLowerCase(Locale.ROOT) : "";
    }

    boolean isDue() {
        return vocabulary.isDue();
    }

    /** Halves what was counted; see {@link Vocabulary#halve}. */
    int[] halve(BitSet used) {
        for (int i = 0; i < PAIR_BUCKETS; i++) {
            pairFrequencies[i] /= 2;
        }
        clear();
        return vocabulary.halve(used);
    }

    void save(DataOutputStream out) throws IOException {
        vocabulary.save(out);
        int last = 0;
        for (int i = 0; i < PAIR_BUCKETS; i++) {
            if (pairFrequencies[i] > 0) {
                out.writeInt(i);
                out.writeInt(pairFrequencies[i]);
                last = i;
            }
        }
        out.writeInt(PAIR_BUCKETS + last);
    }

    static ProfileMaker restore(DataInputStream in) throws IOException {
        var maker = new ProfileMaker();
        maker.vocabulary = Vocabulary.restore(in);
        Arrays.fill(maker.pairFrequencies, 0);
        for (int i = in.readInt(); i < PAIR_BUCKETS; i = in.readInt()) {
            if (i < 0) {
                throw new IOException("a pair of terms below zero");
            }
            maker.pairFrequencies[i] = in.readInt();
        }
        return maker;
    }
}
