package org.standfirst.edition;

import org.jspecify.annotations.NullMarked;
import org.standfirst.article.Article;
import org.standfirst.article.Author;
import org.standfirst.article.Block;
import org.standfirst.article.Moment;
import org.standfirst.demo.press.BodyBlock;
import org.standfirst.demo.press.DemoPress;
import org.standfirst.demo.press.PressArticle;
import org.standfirst.demo.press.Truth;
import org.standfirst.provenance.Origin;
import org.standfirst.provenance.Provenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The demo press as its truth has it: events as stories, origins and claims without error. */
@NullMarked
final class DemoStories {

    static final DemoPress PRESS = DemoPress.load(Instant.parse("2026-03-04T18:00:00Z"));

    private static final Set<String> STATING =
            Set.of("says", "confirms", "warns", "promises", "predicts", "claims");
    private static final Set<String> NAMED = Set.of("person", "body", "document", "outlet");
    private static final Set<String> UNSTATED = Set.of("outlet", "crowd");

    private DemoStories() {}

    static List<Article> articles() {
        return PRESS.articles(1).stream().map(DemoStories::article).toList();
    }

    static List<StoryMaterial> stories() {
        return PRESS.truth().events().stream().map(DemoStories::story).toList();
    }

    static StoryMaterial story(String event) {
        return stories().stream().filter(s -> s.storyId().equals(event)).findFirst().orElseThrow();
    }

    private static StoryMaterial story(Truth.Event event) {
        var articles =
                event.keys().stream()
                        .filter(key -> !key.contains("@"))
                        .map(key -> article(PRESS.article(key)))
                        .toList();
        var origins = new ArrayList<Origin>();
        event.origins()
                .forEach((name, keys) -> origins.add(new Origin(name, true, List.copyOf(keys))));
        var provenance = new Provenance(origins, List.of());
        Map<String, List<Claim>> claims = new HashMap<>();
        articles.forEach(article -> claims.put(article.id(), claims(article)));
        return new StoryMaterial(event.id(), articles, provenance, claims);
    }

    private static List<Claim> claims(Article article) {
        var claims = new ArrayList<Claim>();
        var text = article.text();
        for (var attribution : PRESS.truth().attributions()) {
            if (attribution.article().equals(article.id())) {
                for (var part : attribution.content()) {
                    int at = text.indexOf(part);
                    if (at >= 0) {
                        int begin = text.codePointCount(0, at);
                        int end = begin + part.codePointCount(0, part.length());
                        claims.add(
                                new Claim(
                                        begin,
                                        end,
                                        attribution.speaker(),
                                        attribution.kind().equals("person"),
                                        Set.of("denies", "accuses").contains(attribution.act()),
                                        NAMED.contains(attribution.kind()),
                                        STATING.contains(attribution.act())
                                                && !UNSTATED.contains(attribution.kind())));
                    }
                }
            }
        }
        return claims;
    }

    static Article article(PressArticle press) {
        return new Article(
                press.key(),
                "https://" + press.outlet().key() + ".example/" + press.slug(),
                press.outlet().name(),
                press.title(),
                press.standfirst(),
                press.people().stream().map(Author::person).toList(),
                Moment.exact(press.published()),
                null,
                press.outlet().language(),
                press.section(),
                null,
                false,
                press.corrections(),
                press.body().stream().map(DemoStories::block).toList());
    }

    private static Block block(BodyBlock block) {
        var kind =
                switch (block.kind()) {
                    case HEADING -> Block.Kind.HEADING;
                    case QUOTE -> Block.Kind.QUOTE;
                    case LIST_ITEM -> Block.Kind.LIST_ITEM;
                    case TABLE_ROW -> Block.Kind.TABLE_ROW;
                    case EMBED -> Block.Kind.EMBED;
                    default -> Block.Kind.PARAGRAPH;
                };
        return new Block(kind, block.text());
    }
}
