package org.standfirst.server.letter;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.EditionStory;
import org.standfirst.edition.FactLine;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.mail.LetterChoice;
import org.standfirst.server.store.CrosswordKind;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.store.StoredEdition;
import org.standfirst.server.web.Links;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The letters that are made of each edition. */
public enum LetterKind {
    /** Short: what one should know. */
    MORNING_BRIEFING("Morning briefing", "What one should know, in a minute.", 7, 1),

    /** The day's biggest stories with what is known of them. */
    THE_DAY("The day", "The biggest stories with what is known of them.", 15, 3);

    private final String title;
    private final String about;
    private final int stories;
    private final int lines;

    LetterKind(String title, String about, int stories, int lines) {
        this.title = title;
        this.about = about;
        this.stories = stories;
        this.lines = lines;
    }

    /** As readers know it. */
    public String title() {
        return title;
    }

    /** As it is called in addresses and on the command line: "morning-briefing". */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The letter of this key; empty if there is none. */
    public static Optional<LetterKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** The keys of all. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(LetterKind::key).toList();
    }

    /** All of them, to choose from. */
    public static List<LetterChoice> choices() {
        return Arrays.stream(values())
                .map(kind -> new LetterChoice(kind.key(), kind.title, kind.about))
                .toList();
    }

    @Override
    public String toString() {
        return key();
    }

    /**
     * The letter of an edition; empty if the edition has no stories.
     *
     * @param home address of the server as readers reach it, without a slash at its end
     */
    public Optional<Letter> of(Shelves shelves, StoredEdition edition, String home) {
        var items =
                Publisher.edition(edition).stories().stream()
                        .limit(stories)
                        .map(story -> item(shelves, story, home))
                        .toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Letter(
                        title,
                        key() + '.' + edition.id(),
                        LocalDate.parse(edition.id()),
                        home + Links.edition(edition.id()),
                        items,
                        puzzle(shelves, edition.id(), home)));
    }

    private Letter.Item item(Shelves shelves, EditionStory story, String home) {
        var article = shelves.articles().byId(story.headlineArticleId());
        return new Letter.Item(
                story.headline(),
                article.map(LetterKind::outlet).orElse(story.outlets().getFirst()),
                story.standfirst(),
                story.facts().stream().limit(lines).map(fact -> line(shelves, fact)).toList(),
                article.isPresent() ? article.get().article().language() : null,
                story.outlets().size(),
                story.independent(),
                home + Links.story(story.storyId()));
    }

    private static Letter.Line line(Shelves shelves, FactLine fact) {
        var article = shelves.articles().byId(fact.passage().articleId());
        return new Letter.Line(fact.passage().text(), article.map(LetterKind::outlet).orElse(""));
    }

    private static String outlet(StoredArticle article) {
        return article.outlet().name();
    }

    private static Letter.@Nullable Puzzle puzzle(Shelves shelves, String day, String home) {
        var puzzle = shelves.crosswords().of(day, CrosswordKind.DAILY);
        return puzzle.isEmpty()
                ? null
                : new Letter.Puzzle(puzzle.get(), home + Links.crossword(day, "daily"));
    }
}
