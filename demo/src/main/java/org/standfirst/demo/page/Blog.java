package org.standfirst.demo.page;

import org.standfirst.demo.press.PressArticle;

import java.util.List;

/** A blog's page with the classes of the hAtom microformat; a cartoon is a drawing and a title. */
final class Blog implements PageDesign {

    private static final Template PAGE =
            new Template(
                    """
                    <!DOCTYPE html>
                    <html lang="{{language}}">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>{{title}} « {{outlet}}</title>
                    {{head}}
                    {{feeds}}
                    <link rel="stylesheet" href="/assets/blog.css">
                    </head>
                    <body class="{{key}}">
                    <header><h2 class="blogname"><a href="/">{{outlet}}</a></h2><p>{{tagline}}</p><nav>{{navigation}}</nav></header>
                    <main>{{main}}</main>
                    <footer><p>{{footer}}</p><p class="cookies">{{cookies}}</p></footer>
                    </body>
                    </html>
                    """);

    private static final Template ARTICLE =
            new Template(
                    """
                    <article class="hentry post">
                    <h1 class="entry-title">{{title}}</h1>
                    <p class="meta"><time class="published" datetime="{{published}}">{{printed}}</time> <span class="author vcard"><span class="fn">{{author1}}</span></span></p>
                    {{standfirst}}
                    {{picture}}
                    <div class="entry-content">
                    {{body}}
                    {{corrections}}
                    <p class="sharing"><a rel="bookmark" href="{{url}}">{{share}}</a></p>
                    </div>
                    <p class="bio">{{author}}</p>
                    </article>
                    <aside class="older"><h3>{{readMore}}</h3><ul>{{related}}</ul></aside>
                    <aside class="subscribe">{{newsletter}}</aside>
                    <ol class="commentlist">{{comments}}</ol>
                    """);

    @Override
    public String path(PressArticle article) {
        return "/" + Site.day(article.published(), "yyyy/MM") + "/" + article.slug() + ".html";
    }

    @Override
    public String article(Site site, PressArticle article) {
        var values =
                Pieces.article(
                        site,
                        article,
                        "<li><a href=\"{{1}}\">{{2}}</a></li>",
                        "<li><b>{{1}}</b> says: <p>{{2}}</p></li>");
        var insertions =
                List.of(Template.of("<p class=\"tin\"><em>{{1}}</em></p>", site.promotion(0)));
        values.put("author1", site.byline(article));
        values.put("standfirst", Pieces.standfirst(article, "<p class=\"summary\">{{1}}</p>"));
        values.put("picture", article.cartoon() ? drawing(article) : Pieces.figure(article));
        values.put("body", Markup.joined(Body.interrupted(Body.SEMANTIC.of(article), insertions)));
        values.put("corrections", Body.SEMANTIC.corrections(article));
        return page(site, article.title(), ARTICLE.fill(values));
    }

    private static Markup drawing(PressArticle article) {
        return Template.of(
                "<figure class=\"cartoon\"><img src=\"{{1}}\"{{2}} width=\"640\""
                        + " height=\"480\"></figure>",
                Metadata.imagePath(article), Pieces.alt(article));
    }

    @Override
    public String index(Site site, String heading, List<PressArticle> articles) {
        var posts =
                site.links(
                        "<article class=\"post\"><h2><a href=\"{{1}}\">{{2}}</a></h2><p"
                                + " class=\"meta\">{{3}}</p><p>{{4}}</p></article>",
                        articles);
        return page(site, heading, Markup.joined(posts));
    }

    private static String page(Site site, String title, Markup main) {
        return PAGE.fill(
                        Pieces.frame(
                                site, title, "<a href=\"{{1}}\">{{2}}</a> ", Markup.NONE, main))
                .html();
    }
}
