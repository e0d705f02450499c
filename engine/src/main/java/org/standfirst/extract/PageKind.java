package org.standfirst.extract;

import java.util.Locale;

/** What a page turned out to be. */
public enum PageKind {
    ARTICLE("an article"),
    /** A front page, a section, a topic. */
    INDEX("a list of links to articles"),
    /** What a search found, or that it found nothing. */
    SEARCH("the result of a search"),
    /** A page that asks to sign in or to register. */
    LOGIN("a form to sign in"),
    /** "Not found", "access denied" and their kin. */
    ERROR("a notice of an error"),
    CHALLENGE("a check whether a robot asks"),
    /** It asks for consent before it shows anything. */
    CONSENT("a wall that asks for consent"),
    /** What is left of an article is hidden from those who do not pay or register. */
    PAYWALL("only the beginning of an article, the rest of which is for subscribers"),
    /** No text at all, or none before scripts run. */
    EMPTY("without text");

    private final String described;

    PageKind(String described) {
        this.described = described;
    }

    /** The kind in words that follow "the page is". */
    public String described() {
        return described;
    }

    /** The kind in one word, as records write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
