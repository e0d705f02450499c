package org.standfirst.server.web.view;

import java.util.List;

/**
 * What a speaker says over time.
 *
 * @param name under which articles give it; two people of one name are not told apart here
 * @param descriptions who that is, each in an article's own words
 * @param statements one sheet of them, the latest first
 */
public record VoicePage(String name, List<String> descriptions, Sheet<Voice.Statement> statements) {

    public VoicePage {
        descriptions = List.copyOf(descriptions);
    }
}
