package org.standfirst.server.mail;

/**
 * A letter that readers can choose.
 *
 * @param key in addresses and lists
 * @param name as readers know it
 * @param about one sentence of what it holds
 */
public record LetterChoice(String key, String name, String about) {}
