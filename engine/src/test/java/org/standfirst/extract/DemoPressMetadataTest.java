package org.standfirst.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.standfirst.article.Author;
import org.standfirst.demo.page.PageDesign;
import org.standfirst.demo.page.Site;
import org.standfirst.demo.press.DemoPress;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Objects;

/** What is read of every page of the demo press, in all its designs, against its truth. */
@NullMarked
class DemoPressMetadataTest {

    private static final DemoPress PRESS = DemoPress.load(Instant.parse("2026-03-08T20:00:00Z"));

    @Test
    void headlinesAuthorsDaysCorrectionsAndLanguagesAreRight() {
        var wrong = new ArrayList<String>();
        var extractor = new ArticleExtractor();
        for (var outlet : PRESS.outlets()) {
            var articles =
                    PRESS.articles(1).stream().filter(a -> a.outlet().equals(outlet)).toList();
            var design = Objects.requireNonNull(PageDesign.ALL.get(outlet.design()));
            var base = URI.create("https://" + outlet.key() + ".example/");
            var site = new Site(outlet, design, PRESS.furniture(outlet), base, articles);
            for (var article : articles) {
                var url = site.address(article).toString();
                var read = extractor.extract(design.article(site, article), url).article();
                if (!read.title().equals(article.title())) {
                    wrong.add(article.key() + ": " + article.title() + " read as " + read.title());
                }
                var day = article.published().atOffset(ZoneOffset.UTC).toLocalDate();
                var people =
                        read.authors().stream()
                                .filter(a -> a.kind() == Author.Kind.PERSON)
                                .map(Author::name)
                                .toList();
                if (!people.equals(article.people())) {
                    wrong.add(article.key() + ": " + article.people() + " read as " + people);
                }
                if (!read.corrections().equals(article.corrections())) {
                    wrong.add(article.key() + ": corrections read as " + read.corrections());
                }
                var language = Objects.requireNonNullElse(read.language(), "none");
                if (!language.startsWith(outlet.language())) {
                    wrong.add(article.key() + ": " + outlet.language() + " read as " + language);
                }
                var published = read.published();
                if (published == null || !published.day().equals(day)) {
                    wrong.add(article.key() + ": " + day + " read as " + published);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
