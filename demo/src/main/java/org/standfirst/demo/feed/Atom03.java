package org.standfirst.demo.feed;

import org.standfirst.demo.feed.FeedWriter.Listing;

/** Atom 0.3, as some old systems still write it: issued and modified, tagline, mode. */
final class Atom03 {

    private Atom03() {}

    static String write(Listing listing) {
        var site = listing.site();
        var xml = new Xml(listing.encoding());
        xml.open(
                "feed",
                "version",
                "0.3",
                "xmlns",
                "http://purl.org/atom/ns#",
                "xml:lang",
                site.outlet().language());
        xml.text("title", listing.feed().title(), "mode", "escaped", "type", "text/plain");
        xml.text("tagline", site.outlet().tagline());
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", site.base().toString());
        xml.text("modified", listing.updated().toString());
        for (var article : listing.articles()) {
            xml.open("entry");
            xml.text("title", article.title());
            xml.empty(
                    "link", "rel", "alternate", "type", "text/html", "href", listing.link(article));
            xml.text("id", "tag:" + article.key());
            xml.text("issued", article.published().toString());
            xml.text("modified", article.changed().toString());
            for (var name : article.bylines()) {
                xml.open("author").text("name", name).close("author");
            }
            xml.text("summary", listing.summary(article), "type", "text/plain");
            xml.close("entry");
        }
        return xml.close("feed").toString();
    }
}
