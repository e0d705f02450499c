package org.standfirst.feed;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.standfirst.text.WrittenTime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Atom 0.3 and 1.0 (RFC 4287), also where the namespace is wrong or missing. */
final class AtomFeed {

    private final String url;

    AtomFeed(String url) {
        this.url = url;
    }

    Feed read(Element root) {
        var feed = new XmlRecord(root);
        boolean single = XmlName.of(root).equals("atom:entry");
        var entries = single ? List.of(root) : feed.all("atom:entry", "entry");
        var icon = plain(feed, "logo", "icon");
        var language = XmlText.blankToNull(root.attr("xml:lang"));
        return new Feed(
                plain(feed, "id"),
                feed.markup(url, both("title")),
                link(feed),
                feed.markup(url, both("subtitle", "tagline", "info")),
                language == null ? feed.plain("dc:language") : language,
                WrittenTime.read(feed.plain(both("updated", "modified"))),
                icon == null ? null : XmlText.absolute(icon, XmlText.base(root, url)),
                entries.stream()
                        .limit(FeedReader.MOST_ENTRIES)
                        .map(entry -> entry(entry, feed))
                        .toList());
    }

    private Entry entry(Element element, XmlRecord feed) {
        var entry = new XmlRecord(element);
        var id = XmlText.identity(plain(entry, "id", "guid"), XmlText.base(element, url));
        var link = link(entry);
        var authors = authors(entry);
        var content = entry.markup(url, both("content"));
        var summary = entry.markup(url, both("summary"));
        var issued = plain(entry, "published", "issued", "created");
        return new Entry(
                id == null ? link : id,
                entry.markup(url, both("title")),
                link,
                WrittenTime.read(issued == null ? entry.plain("dc:date", "pubdate") : issued),
                WrittenTime.read(entry.plain(both("updated", "modified"))),
                authors.isEmpty() ? authors(feed) : authors,
                summary == null ? content : summary,
                content,
                categories(entry),
                enclosures(entry));
    }

    private static @Nullable String plain(XmlRecord parent, String... names) {
        return parent.plain(both(names));
    }

    /** Each name with and without Atom's namespace. */
    private static String[] both(String... names) {
        var all = new ArrayList<String>();
        for (var name : names) {
            all.add("atom:" + name);
            all.add(name);
        }
        return all.toArray(String[]::new);
    }

    private @Nullable String link(XmlRecord parent) {
        Element chosen = null;
        for (var link : parent.all(both("link"))) {
            var relation = link.attr("rel");
            if (link.hasAttr("href") && (relation.isEmpty() || relation.equals("alternate"))) {
                var type = link.attr("type");
                boolean page = type.isEmpty() || type.contains("html");
                if (chosen == null || (page && !chosen.attr("type").contains("html"))) {
                    chosen = link;
                }
            }
        }
        if (chosen != null) {
            return XmlText.absolute(chosen.attr("href"), XmlText.base(chosen, url));
        }
        var plain = parent.plain("link");
        return plain == null ? null : XmlText.absolute(plain, url);
    }

    private static List<String> authors(XmlRecord parent) {
        Set<String> names = new LinkedHashSet<>();
        for (var author : parent.all(both("author"))) {
            var person = new XmlRecord(author);
            var name = plain(person, "name", "email");
            if (name == null && author.children().isEmpty()) {
                name = XmlText.plain(author);
            }
            if (name != null) {
                names.add(name);
            }
        }
        var creator = names.isEmpty() ? parent.plain("dc:creator") : null;
        return creator == null ? List.copyOf(names) : List.of(creator);
    }

    private static List<String> categories(XmlRecord entry) {
        Set<String> names = new LinkedHashSet<>();
        for (var category : entry.all(both("category"))) {
            var name = XmlText.blankToNull(category.attr("term"));
            name = name == null ? XmlText.plain(category) : name;
            if (name != null) {
                names.add(name);
            }
        }
        for (var subject : entry.all("dc:subject")) {
            var name = XmlText.plain(subject);
            if (name != null) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private List<Enclosure> enclosures(XmlRecord entry) {
        var found = new ArrayList<Enclosure>();
        for (var link : entry.all(both("link"))) {
            if (link.attr("rel").equals("enclosure") && link.hasAttr("href")) {
                found.add(
                        new Enclosure(
                                XmlText.absolute(link.attr("href"), XmlText.base(link, url)),
                                XmlText.blankToNull(link.attr("type")),
                                RssFeed.length(link.attr("length"))));
            }
        }
        for (var media : entry.all("media:content", "media:thumbnail")) {
            if (!media.attr("url").isBlank()) {
                found.add(
                        new Enclosure(
                                XmlText.absolute(media.attr("url"), XmlText.base(media, url)),
                                XmlText.blankToNull(media.attr("type")),
                                RssFeed.length(media.attr("fileSize")),
                                new XmlRecord(entry.element()).plain("media:description")));
            }
        }
        return found;
    }
}
