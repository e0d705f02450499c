package org.standfirst.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sentences of a paragraph, by Unicode's rules with the abbreviations of news prose kept whole. */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "lt", "col", "sgt", "capt", "maj",
                    "sen", "rep", "gov", "rev", "hon", "jr", "sr", "vs", "no", "inc", "ltd", "co",
                    "corp", "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec",
                    "approx", "bzw", "ca", "evtl", "hr", "fr", "nr", "mio", "mrd", "mme", "mlle",
                    "sra", "etc", "fig", "al", "u.s", "u.n", "u.k", "e.g", "i.e", "d.h", "z.b");

    private Sentences() {}

    /** The sentences of a text in any of its paragraphs, stripped, each verbatim. */
    public static List<String> of(String text, Locale locale) {
        return in(text, locale).stream().map(Sentence::text).toList();
    }

    /** The sentences of a text with their places; a sentence never runs over a line's end. */
    public static List<Sentence> in(String text, Locale locale) {
        List<Sentence> sentences = new ArrayList<>();
        if (text.indexOf('\n') < 0) {
            addOf(text, 0, locale, sentences);
            return sentences;
        }
        int before = 0;
        for (var line : text.split("\n", -1)) {
            before += addOf(line, before, locale, sentences) + 1;
        }
        return sentences;
    }

    /** Returns the code points of the line. */
    private static int addOf(String line, int before, Locale locale, List<Sentence> sentences) {
        var breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(line);
        int begin = breaks.first();
        int counted = 0;
        int points = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String piece = line.substring(begin, end);
            String sentence = piece.strip();
            if (end < line.length() && endsInAbbreviation(sentence)) {
                continue;
            }
            if (!sentence.isEmpty()) {
                int start = begin + piece.indexOf(sentence);
                points += line.codePointCount(counted, start);
                int length = sentence.codePointCount(0, sentence.length());
                sentences.add(new Sentence(before + points, before + points + length, sentence));
                points += length;
                counted = start + sentence.length();
            }
            begin = end;
        }
        return points + line.codePointCount(counted, line.length());
    }

    private static boolean endsInAbbreviation(String sentence) {
        if (!sentence.endsWith(".")) {
            return false;
        }
        int end = sentence.length() - 1;
        int begin = end;
        while (begin > 0 && !Character.isWhitespace(sentence.charAt(begin - 1))) {
            begin--;
        }
        String word = sentence.substring(begin, end);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
