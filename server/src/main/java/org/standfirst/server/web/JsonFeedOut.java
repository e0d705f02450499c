package org.standfirst.server.web;

import org.standfirst.server.web.Syndication.Channel;
import org.standfirst.server.web.view.StoryLine;

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
        feed.put("home_page_url", channel.home() + "/");
        feed.put("feed_url", channel.home() + "/feed.json");
        feed.put("items", channel.stories().stream().map(s -> item(channel, s)).toList());
        return Api.json(feed);
    }

    private static Map<String, Object> item(Channel channel, StoryLine story) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", channel.link(story));
        item.put("url", channel.link(story));
        item.put("title", story.headline());
        item.put("content_text", Channel.summary(story));
        item.put("date_published", story.updated().toString());
        if (story.language() != null) {
            item.put("language", story.language());
        }
        return item;
    }
}
