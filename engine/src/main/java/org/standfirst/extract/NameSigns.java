package org.standfirst.extract;

/**
 * What the names that an element has been given, its class and the like, hint at about the lines in
 * it. A set of hints is an int with one bit each.
 */
final class NameSigns {

    /** Who wrote. */
    static final int AUTHOR = 1;

    /** Something else than the byline, such as a comment or a teaser. */
    static final int NO_BYLINE = 1 << 1;

    /** A time. */
    static final int DATED = 1 << 2;

    /** Something about the article. */
    static final int META = 1 << 3;

    /** The time of a change. */
    static final int UPDATED = 1 << 4;

    /** Something else that has its own date. */
    static final int NO_DATE = 1 << 5;

    /** A correction. */
    static final int CORRECTION = 1 << 6;

    /** Something else than the article. */
    static final int NO_CORRECTION = 1 << 7;

    private static final int WIDGET = 1 << 8;

    /** A kit to build pages with, which calls every element a widget. */
    private static final String KIT = "elementor-";

    private static final Stems STEMS =
            new Stems()
                    .put(AUTHOR, "author", "byline", "autor", "writer", "auteur", "|by|")
                    .put(AUTHOR, "contributor", "verfasser")
                    .put(NO_BYLINE, "comment", "related", "teaser", "recommend", "recent")
                    .put(NO_BYLINE, "popular", "caption", "testimonial", "quote", "disqus")
                    .put(NO_BYLINE, "reply", "promo", "card-", "similar", "footer", "newsletter")
                    .put(NO_BYLINE, "photo", "credit-", "copyright")
                    .put(DATED, "date", "time", "publi", "posted", "byline", "datum", "fecha")
                    .put(DATED, "created", "stamp")
                    .put(META, "meta", "info", "detail", "author", "head")
                    .put(UPDATED, "updat", "modif")
                    .put(NO_DATE, "comment", "related", "teaser", "sidebar", "footer")
                    .put(NO_DATE, "recommend", "recent", "latest", "popular", "|event", "calendar")
                    .put(NO_DATE, "copyright", "caption", "archive", "more-", "|next", "|prev")
                    .put(NO_DATE, "disqus", "reply", "card", "promo", "ticker", "rail", "similar")
                    .put(NO_DATE, "trending")
                    .put(CORRECTION, "|corrections|", "|correction|", "|erratum|")
                    .put(CORRECTION, "|clarification|", "|retraction|")
                    .put(NO_CORRECTION, "comment", "related", "teaser", "footer", "menu", "|nav")
                    .put(NO_CORRECTION, "policy")
                    .put(WIDGET, "widget");

    private NameSigns() {}

    /** What names hint at. */
    static int of(String names) {
        int signs = STEMS.signs(names);
        if ((signs & WIDGET) == 0) {
            return signs;
        }
        signs &= ~WIDGET;
        for (int at = indexOfWidget(names, 0); at >= 0; at = indexOfWidget(names, at + 1)) {
            int before = at - KIT.length();
            if (before < 0 || !names.regionMatches(true, before, KIT, 0, KIT.length())) {
                return signs | NO_BYLINE | NO_DATE;
            }
        }
        return signs;
    }

    private static int indexOfWidget(String names, int from) {
        var widget = "widget";
        for (int i = from; i + widget.length() <= names.length(); i++) {
            if (names.regionMatches(true, i, widget, 0, widget.length())) {
                return i;
            }
        }
        return -1;
    }
}
