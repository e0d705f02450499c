package org.standfirst.story;

import org.standfirst.article.Article;
import org.standfirst.text.Terms;
import org.standfirst.text.Words;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

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
    private static final double PAIR_SMOOTHING = 50;
    private static final int PAIR_BUCKETS = 1 << 20;

    // What a word is.
    private static final int FIGURE = 1;
    private static final int NAME = 2;
    private static final int LABELLED = 4;

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

    /** What outlets call opinion. */
    private static final Set<String> OPINION =
            Set.of(
                    ("opinion opinions oped commentary comment commentisfree editorial editorials"
                         + " column columns columnist columnists viewpoint viewpoints perspective"
                         + " perspectives analysis letters blog blogs essay essays kommentar"
                         + " kommentare meinung leitartikel kolumne kolumnen tribune tribunes"
                         + " débats editoriaux essais ensayo ensayos saggi opinión opinione"
                         + " commenti debatt")
                            .split(" ", -1));

    private Vocabulary vocabulary = new Vocabulary();

    /** How many articles have a pair; what is more than fits counts as the most that does. */
    private final char[] pairFrequencies = new char[PAIR_BUCKETS];

    private final TermCounts terms = new TermCounts(FieldVectors.FIELDS);
    private final TermCounts pairs = new TermCounts(1);
    private final Rarity rarity = new Rarity(PAIR_SMOOTHING);
    private final BitSet labels = new BitSet();

    // The words of one text, one step at a time: each step is a short loop over arrays, in which
    // the processor need not wait for one word's memory before it asks for the next one's.
    private final long[] hashes = new long[MOST_WORDS];
    private final int[] begins = new int[MOST_WORDS];
    private final int[] ends = new int[MOST_WORDS];
    private final byte[] signs = new byte[MOST_WORDS];
    private final int[] found = new int[MOST_WORDS];
    private int read;

    /** Whether the text goes on from a report of its own outlet. */
    private boolean goesOn;

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
        count(Terms.primary(article.language()));
        return made(article, published, titleWords);
    }

    /** What was read for the last profile, so that it can be made again without the article. */
    Reading lastReading() {
        return Reading.of(terms, pairs);
    }

    /** Takes back that the terms of an article were counted. */
    void uncount(Profile profile, Reading reading) {
        reading.writeTo(terms, pairs);
        vocabulary.uncount(profile.language(), terms.distinct(), terms.size());
        for (int i = 0; i < pairs.size(); i++) {
            int pair = pairs.distinct()[i];
            if (pairFrequencies[pair] > 0 && pairFrequencies[pair] < Character.MAX_VALUE) {
                pairFrequencies[pair]--;
            }
        }
    }

    /** The profile of an article by what is known of its terms now; they are counted again. */
    Profile again(Profile profile, Reading reading) {
        reading.writeTo(terms, pairs);
        count(profile.language());
        return profile.with(fields(profile.language()));
    }

    private void count(String language) {
        vocabulary.count(language, terms.distinct(), terms.size());
        for (int i = 0; i < pairs.size(); i++) {
            int pair = pairs.distinct()[i];
            if (pairFrequencies[pair] < Character.MAX_VALUE) {
                pairFrequencies[pair]++;
            }
        }
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
        goesOn = false;
        readText(article.title(), language, true);
        int titleWords = read;
        if (article.standfirst() != null) {
            readText(article.standfirst(), language, false);
            goesOn = OwnReports.areIn(article.standfirst(), language, article.outlet());
        }
        for (var block : article.blocks()) {
            if (read >= MOST_WORDS) {
                break;
            }
            readText(block.text(), language, false);
            goesOn = goesOn || OwnReports.areIn(block.text(), language, article.outlet());
        }
        for (int term = labels.nextSetBit(0); term >= 0; term = labels.nextSetBit(term + 1)) {
            terms.drop(term, FieldVectors.TITLE);
            terms.drop(term, FieldVectors.LEAD);
            terms.drop(term, FieldVectors.BODY);
            terms.drop(term, FieldVectors.FIGURES);
        }
        return titleWords;
    }

    private Profile made(Article article, Instant published, int titleWords) {
        var language = Terms.primary(article.language());
        return Profile.of(
                article.id(),
                published,
                language,
                article.outlet(),
                fields(language),
                read - titleWords,
                isOpinion(article),
                Satire.isCalled(article.section()) || Satire.isFolder(path(article.url())),
                goesOn);
    }

    /** Weighs the terms that were read. */
    private FieldVectors fields(String language) {
        int count = vocabulary.articles(language);
        vocabulary.rarities(language, terms.distinct(), terms.size(), terms.rarities());
        for (int i = 0; i < pairs.size(); i++) {
            pairs.rarities()[i] = rarity.of(pairFrequencies[pairs.distinct()[i]], count);
        }
        var fields = new Vector[FieldVectors.FIELDS];
        fields[FieldVectors.TITLE] = terms.vector(FieldVectors.TITLE, TITLE_TERMS);
        fields[FieldVectors.LEAD] = terms.vector(FieldVectors.LEAD, LEAD_TERMS);
        fields[FieldVectors.BODY] = terms.vector(FieldVectors.BODY, BODY_TERMS);
        fields[FieldVectors.NAMES] = terms.vector(FieldVectors.NAMES, NAME_TERMS);
        fields[FieldVectors.FIGURES] = terms.vector(FieldVectors.FIGURES, FIGURE_TERMS);
        return new FieldVectors(fields, pairs.vector(0, PAIR_TERMS));
    }

    private void clear() {
        terms.clear();
        pairs.clear();
        labels.clear();
    }

    private void readText(String text, String language, boolean headline) {
        int from = read;
        int count = readWords(text);
        vocabulary.terms(language, text, begins, ends, hashes, found, count);
        int before = Vocabulary.NOTHING;
        for (int i = 0; i < count; i++) {
            int term = found[i];
            int sign = signs[i];
            if (term == Vocabulary.NOTHING) {
                continue;
            }
            if ((sign & LABELLED) != 0) {
                labels.set(term);
            }
            int place = terms.place(term);
            terms.add(place, FieldVectors.BODY, headline ? TITLE_COUNT : 1);
            if (headline) {
                terms.add(place, FieldVectors.TITLE, 1);
            }
            if (headline || from + i < LEAD_WORDS) {
                terms.add(place, FieldVectors.LEAD, 1);
            }
            if ((sign & FIGURE) != 0) {
                terms.add(place, FieldVectors.FIGURES, 1);
            } else if (!headline && (sign & NAME) != 0) {
                terms.add(place, FieldVectors.NAMES, 1);
            }
            if (before != Vocabulary.NOTHING) {
                pairs.add(pairs.place(pair(before, term)), 0, 1);
            }
            before = term;
        }
    }

    /** Finds the words of a text, as many as may still be read; says how many. */
    private int readWords(String text) {
        var words = new Words(text);
        int count = 0;
        while (read < MOST_WORDS && words.next()) {
            read++;
            int sign = 0;
            if (words.isFigure()) {
                boolean label =
                        count > 0
                                && words.followsDirectly()
                                && isLabel(text, begins[count - 1], ends[count - 1]);
                sign = label ? FIGURE | LABELLED : FIGURE;
            } else if (words.isCapital() && !words.opensSentence()) {
                sign = NAME;
            }
            begins[count] = words.begin();
            ends[count] = words.end();
            hashes[count] = words.hash();
            signs[count++] = (byte) sign;
        }
        return count;
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

    private static boolean isOpinion(Article article) {
        var section = article.section();
        if (section != null && isOpinion(section)) {
            return true;
        }
        var title = article.title();
        int colon = title.indexOf(':');
        if (colon > 0 && colon < 20 && isOpinion(title.substring(0, colon))) {
            return true;
        }
        return isOpinion(path(article.url()));
    }

    /** Whether one of the words of a name is one for opinion. */
    private static boolean isOpinion(String name) {
        var text = name.toLowerCase(Locale.ROOT).replace("op-ed", "oped");
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                if (i > begin && OPINION.contains(text.substring(begin, i))) {
                    return true;
                }
                begin = i + 1;
            }
        }
        return false;
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
            pairFrequencies[i] = (char) (pairFrequencies[i] / 2);
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

    static ProfileMaker restore(DataInputStream in, boolean priorCounted) throws IOException {
        var maker = new ProfileMaker();
        maker.vocabulary = Vocabulary.restore(in, priorCounted);
        for (int i = in.readInt(); i < PAIR_BUCKETS; i = in.readInt()) {
            if (i < 0) {
                throw new IOException("a pair of terms below zero");
            }
            maker.pairFrequencies[i] = (char) Math.clamp(in.readInt(), 0, Character.MAX_VALUE);
        }
        return maker;
    }
}
