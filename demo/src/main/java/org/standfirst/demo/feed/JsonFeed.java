package org.standfirst.demo.feed;

import org.standfirst.demo.feed.FeedWriter.Listing;
import org.standfirst.demo.press.PressArticle;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** JSON Feed 1.1. */
final class JsonFeed {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonFeed() {}

    static String write(Listing listing) {
        var site = listing.site();
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", listing.feed().title());
        feed.put("description", site.outlet().tagline());
        feed.put("home_page_url", site.base().toString());
        feed.put("feed_url", site.address(listing.feed().path()).toString());
        feed.put("language", site.outlet().language());
        feed.put("items", listing.articles().stream().map(a -> item(listing, a)).toList());
        return JSON.writeValueAsString(feed);
    }

    private static Map<String, Object> item(Listing listing, PressArticle article) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", "tag:" + article.key());
        item.put("url", listing.link(article));
        item.put("title", article.title());
        item.put("summary", listing.summary(article));
        if (listing.full()) {
            item.put("content_html", Listing.html(article));
        } else {
            item.put("content_text", listing.summary(article));
        }
        item.put("date_published", article.published().toString());
        item.put("date_modified", article.changed().toString());
        item.put("tags", List.of(article.section()));
        item.put("authors", authors(article));
        if (article.picture() != null) {
            item.put("image", listing.picture(article));
        }
        return item;
    }

    private static List<Map<String, String>> authors(PressArticle article) {
        return Stream.concat(article.bylines().stream(), Stream.ofNullable(article.credit()))
                .map(name -> Map.of("name", name))
                .toList();
    }
}
