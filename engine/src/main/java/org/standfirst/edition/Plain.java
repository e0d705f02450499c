package org.standfirst.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a sentence can stand by itself as a plain statement. */
final class Plain {

    private static final int SHORTEST = 25;
    private static final int LONGEST = 260;

    /** Letters of a word told twice. */
    private static final int TWICE = 4;

    private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "him", "them", "her");
    private static final Pattern SHOUTED =
            Pattern.compile("\\b\\p{Lu}{2,} \\p{Lu}{2,}\\b|\\b\\p{Lu}{4,}\\b");

    /** "QUILLPORT (KW) -" and the like: a town in capitals, an agency, a dash. */
    private static final Pattern DATELINE =
            Pattern.compile(
                    "^\\p{Lu}[\\p{Lu}.'\u2019-]{2,}[^\u2013\u2014\\n]{0,36}?"
                            + " ?(?:[\u2013\u2014]|--?) (?=\\p{Lu})"
                            // "Quillport, Kestria (KW) -- "
                            + "|^(?:\\p{Lu}[\\p{L}.'\u2019, -]{2,36}? )?\\(\\p{Lu}[\\p{Lu}"
                            + " ]{1,12}\\) ?(?:[\u2013\u2014]|--?) (?=\\p{Lu})");

    private static final Pattern STUTTER = Pattern.compile("\\b(\\p{L}{4,}:?) \\1");

    /** A beginning that points to what was said before. */
    private static final Pattern POINTING =
            Pattern.compile("^(?:On|In|At|By|For|To|With) (?:that|this|these|those|such) ");

    /** How a report came about, which is no fact of the story. */
    private static final Pattern ANONYMOUS =
            Pattern.compile("\\banonymity\\b|\\bnot authori[sz]ed to (?:speak|talk|discuss)\\b");

    /** Something that was named before, though somebody stands in front: "She took it out". */
    private static final Pattern EARLY =
            Pattern.compile("^(?:\\S+ ){1,3}(?:it|them|him)\\b(?!.*: (?:an?|the) )");

    /** Somebody who stands in another sentence, where no name stands in this one. */
    private static final Pattern NAMELESS =
            Pattern.compile("\\b(?:he|she|they|him|them)\\b|\\bher[.,]");

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?<=[a-z,;] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b)\\p{Lu}\\p{Ll}+"
                            + "|^\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+");

    /** What a sentence begins with that leans on the one before it. */
    private static final Set<String> LEANING =
            Set.of(
                    "he",
                    "she",
                    "it",
                    "they",
                    "this",
                    "that",
                    "these",
                    "those",
                    "his",
                    "her",
                    "their",
                    "its",
                    "but",
                    "and",
                    "so",
                    "then",
                    "there",
                    "yet",
                    "however",
                    "or",
                    "nor",
                    "both",
                    "neither",
                    "also",
                    "such",
                    "another",
                    "others",
                    "all",
                    "some",
                    "here",
                    "who",
                    "which",
                    "instead",
                    "meanwhile",
                    "nonetheless",
                    "nevertheless",
                    "therefore",
                    "moreover",
                    "furthermore",
                    "consequently",
                    "still",
                    "even",
                    "none",
                    "er",
                    "sie",
                    "es",
                    "das",
                    "dies",
                    "diese",
                    "dieser",
                    "dieses",
                    "aber",
                    "und",
                    "doch",
                    "sein",
                    "seine",
                    "ihr",
                    "ihre",
                    "dann",
                    "dort",
                    "il",
                    "elle",
                    "ils",
                    "ce",
                    "cette",
                    "mais",
                    "et",
                    "ella",
                    "ellos",
                    "esto",
                    "pero",
                    "y");

    /** Words by which a writer speaks of himself or to the reader. */
    private static final Set<String> PERSONAL =
            Set.of(
                    "i",
                    "we",
                    "our",
                    "us",
                    "you",
                    "your",
                    "my",
                    "me",
                    "mine",
                    "ours",
                    "ich",
                    "wir",
                    "uns",
                    "unser",
                    "unsere",
                    "mein",
                    "meine",
                    "je",
                    "nous",
                    "notre",
                    "vous",
                    "votre",
                    "yo",
                    "nosotros",
                    "nuestro");

    private static final int ASCII = 0x80;

    /** Which of the plainest characters are of words: every one of every story is asked. */
    private static final boolean[] OF_WORDS = new boolean[ASCII];

    static {
        for (int letter = 0; letter < ASCII; letter++) {
            OF_WORDS[letter] = isOfWords(letter);
        }
    }

    private Plain() {}

    /** Where a sentence begins behind its dateline, in UTF-16 units; 0 without one. */
    static int dateline(String text) {
        if (!hasDash(text)) {
            return 0;
        }
        var found = DATELINE.matcher(text);
        return found.lookingAt() ? found.end() : 0;
    }

    /** Whether a dash stands before a space, as every dateline has it and few sentences have. */
    private static boolean hasDash(String text) {
        for (int at = text.indexOf(' '); at > 0; at = text.indexOf(' ', at + 1)) {
            char before = text.charAt(at - 1);
            if (before == '-' || before == '\u2013' || before == '\u2014') {
                return true;
            }
        }
        return false;
    }

    /** Whether it looks like what stands under pictures or in menus: words told twice in a row. */
    static boolean stutters(String text) {
        return mayStutter(text) && STUTTER.matcher(text).find();
    }

    /** Whether behind some space the letters before it begin anew: the pattern tells more. */
    private static boolean mayStutter(String text) {
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            int begin = at > 0 && text.charAt(at - 1) == ':' ? at - 1 : at;
            while (begin > 0 && isLetter(text.charAt(begin - 1))) {
                begin--;
                if (at - begin >= TWICE && text.regionMatches(begin, text, at + 1, at - begin)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A letter, or a half of what may be one. */
    private static boolean isLetter(char unit) {
        return Character.isLetter(unit) || Character.isSurrogate(unit);
    }

    /** Whether words stand in capitals, after a dateline. */
    static boolean shouting(String text) {
        int dash = text.indexOf(" \u2013 ");
        var told = dash > 0 && dash < 40 ? text.substring(dash) : text;
        return capitals(told) && SHOUTED.matcher(told).find();
    }

    /**
     * The words of a text in small letters, with what stands in them of apostrophes and hyphens.
     */
    static List<String> words(String text) {
        return wordsOf(text.toLowerCase(Locale.ROOT));
    }

    /** The same of a text in small letters. */
    static List<String> wordsOf(String small) {
        var words = new ArrayList<String>(small.length() / 5 + 1);
        int from = -1;
        for (int at = 0; at <= small.length(); ) {
            int letter = at < small.length() ? small.codePointAt(at) : ' ';
            boolean inside = isOfWord(letter);
            if (inside && from < 0) {
                from = at;
            } else if (!inside && from >= 0) {
                words.add(small.substring(from, at));
                from = -1;
            }
            at += Character.charCount(letter);
        }
        return words;
    }

    private static boolean isOfWord(int letter) {
        return letter < ASCII ? OF_WORDS[letter] : isOfWords(letter);
    }

    private static boolean isOfWords(int letter) {
        return Character.isLetter(letter)
                || letter == '\''
                || letter == '\u2019'
                || letter == '-'
                || isNumber(Character.getType(letter));
    }

    private static boolean isNumber(int type) {
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** A word without what an apostrophe ties to it. */
    private static String bare(String word) {
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            if (letter == '\'' || letter == '\u2019') {
                return word.substring(0, at);
            }
        }
        return word;
    }

    /** Whether a writer speaks in it of himself or to the reader. */
    static boolean personal(Line line) {
        return personal(line.words());
    }

    static boolean personal(List<String> words) {
        for (var word : words) {
            if (PERSONAL.contains(bare(word))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence ends as statements do. */
    static boolean ends(Line line) {
        var text = line.passage().text();
        return text.endsWith(".") || text.endsWith("\u3002");
    }

    /** Whether two capitals stand next to each other. */
    private static boolean capitals(String text) {
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            // What is written in two units is looked at closely.
            boolean capital =
                    Character.isUpperCase(text.charAt(i)) || Character.isSurrogate(text.charAt(i));
            if (capital && before) {
                return true;
            }
            before = capital;
        }
        return false;
    }

    /** Whether there is a word that may stand for a name. */
    private static boolean standsForName(Line line) {
        for (var word : line.words()) {
            if (PRONOUNS.contains(bare(word)) || word.indexOf('-') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first word of a text points to what was said before it. */
    static boolean leans(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return POINTING.matcher(text).lookingAt()
                || LEANING.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
    }

    /** Whether a sentence begins as one that stands by itself. */
    static boolean begins(Line line) {
        var text = line.passage().text();
        int first = text.codePointAt(0);
        boolean capital = Character.isUpperCase(first) || Character.isDigit(first);
        boolean caseless = Character.isLetter(first) && !Character.isLowerCase(first);
        return (capital || caseless)
                && !POINTING.matcher(text).lookingAt()
                && (line.words().isEmpty() || !leansFirst(line));
    }

    /** Whether the first word of a sentence points to what was said before it. */
    static boolean leansFirst(Line line) {
        return LEANING.contains(bare(line.words().getFirst()));
    }

    /**
     * @param attributionsKnown whether the line's claims are known; if not, words of saying decide
     */
    static boolean statement(Line line, boolean attributionsKnown) {
        return OwnVoice.states(line, attributionsKnown) && standsByItself(line);
    }

    /** Whether a sentence is plain and complete, whoever states it. */
    static boolean standsByItself(Line line) {
        var text = line.passage().text();
        return begins(line) && !Quoting.quotesMore(text) && complete(line) && !personal(line);
    }

    static boolean complete(Line line) {
        var text = line.passage().text();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return false;
        }
        boolean nameless = text.contains("anonymity") || text.contains("not authori");
        return !(nameless && ANONYMOUS.matcher(text).find())
                && !EARLY.matcher(text).lookingAt()
                && !(standsForName(line)
                        && NAMELESS.matcher(text).find()
                        && !NAMED.matcher(text).find());
    }
}
