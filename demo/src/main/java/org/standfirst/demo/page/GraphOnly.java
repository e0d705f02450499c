package org.standfirst.demo.page;

import org.standfirst.demo.press.PressArticle;

import java.util.List;

/** A plain page whose head has Open Graph and nothing else; the date is also in the address. */
final class GraphOnly implements PageDesign {

    private static final Template PAGE =
            new Template(
                    """
                    <!DOCTYPE html>
                    <html>
                    <head>
                    <meta http-equiv="Content-Type" content="text/html; charset=utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>{{title}} | {{outlet}}</title>
                    {{head}}
                    {{feeds}}
                    <link rel="stylesheet" href="/assets/graph.css">
                    </head>
                    <body class="{{key}}">
                    <div class="top"><a href="/">{{outlet}}</a> <small>{{tagline}}</small></div>
                    <div class="nav">{{navigation}}</div>
                    <div class="cookie">{{cookies}}</div>
                    <div class="columns">{{main}}</div>
                    <div class="bottom">{{footer}}</div>
                    </body>
                    </html>
                    """);

    private static final Template ARTICLE =
            new Template(
                    """
                    <div class="item">
                    <div class="slug">{{kicker}}</div>
                    <h1>{{title}}</h1>
                    {{standfirst}}
                    <div class="by">{{byline}} {{printed}} UTC {{updated}}</div>
                    {{picture}}
                    <div class="txt">
                    {{body}}
                    </div>
                    {{corrections}}
                    <div class="tools"><a href="#">{{share}}</a> <a href="#">PDF</a></div>
                    <div class="author">{{author}}</div>
                    <div class="box"><b>{{readMore}}</b><ul>{{related}}</ul></div>
                    </div>
                    <div class="side"><b>{{mostRead}}</b><ul>{{popular}}</ul><p>{{newsletter}}</p></div>
                    """);

    private static final Body TAGS =
            new Body(
                    "<p>{{1}}</p>",
                    "<h3>{{1}}</h3>",
                    "<p class=\"q\">{{1}}</p>",
                    "<div class=\"post\">{{1}} &mdash; {{2}}</div>",
                    "<div class=\"corr\">{{1}}</div>");

    private static final String LINK = "<li><a href=\"{{1}}\">{{2}}</a></li>";

    @Override
    public String path(PressArticle article) {
        return "/" + Site.day(article.published(), "yyyyMMdd") + "/" + article.slug() + ".html";
    }

    @Override
    public String article(Site site, PressArticle article) {
        var insertions =
                List.of(
                        Template.of("<p class=\"house\">{{1}}</p>", site.promotion(0)),
                        Template.of("<div class=\"house\">{{1}}</div>", site.promotion(1)));
        var values = Pieces.article(site, article, LINK, "");
        values.put("standfirst", Pieces.standfirst(article, "<p class=\"lead\">{{1}}</p>"));
        values.put("updated", Pieces.updated(site, article, "({{1}})"));
        values.put("picture", Pieces.figure(article));
        values.put("body", Markup.joined(Body.interrupted(TAGS.of(article), insertions)));
        values.put("corrections", TAGS.corrections(article));
        return page(site, article.title(), Metadata.openGraph(site, article), ARTICLE.fill(values));
    }

    @Override
    public String index(Site site, String heading, List<PressArticle> articles) {
        var items =
                site.links(
                        "<div class=\"row\"><span class=\"by\">{{3}}</span> <a"
                                + " href=\"{{1}}\">{{2}}</a><p>{{4}}</p></div>",
                        articles);
        var main =
                Template.of(
                        "<div class=\"item\"><div class=\"slug\">{{1}}</div>{{2}}</div><div"
                                + " class=\"side\"><b>{{3}}</b><p>{{4}}</p></div>",
                        heading,
                        Markup.joined(items),
                        site.furniture().readMore(),
                        site.promotion(0));
        return page(site, heading, Markup.NONE, main);
    }

    private static String page(Site site, String title, Markup head, Markup main) {
        return PAGE.fill(Pieces.frame(site, title, "<a href=\"{{1}}\">{{2}}</a> ", head, main))
                .html();
    }
}
