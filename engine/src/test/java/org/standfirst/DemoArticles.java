package org.standfirst;

import org.jspecify.annotations.NullMarked;
import org.standfirst.article.Article;
import org.standfirst.article.Author;
import org.standfirst.article.Block;
import org.standfirst.article.Moment;
import org.standfirst.demo.press.PressArticle;
import org.standfirst.story.Satire;

import java.util.ArrayList;

/** The articles of the demo press as a reader of their pages has them. */
@NullMarked
final class DemoArticles {

    private DemoArticles() {}

    static Article of(PressArticle written) {
        var authors = new ArrayList<Author>();
        written.people().forEach(name -> authors.add(new Author(name, Author.Kind.PERSON)));
        if (written.credit() != null) {
            authors.add(new Author(written.credit(), Author.Kind.AGENCY));
        }
        var outlet = written.outlet();
        return new Article(
                written.key(),
                "https://" + outlet.key() + ".example/" + written.section() + "/" + written.slug(),
                outlet.name(),
                written.title(),
                written.standfirst(),
                authors,
                Moment.exact(written.published()),
                null,
                outlet.language(),
                isInFeedOfSatire(written) ? "Satire" : written.section(),
                null,
                false,
                written.corrections(),
                written.body().stream().map(block -> Block.paragraph(block.text())).toList());
    }

    /** As the service sees it: by what the outlet calls the feed that lists the article. */
    private static boolean isInFeedOfSatire(PressArticle written) {
        return written.outlet().feeds().stream()
                .filter(feed ->
                        feed.sections().isEmpty() || feed.sections().contains(written.section()))
                .anyMatch(feed -> Satire.isCalled(feed.title()));
    }
}
