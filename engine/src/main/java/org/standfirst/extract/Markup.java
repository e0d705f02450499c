package org.standfirst.extract;

import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.List;

/**
 * The elements of a page that carry data about it, each kind in reading order; found in one {@link
 * PageWalk}.
 *
 * @param links those with an address and a relation
 * @param live those that say that the page is a live blog
 */
record Markup(
        List<Element> titles,
        List<Element> metas,
        List<Element> scripts,
        List<Element> links,
        List<Element> images,
        List<Element> times,
        List<Element> live) {

    private static final String LIVE = "LiveBlogPosting";

    static Markup empty() {
        return new Markup(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** Takes in an element, of which {@link PageTags} tells what it may be. */
    void add(Element element, Attributes attributes, int tag) {
        if ((tag & PageTags.DATA) == 0) {
            if (attributes.get("itemtype").endsWith("/" + LIVE)) {
                live.add(element);
            }
            return;
        }
        switch (element.normalName()) {
            case "title" -> titles.add(element);
            case "meta" -> metas.add(element);
            case "script" -> {
                scripts.add(element);
                if (attributes.get("type").contains("ld+json") && element.data().contains(LIVE)) {
                    live.add(element);
                }
            }
            case "time" -> times.add(element);
            case "img" -> images.add(element);
            case "link" -> {
                if (element.hasAttr("rel") && element.hasAttr("href")) {
                    links.add(element);
                }
            }
            default -> {}
        }
    }

    /** The page's title as jsoup gives it, which looks for it each time; empty if there is none. */
    String title() {
        for (var title : titles) {
            for (var at = title.parent(); at != null; at = at.parent()) {
                if (at.normalName().equals("head")) {
                    return StringUtil.normaliseWhitespace(title.text()).trim();
                }
            }
        }
        return "";
    }

    /**
     * The value of an attribute, empty if there is none. Names are in small letters, as the parser
     * leaves them, so this needs not ask regardless of case as jsoup does.
     */
    static String attribute(Element element, String name) {
        return element.attributes().get(name);
    }
}
