package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * Somebody who speaks in a story.
 *
 * @param name as the articles give it in full; words like "a senior official" where nobody is named
 * @param descriptions who that is, each in an article's own words
 * @param kind person, body, outlet, document, unnamed or crowd
 * @param named whether somebody stands for it by name
 * @param statements in the order they were first carried
 */
public record Voice(
        String name,
        List<String> descriptions,
        String kind,
        boolean named,
        List<Statement> statements) {

    public Voice {
        descriptions = List.copyOf(descriptions);
        statements = List.copyOf(statements);
    }

    /**
     * What somebody says, in the words of the article that carried it first.
     *
     * @param act says, denies, warns, ...
     * @param form direct, mixed or indirect: in whose words it is given
     * @param words what is said; null for a silence
     * @param sentence the words that tell it
     * @param via through whom it came, outermost first
     * @param others who carries it too, each in his wording
     * @param denies what it denies, if it is a denial and that stands in the story; else null
     */
    public record Statement(
            String act,
            String form,
            @Nullable Cited words,
            Cited sentence,
            List<String> via,
            List<Carried> others,
            @Nullable Denied denies) {

        public Statement {
            via = List.copyOf(via);
            others = List.copyOf(others);
        }

        /** Through whom else it came: what an outlet was told itself came through nobody. */
        public List<String> passedOn() {
            var own = bare(sentence.outlet().name());
            return via.stream().filter(name -> !bare(name).equals(own)).toList();
        }

        private static String bare(String outlet) {
            return outlet.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
        }
    }

    /**
     * The same statement in another article.
     *
     * @param repeats whether it has it from an outlet that carried it before
     * @param differs whether its wording is another than that of the article that carried it first,
     *     as where one quotation is cut in two ways
     */
    public record Carried(Cited words, boolean repeats, boolean differs) {}

    /**
     * A statement that another one denies.
     *
     * @param name who made it
     * @param words what was said, where it was carried first
     */
    public record Denied(String name, Cited words) {}
}
