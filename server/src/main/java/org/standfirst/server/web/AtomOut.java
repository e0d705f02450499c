package org.standfirst.server.web;

import org.standfirst.server.web.Syndication.Channel;

/** Atom 1.0. */
final class AtomOut {

    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomOut() {}

    static byte[] write(Channel channel) {
        return XmlOut.document(out -> {
            out.open("feed", "xmlns", NAMESPACE);
            out.text("id", channel.home() + "/");
            out.text("title", channel.title());
            out.text("subtitle", channel.description());
            out.text("updated", channel.at().toString());
            out.open("author").text("name", channel.title()).close();
            out.empty("link", "rel", "self", "href", channel.home() + "/feed.atom");
            out.empty("link", "rel", "alternate", "href", channel.home() + "/");
            for (var story : channel.stories()) {
                out.open("entry");
                out.text("id", channel.link(story));
                out.text("title", story.headline());
                out.empty("link", "rel", "alternate", "href", channel.link(story));
                out.text("updated", story.updated().toString());
                out.text("summary", Channel.summary(story));
                out.close();
            }
            out.close();
        });
    }
}
