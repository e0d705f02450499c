package org.standfirst.demo.page;

import org.standfirst.demo.press.PressArticle;

import java.util.ArrayList;
import java.util.List;

/**
 * A page whose body is split over several containers, with advertisement and subscription boxes in
 * between; metadata in meta elements of an older kind.
 */
final class Split implements PageDesign {

    private static final Template PAGE =
            new Template(
                    """
                    <!DOCTYPE html>
                    <html lang="{{language}}">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <title>{{title}} | {{outlet}}</title>
                    {{head}}
                    {{feeds}}
                    <link rel="stylesheet" href="/assets/split.css">
                    </head>
                    <body class="{{key}}">
                    <header><a class="nameplate" href="/">{{outlet}}</a><p>{{tagline}}</p><nav>{{navigation}}</nav></header>
                    <div id="page">{{main}}</div>
                    <footer>{{footer}}</footer>
                    <div class="privacy-layer"><p>{{cookies}}</p><a href="#">Accept all</a> <a href="#">Manage</a></div>
                    </body>
                    </html>
                    """);

    private static final Template ARTICLE =
            new Template(
                    """
                    <div class="opener">
                    <a class="rubric" href="/">{{kicker}}</a>
                    <h1 class="headline">{{title}}</h1>
                    {{standfirst}}
                    <div class="signature">{{byline}}</div>
                    <div class="stamp">{{printed}}{{updated}}</div>
                    {{picture}}
                    </div>
                    {{body}}
                    <div class="closing">{{corrections}}<p class="sharing">{{share}}: <a href="#">mail</a> <a href="#">copy link</a></p><p class="vita">{{author}}</p></div>
                    <div class="teasers"><h2>{{readMore}}</h2>{{related}}</div>
                    <div class="teasers popular"><h2>{{mostRead}}</h2>{{popular}}</div>
                    <div class="letters"><h2>Letters</h2>{{comments}}</div>
                    """);

    private static final Body TAGS =
            new Body(
                    "<p class=\"par\">{{1}}</p>",
                    "<h2 class=\"sub\">{{1}}</h2>",
                    "<blockquote>{{1}}</blockquote>",
                    "<figure class=\"social\"><blockquote>{{1}} &mdash;"
                            + " {{2}}</blockquote></figure>",
                    "<p class=\"amended\">{{1}}</p>");

    private static final String LINK =
            "<div class=\"teaser\"><a href=\"{{1}}\">{{2}}</a><p>{{4}}</p></div>";

    @Override
    public String path(PressArticle article) {
        return "/"
                + article.section()
                + "/article"
                + Site.day(article.published(), "yyMMddHHmm")
                + "/"
                + article.slug()
                + "/";
    }

    @Override
    public String article(Site site, PressArticle article) {
        var values =
                Pieces.article(
                        site,
                        article,
                        LINK,
                        "<div class=\"letter\"><p>{{2}}</p><i>{{1}}</i></div>");
        values.put("standfirst", Pieces.standfirst(article, "<h2 class=\"deck\">{{1}}</h2>"));
        values.put("updated", Pieces.updated(site, article, ", {{1}}"));
        values.put("picture", Pieces.figure(article));
        values.put("body", containers(site, article));
        values.put("corrections", TAGS.corrections(article));
        var head =
                Template.of(
                        """
                        <meta name="author" content="{{1}}">
                        <meta name="date" content="{{2}}">
                        <meta name="description" content="{{3}}">
                        <link rel="canonical" href="{{4}}">
                        """,
                        site.byline(article),
                        article.published(),
                        article.standfirst() == null ? article.title() : article.standfirst(),
                        site.address(article));
        return page(site, article.title(), head, ARTICLE.fill(values));
    }

    /** Containers of two, three, two, three blocks and so on, with boxes between them. */
    private static Markup containers(Site site, PressArticle article) {
        var boxes =
                List.of(
                        Template.of(
                                "<div class=\"ad-slot\"><span>Advertisement</span><p>{{1}}</p></div>",
                                site.promotion(0)),
                        Template.of(
                                "<div class=\"signup\"><p>{{1}}</p><button>Sign up</button></div>",
                                site.furniture().newsletter()),
                        Template.of(
                                "<div class=\"ad-slot\"><p>{{1}}</p></div>", site.promotion(1)));
        var blocks = TAGS.of(article);
        var result = new ArrayList<Markup>();
        int start = 0;
        for (int i = 0; start < blocks.size(); i++) {
            int end = Math.min(blocks.size(), start + 2 + i % 2);
            result.add(
                    Template.of(
                            "<section class=\"part part-{{1}}\">\n{{2}}\n</section>",
                            i + 1, Markup.joined(blocks.subList(start, end))));
            if (end < blocks.size() && i < boxes.size()) {
                result.add(boxes.get(i));
            }
            start = end;
        }
        return Markup.joined(result);
    }

    @Override
    public String index(Site site, String heading, List<PressArticle> articles) {
        var main =
                Template.of(
                        "<div class=\"front\"><h2 class=\"rubric\">{{1}}</h2>{{2}}</div>",
                        heading,
                        Markup.joined(
                                site.links(
                                        "<div class=\"teaser\"><h3><a"
                                            + " href=\"{{1}}\">{{2}}</a></h3><p>{{4}}</p><small>{{3}}</small></div>",
                                        articles)));
        return page(site, heading, Markup.NONE, main);
    }

    private static String page(Site site, String title, Markup head, Markup main) {
        return PAGE.fill(Pieces.frame(site, title, "<a href=\"{{1}}\">{{2}}</a> ", head, main))
                .html();
    }
}
