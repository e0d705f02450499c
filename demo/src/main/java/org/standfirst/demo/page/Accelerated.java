package org.standfirst.demo.page;

import org.standfirst.demo.press.PressArticle;

import java.util.List;

/** An AMP page: its own elements, styles in the page, metadata in JSON-LD. */
final class Accelerated implements PageDesign {

    private static final Template PAGE =
            new Template(
                    """
                    <!doctype html>
                    <html amp lang="{{language}}">
                    <head>
                    <meta charset="utf-8">
                    <title>{{title}} - {{outlet}}</title>
                    <meta name="viewport" content="width=device-width,minimum-scale=1">
                    {{head}}
                    {{feeds}}
                    <style amp-custom>{{style}}</style>
                    </head>
                    <body>
                    <amp-sidebar id="menu" layout="nodisplay"><ul>{{navigation}}</ul></amp-sidebar>
                    <header class="bar"><a href="/">{{outlet}}</a><span>{{tagline}}</span></header>
                    {{main}}
                    <footer class="foot">{{footer}}</footer>
                    <amp-user-notification id="consent" layout="nodisplay"><p>{{cookies}}</p><button on="tap:consent.dismiss">OK</button></amp-user-notification>
                    </body>
                    </html>
                    """);

    private static final Template ARTICLE =
            new Template(
                    """
                    <article class="story">
                    <p class="topic">{{kicker}}</p>
                    <h1>{{title}}</h1>
                    {{standfirst}}
                    <p class="meta">{{byline}} &middot; {{printed}}{{updated}}</p>
                    {{picture}}
                    <div class="copy">
                    {{body}}
                    </div>
                    {{corrections}}
                    <amp-social-share type="system" class="share">{{share}}</amp-social-share>
                    <p class="about">{{author}}</p>
                    </article>
                    <section class="more"><h2>{{readMore}}</h2><amp-list layout="fixed-height" height="200"><ul>{{related}}</ul></amp-list></section>
                    <section class="more"><h2>{{mostRead}}</h2><ol>{{popular}}</ol></section>
                    """);

    private static final Markup STYLE =
            new Markup(
                    """
                    body{margin:0;font:18px/1.6 Georgia,serif;color:#1c1c1c;background:#fdf6ee}
                    .bar{background:#12343b;color:#fff;padding:.8rem 1.2rem;display:flex;justify-content:space-between;align-items:baseline;font-family:Georgia,serif}
                    .bar a{color:#fff;text-decoration:none;font-size:1.6rem;font-variant:small-caps;letter-spacing:.06em}
                    .bar span{font-size:.8rem;opacity:.8}
                    .story,.more,.list{max-width:38rem;margin:1.5rem auto;padding:0 1.2rem}
                    h1{font-size:2.2rem;line-height:1.15;margin:.2rem 0 .6rem}
                    .topic{color:#a3541c;font-weight:bold;text-transform:capitalize;margin:0}
                    .deck{font-size:1.2rem;color:#444}
                    .meta,.about,.foot{font:.85rem/1.5 Verdana,sans-serif;color:#555}
                    .ad,.letter{background:#f1dfc9;padding:.8rem 1rem;font:.85rem/1.5 Verdana,sans-serif;border-left:4px solid #a3541c}
                    table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #c9b79c;padding:.3rem;text-align:left}
                    .more{border-top:2px solid #12343b;font-size:.95rem}.more a,.list a{color:#12343b}
                    .list h2{margin-bottom:.2rem}.foot{padding:1rem 1.2rem;border-top:1px solid #c9b79c}
                    amp-sidebar ul{list-style:none;display:flex;gap:1rem;padding:0 1.2rem;margin:.5rem 0;font:.85rem Verdana,sans-serif}
                    amp-user-notification{display:block;background:#12343b;color:#fff;padding:.4rem 1.2rem;font:.8rem Verdana,sans-serif}
                    """);

    private static final Body TAGS =
            new Body(
                    "<p>{{1}}</p>",
                    "<h2>{{1}}</h2>",
                    "<blockquote>{{1}}</blockquote>",
                    "<amp-embed-post><blockquote>{{1}} &mdash; {{2}}</blockquote></amp-embed-post>",
                    "<p class=\"meta correction\">{{1}}</p>");

    @Override
    public String path(PressArticle article) {
        return "/amp/" + article.section() + "/" + article.slug() + ".amp.html";
    }

    @Override
    public String article(Site site, PressArticle article) {
        var insertions =
                List.of(
                        Template.of(
                                "<amp-ad width=\"300\" height=\"60\" type=\"house\"><div"
                                        + " class=\"ad\">{{1}}</div></amp-ad>",
                                site.promotion(0)),
                        Template.of(
                                "<aside class=\"letter\">{{1}}</aside>",
                                site.furniture().newsletter()));
        var values =
                Pieces.article(
                        site,
                        article,
                        "<li><a href=\"{{1}}\">{{2}}</a></li>",
                        "<p>{{1}}: {{2}}</p>");
        values.put("standfirst", Pieces.standfirst(article, "<p class=\"deck\">{{1}}</p>"));
        values.put("updated", Pieces.updated(site, article, " &middot; {{1}}"));
        values.put("picture", picture(article));
        values.put("body", Markup.joined(Body.interrupted(TAGS.of(article), insertions)));
        values.put("corrections", TAGS.corrections(article));
        var head =
                Markup.joined(
                        List.of(
                                Template.of(
                                        "<link rel=\"canonical\" href=\"{{1}}\">",
                                        site.address(article)),
                                Metadata.jsonLd(site, article)));
        return page(site, article.title(), head, ARTICLE.fill(values));
    }

    private static Markup picture(PressArticle article) {
        return article.picture() == null
                ? Markup.NONE
                : Template.of(
                        "<amp-img src=\"{{1}}\" width=\"800\" height=\"450\""
                                + " layout=\"responsive\"{{2}}></amp-img>",
                        Metadata.imagePath(article), Pieces.alt(article));
    }

    @Override
    public String index(Site site, String heading, List<PressArticle> articles) {
        var items =
                site.links(
                        "<div><h2><a href=\"{{1}}\">{{2}}</a></h2><p>{{4}}</p><p"
                                + " class=\"meta\">{{3}}</p></div>",
                        articles);
        var main =
                Template.of(
                        "<div class=\"list\"><p class=\"topic\">{{1}}</p>{{2}}</div>",
                        heading, Markup.joined(items));
        return page(site, heading, Markup.NONE, main);
    }

    private static String page(Site site, String title, Markup head, Markup main) {
        var values = Pieces.frame(site, title, "<li><a href=\"{{1}}\">{{2}}</a></li>", head, main);
        values.put("style", STYLE);
        return PAGE.fill(values).html();
    }
}
