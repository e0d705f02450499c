package org.standfirst.feed;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/**
 * Names of XML elements, independent of the prefix a feed happens to choose: "atom:title" for the
 * Atom namespaces, "dc:creator", and so on; RSS itself has no prefix. Lower case.
 */
final class XmlName {

    private static final Map<String, String> PREFIXES =
            Map.ofEntries(
                    Map.entry("http://www.w3.org/2005/atom", "atom"),
                    Map.entry("http://purl.org/atom/ns", "atom"),
                    Map.entry("http://example.com/newformat", "atom"),
                    Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
                    Map.entry("http://purl.org/rss/1.0", ""),
                    Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
                    Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
                    Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
                    Map.entry("http://backend.userland.com/rss", ""),
                    Map.entry("http://backend.userland.com/rss2", ""),
                    Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
                    Map.entry("http://purl.org/dc/elements/1.1", "dc"),
                    Map.entry("http://purl.org/dc/elements/1.0", "dc"),
                    Map.entry("http://purl.org/dc/terms", "dcterms"),
                    Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
                    Map.entry("http://search.yahoo.com/mrss", "media"),
                    Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
                    Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"));

    private XmlName() {}

    static String of(Element element) {
        var name = element.tagName().toLowerCase(Locale.ROOT);
        int colon = name.indexOf(':');
        var prefix = colon < 0 ? "" : name.substring(0, colon);
        var local = name.substring(colon + 1);
        var uri = uriOf(element, prefix);
        var known = uri == null ? null : PREFIXES.get(trimmed(uri));
        if (known == null) {
            return name;
        }
        return known.isEmpty() ? local : known + ":" + local;
    }

    private static @Nullable String uriOf(Element element, String prefix) {
        var attribute = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr(attribute)) {
                return at.attr(attribute);
            }
        }
        return null;
    }

    private static String trimmed(String uri) {
        var lower = uri.toLowerCase(Locale.ROOT);
        int end = lower.length();
        while (end > 0 && (lower.charAt(end - 1) == '/' || lower.charAt(end - 1) == '#')) {
            end--;
        }
        return lower.substring(0, end);
    }
}
