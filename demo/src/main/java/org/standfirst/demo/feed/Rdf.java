package org.standfirst.demo.feed;

import org.standfirst.demo.feed.FeedWriter.Listing;

/** RSS 1.0, which is RDF: the channel lists the addresses of its items, which stand beside it. */
final class Rdf {

    private Rdf() {}

    static String write(Listing listing) {
        var site = listing.site();
        var xml = new Xml(listing.encoding());
        xml.open(
                "rdf:RDF",
                "xmlns:rdf",
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                "xmlns",
                "http://purl.org/rss/1.0/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        xml.open("channel", "rdf:about", site.address(listing.feed().path()).toString());
        xml.text("title", listing.feed().title());
        xml.text("link", site.base().toString());
        xml.text("description", site.outlet().tagline());
        xml.text("dc:language", site.outlet().language());
        xml.text("dc:date", listing.updated().toString());
        xml.open("items").open("rdf:Seq");
        listing.articles().forEach(a -> xml.empty("rdf:li", "rdf:resource", listing.link(a)));
        xml.close("rdf:Seq").close("items").close("channel");
        for (var article : listing.articles()) {
            xml.open("item", "rdf:about", listing.link(article));
            xml.text("title", article.title());
            xml.text("link", listing.link(article));
            xml.text("description", listing.summary(article));
            xml.text("dc:date", article.published().toString());
            article.bylines().forEach(name -> xml.text("dc:creator", name));
            if (article.credit() != null) {
                xml.text("dc:creator", article.credit());
            }
            xml.text("dc:subject", article.section());
            xml.close("item");
        }
        return xml.close("rdf:RDF").toString();
    }
}
