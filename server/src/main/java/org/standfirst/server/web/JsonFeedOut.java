package org.standfirst.server.web;

import org.standfirst.server.web.Syndication.Channel;
import org.standfirst.server.web.Syndication.Item;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON Feed 1.1. */
final class JsonFeedOut {

    private JsonFeedOut() {}

    static byte[] write(Channel channel) {
        var feed = new LinkedHashMap<String, Object>();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", channel.title());
        feed.put("description", channel.description());
        feed.put("home_page_url", channel.home() + channel.page());
        feed.put("feed_url", channel.home() + channel.self());
        feed.put("items", channel.items().stream().map(JsonFeedOut::item).toList());
        return Api.json(feed);
    }

    private static Map<String, Object> item(Item item) {
        var written = new LinkedHashMap<String, Object>();
        written.put("id", item.link());
        written.put("url", item.link());
        written.put("title", item.title());
        written.put("content_text", item.summary());
        written.put("date_published", item.updated().toString());
        if (item.language() != null) {
            written.put("language", item.language());
        }
        return written;
    }
}
