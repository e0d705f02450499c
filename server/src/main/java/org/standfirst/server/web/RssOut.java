package org.standfirst.server.web;

import org.standfirst.server.web.Syndication.Channel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** RSS 2.0. */
final class RssOut {

    private RssOut() {}

    static byte[] write(Channel channel) {
        return XmlOut.document(out -> {
            out.open("rss", "version", "2.0", "xmlns:atom", AtomOut.NAMESPACE);
            out.open("channel");
            out.text("title", channel.title());
            out.text("link", channel.home() + channel.page());
            out.text("description", channel.description());
            out.text("lastBuildDate", date(channel.at()));
            out.empty(
                    "atom:link",
                    "rel",
                    "self",
                    "type",
                    "application/rss+xml",
                    "href",
                    channel.home() + channel.self());
            for (var item : channel.items()) {
                out.open("item");
                out.text("title", item.title());
                out.text("link", item.link());
                out.text("guid", item.link(), "isPermaLink", "true");
                out.text("pubDate", date(item.updated()));
                out.text("description", escaped(item.summary()));
                out.close();
            }
            out.close().close();
        });
    }

    /** Readers take the description for HTML, so what is plain text is escaped once more. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }
}
