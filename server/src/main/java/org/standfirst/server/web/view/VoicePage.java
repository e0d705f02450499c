package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

/**
 * What a speaker says over time.
 *
 * @param name under which articles give it; two people of one name are not told apart here
 * @param description who that is, in an article's own words
 * @param statements one sheet of them, the latest first
 */
public record VoicePage(
        String name, @Nullable String description, Sheet<Voice.Statement> statements) {}
