package org.standfirst.demo.page;

import org.standfirst.demo.press.PressArticle;

import java.util.List;

/** A local paper's page whose metadata stand in the page itself, as microdata. */
final class Microdata implements PageDesign {

    private static final Template PAGE =
            new Template(
                    """
                    <!DOCTYPE html>
                    <html lang="{{language}}">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>{{outlet}}: {{title}}</title>
                    {{feeds}}
                    <link rel="stylesheet" href="/assets/microdata.css">
                    </head>
                    <body class="{{key}}">
                    <div id="header"><a id="title" href="/">{{outlet}}</a><span id="motto">{{tagline}}</span></div>
                    <ul id="menu">{{navigation}}</ul>
                    <div id="wrapper">{{main}}</div>
                    <div id="footer">{{footer}}</div>
                    <div id="cookie-notice">{{cookies}} <a href="#">Very well</a></div>
                    </body>
                    </html>
                    """);

    private static final Template ARTICLE =
            new Template(
                    """
                    <div id="content" itemscope itemtype="https://schema.org/NewsArticle">
                    <meta itemprop="inLanguage" content="en">
                    <span class="cat" itemprop="articleSection">{{kicker}}</span>
                    <h1 itemprop="headline">{{title}}</h1>
                    {{standfirst}}
                    <div class="postmeta">{{authors}} <time itemprop="datePublished" datetime="{{published}}">{{printed}}</time>{{updated}}</div>
                    {{picture}}
                    <div class="entry" itemprop="articleBody">
                    {{body}}
                    <div class="sharebar">{{share}} &raquo; <a href="#">mail</a> <a href="#">print</a></div>
                    </div>
                    {{corrections}}
                    <div class="about-author">{{author}}</div>
                    <h3>{{readMore}}</h3><ul class="related-posts">{{related}}</ul>
                    <div class="commentlist">{{comments}}</div>
                    </div>
                    <div id="sidebar"><h3>{{mostRead}}</h3><ul>{{popular}}</ul><div class="widget">{{newsletter}} <input aria-label="mail"> <button>Yes please</button></div><div class="widget ad">{{promotion2}}</div></div>
                    """);

    private static final Body TAGS =
            new Body(
                    "<p>{{1}}</p>",
                    "<h2>{{1}}</h2>",
                    "<blockquote>{{1}}</blockquote>",
                    "<div class=\"embed\"><p>{{1}}</p> &mdash; {{2}}</div>",
                    "<p class=\"correction\">{{1}}</p>");

    private static final String LINK = "<li><a href=\"{{1}}\">{{2}}</a></li>";

    @Override
    public String path(PressArticle article) {
        return "/" + Site.day(article.published(), "yyyy/MM/dd") + "/" + article.slug() + "/";
    }

    @Override
    public String article(Site site, PressArticle article) {
        var insertions =
                List.of(
                        Template.of(
                                "<div class=\"smallad\"><a href=\"/ads\">{{1}}</a></div>",
                                site.promotion(0)),
                        Template.of(
                                "<div class=\"letterbox\">{{1}}</div>",
                                site.furniture().newsletter()));
        var values =
                Pieces.article(
                        site,
                        article,
                        LINK,
                        "<div class=\"comment\"><cite>{{1}}</cite> <p>{{2}}</p></div>");
        values.put(
                "standfirst",
                Pieces.standfirst(article, "<p class=\"deck\" itemprop=\"description\">{{1}}</p>"));
        values.put(
                "updated",
                Pieces.updated(
                        site,
                        article,
                        " <time itemprop=\"dateModified\" datetime=\"{{2}}\">{{1}}</time>"));
        values.put("authors", authors(article));
        values.put("picture", picture(article));
        values.put("body", Markup.joined(Body.interrupted(TAGS.of(article), insertions)));
        values.put("corrections", TAGS.corrections(article));
        return page(site, article.title(), ARTICLE.fill(values));
    }

    private static Markup authors(PressArticle article) {
        if (article.credit() != null) {
            return Template.of(
                    "<span itemprop=\"author\" itemscope"
                            + " itemtype=\"https://schema.org/Organization\"><span"
                            + " itemprop=\"name\">{{1}}</span></span>",
                    article.credit());
        }
        return Markup.joined(
                article.bylines().stream()
                        .map(name ->
                                Template.of(
                                        "<span class=\"author\" itemprop=\"author\" itemscope"
                                                + " itemtype=\"https://schema.org/Person\"><span"
                                                + " itemprop=\"name\">{{1}}</span></span>",
                                        name))
                        .toList());
    }

    private static Markup picture(PressArticle article) {
        return article.picture() == null
                ? Markup.NONE
                : Template.of(
                        "<div class=\"photo\"><img itemprop=\"image\" src=\"{{1}}\"{{2}}"
                                + " width=\"640\" height=\"360\">{{3}}</div>",
                        Metadata.imagePath(article),
                        Pieces.alt(article),
                        Pieces.caption(article, "<p class=\"wp-caption-text\">{{1}}</p>"));
    }

    @Override
    public String index(Site site, String heading, List<PressArticle> articles) {
        var posts =
                site.links(
                        "<div class=\"teaser\"><h2><a"
                                + " href=\"{{1}}\">{{2}}</a></h2><p>{{4}}</p><span"
                                + " class=\"date\">{{3}}</span></div>",
                        articles);
        var main =
                Template.of(
                        "<div id=\"content\"><span class=\"cat\">{{1}}</span>{{2}}</div><div"
                                + " id=\"sidebar\"><h3>{{3}}</h3><ul>{{4}}</ul><div class=\"widget"
                                + " ad\">{{5}}</div></div>",
                        heading,
                        Markup.joined(posts),
                        site.furniture().mostRead(),
                        Markup.joined(site.links(LINK, site.mostRead())),
                        site.promotion(0));
        return page(site, heading, main);
    }

    private static String page(Site site, String title, Markup main) {
        return PAGE.fill(
                        Pieces.frame(
                                site,
                                title,
                                "<li><a href=\"{{1}}\">{{2}}</a></li>",
                                Markup.NONE,
                                main))
                .html();
    }
}
