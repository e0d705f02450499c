package org.standfirst.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/** The text of an element as its dialect means it: plain, escaped markup, inline or base64. */
final class XmlText {

    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "cite", "action", "background", "poster", "longdesc", "data");

    private XmlText() {}

    /** The element's words without any markup, white space collapsed; null if there are none. */
    static @Nullable String plain(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        var value = value(element);
        if (value == null) {
            return null;
        }
        boolean markup = !isPlain(element) && (value.indexOf('<') >= 0 || value.indexOf('&') >= 0);
        var text = markup ? Jsoup.parseBodyFragment(value).text() : value;
        return blankToNull(text.replaceAll("\\s+", " ").strip());
    }

    /** The element's value as markup or text, with relative links resolved; null if empty. */
    static @Nullable String markup(@Nullable Element element, String url) {
        if (element == null) {
            return null;
        }
        var value = value(element);
        if (value == null || isPlain(element) || looksPlain(element, value)) {
            return value;
        }
        return resolved(MarkupSlips.mended(value), base(element, url));
    }

    /** RSS does not say what it means; without a tag or a reference a sign stands for itself. */
    private static boolean looksPlain(Element element, String value) {
        return element.attr("type").isEmpty()
                && element.children().isEmpty()
                && value.indexOf('<') < 0
                && !MarkupSlips.hasReference(value);
    }

    private static boolean isPlain(Element element) {
        var type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean atom = XmlName.of(element).startsWith("atom:");
        boolean escaped = element.attr("mode").equalsIgnoreCase("escaped");
        return type.equals("text")
                || (type.equals("text/plain") && !escaped)
                || (atom && type.isEmpty() && !escaped && element.children().isEmpty());
    }

    private static @Nullable String value(Element element) {
        var type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean encoded =
                element.attr("mode").equalsIgnoreCase("base64")
                        || (XmlName.of(element).startsWith("atom:")
                                && type.contains("/")
                                && !type.startsWith("text/")
                                && !type.endsWith("xml")
                                && element.children().isEmpty());
        if (encoded) {
            try {
                var bytes = Base64.getMimeDecoder().decode(element.wholeText().strip());
                return blankToNull(new String(bytes, StandardCharsets.UTF_8).strip());
            } catch (IllegalArgumentException e) {
                return blankToNull(element.wholeText().strip());
            }
        }
        if (element.children().isEmpty()) {
            return blankToNull(element.wholeText().strip());
        }
        // Atom wraps XHTML in one div that is not part of the text.
        var only = element.childrenSize() == 1 ? element.child(0) : null;
        boolean wrapped = type.equals("xhtml") && only != null && only.tagName().endsWith("div");
        var inner = wrapped && only != null ? only : element;
        return blankToNull(inner.html().replace("xhtml:", "").strip());
    }

    /** The address that relative links inside the element are meant against. */
    static String base(Element element, String url) {
        var chain = new ArrayDeque<String>();
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr("xml:base")) {
                chain.push(at.attr("xml:base"));
            }
        }
        var base = url;
        for (var step : chain) {
            base = absolute(step, base);
        }
        return base;
    }

    /** An id, which is made whole if it is a path on the feed's own host. */
    static @Nullable String identity(@Nullable String id, String base) {
        return id != null && id.startsWith("/") ? absolute(id, base) : id;
    }

    /** {@code link} resolved against {@code base}; as it stands where that cannot be done. */
    static String absolute(String link, String base) {
        var clean = link.strip();
        try {
            var uri = URI.create(base).resolve(clean.replace(" ", "%20"));
            return uri.isAbsolute() ? uri.toString() : clean;
        } catch (IllegalArgumentException e) {
            return clean;
        }
    }

    private static String resolved(String html, String base) {
        boolean linked = html.contains("=") && html.contains("<");
        if (!linked) {
            return html;
        }
        var document = Jsoup.parse(html, base, Parser.htmlParser());
        boolean changed = false;
        for (Element element : document.body().select("[href],[src],[cite],[action],[poster]")) {
            for (var attribute : element.attributes().asList()) {
                var key = attribute.getKey();
                if (ADDRESSES.contains(key) && !attribute.getValue().isBlank()) {
                    var absolute = absolute(attribute.getValue(), base);
                    changed |= !absolute.equals(attribute.getValue());
                    element.attr(key, absolute);
                }
            }
        }
        if (!changed) {
            return html;
        }
        // As XML, so that a quoted tag within an attribute stays quoted.
        document.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
        return document.body().html();
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
