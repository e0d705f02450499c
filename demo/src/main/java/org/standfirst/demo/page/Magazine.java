package org.standfirst.demo.page;

import org.standfirst.demo.press.PressArticle;

import java.util.List;

/** A magazine's page: one wide column, a drop cap, Dublin Core in the head, a rel=author link. */
final class Magazine implements PageDesign {

    private static final Template PAGE =
            new Template(
                    """
                    <!DOCTYPE html>
                    <html lang="{{language}}">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>{{title}} — {{outlet}}</title>
                    {{head}}
                    {{feeds}}
                    <link rel="stylesheet" href="/assets/magazine.css">
                    </head>
                    <body class="{{key}}">
                    <div class="cover"><a href="/">{{outlet}}</a><span>{{tagline}}</span></div>
                    <nav>{{navigation}}</nav>
                    {{main}}
                    <div class="colophon">{{footer}}</div>
                    <dialog open class="cookie-dialog">{{cookies}} <button>Noted</button></dialog>
                    </body>
                    </html>
                    """);

    private static final Template ARTICLE =
            new Template(
                    """
                    <main role="main">
                    <div class="title-block">
                    <div class="eyebrow">{{kicker}}</div>
                    <h1>{{title}}</h1>
                    {{standfirst}}
                    <div class="credits"><a rel="author" href="/">{{authors}}</a> <span class="pubdate">{{printed}}</span>{{updated}}</div>
                    </div>
                    {{picture}}
                    <div class="prose">
                    {{body}}
                    </div>
                    {{corrections}}
                    <div class="end-matter"><p>{{author}}</p><p><a href="#">{{share}}</a></p></div>
                    </main>
                    <div class="issue"><h2>{{readMore}}</h2>{{related}}</div>
                    <div class="issue letters"><h2>Correspondence</h2>{{comments}}</div>
                    """);

    private static final Body TAGS =
            new Body(
                    "<p>{{1}}</p>",
                    "<h3>{{1}}</h3>",
                    "<blockquote><p>{{1}}</p></blockquote>",
                    "<blockquote class=\"post\"><p>{{1}}</p> &mdash; {{2}}</blockquote>",
                    "<p class=\"erratum\">{{1}}</p>");

    private static final String LINK = "<p><a href=\"{{1}}\">{{2}}</a><br><i>{{4}}</i></p>";

    @Override
    public String path(PressArticle article) {
        return "/essays/" + article.slug();
    }

    @Override
    public String article(Site site, PressArticle article) {
        var insertions =
                List.of(
                        Template.of(
                                "<div class=\"subscribe-box\"><p>{{1}}</p><a"
                                        + " href=\"/subscribe\">{{2}}</a></div>",
                                site.furniture().newsletter(), site.promotion(0)),
                        Template.of(
                                "<aside class=\"pullout\"><p>{{1}}</p></aside>",
                                site.promotion(1)));
        var values =
                Pieces.article(site, article, LINK, "<p class=\"letter\">{{2}} <b>{{1}}</b></p>");
        values.put("authors", site.byline(article));
        values.put("standfirst", Pieces.standfirst(article, "<p class=\"dek\">{{1}}</p>"));
        values.put("updated", Pieces.updated(site, article, " <span>{{1}}</span>"));
        values.put("picture", Pieces.figure(article));
        values.put("body", Markup.joined(Body.interrupted(TAGS.of(article), insertions)));
        values.put("corrections", TAGS.corrections(article));
        var head =
                Template.of(
                        """
                        <meta name="DC.title" content="{{1}}">
                        <meta name="DC.creator" content="{{2}}">
                        <meta name="DC.date.issued" content="{{3}}">
                        <meta name="DC.language" content="{{4}}">
                        """,
                        article.title(),
                        site.byline(article),
                        Site.day(article.published(), "yyyy-MM-dd"),
                        site.outlet().language());
        return page(site, article.title(), head, ARTICLE.fill(values));
    }

    @Override
    public String index(Site site, String heading, List<PressArticle> articles) {
        var main =
                Template.of(
                        "<main class=\"contents\"><div class=\"eyebrow\">{{1}}</div>{{2}}</main>",
                        heading,
                        Markup.joined(
                                site.links(
                                        "<div class=\"entry\"><h2><a"
                                                + " href=\"{{1}}\">{{2}}</a></h2><p"
                                                + " class=\"dek\">{{4}}</p><span"
                                                + " class=\"pubdate\">{{3}}</span></div>",
                                        articles)));
        return page(site, heading, Markup.NONE, main);
    }

    private static String page(Site site, String title, Markup head, Markup main) {
        return PAGE.fill(Pieces.frame(site, title, "<a href=\"{{1}}\">{{2}}</a> ", head, main))
                .html();
    }
}
