package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Somebody who speaks in a story.
 *
 * @param name as an article gives it in full; words like "a senior official" where nobody is named
 * @param description who that is, in an article's own words
 * @param kind person, body, outlet, document, unnamed or crowd
 * @param named whether somebody stands for it by name
 * @param statements in the order they were published
 */
public record Voice(
        String name,
        @Nullable String description,
        String kind,
        boolean named,
        List<Statement> statements) {

    public Voice {
        statements = List.copyOf(statements);
    }

    /**
     * What somebody says, in the words of one article.
     *
     * @param act says, denies, warns, ...
     * @param form direct, mixed or indirect: in whose words it is given
     * @param words what is said; null for a silence
     * @param sentence the words that tell it
     * @param via through whom it came, outermost first
     */
    public record Statement(
            String act, String form, @Nullable Cited words, Cited sentence, List<String> via) {

        public Statement {
            via = List.copyOf(via);
        }
    }
}
