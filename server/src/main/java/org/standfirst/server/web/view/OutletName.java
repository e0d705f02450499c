package org.standfirst.server.web.view;

/**
 * An outlet as it is named in a line.
 *
 * @param key stands in the address of its page
 * @param name as it calls itself
 */
public record OutletName(String key, String name) {}
