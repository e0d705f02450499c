package org.standfirst.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Sentences of a paragraph, by Unicode's rules with the abbreviations of news prose kept whole. */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "st", "gen", "lt", "col", "sgt", "capt", "maj",
                    "sen", "rep", "gov", "sens", "reps", "govs", "adm", "cmdr", "supt", "det",
                    "rev", "hon", "jr", "sr", "vs", "no", "inc", "ltd", "co", "corp", "jan", "feb",
                    "mar", "apr", "aug", "sept", "sep", "oct", "nov", "dec", "approx", "bzw", "ca",
                    "evtl", "hr", "fr", "nr", "mio", "mrd", "mme", "mlle", "sra", "etc", "fig",
                    "al", "u.s", "u.n", "u.k", "e.g", "i.e", "d.h", "z.b");

    /** What follows a time of day in its sentence: a zone or a day. */
    private static final Pattern OF_HOUR =
            Pattern.compile(
                    "(?:[ECMP][SD]?T|GMT|UTC|BST|CET|Eastern|Pacific|Central|(?:Mon|Tues|Wednes"
                            + "|Thurs|Fri|Satur|Sun)day)\\b");

    /** What is the district's, behind its name. */
    private static final Pattern OF_DISTRICT =
            Pattern.compile(
                    "(?:Circuit|Council|Court|Superior|Mayor|Police|Metropolitan|Department|National"
                        + "|Public)\\b");

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
            int start = stripped(line, begin, end);
            int stop = strippedBehind(line, start, end);
            if (end < line.length()
                    && (endsInAbbreviation(line, start, stop) || goesOn(line, start, stop, end))) {
                continue;
            }
            if (stop > start) {
                points += line.codePointCount(counted, start);
                int length = line.codePointCount(start, stop);
                var sentence = line.substring(start, stop);
                sentences.add(new Sentence(before + points, before + points + length, sentence));
                points += length;
                counted = stop;
            }
            begin = end;
        }
        return points + line.codePointCount(counted, line.length());
    }

    /** Where a stretch begins behind its spaces, which are all of one unit. */
    private static int stripped(String line, int begin, int end) {
        int at = begin;
        while (at < end && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int strippedBehind(String line, int begin, int end) {
        int at = end;
        while (at > begin && Character.isWhitespace(line.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Whether what follows goes with the abbreviation before: "10 a.m. ET", "the D.C. Circuit". */
    private static boolean goesOn(String line, int start, int stop, int end) {
        boolean hour = endsWith(".m.", line, start, stop);
        if (hour || endsWith("D.C.", line, start, stop)) {
            var follows = hour ? OF_HOUR : OF_DISTRICT;
            return follows.matcher(line).region(end, line.length()).lookingAt();
        }
        return endsWith(" v.", line, start, stop);
    }

    private static boolean endsWith(String what, String line, int start, int stop) {
        int at = stop - what.length();
        return at >= start && line.startsWith(what, at);
    }

    private static boolean endsInAbbreviation(String line, int start, int stop) {
        if (stop == start || line.charAt(stop - 1) != '.') {
            return false;
        }
        int end = stop - 1;
        int begin = end;
        while (begin > start && !Character.isWhitespace(line.charAt(begin - 1))) {
            begin--;
        }
        var word = line.substring(begin, end);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
