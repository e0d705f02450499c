package org.standfirst.extract;

import java.util.Locale;
import java.util.regex.Pattern;

/** Lines that send readers to other stories: "Read more: ...", "Auch interessant:". */
final class WaysOut {

    /** Longer lines say something of their own. */
    private static final int LONGEST = 160;

    /** The share of links from which on a line is one. */
    private static final double MOSTLY = 0.5;

    private static final Pattern WORDS =
            Pattern.compile(
                    "[\\P{L}]{0,3}(?:also read|must read|read (?:also|more|next)|see"
                        + " also|related:|related"
                        + " (?:articles?|stor(?:y|ies)|posts?|reading|content|links?)\\b|recommended"
                        + " (?:reading|for you|articles?)\\b|more (?:on this|like"
                        + " this|stories|from)\\b|you (?:may|might) also (?:like|be"
                        + " interested|enjoy)|further reading|what to read next|don.t miss|keep"
                        + " reading|up next|lesen sie (?:auch|hier|mehr|dazu)|lies"
                        + " (?:auch|hier|mehr)|auch interessant|das (?:thema )?k\u00f6nnte"
                        + " (?:dich|sie|euch)|mehr (?:zum thema|dazu|themen|lesen)|zum"
                        + " weiterlesen|weiterlesen|schon gelesen|siehe auch|passend dazu|weitere"
                        + " (?:artikel|beitr\u00e4ge|themen|infos?|informationen)|ebenfalls"
                        + " interessant|auch auf \\p{L}+\\.\\p{L}+|mehr"
                        + " aus|(?:lea|vea|mira|lee|leer)"
                        + " (?:tambi[e\u00e9]n|adem\u00e1s|m[a\u00e1]s)|mira:|te puede"
                        + " interesar|contenido relacionado|noticias relacionadas|(?:\u00e0 )?lire"
                        + " (?:aussi|\u00e9galement)|(?:\u00e0 )?voir aussi|sur le m\u00eame"
                        + " (?:sujet|th\u00e8me)|leggi anche|potrebbe interessarti|vedi anche|leia"
                        + " (?:tamb\u00e9m|mais)|veja tamb\u00e9m|saiba mais|czytaj"
                        + " (?:te\u017c|tak\u017ce|r\u00f3wnie\u017c|wi\u0119cej)|zobacz"
                        + " (?:te\u017c|tak\u017ce|r\u00f3wnie\u017c)|przeczytaj|lees"
                        + " (?:ook|meer)|l\u00e4s (?:ocks\u00e5|mer|\u00e4ven)|l[e\u00e6]s"
                        + " ogs\u00e5|lue my\u00f6s|\u0447\u0438\u0442\u0430\u0439\u0442\u0435"
                        + " (?:\u0442\u0430\u043a\u0436\u0435|\u0435\u0449\u0451))");

    /** How the pattern's alternatives begin; it is asked only after one of these. */
    private static final Stems BEGINNINGS =
            new Stems("also", "must", "read", "see", "related", "recommended", "more", "you")
                    .put(1, "further", "what", "don", "keep", "up next", "lesen", "lies", "auch")
                    .put(1, "das", "mehr", "zum", "weiter", "schon", "siehe", "passend")
                    .put(1, "ebenfalls", "lea", "vea", "mira", "lee", "te puede", "contenido")
                    .put(1, "noticias", "\u00e0", "lire", "voir", "sur", "leggi", "potrebbe")
                    .put(1, "vedi", "leia", "veja", "saiba", "czytaj", "zobacz", "przeczytaj")
                    .put(1, "l\u00e4s", "l\u00e6s", "les", "lue", "\u0447\u0438\u0442\u0430");

    /** More units than the signs take that may come first. */
    private static final int MOST_SIGNS = 6;

    private WaysOut() {}

    /** Whether a block does nothing else: it is or leads to a link. */
    static boolean isOne(PageBlock block) {
        var text = block.text();
        if (text.length() >= LONGEST) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        // In a cell that only places things, a heading counts as the cell's.
        boolean heading = block.isHeading() || PageBlock.isHeading(block.frame().tag);
        boolean leads = block.linkDensity() >= MOSTLY || heading || last == ':' || last == '?';
        return leads && mayBeOne(text) && WORDS.matcher(text.toLowerCase(Locale.ROOT)).lookingAt();
    }

    private static boolean mayBeOne(String text) {
        for (int i = 0; i <= MOST_SIGNS && i < text.length(); i++) {
            if (BEGINNINGS.at(text, i)) {
                return true;
            }
            if (Character.isLetter(text.charAt(i))) {
                return false;
            }
        }
        return false;
    }
}
