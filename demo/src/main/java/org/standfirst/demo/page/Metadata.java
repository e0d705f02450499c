package org.standfirst.demo.page;

import org.standfirst.demo.press.PressArticle;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What pages tell machines about an article. */
final class Metadata {

    private static final JsonMapper JSON = new JsonMapper();

    private Metadata() {}

    /** A schema.org NewsArticle as JSON-LD. */
    static Markup jsonLd(Site site, PressArticle article) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", "NewsArticle");
        thing.put("headline", article.title());
        if (article.standfirst() != null) {
            thing.put("description", article.standfirst());
        }
        thing.put("datePublished", article.published().toString());
        thing.put("dateModified", article.changed().toString());
        thing.put("inLanguage", site.outlet().language());
        thing.put("articleSection", article.section());
        thing.put("mainEntityOfPage", site.address(article).toString());
        thing.put("author", authors(article));
        thing.put(
                "publisher",
                Map.of("@type", "NewsMediaOrganization", "name", site.outlet().name()));
        if (article.picture() != null) {
            thing.put("image", image(site, article));
        }
        var json = JSON.writeValueAsString(thing).replace("</", "<\\/");
        return new Markup("<script type=\"application/ld+json\">" + json + "</script>");
    }

    private static List<Map<String, String>> authors(PressArticle article) {
        var authors = new ArrayList<Map<String, String>>();
        article.bylines().forEach(name -> authors.add(author("Person", name)));
        if (article.credit() != null) {
            authors.add(author("Organization", article.credit()));
        }
        return authors;
    }

    private static Map<String, String> author(String type, String name) {
        var author = new LinkedHashMap<String, String>();
        author.put("@type", type);
        author.put("name", name);
        return author;
    }

    /** Open Graph and Twitter cards; the title carries the site's name, as it so often does. */
    static Markup openGraph(Site site, PressArticle article) {
        var lines = new ArrayList<Markup>();
        lines.add(property("og:type", "article"));
        lines.add(property("og:site_name", site.outlet().name()));
        lines.add(property("og:title", article.title() + " | " + site.outlet().name()));
        lines.add(property("og:url", site.address(article).toString()));
        lines.add(property("og:locale", site.outlet().language()));
        lines.add(property("article:published_time", article.published().toString()));
        if (article.standfirst() != null) {
            lines.add(property("og:description", article.standfirst()));
        }
        if (article.updated() != null) {
            lines.add(property("article:modified_time", article.updated().toString()));
        }
        if (article.picture() != null) {
            lines.add(property("og:image", image(site, article)));
        }
        return Markup.joined(lines);
    }

    private static Markup property(String name, String value) {
        return Template.of("<meta property=\"{{1}}\" content=\"{{2}}\">", name, value);
    }

    static String image(Site site, PressArticle article) {
        return site.address(imagePath(article)).toString();
    }

    static String imagePath(PressArticle article) {
        var picture = article.picture();
        return picture == null ? "" : "/images/" + picture.name() + ".svg";
    }
}
