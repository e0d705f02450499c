package org.standfirst.edition;

import java.util.regex.Pattern;

/** Whether a sentence quotes, and how: what somebody says, in the marks of quotation. */
final class Quoting {

    private static final String QUOTES = "\"\u201c\u201d\u201e\u00ab\u00bb";

    private static final String MARKS = "\"\u201c\u201e\u00ab";

    private static final Pattern QUOTATION =
            Pattern.compile("[\"\u201c\u201e\u00ab][^\"\u201c\u201d\u00bb]*[\"\u201c\u201d\u00bb]");

    /** One or two words in marks, or more with capitals: a title or a name, not a quotation. */
    private static final Pattern SINGLED_OUT =
            Pattern.compile(
                    "[\"\u201c\u201e\u00ab]([\\p{L}\\p{N}'\u2019-]+(?:"
                            + " [\\p{L}\\p{N}'\u2019-]+)?|\\p{Lu}[\\p{L}'\u2019-]*(?:"
                            + " (?:of|the|and|a|an|in|to|for|on|\\p{Lu}[\\p{L}'\u2019-]*)){2,6})"
                            + ",?[\"\u201d\u201c\u00bb]");

    private static final Pattern QUOTE_ENDS = Pattern.compile("[,.?!][\"\u201d\u2019']{1,2}$");

    private static final Pattern SAID_FIRST =
            Pattern.compile("^(?:\\S+ ){1,8}?(?:said|says|told)[^,]{0,40}, (?!that )");

    private Quoting() {}

    /** Whether it quotes. */
    static boolean quotes(Line line) {
        return quotes(line.passage().text());
    }

    /** Whether a quotation in it begins or ends in another sentence. */
    static boolean halfQuoted(String text) {
        return text.chars().filter(c -> QUOTES.indexOf(c) >= 0).count() % 2 == 1;
    }

    /** Whether a sentence ends with a quotation that the next one may go on from. */
    static boolean endsQuoting(Line line) {
        return QUOTE_ENDS.matcher(line.passage().text()).find();
    }

    /** Whether a sentence begins with who says it: "Mayor Gray said late Monday, adding". */
    static boolean attributesFirst(Line line) {
        return SAID_FIRST.matcher(line.passage().text()).find();
    }

    /** Whether there is a mark of quotation at all. */
    static boolean quotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (QUOTES.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether more than a title or a name stands in marks. */
    static boolean quotesMore(String text) {
        return quotes(text) && quotes(SINGLED_OUT.matcher(text).replaceAll("$1"));
    }

    /** Whether one that may quote is plain and complete, and quotes whole. */
    static boolean quotesByItself(Line line) {
        var text = line.passage().text();
        if (halfQuoted(text) || !Plain.complete(line)) {
            return false;
        }
        int first = text.codePointAt(MARKS.indexOf(text.charAt(0)) < 0 ? 0 : 1);
        boolean begins = Character.isUpperCase(first) || Character.isDigit(first);
        return begins
                && QUOTATION.matcher(text).results().noneMatch(q -> q.group().contains("?"))
                && !Plain.leansFirst(line)
                && !Plain.personal(Plain.words(QUOTATION.matcher(text).replaceAll(" ")));
    }
}
