package org.standfirst.extract;

/** What a page turned out to be. */
public enum PageKind {
    ARTICLE,
    /** A list of links to articles. */
    INDEX,
    /** A page that asks to sign in. */
    LOGIN,
    /** "Not found" and its kin. */
    ERROR,
    /** A wall that asks for consent before it shows anything. */
    CONSENT,
    /** No text at all. */
    EMPTY
}
