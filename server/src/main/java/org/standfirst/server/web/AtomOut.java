package org.standfirst.server.web;

import org.standfirst.server.web.Syndication.Channel;

/** Atom 1.0. */
final class AtomOut {

    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private AtomOut() {}

    static byte[] write(Channel channel) {
        return XmlOut.document(out -> {
            out.open("feed", "xmlns", NAMESPACE);
            out.text("id", channel.home() + channel.page());
            out.text("title", channel.title());
            out.text("subtitle", channel.description());
            out.text("updated", channel.at().toString());
            out.open("author").text("name", channel.title()).close();
            out.empty("link", "rel", "self", "href", channel.home() + channel.self());
            out.empty("link", "rel", "alternate", "href", channel.home() + channel.page());
            for (var item : channel.items()) {
                out.open("entry");
                out.text("id", item.link());
                out.text("title", item.title());
                out.empty("link", "rel", "alternate", "href", item.link());
                out.text("updated", item.updated().toString());
                out.text("summary", item.summary());
                out.close();
            }
            out.close();
        });
    }
}
