package org.standfirst.server.mail;

/**
 * A letter that readers can choose; its name and what it holds are in {@link Wording}.
 *
 * @param key in addresses and lists
 * @param section whether it has one section only
 * @param usual how often it comes where nobody says
 */
public record LetterChoice(String key, boolean section, Rhythm usual) {}
