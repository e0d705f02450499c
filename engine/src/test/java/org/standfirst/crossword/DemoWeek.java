package org.standfirst.crossword;

import org.jspecify.annotations.NullMarked;
import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.demo.press.PressArticle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The events of the demo press as stories. */
@NullMarked
final class DemoWeek {

    static final WordList LIST = WordList.shipped();
    static final List<NewsStory> STORIES = stories();
    static final List<NewsWord> NEWS = NewsWords.of(STORIES, LIST);
    static final Map<String, Article> ARTICLES =
            STORIES.stream()
                    .flatMap(story -> story.articles().stream())
                    .collect(Collectors.toMap(Article::id, article -> article, (a, b) -> a));

    private DemoWeek() {}

    private static List<NewsStory> stories() {
        var press = DemoPress.load(Instant.parse("2026-03-04T18:00:00Z"));
        List<NewsStory> stories = new ArrayList<>();
        for (var event : press.truth().events()) {
            var articles =
                    event.keys().stream()
                            .filter(key -> !key.contains("@"))
                            .map(key -> article(press.article(key)))
                            .toList();
            stories.add(new NewsStory(event.id(), articles.size(), articles));
        }
        return stories;
    }

    private static Article article(PressArticle article) {
        return Article.of(
                article.key(),
                "https://" + article.outlet().key() + ".example/" + article.slug(),
                article.outlet().name(),
                article.title(),
                Moment.exact(article.published()),
                article.outlet().language(),
                article.text());
    }
}
