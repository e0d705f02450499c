package org.standfirst.edition;

/**
 * Somebody who speaks in a story.
 *
 * @param name as pages name them
 * @param person whether it is a named person
 * @param disputes whether the passage denies something or accuses somebody
 * @param passage a sentence in which they speak
 */
public record Voice(String name, boolean person, boolean disputes, Passage passage) {}
