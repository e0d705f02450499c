package org.standfirst.feed;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.standfirst.text.WrittenTime;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** RSS 0.90 to 2.0 and RSS 1.0 (RDF), with the Dublin Core, content and media modules. */
final class RssFeed {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:mailto:)?[\\w.+-]{1,64}@[\\w.-]{1,255}");

    private final String url;

    RssFeed(String url) {
        this.url = url;
    }

    Feed read(Element root) {
        var found =
                XmlName.of(root).equals("channel") ? root : new XmlRecord(root).first("channel");
        var channel = new XmlRecord(found == null ? root : found);
        var items = new ArrayList<>(channel.all("item", "entry", "atom:entry"));
        if (items.isEmpty()) {
            items.addAll(new XmlRecord(root).all("item", "entry", "atom:entry"));
        }
        var image = channel.first("image");
        var logo = image == null ? null : new XmlRecord(image).plain("url");
        return new Feed(
                channel.plain("id", "atom:id"),
                channel.markup(url, "title", "dc:title", "atom:title"),
                link(channel, "link"),
                channel.markup(
                        url,
                        "description",
                        "dc:description",
                        "tagline",
                        "subtitle",
                        "atom:tagline",
                        "atom:subtitle"),
                language(channel),
                WrittenTime.read(
                        channel.plain(
                                "lastbuilddate",
                                "pubdate",
                                "dc:date",
                                "dcterms:modified",
                                "atom:updated")),
                logo == null ? null : XmlText.absolute(logo, url),
                items.stream().limit(FeedReader.MOST_ENTRIES).map(this::entry).toList());
    }

    private static @Nullable String language(XmlRecord channel) {
        var written = channel.plain("language", "dc:language");
        return written == null ? XmlText.blankToNull(channel.element().attr("xml:lang")) : written;
    }

    private Entry entry(Element element) {
        var item = new XmlRecord(element);
        var guid = item.first("guid", "id", "atom:id");
        var id = XmlText.plain(guid);
        var link = link(item, "link");
        if (link == null && guid != null && id != null) {
            // A guid is an address unless it says that it is not.
            boolean address = !guid.attr("ispermalink").equalsIgnoreCase("false");
            boolean permanent = !guid.attr("isPermaLink").equalsIgnoreCase("false");
            link = address && permanent ? XmlText.absolute(id, XmlText.base(guid, url)) : null;
        }
        var about = XmlText.blankToNull(element.attr("rdf:about"));
        return new Entry(
                id != null ? id : about != null ? about : link,
                item.markup(url, "title", "dc:title", "atom:title", "media:title"),
                link,
                WrittenTime.read(
                        item.plain(
                                "pubdate",
                                "dcterms:issued",
                                "atom:published",
                                "dc:date",
                                "dcterms:created",
                                "published")),
                WrittenTime.read(
                        item.plain("dcterms:modified", "atom:updated", "dc:date", "updated")),
                authors(item),
                item.markup(
                        url,
                        "description",
                        "dc:description",
                        "summary",
                        "atom:summary",
                        "media:description"),
                item.markup(
                        url, "content:encoded", "xhtml:body", "body", "fullitem", "atom:content"),
                categories(item),
                enclosures(item));
    }

    private @Nullable String link(XmlRecord parent, String name) {
        for (var link : parent.all(name)) {
            var text = XmlText.blankToNull(link.wholeText().strip());
            if (text == null) {
                text = XmlText.blankToNull(link.attr("href"));
            }
            if (text != null) {
                return XmlText.absolute(text, XmlText.base(link, url));
            }
        }
        for (var link : parent.all("atom:link")) {
            var relation = link.attr("rel");
            if (relation.isEmpty() || relation.equals("alternate")) {
                return XmlText.absolute(link.attr("href"), XmlText.base(link, url));
            }
        }
        return null;
    }

    private static List<String> authors(XmlRecord item) {
        Set<String> names = new LinkedHashSet<>();
        for (var author : item.all("dc:creator", "author", "atom:author", "dc:author")) {
            var named = new XmlRecord(author).plain("name", "atom:name");
            var name = named == null ? XmlText.plain(author) : named;
            if (name != null) {
                names.add(withoutAddress(name));
            }
        }
        if (names.isEmpty()) {
            var name = item.plain("itunes:author", "media:credit");
            return name == null ? List.of() : List.of(name);
        }
        return List.copyOf(names);
    }

    /** "me@example.com (Ada Fern)" and "Ada Fern (me@example.com)" are both Ada Fern. */
    private static String withoutAddress(String author) {
        var matcher = ADDRESS.matcher(author);
        var name = matcher.replaceAll("").replaceAll("[()<>]", "").strip();
        return name.isEmpty() ? author : name;
    }

    private static List<String> categories(XmlRecord item) {
        Set<String> names = new LinkedHashSet<>();
        for (var category : item.all("category", "dc:subject", "media:category")) {
            var name = XmlText.plain(category);
            if (name != null) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    private List<Enclosure> enclosures(XmlRecord item) {
        var found = new ArrayList<Enclosure>();
        var elements = new ArrayList<>(item.all("enclosure", "media:content", "media:thumbnail"));
        for (var group : item.all("media:group")) {
            elements.addAll(new XmlRecord(group).all("media:content", "media:thumbnail"));
        }
        for (var element : elements) {
            var address = XmlText.blankToNull(element.attr("url"));
            if (address != null) {
                var size = element.hasAttr("length") ? "length" : "fileSize";
                found.add(
                        new Enclosure(
                                XmlText.absolute(address, XmlText.base(element, url)),
                                XmlText.blankToNull(element.attr("type")),
                                length(element.attr(size)),
                                description(element, item)));
            }
        }
        return found;
    }

    /** The description of the file itself, of its group, or of all that the entry offers. */
    private static @Nullable String description(Element element, XmlRecord item) {
        var own = new XmlRecord(element).plain("media:description");
        var parent = element.parent();
        if (own == null && parent != null) {
            own = new XmlRecord(parent).plain("media:description");
        }
        return own == null ? item.plain("media:description") : own;
    }

    static @Nullable Long length(String digits) {
        try {
            return digits.isBlank() ? null : Long.valueOf(digits.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
