package org.standfirst.server.desk;

import java.util.Locale;

/** A stage of the newsroom's work whose time is taken. */
public enum Stage {
    FEEDS("reading feeds"),
    PAGES("reading pages"),
    VOICES("who says what"),
    STORIES("stories"),
    SEARCH("search"),
    EDITION("edition"),
    CROSSWORD("crossword");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    /** As pages call it. */
    public String words() {
        return words;
    }

    /** As it is kept. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
