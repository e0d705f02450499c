package org.standfirst.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into tokens, sentences and paragraphs in one pass, in time linear in its length. A
 * line break ends a paragraph. Contractions and possessives are parted as in the Penn Treebank
 * ("did n't", "Obama 's"), hyphenated words stay whole. Never fails, whatever the text.
 */
public final class Tokenizer {

    /** No sentence is longer; what runs on is cut, so that later steps stay bounded. */
    private static final int LONGEST_SENTENCE = 300;

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "lt", "col", "sgt", "capt", "maj",
                    "cmdr", "adm", "sen", "sens", "rep", "reps", "gov", "govs", "rev", "hon", "jr",
                    "sr", "vs", "no", "inc", "ltd", "co", "corp", "jan", "feb", "mar", "apr", "aug",
                    "sept", "sep", "oct", "nov", "dec", "approx", "ariz", "ark", "calif", "colo",
                    "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md", "mass",
                    "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore", "pa", "tenn",
                    "tex", "va", "vt", "wash", "wis", "wyo", "etc", "fig", "al", "ave", "blvd",
                    "messrs", "supt", "det", "insp", "bzw", "ca", "evtl", "hr", "fr", "nr", "mio",
                    "mrd", "mme", "mlle", "sra", "dept", "univ", "assn", "bros", "pvt", "cpl");

    /** Of these, those that are also the last word of a sentence now and then. */
    private static final Set<String> MAY_END =
            Set.of("jr", "sr", "inc", "ltd", "co", "corp", "etc", "al");

    private static final Set<String> STARTERS =
            Set.of(
                    "the",
                    "a",
                    "an",
                    "he",
                    "she",
                    "it",
                    "they",
                    "we",
                    "i",
                    "in",
                    "on",
                    "at",
                    "but",
                    "and",
                    "this",
                    "that",
                    "these",
                    "those",
                    "there",
                    "his",
                    "her",
                    "its",
                    "their",
                    "as",
                    "for",
                    "if",
                    "when",
                    "while",
                    "after",
                    "before",
                    "so",
                    "yet",
                    "however",
                    "with",
                    "under",
                    "according",
                    "what",
                    "who",
                    "no",
                    "not",
                    "some",
                    "many");

    private final String text;
    private int size;
    private int[] begins;
    private int[] ends;
    private int[] sentences;
    private int[] paragraphs;
    private int sentence;
    private int paragraph;
    private int sentenceStart;

    private Tokenizer(String text) {
        this.text = text;
        int room = text.length() / 4 + 16;
        begins = new int[room];
        ends = new int[room];
        sentences = new int[room];
        paragraphs = new int[room];
    }

    /** The tokens of {@code text}. */
    public static Tokens of(String text) {
        return new Tokenizer(text).run();
    }

    private Tokens run() {
        int length = text.length();
        int at = 0;
        while (at < length) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                endParagraph();
                at++;
            } else if (isSpace(c)) {
                at++;
            } else {
                at = token(at);
            }
        }
        return new Tokens(
                text,
                size,
                Arrays.copyOf(begins, size),
                Arrays.copyOf(ends, size),
                Arrays.copyOf(sentences, size),
                Arrays.copyOf(paragraphs, size));
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || (c >= 0x7f && (Character.isWhitespace(c) || Character.isSpaceChar(c)))
                || c == 0x200b
                || c == 0xfeff;
    }

    private void endParagraph() {
        if (size > 0 && paragraphs[size - 1] == paragraph) {
            paragraph++;
            endSentence();
        }
    }

    private void endSentence() {
        if (size > sentenceStart) {
            sentence++;
            sentenceStart = size;
        }
    }

    private void add(int begin, int end) {
        if (size == begins.length) {
            int room = size * 2;
            begins = Arrays.copyOf(begins, room);
            ends = Arrays.copyOf(ends, room);
            sentences = Arrays.copyOf(sentences, room);
            paragraphs = Arrays.copyOf(paragraphs, room);
        }
        if (size - sentenceStart >= LONGEST_SENTENCE) {
            endSentence();
        }
        begins[size] = begin;
        ends[size] = end;
        sentences[size] = sentence;
        paragraphs[size] = paragraph;
        size++;
    }

    private int token(int at) {
        int point = text.codePointAt(at);
        if (isWordPart(point)) {
            return word(at);
        }
        if ((point == '@' || point == '#')
                && at + 1 < text.length()
                && isWordPart(text.codePointAt(at + 1))) {
            int end = wordEnd(at + 1);
            add(at, end);
            return end;
        }
        if (point == '.' || point == '!' || point == '?' || point == '…') {
            int end = at + 1;
            while (end < text.length() && isStop(text.charAt(end))) {
                end++;
            }
            add(at, end);
            return afterStop(end);
        }
        if (point == '。' || point == '！' || point == '？' || point == '؟' || point == '।') {
            add(at, at + 1);
            endSentence();
            return at + 1;
        }
        if (point == '-' || point == '–' || point == '—') {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) == point) {
                end++;
            }
            add(at, end);
            if (isDateline()) {
                endSentence();
            }
            return end;
        }
        if (point == '\'' && contraction(at) > 0 && size > 0 && ends[size - 1] == at) {
            int end = contraction(at);
            add(at, end);
            return end;
        }
        int end = at + Character.charCount(point);
        add(at, end);
        return end;
    }

    /**
     * Whether the tokens of the paragraph up to the dash just added are a dateline, as in "RENO,
     * Nev. (AP) —" or "Beirut (Reuters) -": what follows is a sentence by itself.
     */
    private boolean isDateline() {
        int dash = size - 1;
        int from = dash;
        while (from > 0 && paragraphs[from - 1] == paragraph && dash - from <= LONGEST_DATELINE) {
            from--;
        }
        boolean atStart = from == 0 || paragraphs[from - 1] != paragraph;
        if (!atStart || dash - from < 1 || dash - from > LONGEST_DATELINE) {
            return false;
        }
        boolean spaced = begins[dash] > ends[dash - 1];
        boolean agency = text.charAt(begins[dash - 1]) == ')';
        return spaced && (isCapitals(from) || (agency && isPlaces(from, dash)));
    }

    private static final int LONGEST_DATELINE = 14;

    private boolean isCapitals(int token) {
        int letters = 0;
        for (int at = begins[token]; at < ends[token]; at++) {
            if (!Character.isUpperCase(text.charAt(at))) {
                return false;
            }
            letters++;
        }
        return letters > 2;
    }

    /** Whether the words before the first bracket all begin with a capital. */
    private boolean isPlaces(int from, int to) {
        for (int i = from; i < to; i++) {
            char first = text.charAt(begins[i]);
            if (first == '(') {
                return i > from;
            }
            if (Character.isLetterOrDigit(first) && !Character.isUpperCase(first)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    /** Takes the closing marks behind a full stop and ends the sentence unless it goes on. */
    private int afterStop(int from) {
        int at = from;
        while (at < text.length() && isCloser(at)) {
            add(at, at + 1);
            at++;
        }
        int next = at;
        boolean space = false;
        while (next < text.length() && isSpace(text.charAt(next)) && text.charAt(next) != '\n') {
            next++;
            space = true;
        }
        if (next >= text.length() || text.charAt(next) == '\n') {
            endSentence();
        } else if (space || at > from) {
            int point = text.codePointAt(next);
            boolean goesOn =
                    Character.isLowerCase(point)
                            || point == ','
                            || point == ';'
                            || point == ':'
                            || point == '-'
                            || point == '–'
                            || point == '—';
            if (!goesOn) {
                endSentence();
            }
        }
        return at;
    }

    private boolean isCloser(int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
        }
        return c == '”'
                || c == '’'
                || c == '»'
                || c == ')'
                || c == ']'
                || (c == '“' && (at + 1 >= text.length() || isSpace(text.charAt(at + 1))));
    }

    private static boolean isWordPart(int point) {
        if (point < 128) {
            return (point >= 'a' && point <= 'z')
                    || (point >= 'A' && point <= 'Z')
                    || (point >= '0' && point <= '9');
        }
        if (Character.isLetterOrDigit(point)) {
            return true;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private int wordEnd(int from) {
        int at = from;
        int length = text.length();
        while (at < length) {
            int point = text.codePointAt(at);
            if (isWordPart(point)) {
                at += Character.charCount(point);
            } else if (at > from && at + 1 < length && joins(at, point)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /**
     * Whether the mark at {@code at} stands inside a word, as in AT&T, U.S, 1,000 or well-known.
     */
    private boolean joins(int at, int point) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (point) {
            case '-', '‑', '\u00ad', '_', '&', '\'', '’' ->
                    Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
            case '.' ->
                    (Character.isDigit(before) && Character.isDigit(after))
                            || (Character.isLetter(before)
                                    && Character.isLetter(after)
                                    && (at < 2
                                            || !Character.isLetterOrDigit(text.charAt(at - 2))
                                            || Character.isLowerCase(after)));
            case ',', ':' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    private int word(int from) {
        int end = wordEnd(from);
        if (text.startsWith("://", end)) {
            while (end < text.length() && !isSpace(text.charAt(end))) {
                end++;
            }
            add(from, end);
            return end;
        }
        if (end < text.length() && text.charAt(end) == '.' && keepsStop(from, end)) {
            add(from, end + 1);
            return afterAbbreviation(from, end + 1);
        }
        part(from, end);
        return end;
    }

    private void part(int from, int end) {
        for (int at = end - 1; at > from && at >= end - 4; at--) {
            char c = text.charAt(at);
            if (c == '\'' || c == '’') {
                if (contraction(at) == end) {
                    boolean not =
                            (at > from + 1)
                                    && (text.charAt(at - 1) == 'n' || text.charAt(at - 1) == 'N')
                                    && at + 2 == end
                                    && (text.charAt(at + 1) == 't' || text.charAt(at + 1) == 'T');
                    int cut = not ? at - 1 : at;
                    if (cut > from) {
                        add(from, cut);
                        add(cut, end);
                        return;
                    }
                }
                break;
            }
        }
        if (end - from == 6 && text.regionMatches(true, from, "cannot", 0, 6)) {
            add(from, from + 3);
            add(from + 3, end);
            return;
        }
        add(from, end);
    }

    /** The end of the contraction that begins with the apostrophe at {@code at}, or -1. */
    private int contraction(int at) {
        int end = at + 1;
        while (end < text.length() && isWordPart(text.charAt(end)) && end - at <= 3) {
            end++;
        }
        var rest = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
        return switch (rest) {
            case "s", "re", "ve", "ll", "d", "m", "t" -> end;
            default -> -1;
        };
    }

    private boolean keepsStop(int from, int end) {
        int length = end - from;
        if (end + 1 < text.length() && isStop(text.charAt(end + 1))) {
            return false;
        }
        if (length == 1) {
            return Character.isUpperCase(text.charAt(from));
        }
        if (text.charAt(end - 2) == '.' && Character.isLetter(text.charAt(end - 1))) {
            return true;
        }
        return length <= 7
                && ABBREVIATIONS.contains(text.substring(from, end).toLowerCase(Locale.ROOT))
                && (Character.isUpperCase(text.charAt(from))
                        || length > 3
                        || text.startsWith("vs", from));
    }

    /** An abbreviation ends a sentence at a line's end or before a word that likes to begin one. */
    private int afterAbbreviation(int from, int end) {
        int at = end;
        while (at < text.length() && isCloser(at)) {
            add(at, at + 1);
            at++;
        }
        int next = at;
        while (next < text.length() && isSpace(text.charAt(next)) && text.charAt(next) != '\n') {
            next++;
        }
        if (next >= text.length() || text.charAt(next) == '\n') {
            endSentence();
            return at;
        }
        int letters = end - 1 - from;
        boolean may =
                letters > 1
                        && (text.charAt(end - 3) == '.'
                                || MAY_END.contains(
                                        text.substring(from, end - 1).toLowerCase(Locale.ROOT)));
        if (may && Character.isUpperCase(text.charAt(next))) {
            int stop = next;
            while (stop < text.length()
                    && stop - next < 12
                    && Character.isLetter(text.charAt(stop))) {
                stop++;
            }
            if (STARTERS.contains(text.substring(next, stop).toLowerCase(Locale.ROOT))) {
                endSentence();
            }
        }
        return at;
    }
}
