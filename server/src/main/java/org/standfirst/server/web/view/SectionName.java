package org.standfirst.server.web.view;

/** A section: its key in addresses, and its title. */
public record SectionName(String key, String title) {}
