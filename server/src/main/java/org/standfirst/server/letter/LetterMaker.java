package org.standfirst.server.letter;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.EditionStory;
import org.standfirst.edition.FactLine;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.mail.Wording;
import org.standfirst.server.store.CrosswordKind;
import org.standfirst.server.store.LetterIssue;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.store.StoredEdition;
import org.standfirst.server.web.Links;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes letters of what they are frozen from.
 *
 * @param home address of the server as readers reach it, without a slash at its end
 */
public record LetterMaker(String home) {

    /** The letter of an edition as it is now. */
    public Letter of(Shelves shelves, LetterPlan plan, StoredEdition edition, Wording words) {
        var stories = LetterIssues.taken(plan, Publisher.edition(edition).stories(), shelves);
        return make(shelves, plan, edition.id(), edition, stories, words);
    }

    /** The letter of an issue. */
    Letter of(Shelves shelves, LetterPlan plan, LetterIssue issue, Wording words) {
        var stories = Publisher.edition(issue.edition()).stories();
        return make(shelves, plan, issue.id(), issue.edition(), stories, words);
    }

    private Letter make(
            Shelves shelves,
            LetterPlan plan,
            String issue,
            StoredEdition edition,
            List<EditionStory> stories,
            Wording words) {
        var items =
                stories.stream()
                        .limit(plan.stories())
                        .map(story -> item(shelves, story, plan.lines()))
                        .toList();
        return new Letter(
                words,
                words.letter(plan.key()),
                plan.slug() + '.' + issue,
                LetterIssues.since(issue),
                LocalDate.parse(edition.id()),
                home
                        + "/letters/archive/"
                        + URLEncoder.encode(plan.key(), StandardCharsets.UTF_8)
                        + '/'
                        + issue,
                items,
                plan.puzzles() ? puzzle(shelves, edition.id()) : null);
    }

    private Letter.Item item(Shelves shelves, EditionStory story, int lines) {
        var article = shelves.articles().byId(story.headlineArticleId());
        return new Letter.Item(
                story.headline(),
                article.map(LetterMaker::outlet).orElse(story.outlets().getFirst()),
                story.standfirst(),
                story.facts().stream().limit(lines).map(fact -> line(shelves, fact)).toList(),
                article.isPresent() ? article.get().article().language() : null,
                story.outlets().size(),
                story.independent(),
                home + Links.story(story.storyId()));
    }

    private static Letter.Line line(Shelves shelves, FactLine fact) {
        var article = shelves.articles().byId(fact.passage().articleId());
        return new Letter.Line(fact.passage().text(), article.map(LetterMaker::outlet).orElse(""));
    }

    private static String outlet(StoredArticle article) {
        return article.outlet().name();
    }

    private Letter.@Nullable Puzzle puzzle(Shelves shelves, String day) {
        var puzzle = shelves.crosswords().of(day, CrosswordKind.DAILY);
        return puzzle.isEmpty()
                ? null
                : new Letter.Puzzle(puzzle.get(), home + Links.crossword(day, "daily"));
    }
}
