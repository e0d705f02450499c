package org.standfirst.demo.page;

import org.standfirst.demo.press.PressArticle;

import java.util.HashMap;
import java.util.Map;

/** Small pieces that several designs share. */
final class Pieces {

    private Pieces() {}

    /** What the frame of every page needs. */
    static Map<String, Object> frame(
            Site site, String title, String navigationLink, Markup head, Markup main) {
        var values = new HashMap<String, Object>();
        values.put("language", site.outlet().language());
        values.put("direction", site.direction());
        values.put("title", title);
        values.put("outlet", site.outlet().name());
        values.put("key", site.outlet().key());
        values.put("tagline", site.outlet().tagline());
        values.put("cookies", site.furniture().cookies());
        values.put("footer", site.furniture().footer());
        values.put("navigation", Markup.joined(site.navigation(navigationLink)));
        values.put("feeds", site.feedLinks());
        values.put("head", head);
        values.put("main", main);
        return values;
    }

    /**
     * What the page of every article needs. Lists are filled templates: links take the address, the
     * headline, the date and the standfirst; comments the name and the words.
     */
    static Map<String, Object> article(
            Site site, PressArticle article, String link, String comment) {
        var furniture = site.furniture();
        var kicker = article.kicker();
        var values = new HashMap<String, Object>();
        values.put("kicker", kicker == null ? article.section() : kicker);
        values.put("title", article.title());
        values.put("outlet", site.outlet().name());
        values.put("byline", signed(site, article));
        values.put("published", article.published());
        values.put("printed", site.printed(article.published()));
        values.put("url", site.address(article));
        values.put("share", furniture.share());
        values.put("author", authorLine(site, article));
        values.put("newsletter", furniture.newsletter());
        values.put("promotion", site.promotion(0));
        values.put("promotion2", site.promotion(1));
        values.put("readMore", furniture.readMore());
        values.put("related", Markup.joined(site.links(link, site.related(article))));
        values.put("mostRead", furniture.mostRead());
        values.put("popular", Markup.joined(site.links(link, site.mostRead())));
        values.put("comments", Markup.joined(site.comments(comment)));
        return values;
    }

    static Markup standfirst(PressArticle article, String html) {
        var standfirst = article.standfirst();
        return standfirst == null ? Markup.NONE : Template.of(html, standfirst);
    }

    /** "By A and B", with the agency if there is one. */
    static String signed(Site site, PressArticle article) {
        var by =
                switch (site.outlet().language()) {
                    case "de" -> "Von ";
                    case "ar" -> "";
                    default -> "By ";
                };
        var names = site.byline(article);
        var credit = article.credit();
        if (names.isEmpty()) {
            return credit == null ? "" : credit;
        }
        return by + names + (credit == null ? "" : ", " + credit);
    }

    /** The time of the last change: its printed form, and as machines like it. */
    static Markup updated(Site site, PressArticle article, String html) {
        var updated = article.updated();
        if (updated == null) {
            return Markup.NONE;
        }
        var word =
                switch (site.outlet().language()) {
                    case "de" -> "Aktualisiert: ";
                    case "ar" -> "آخر تحديث: ";
                    default -> "Updated ";
                };
        return Template.of(html, word + site.printed(updated), updated);
    }

    static Markup figure(PressArticle article) {
        var picture = article.picture();
        if (picture == null) {
            return Markup.NONE;
        }
        return Template.of(
                "<figure><img src=\"{{1}}\" width=\"800\" height=\"450\"{{2}}>{{3}}</figure>",
                Metadata.imagePath(article),
                alt(article),
                caption(article, "<figcaption>{{1}}</figcaption>"));
    }

    /** The attribute with the description; none at all where the outlet gives none. */
    static Markup alt(PressArticle article) {
        var picture = article.picture();
        return picture == null || picture.alt() == null
                ? Markup.NONE
                : Template.of(" alt=\"{{1}}\"", picture.alt());
    }

    static Markup caption(PressArticle article, String html) {
        var picture = article.picture();
        return picture == null || picture.caption() == null
                ? Markup.NONE
                : Template.of(html, picture.caption());
    }

    /** A line about the authors, empty if no person signed. */
    static String authorLine(Site site, PressArticle article) {
        return article.people().isEmpty()
                ? ""
                : site.byline(article) + " " + site.furniture().author();
    }
}
