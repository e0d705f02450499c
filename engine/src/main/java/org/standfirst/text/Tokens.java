package org.standfirst.text;

import java.util.List;

/**
 * The tokens of a text in reading order, each with its place, its sentence and its paragraph.
 * Places count UTF-16 units of {@link #text()}; {@link CodePoints} turns them into code points.
 * Immutable.
 */
public final class Tokens {

    private final String text;
    private final int size;
    private final int[] begins;
    private final int[] ends;
    private final int[] sentences;
    private final int[] paragraphs;

    Tokens(String text, int size, int[] begins, int[] ends, int[] sentences, int[] paragraphs) {
        this.text = text;
        this.size = size;
        this.begins = begins;
        this.ends = ends;
        this.sentences = sentences;
        this.paragraphs = paragraphs;
    }

    /** Tokens that were cut by somebody else; their text is the forms with spaces between. */
    public static Tokens of(List<String> forms, int[] sentences) {
        int size = forms.size();
        var begins = new int[size];
        var ends = new int[size];
        var text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            begins[i] = text.length();
            text.append(forms.get(i));
            ends[i] = text.length();
            text.append(' ');
        }
        return new Tokens(text.toString(), size, begins, ends, sentences.clone(), new int[size]);
    }

    /** The text that was cut. */
    public String text() {
        return text;
    }

    /** How many tokens there are. */
    public int size() {
        return size;
    }

    /** Where token {@code i} begins. */
    public int begin(int i) {
        return begins[i];
    }

    /** Where token {@code i} ends, exclusive. */
    public int end(int i) {
        return ends[i];
    }

    /** The number of the sentence of token {@code i}, counted through the text. */
    public int sentence(int i) {
        return sentences[i];
    }

    /** The number of the paragraph of token {@code i}. */
    public int paragraph(int i) {
        return paragraphs[i];
    }

    /** The words of token {@code i}, verbatim; none before the first and behind the last. */
    public String form(int i) {
        return i < 0 || i >= size ? "" : text.substring(begins[i], ends[i]);
    }

    /** The first UTF-16 unit of token {@code i}. */
    public char first(int i) {
        return text.charAt(begins[i]);
    }

    /** Whether there is a token {@code i} and it holds a letter or a digit. */
    public boolean isWord(int i) {
        if (i < 0 || i >= size) {
            return false;
        }
        for (int at = begins[i]; at < ends[i]; at++) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                return !Character.isSurrogate(c) || Character.isLetterOrDigit(text.codePointAt(at));
            }
        }
        return false;
    }

    /** Whether token {@code i} is written exactly so. */
    public boolean is(int i, String form) {
        return i >= 0
                && i < size
                && ends[i] - begins[i] == form.length()
                && text.startsWith(form, begins[i]);
    }
}
