package org.standfirst.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.standfirst.text.EncodedText;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lists of feeds as OPML 2.0 (opml.org/spec2.opml), the format in which feed readers exchange them.
 * Broken XML is read as far as it makes sense; entities are never expanded.
 */
public final class Opml {

    private static final String BETWEEN_FOLDERS = " / ";
    private static final int DEEPEST = 20;

    private Opml() {}

    /**
     * Reads the feeds of a list, in order. An outline without an address is a folder.
     *
     * @throws FeedException if this is no OPML
     */
    public static List<Outline> read(byte[] body) throws FeedException {
        var text = Doctype.removed(EncodedText.decode(body, null).stripLeading());
        var document = Jsoup.parse(text, "", Parser.xmlParser());
        var root = named(document, "opml");
        if (root == null) {
            throw new FeedException("this is no OPML: it has no element <opml>");
        }
        var feeds = new ArrayList<Outline>();
        read(root, new ArrayDeque<>(), feeds);
        return List.copyOf(feeds);
    }

    private static @Nullable Element named(Document document, String name) {
        for (var element : document.getAllElements()) {
            if (element.tagName().equalsIgnoreCase(name)) {
                return element;
            }
        }
        return null;
    }

    private static void read(Element parent, Deque<String> folders, List<Outline> feeds) {
        for (var child : parent.children()) {
            if (!child.tagName().equalsIgnoreCase("outline")) {
                read(child, folders, feeds);
                continue;
            }
            var title = attribute(child, "title");
            var name = title == null ? attribute(child, "text") : title;
            var address = attribute(child, "xmlUrl");
            if (address != null) {
                feeds.add(
                        new Outline(
                                name == null ? address : name,
                                address,
                                attribute(child, "htmlUrl"),
                                folders.isEmpty() ? null : String.join(BETWEEN_FOLDERS, folders)));
            }
            if (folders.size() < DEEPEST) {
                var folder = address == null ? name : null;
                if (folder != null) {
                    folders.addLast(folder);
                }
                read(child, folders, feeds);
                if (folder != null) {
                    folders.removeLast();
                }
            }
        }
    }

    /** The value under any spelling of upper and lower case; null if missing or empty. */
    private static @Nullable String attribute(Element element, String name) {
        for (var attribute : element.attributes()) {
            if (attribute.getKey().equalsIgnoreCase(name) && !attribute.getValue().isBlank()) {
                return attribute.getValue().strip();
            }
        }
        return null;
    }

    /** Writes a list that {@link #read} and other readers read; feeds of one folder together. */
    public static String write(String title, List<Outline> feeds) {
        var document = new Document("");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(true);
        document.parser(Parser.xmlParser());
        var root = document.appendElement("opml").attr("version", "2.0");
        root.appendElement("head").appendElement("title").text(title);
        var body = root.appendElement("body");
        for (var feed : feeds) {
            var outline = folder(body, feed.folder()).appendElement("outline");
            outline.attr("type", "rss")
                    .attr("text", feed.title())
                    .attr("title", feed.title())
                    .attr("xmlUrl", feed.xmlUrl());
            if (feed.htmlUrl() != null) {
                outline.attr("htmlUrl", feed.htmlUrl());
            }
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.outerHtml() + "\n";
    }

    private static Element folder(Element body, @Nullable String path) {
        if (path == null) {
            return body;
        }
        var at = body;
        for (var name : path.split(BETWEEN_FOLDERS, -1)) {
            var parent = at;
            at =
                    parent.children().stream()
                            .filter(e -> !e.hasAttr("xmlUrl") && e.attr("text").equals(name))
                            .findFirst()
                            .orElseGet(() -> parent.appendElement("outline").attr("text", name));
        }
        return at;
    }
}
