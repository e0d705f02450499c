package org.standfirst.demo.feed;

import org.standfirst.demo.feed.FeedWriter.Listing;
import org.standfirst.demo.press.PressArticle;

/** Atom 1.0. Where links are relative, they are so to {@code xml:base}. */
final class Atom10 {

    private Atom10() {}

    static String write(Listing listing) {
        var site = listing.site();
        var xml = new Xml(listing.encoding());
        xml.open(
                "feed",
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xml:lang",
                site.outlet().language(),
                "xml:base",
                site.base().toString());
        xml.text("title", listing.feed().title());
        xml.text("subtitle", site.outlet().tagline());
        xml.text("id", site.address(listing.feed().path()).toString());
        xml.empty("link", "rel", "self", "href", listing.feed().path());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", "/");
        xml.text("updated", listing.updated().toString());
        listing.articles().forEach(a -> entry(xml, listing, a));
        return xml.close("feed").toString();
    }

    private static void entry(Xml xml, Listing listing, PressArticle article) {
        xml.open("entry");
        xml.text("title", article.title());
        xml.text("id", "tag:" + article.key());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", listing.link(article));
        if (article.picture() != null) {
            xml.empty(
                    "link",
                    "rel",
                    "enclosure",
                    "type",
                    "image/svg+xml",
                    "href",
                    listing.picture(article));
        }
        xml.text("published", article.published().toString());
        xml.text("updated", article.changed().toString());
        for (var name : article.bylines()) {
            xml.open("author").text("name", name).close("author");
        }
        if (article.credit() != null) {
            xml.open("author").text("name", article.credit()).close("author");
        }
        xml.empty("category", "term", article.section());
        xml.text("summary", listing.summary(article), "type", "text");
        if (listing.full()) {
            xml.text("content", Listing.html(article), "type", "html");
        }
        xml.close("entry");
    }
}
