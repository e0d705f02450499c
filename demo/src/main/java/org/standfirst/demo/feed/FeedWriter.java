package org.standfirst.demo.feed;

import org.standfirst.demo.page.Site;
import org.standfirst.demo.press.Outlet.OutletFeed;
import org.standfirst.demo.press.PressArticle;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.time.Instant;
import java.util.List;

/** Writes a feed in its dialect. */
public final class FeedWriter {

    private FeedWriter() {}

    /** The bytes of a feed in its encoding; what that cannot hold is written as a reference. */
    public static byte[] write(Site site, OutletFeed feed) {
        var listing = Listing.of(site, feed);
        var text =
                switch (feed.dialect()) {
                    case RSS_0_91 -> new Rss("0.91").write(listing);
                    case RSS_0_92 -> new Rss("0.92").write(listing);
                    case RSS_2_0 -> new Rss("2.0").write(listing);
                    case RSS_1_0 -> Rdf.write(listing);
                    case ATOM_0_3 -> Atom03.write(listing);
                    case ATOM_1_0 -> Atom10.write(listing);
                    case JSON_FEED_1_1 -> JsonFeed.write(listing);
                };
        var charset = Charset.forName(listing.encoding());
        return representable(text, charset.newEncoder()).getBytes(charset);
    }

    private static String representable(String text, CharsetEncoder encoder) {
        if (encoder.canEncode(text)) {
            return text;
        }
        var result = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    var character = Character.toString(c);
                    if (encoder.canEncode(character)) {
                        result.append(character);
                    } else {
                        result.append("&#").append(c).append(';');
                    }
                });
        return result.toString();
    }

    /** What every dialect writes down: a feed and its articles, the newest first. */
    record Listing(Site site, OutletFeed feed, List<PressArticle> articles) {

        static Listing of(Site site, OutletFeed feed) {
            return new Listing(site, feed, site.articles().stream().filter(feed::lists).toList());
        }

        String encoding() {
            return feed.encoding() == null ? site.outlet().encoding() : feed.encoding();
        }

        Instant updated() {
            return articles.stream()
                    .map(PressArticle::changed)
                    .max(Instant::compareTo)
                    .orElse(Instant.EPOCH);
        }

        /** The address of an article, with or without the host. */
        String link(PressArticle article) {
            var address = site.address(article);
            return feed.relativeLinks() ? address.getRawPath() : address.toString();
        }

        /** The standfirst, or the first words where there is none; empty for feeds of titles. */
        String summary(PressArticle article) {
            var standfirst = article.standfirst();
            return switch (feed.content()) {
                case TITLES -> "";
                case SUMMARY, FULL -> standfirst == null ? firstWords(article) : standfirst;
            };
        }

        private static String firstWords(PressArticle article) {
            var text = article.text();
            int end = text.indexOf(' ', Math.min(text.length(), 160));
            return end < 0 ? text : text.substring(0, end) + " …";
        }

        boolean full() {
            return feed.content() == org.standfirst.demo.press.Outlet.Content.FULL;
        }

        /** The address of the article's picture, empty if there is none. */
        String picture(PressArticle article) {
            var picture = article.picture();
            return picture == null
                    ? ""
                    : site.address("/images/" + picture.name() + ".svg").toString();
        }

        /** The body as HTML for readers of the full feed. */
        static String html(PressArticle article) {
            var html = new StringBuilder();
            for (var block : article.body()) {
                var tag =
                        switch (block.kind()) {
                            case HEADING -> "h3";
                            case QUOTE, EMBED -> "blockquote";
                            default -> "p";
                        };
                html.append('<').append(tag).append('>').append(Xml.escaped(block.text()));
                html.append("</").append(tag).append(">\n");
            }
            return html.toString();
        }
    }
}
