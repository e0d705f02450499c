package org.standfirst.demo.feed;

import org.standfirst.demo.feed.FeedWriter.Listing;
import org.standfirst.demo.press.PressArticle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** RSS 0.91, 0.92 and 2.0: each version writes a little more than the one before. */
record Rss(String version) {

    String write(Listing listing) {
        var xml = new Xml(listing.encoding());
        xml.open("rss", root());
        xml.open("channel");
        xml.text("title", listing.feed().title());
        xml.text("link", listing.site().base().toString());
        xml.text("description", listing.site().outlet().tagline());
        xml.text("language", listing.site().outlet().language());
        if (two()) {
            xml.text("lastBuildDate", date(listing.updated()));
            xml.text("ttl", "5");
        }
        listing.articles().forEach(a -> item(xml, listing, a));
        xml.close("channel").close("rss");
        return xml.toString();
    }

    private String[] root() {
        var attributes = new ArrayList<>(List.of("version", version));
        if (two()) {
            attributes.addAll(
                    Arrays.asList(
                            "xmlns:content", "http://purl.org/rss/1.0/modules/content/",
                            "xmlns:dc", "http://purl.org/dc/elements/1.1/",
                            "xmlns:media", "http://search.yahoo.com/mrss/"));
        }
        return attributes.toArray(String[]::new);
    }

    private void item(Xml xml, Listing listing, PressArticle article) {
        xml.open("item");
        xml.text("title", article.title());
        xml.text("link", listing.link(article));
        if (!listing.summary(article).isEmpty()) {
            xml.text("description", listing.summary(article));
        }
        if (!version.equals("0.91")) {
            xml.text("category", article.section());
        }
        if (two()) {
            xml.text("guid", "tag:" + article.key(), "isPermaLink", "false");
            xml.text("pubDate", date(article.published()));
            article.bylines().forEach(name -> xml.text("dc:creator", name));
            if (article.credit() != null) {
                xml.text("dc:creator", article.credit());
            }
            picture(xml, listing, article);
            if (listing.full()) {
                xml.cdata("content:encoded", Listing.html(article));
            }
        }
        xml.close("item");
    }

    private static void picture(Xml xml, Listing listing, PressArticle article) {
        var picture = article.picture();
        if (picture == null) {
            return;
        }
        var address = listing.picture(article);
        if (article.cartoon()) {
            xml.empty("enclosure", "url", address, "length", "0", "type", "image/svg+xml");
            var thumbnail = listing.site().address("/images/" + picture.name() + ".png");
            xml.empty("media:thumbnail", "url", thumbnail.toString());
        } else {
            xml.empty("media:content", "url", address, "type", "image/svg+xml", "medium", "image");
        }
        if (picture.alt() != null) {
            xml.text("media:description", picture.alt());
        }
    }

    private boolean two() {
        return version.equals("2.0");
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
