package org.standfirst.attribution;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.Analysis;
import org.standfirst.text.Forms;
import org.standfirst.text.Penn;
import org.standfirst.text.Relation;
import org.standfirst.text.Tokens;

import java.util.Locale;

/**
 * An analysed text with what the models of this room ask of its tokens: stems, quotation marks,
 * paragraphs, and what hangs on each. Made once a text; not to be changed, and not for several
 * threads at once.
 */
public final class Prose {

    private static final int SUBJECT = Relation.SUBJECT;
    private static final int PASSIVE = Relation.PASSIVE_SUBJECT;
    private static final int CLAUSE = Relation.CLAUSE;
    private static final int CONJUNCT = Relation.CONJUNCT;

    final Tokens tokens;
    final Forms forms;
    final byte[] tags;
    final byte[] names;
    final int[] heads;
    final byte[] relations;
    final byte[] quotes;
    final int[] stems;

    /** For each token a bit for each relation of those that hang on it. */
    final int[] kids;

    final int[] subjects;
    final int[] clauses;

    /**
     * The nearest quotation mark before each token, and behind it; far outside if there is none.
     */
    final int[] marksBefore;

    final int[] marksBehind;

    /** The first token of each token's paragraph, and the one behind its last. */
    final int[] starts;

    final int[] stops;

    /** The words in small letters, and the stems of all of them, as far as they were asked for. */
    private final @Nullable String[] lowers;

    private final int[] formStems;

    /** What the models ask of an analysed text. */
    public Prose(Analysis analysis) {
        tokens = analysis.tokens();
        forms = analysis.forms();
        tags = analysis.tags();
        names = analysis.names();
        heads = analysis.heads();
        relations = analysis.relations();
        quotes = Quotations.of(tokens);
        int size = tokens.size();
        stems = new int[size];
        kids = new int[size];
        subjects = new int[size];
        clauses = new int[size];
        marksBefore = new int[size];
        marksBehind = new int[size];
        starts = new int[size];
        stops = new int[size];
        lowers = new @Nullable String[size];
        formStems = new int[size];
        java.util.Arrays.fill(subjects, -1);
        java.util.Arrays.fill(clauses, -1);
        for (int i = 0; i < size; i++) {
            stems[i] =
                    Penn.isVerb(tags[i]) || tags[i] == 0 || tags[i] == 1
                            ? formStem(i)
                            : forms.lower(i);
            starts[i] = i > 0 && tokens.paragraph(i) == tokens.paragraph(i - 1) ? starts[i - 1] : i;
            hang(i);
        }
        for (int i = size - 1; i >= 0; i--) {
            stops[i] =
                    i + 1 < size && tokens.paragraph(i) == tokens.paragraph(i + 1)
                            ? stops[i + 1]
                            : i + 1;
        }
        int mark = Integer.MIN_VALUE / 2;
        for (int i = 0; i < size; i++) {
            marksBefore[i] = mark;
            mark = isMark(i) ? i : mark;
        }
        mark = Integer.MAX_VALUE / 2;
        for (int i = size - 1; i >= 0; i--) {
            marksBehind[i] = mark;
            mark = isMark(i) ? i : mark;
        }
        for (int i = 0; i < size; i++) {
            if (subjects[i] < 0 && relations[i] == CONJUNCT && heads[i] >= 0 && heads[i] < i) {
                subjects[i] = subjects[heads[i]];
            }
        }
    }

    private boolean isMark(int i) {
        return quotes[i] == Quotations.OPENS || quotes[i] == Quotations.CLOSES;
    }

    private void hang(int i) {
        int head = heads[i];
        if (head < 0) {
            return;
        }
        kids[head] |= 1 << relations[i];
        if ((relations[i] == SUBJECT || relations[i] == PASSIVE) && subjects[head] < 0) {
            subjects[head] = i;
        } else if (relations[i] == CLAUSE) {
            clauses[head] = i;
        }
    }

    /** How many tokens there are. */
    public int size() {
        return stems.length;
    }

    /** The tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** The words that hang on a noun, as one run before {@code stop}. */
    Run phrase(int noun, int stop) {
        int from = noun;
        int to = noun + 1;
        while (from > starts[noun] && hangs(from - 1, noun)) {
            from--;
        }
        while (to < stop && hangs(to, noun)) {
            to++;
        }
        return new Run(from, to);
    }

    /** A noun with the nouns, adjectives and article before it. */
    Run before(int noun) {
        int from = noun;
        while (from > starts[noun]
                && (Penn.isNoun(tag(from - 1))
                        || tag(from - 1) == ADJECTIVE
                        || tag(from - 1) == DETERMINER)) {
            from--;
        }
        return new Run(from, noun + 1);
    }

    private static final int ADJECTIVE = Penn.number("JJ");
    private static final int DETERMINER = Penn.number("DT");

    private boolean hangs(int i, int noun) {
        int at = i;
        for (int steps = 0; steps < 12 && at >= 0; steps++) {
            if (at == noun) {
                return true;
            }
            at = heads[at];
        }
        return false;
    }

    /** The word in small letters, with a straight apostrophe. */
    String lower(int i) {
        if (i < 0 || i >= lowers.length) {
            return "";
        }
        var known = lowers[i];
        if (known == null) {
            known = tokens.form(i).toLowerCase(Locale.ROOT).replace('’', '\'');
            lowers[i] = known;
        }
        return known;
    }

    /** The hash of the stem of a word as it is written, whatever part of speech it is. */
    int formStem(int i) {
        if (i < 0 || i >= formStems.length) {
            return NO_STEM;
        }
        if (formStems[i] == 0) {
            formStems[i] = Stems.hash(tokens.form(i));
        }
        return formStems[i];
    }

    private static final int NO_STEM = Stems.hash("");

    /** The words of a run as they stand, on one line. */
    String text(int from, int to) {
        if (to <= from) {
            return "";
        }
        var text = tokens.text().substring(tokens.begin(from), tokens.end(to - 1));
        return isOneLine(text) ? text : text.replaceAll("\\s+", " ");
    }

    /** Whether there is no white space in a text but single spaces. */
    private static boolean isOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    int tag(int i) {
        return i < 0 || i >= tags.length ? -1 : tags[i];
    }

    int stem(int i) {
        return i < 0 || i >= stems.length ? 1 : stems[i];
    }

    int quote(int i) {
        return i < 0 || i >= quotes.length ? -1 : quotes[i];
    }

    int name(int i) {
        return i < 0 || i >= names.length ? -1 : names[i];
    }

    int head(int i) {
        return i < 0 || i >= stems.length ? -1 : heads[i];
    }

    int relation(int i) {
        return i < 0 || i >= stems.length ? -1 : relations[i];
    }

    int kids(int i) {
        return i < 0 || i >= stems.length ? -1 : kids[i];
    }
}
