package org.standfirst.server.mail;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A letter that a reader chose, as lists and the archive write it: {@code the-day}, {@code
 * section-business@weekdays}, {@code search:rail+strike@weekly-monday}.
 *
 * @param letter its key
 * @param rhythm null for the letter's usual one
 */
public record LetterOrder(String letter, @Nullable Rhythm rhythm) {

    private static final String SEARCH = "search:";
    private static final int MOST_WORDS = 200;

    /**
     * Reads an order.
     *
     * @throws IllegalArgumentException if its rhythm is none
     */
    public static LetterOrder parse(String text) {
        int at = text.lastIndexOf('@');
        return at < 0
                ? new LetterOrder(text, null)
                : new LetterOrder(text.substring(0, at), Rhythm.parse(text.substring(at + 1)));
    }

    /**
     * The key of the letter that has what a search finds.
     *
     * @throws IllegalArgumentException if the words are too many
     */
    public static String search(String words) {
        var plain = words.strip().replaceAll("\\s+", " ");
        if (plain.length() > MOST_WORDS) {
            throw new IllegalArgumentException("the search has more than 200 characters");
        }
        return SEARCH + URLEncoder.encode(plain.toLowerCase(Locale.ROOT), StandardCharsets.UTF_8);
    }

    /** Whether a key is of a letter that has what a search finds. */
    public static boolean isSearch(String key) {
        return key.startsWith(SEARCH) && !words(key).isBlank();
    }

    /** The words of such a letter; empty if it is none. */
    public static String words(String key) {
        if (!key.startsWith(SEARCH)) {
            return "";
        }
        try {
            return URLDecoder.decode(key.substring(SEARCH.length()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The rhythm it comes in, where the letter's usual one is this. */
    public Rhythm rhythm(Rhythm usual) {
        return rhythm == null ? usual : rhythm;
    }

    @Override
    public String toString() {
        return rhythm == null ? letter : letter + '@' + rhythm;
    }
}
