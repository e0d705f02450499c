package org.standfirst.extract;

import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Text in which characters may be written as references, by name or by number. */
final class CharacterReferences {

    /** Longer ones are left to another. */
    private static final int LONGEST = 32;

    private static final int LONGEST_NUMBER = 5;

    /** Of the old ones that need no sign at their end. */
    private static final int SHORTEST = 2;

    private static final int LONGEST_OLD = 6;

    private CharacterReferences() {}

    /** Reads a part of a page, which has its characters beside it. */
    static String read(String html, char[] page, int from, int to, boolean attribute) {
        int first = from < to ? html.indexOf('&', from, to) : -1;
        return first < 0
                ? new String(page, from, to - from)
                : read(page, from, first, to, attribute);
    }

    private static String read(char[] page, int from, int first, int to, boolean attribute) {
        var text = new StringBuilder(to - from);
        int done = from;
        int at = first;
        while (at < to) {
            int end = at + 1 < to && page[at + 1] == '#' ? at + 2 : at + 1;
            while (end < to && end - at < LONGEST && isPart(page[end])) {
                end++;
            }
            boolean ended = end < to && page[end] == ';';
            if (!ended && isPlain(page, at + 1, end, attribute)) {
                // It stands for itself, as between the parts of an address.
                at = next(page, end, to);
                continue;
            }
            if (!ended) {
                return rare(page, from, to, attribute);
            }
            text.append(page, done, at - done);
            int length = text.length();
            append(text, page, at + 1, end);
            if (text.length() == length) {
                return rare(page, from, to, attribute);
            }
            done = end + 1;
            at = next(page, done, to);
        }
        return text.append(page, done, to - done).toString();
    }

    /** Whether what has no end is no reference; some old ones need none. */
    private static boolean isPlain(char[] page, int begin, int end, boolean attribute) {
        if (begin < end && page[begin] == '#') {
            return false;
        }
        if (end - begin >= LONGEST) {
            return false;
        }
        // In an attribute nothing of a word may follow.
        for (int to = attribute ? end : begin + SHORTEST;
                to <= end && to <= begin + LONGEST_OLD;
                to++) {
            if (Entities.isBaseNamedEntity(new String(page, begin, to - begin))) {
                return false;
            }
        }
        return true;
    }

    private static int next(char[] page, int from, int to) {
        int at = from;
        while (at < to && page[at] != '&') {
            at++;
        }
        return at;
    }

    /** References without an end, to what there is not, or to what browsers read otherwise. */
    private static String rare(char[] page, int from, int to, boolean attribute) {
        return Parser.unescapeEntities(new String(page, from, to - from), attribute);
    }

    private static boolean isPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Adds the character for what stands between the signs, nothing if it is not plain. */
    private static void append(StringBuilder text, char[] page, int begin, int end) {
        if (page[begin] == '#') {
            boolean hex = begin + 1 < end && TagKind.small(page[begin + 1]) == 'x';
            int number = number(page, begin + (hex ? 2 : 1), end, hex ? 16 : 10);
            if (number >= ' ') {
                text.append((char) number);
            }
            return;
        }
        var name = new String(page, begin, end - begin);
        switch (name) {
            case "amp" -> text.append('&');
            case "quot" -> text.append('"');
            case "lt" -> text.append('<');
            case "gt" -> text.append('>');
            case "nbsp" -> text.append('\u00A0');
            default -> text.append(Entities.getByName(name));
        }
    }

    /** -1 for what is not the number of a character that stands for itself. */
    private static int number(char[] page, int begin, int end, int base) {
        if (begin >= end || end - begin > LONGEST_NUMBER) {
            return -1;
        }
        int number = 0;
        for (int i = begin; i < end; i++) {
            int digit = page[i] < 128 ? Character.digit(page[i], base) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number * base + digit;
        }
        boolean control = number >= 127 && number < 160;
        return control || number >= Character.MIN_SURROGATE ? -1 : number;
    }
}
