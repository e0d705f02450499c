package org.standfirst.demo.page;

import org.standfirst.demo.press.PressArticle;

import java.util.List;

/** A well-made modern page: semantic elements, JSON-LD, Open Graph, and everything in its place. */
final class Broadsheet implements PageDesign {

    private static final Template PAGE =
            new Template(
                    """
                    <!DOCTYPE html>
                    <html lang="{{language}}" dir="{{direction}}">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>{{title}} – {{outlet}}</title>
                    {{head}}
                    {{feeds}}
                    <link rel="stylesheet" href="/assets/broadsheet.css">
                    </head>
                    <body class="{{key}}">
                    <div class="consent-banner" role="dialog" aria-label="Cookies"><p>{{cookies}}</p><button type="button">OK</button></div>
                    <header class="masthead">
                    <a class="logo" href="/">{{outlet}}</a>
                    <p class="tagline">{{tagline}}</p>
                    <nav aria-label="Sections"><ul>{{navigation}}</ul></nav>
                    </header>
                    <main>
                    {{main}}
                    </main>
                    <footer class="site-footer"><p>{{footer}}</p></footer>
                    </body>
                    </html>
                    """);

    private static final Template ARTICLE =
            new Template(
                    """
                    <article>
                    <header class="article-header">
                    <p class="kicker">{{kicker}}</p>
                    <h1>{{title}}</h1>
                    {{standfirst}}
                    <p class="byline">{{byline}}</p>
                    <p class="dates"><time datetime="{{published}}">{{printed}}</time>{{updated}}</p>
                    </header>
                    {{figure}}
                    <div class="article-body">
                    {{body}}
                    </div>
                    {{corrections}}
                    <p class="share">{{share}}: <a href="#">Mail</a> <a href="#">Link</a></p>
                    <section class="author-box"><p>{{author}}</p></section>
                    </article>
                    <aside class="related"><h2>{{readMore}}</h2><ul>{{related}}</ul></aside>
                    <aside class="most-read"><h2>{{mostRead}}</h2><ol>{{popular}}</ol></aside>
                    <section class="comments" id="comments">{{comments}}</section>
                    """);

    @Override
    public String path(PressArticle article) {
        return "/articles/" + article.slug();
    }

    @Override
    public String article(Site site, PressArticle article) {
        var insertions =
                List.of(
                        Template.of(
                                "<aside class=\"newsletter\"><p>{{1}}</p><form"
                                        + " action=\"/letter\"><input type=\"email\" name=\"email\""
                                        + " aria-label=\"Mail\"><button>OK</button></form></aside>",
                                site.furniture().newsletter()),
                        Template.of(
                                "<p class=\"promo\"><a href=\"/offers\">{{1}}</a></p>",
                                site.promotion(0)),
                        inlineLink(site, article));
        var head =
                Markup.joined(
                        List.of(
                                Metadata.openGraph(site, article),
                                Template.of(
                                        "<link rel=\"canonical\" href=\"{{1}}\">",
                                        site.address(article)),
                                Metadata.jsonLd(site, article)));
        var values =
                Pieces.article(
                        site,
                        article,
                        "<li><a href=\"{{1}}\">{{2}}</a></li>",
                        "<div class=\"comment\"><b>{{1}}</b><p>{{2}}</p></div>");
        values.put("standfirst", Pieces.standfirst(article, "<p class=\"standfirst\">{{1}}</p>"));
        values.put(
                "updated",
                Pieces.updated(
                        site,
                        article,
                        " · <time class=\"updated\" datetime=\"{{2}}\">{{1}}</time>"));
        values.put("figure", Pieces.figure(article));
        values.put("body", Markup.joined(Body.interrupted(Body.SEMANTIC.of(article), insertions)));
        values.put("corrections", Body.SEMANTIC.corrections(article));
        var main = ARTICLE.fill(values);
        return page(site, article.title(), head, main);
    }

    private static Markup inlineLink(Site site, PressArticle article) {
        var related = site.related(article);
        if (related.isEmpty()) {
            return Markup.NONE;
        }
        return Template.of(
                "<p class=\"inline-related\"><strong>{{1}}:</strong> <a"
                        + " href=\"{{2}}\">{{3}}</a></p>",
                site.furniture().readMore(),
                site.design().path(related.getFirst()),
                related.getFirst().title());
    }

    @Override
    public String index(Site site, String heading, List<PressArticle> articles) {
        var cards =
                site.links(
                        "<article class=\"card\"><h2><a href=\"{{1}}\">{{2}}</a></h2><p>{{4}}</p><p"
                                + " class=\"dates\">{{3}}</p></article>",
                        articles);
        var main =
                Template.of(
                        "<h1 class=\"section-title\">{{1}}</h1><div class=\"cards\">{{2}}</div>",
                        heading, Markup.joined(cards));
        return page(site, heading, Markup.NONE, main);
    }

    private static String page(Site site, String title, Markup head, Markup main) {
        return PAGE.fill(
                        Pieces.frame(
                                site, title, "<li><a href=\"{{1}}\">{{2}}</a></li>", head, main))
                .html();
    }
}
