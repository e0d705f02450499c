package org.standfirst.demo.page;

import org.standfirst.demo.press.PressArticle;

import java.util.List;

/** A soup of div elements whose classes speak of pixels; the only help is the title element. */
final class Utility implements PageDesign {

    private static final Template PAGE =
            new Template(
                    """
                    <!DOCTYPE html>
                    <html lang="{{language}}">
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width">
                    <title>{{title}} | {{outlet}}</title>
                    {{head}}
                    {{feeds}}
                    <link rel="stylesheet" href="/assets/utility.css">
                    </head>
                    <body>
                    <div class="w-full bg-red px-4 py-2 flex z-10"><div class="logo"><a href="/">{{outlet}}</a></div><div class="text-sm text-white ml-auto">{{tagline}}</div></div>
                    <div class="w-full bg-black px-4 flex text-sm">{{navigation}}</div>
                    <div class="max-w mx-auto px-4 grid">{{main}}</div>
                    <div class="w-full bg-black text-white text-xs px-4 py-4">{{footer}}</div>
                    <div class="fixed bottom-0 w-full bg-yellow px-4 py-2 text-sm">{{cookies}} <a href="#" class="btn">YES</a> <a href="#">no</a></div>
                    </body>
                    </html>
                    """);

    private static final Template ARTICLE =
            new Template(
                    """
                    <div class="col-main">
                    <div class="text-xs text-red font-bold uppercase">{{kicker}}</div>
                    <h1 class="text-5xl font-black">{{title}}</h1>
                    {{standfirst}}
                    <div class="flex text-sm text-grey border-y py-2"><div class="mr-4">{{byline}}</div><div>{{printed}}</div><div class="ml-4">{{updated}}</div></div>
                    {{picture}}
                    <div class="mt-4">
                    {{body}}
                    </div>
                    {{corrections}}
                    <div class="flex gap mt-4"><div class="btn">{{share}}</div><div class="btn">f</div><div class="btn">@</div></div>
                    <div class="bg-light p-4 text-sm mt-4">{{author}}</div>
                    <div class="mt-4"><div class="font-black text-xl">{{readMore}}</div>{{related}}</div>
                    <div class="mt-4 text-sm">{{comments}}</div>
                    </div>
                    <div class="col-side"><div class="font-black text-xl text-red">{{mostRead}}</div>{{popular}}<div class="bg-yellow p-4 mt-4 font-bold">{{newsletter}} <span class="btn">ME!</span></div></div>
                    """);

    private static final Body TAGS =
            new Body(
                    "<div class=\"mb-4 text-lg leading\">{{1}}</div>",
                    "<div class=\"mt-4 mb-4 text-2xl font-black\">{{1}}</div>",
                    "<div class=\"mb-4 pl-4 border-l text-lg\">{{1}}</div>",
                    "<div class=\"mb-4 p-4 border rounded\"><div>{{1}}</div> &mdash; {{2}}</div>",
                    "<div class=\"mt-4 p-4 border-y text-sm\">{{1}}</div>");

    private static final String LINK =
            "<div class=\"py-2 border-b\"><a href=\"{{1}}\">{{2}}</a></div>";

    @Override
    public String path(PressArticle article) {
        return "/" + article.section() + "/" + article.slug() + "-" + number(article);
    }

    private static String number(PressArticle article) {
        return String.valueOf(4_000_000 + Math.floorMod(article.slug().hashCode(), 900_000));
    }

    @Override
    public String article(Site site, PressArticle article) {
        var insertions =
                List.of(
                        Template.of(
                                "<div class=\"mb-4 bg-yellow p-4 font-bold text-center\"><a"
                                        + " href=\"/win\">{{1}}</a></div>",
                                site.promotion(0)),
                        inlineLink(site, article),
                        Template.of(
                                "<div class=\"mb-4 bg-light p-4 text-center text-sm\">{{1}}</div>",
                                site.promotion(1)));
        var values =
                Pieces.article(
                        site,
                        article,
                        LINK,
                        "<div class=\"py-2 border-b\"><b>{{1}}</b><div>{{2}}</div></div>");
        values.put(
                "standfirst",
                Pieces.standfirst(article, "<div class=\"text-2xl mb-4\">{{1}}</div>"));
        values.put("updated", Pieces.updated(site, article, "{{1}}"));
        values.put("picture", picture(article));
        values.put("body", Markup.joined(Body.interrupted(TAGS.of(article), insertions)));
        values.put("corrections", TAGS.corrections(article));
        return page(site, article.title(), ARTICLE.fill(values));
    }

    private static Markup picture(PressArticle article) {
        return article.picture() == null
                ? Markup.NONE
                : Template.of(
                        "<div class=\"mt-4\"><img src=\"{{1}}\"{{2}} width=\"800\""
                                + " height=\"450\">{{3}}</div>",
                        Metadata.imagePath(article),
                        Pieces.alt(article),
                        Pieces.caption(article, "<div class=\"text-xs text-grey\">{{1}}</div>"));
    }

    private static Markup inlineLink(Site site, PressArticle article) {
        var related = site.related(article);
        return related.isEmpty()
                ? Markup.NONE
                : Template.of(
                        "<div class=\"mb-4 border-l pl-4\"><span class=\"text-red"
                                + " font-bold\">{{1}}</span> <a href=\"{{2}}\">{{3}}</a></div>",
                        site.furniture().readMore(),
                        site.design().path(related.getFirst()),
                        related.getFirst().title());
    }

    @Override
    public String index(Site site, String heading, List<PressArticle> articles) {
        var cards =
                site.links(
                        "<div class=\"py-2 border-b mb-4\"><a class=\"text-4xl font-black\""
                            + " href=\"{{1}}\">{{2}}</a><div class=\"text-lg\">{{4}}</div></div>",
                        articles);
        var main =
                Template.of(
                        "<div class=\"col-main\"><div class=\"text-xs text-red"
                                + " uppercase\">{{1}}</div>{{2}}</div><div class=\"col-side\"><div"
                                + " class=\"font-black text-xl text-red\">{{3}}</div>{{4}}</div>",
                        heading,
                        Markup.joined(cards),
                        site.furniture().mostRead(),
                        Markup.joined(site.links(LINK, site.mostRead())));
        return page(site, heading, main);
    }

    private static String page(Site site, String title, Markup main) {
        var link = "<a class=\"px-4 py-2 text-white\" href=\"{{1}}\">{{2}}</a>";
        return PAGE.fill(Pieces.frame(site, title, link, Markup.NONE, main)).html();
    }
}
