package org.standfirst.edition;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What part of the paper a story belongs to, in the order in which pages name them. */
public enum Section {
    WORLD("World"),
    POLITICS("Politics"),
    BUSINESS("Business"),
    SCIENCE("Science and health"),
    TECHNOLOGY("Technology"),
    CULTURE("Culture"),
    SPORT("Sport"),
    /** What happens at the reader's own places, or what outlets call local. */
    LOCAL("Local");

    private final String title;

    Section(String title) {
        this.title = title;
    }

    /** As pages write it. */
    public String title() {
        return title;
    }

    /** As addresses write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section of a key; empty if there is none. */
    public static Optional<Section> ofKey(String key) {
        return Stream.of(values()).filter(s -> s.key().equals(key)).findFirst();
    }
}
