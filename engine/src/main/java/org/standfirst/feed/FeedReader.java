package org.standfirst.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.standfirst.text.EncodedText;

/**
 * Reads a feed of any dialect: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed. XML that is
 * broken is read as far as it makes sense; an entity that the document declares itself is only ever
 * a short plain text, and nothing outside the document is ever read. Immutable and safe for use by
 * many threads.
 */
public final class FeedReader {

    /** Entries beyond this number are left out: no honest feed lists more. */
    static final int MOST_ENTRIES = 2_000;

    /**
     * Reads one feed.
     *
     * @param contentType the header, which may name the charset
     * @param url where the feed was found; relative links are resolved against it
     * @throws FeedException if this is no feed
     */
    public Feed read(byte[] body, @Nullable String contentType, String url) throws FeedException {
        var text = EncodedText.decode(body, contentType).stripLeading();
        if (text.isEmpty()) {
            throw new FeedException("the feed is empty");
        }
        if (text.startsWith("{")) {
            return new JsonFeed(url).read(text);
        }
        // A doctype is the place where entities are declared; none is needed to read a feed.
        var document = Jsoup.parse(Doctype.removed(text), url, Parser.xmlParser());
        for (Element element : document.getAllElements()) {
            var name = XmlName.of(element);
            if (name.equals("atom:feed") || name.equals("atom:entry") || name.equals("feed")) {
                return new AtomFeed(url).read(element);
            }
            if (name.equals("rss") || name.equals("rdf:rdf") || name.equals("channel")) {
                return new RssFeed(url).read(element);
            }
            if (name.equals("html") || name.equals("body")) {
                throw new FeedException("this is a web page, not a feed");
            }
        }
        var start = text.substring(0, Math.min(40, text.length())).replaceAll("\\s+", " ");
        throw new FeedException("this is no feed; it starts with \"" + start + "\"");
    }
}
