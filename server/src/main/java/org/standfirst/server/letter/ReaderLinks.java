package org.standfirst.server.letter;

/**
 * What a reader can do about their letters.
 *
 * @param preferences address of the page where they change them
 * @param leave address of the page where they end them
 */
public record ReaderLinks(String preferences, String leave) {}
