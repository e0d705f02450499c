package org.standfirst.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.Author;
import org.standfirst.article.Image;
import org.standfirst.article.Moment;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What a page says of its article: JSON-LD first, then meta elements, then what a reader sees. */
record Metadata(
        String url,
        String outlet,
        String title,
        @Nullable String standfirst,
        List<Author> authors,
        @Nullable Moment published,
        @Nullable Moment updated,
        @Nullable String language,
        @Nullable String section,
        @Nullable Image image,
        boolean paywalled,
        List<String> corrections,
        boolean isArticle,
        String body,
        int headlineLine) {

    private static final int LONGEST_LIST = 2_000;

    /** An address in which nothing is to be resolved. */
    private static final Pattern PLAIN_ADDRESS =
            Pattern.compile("https?://[\\w.-]++(?:/[\\w-][\\w.-]*+)*+/?");

    private static final Pattern WHITE = Pattern.compile("\\s+");

    /** Tags of languages that are written as they shall be, so that nothing need be looked up. */
    private static final Set<String> COMMON =
            Set.of("en", "de", "fr", "es", "it", "pt", "nl", "en-US", "en-GB", "de-DE");

    static Metadata of(LeanPage lean, Markup markup, PageLines lines, String url) {
        var page = lean.document();
        var data = JsonLd.of(markup);
        var meta = metaElements(markup.metas());
        var title = markup.title();
        var outlet = new OutletName(outlet(data, meta, title, url), url);
        var shared = new ArrayList<String>();
        for (var key : List.of("og:title", "twitter:title")) {
            var value = first(meta.get(key));
            if (value != null) {
                shared.add(value);
            }
        }
        var headline =
                Headline.of(
                        lines.lines(), title, first(data.text("headline")), shared, outlet, url);
        var language = language(page, data);
        var locale = language == null ? null : Locale.forLanguageTag(language);
        var dates =
                PublicationDates.of(lean, markup, lines, headline.line(), data, meta, url, locale);
        var standfirst =
                first(
                        data.text("description"),
                        meta.get("og:description"),
                        meta.get("description"),
                        meta.get("twitter:description"),
                        meta.get("dc.description"));
        return new Metadata(
                canonical(markup, meta, url),
                outlet.name(),
                headline.text(),
                standfirst == null
                        ? first(HeadlineNotes.standfirst(lines.lines(), headline.line()))
                        : standfirst,
                Bylines.of(lines, headline.line(), dates.line(), data, meta, outlet),
                dates.published(),
                dates.updated(),
                language,
                first(
                        data.text("articleSection"),
                        meta.get("article:section"),
                        meta.get("parsely-section"),
                        meta.get("og:section"),
                        meta.get("section"),
                        HeadlineNotes.kicker(lines.lines(), headline.line())),
                image(markup, data, meta, url),
                isPaywalled(data, meta),
                Corrections.of(lines.lines()),
                data.article() != null || "article".equals(meta.get("og:type")),
                Objects.requireNonNullElse(data.text("articleBody"), ""),
                headline.line());
    }

    private static Map<String, String> metaElements(List<Element> elements) {
        var found = new LinkedHashMap<String, String>();
        for (var element : elements) {
            var content = Markup.attribute(element, "content").strip();
            for (var attribute : List.of("property", "name", "itemprop")) {
                var name = Markup.attribute(element, attribute).toLowerCase(Locale.ROOT);
                if (name.isEmpty() || content.isEmpty()) {
                    continue;
                }
                if (Bylines.REPEATED.contains(name)) {
                    found.merge(name, content, Metadata::listed);
                } else {
                    found.putIfAbsent(name, content);
                }
            }
        }
        return found;
    }

    private static String listed(String before, String content) {
        return before.length() > LONGEST_LIST ? before : before + PageLines.SEAM + content;
    }

    private static @Nullable String first(@Nullable String... values) {
        for (var value : values) {
            if (value != null && !value.isBlank()) {
                var plain = value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, false);
                var words = hasWhite(plain) ? WHITE.matcher(plain).replaceAll(" ") : plain;
                return words.strip();
            }
        }
        return null;
    }

    /** Whether a text has white space other than single spaces. */
    private static boolean hasWhite(String text) {
        char before = 'a';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c == ' ' && before == ' ')) {
                return true;
            }
            before = c;
        }
        return false;
    }

    private static String canonical(Markup markup, Map<String, String> meta, String url) {
        String linked = null;
        for (var link : markup.links()) {
            if (linked == null && link.attr("rel").strip().equalsIgnoreCase("canonical")) {
                var address = Markup.attribute(link, "href");
                linked = PLAIN_ADDRESS.matcher(address).matches() ? address : link.absUrl("href");
            }
        }
        var named = first(linked, meta.get("og:url"));
        return named != null && named.startsWith("http") ? named : url;
    }

    private static String outlet(JsonLd data, Map<String, String> meta, String title, String url) {
        var named = first(meta.get("og:site_name"), data.publisher(), meta.get("application-name"));
        if (named != null && named.length() < 80) {
            return named;
        }
        var written = Headline.outletIn(title, url);
        return written == null ? Headline.host(url) : written;
    }

    private static @Nullable String language(Document page, JsonLd data) {
        var html = page.firstElementChild();
        var named = first(html == null ? null : html.attr("lang"), data.text("inLanguage"));
        if (named == null) {
            return null;
        }
        if (COMMON.contains(named)) {
            return named;
        }
        var tag = Locale.forLanguageTag(named.replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }

    /** Whether the page says that it isn't free, or not any more. */
    private static boolean isPaywalled(JsonLd data, Map<String, String> meta) {
        var tier = meta.getOrDefault("article:content_tier", "");
        return "false".equalsIgnoreCase(data.text("isAccessibleForFree"))
                || "false".equalsIgnoreCase(meta.get("isaccessibleforfree"))
                || tier.equalsIgnoreCase("locked")
                || tier.equalsIgnoreCase("metered");
    }

    private static @Nullable Image image(
            Markup markup, JsonLd data, Map<String, String> meta, String url) {
        var address = first(meta.get("og:image"), data.image(), meta.get("twitter:image"));
        if (address == null) {
            var shown = shown(markup);
            address = shown == null ? null : first(shown.attr("src"));
        }
        if (address == null) {
            return null;
        }
        try {
            var absolute =
                    isPlain(url) && isPlain(address)
                            ? address
                            : URI.create(url).resolve(address.replace(" ", "%20")).toString();
            var alt = first(meta.get("og:image:alt"), meta.get("twitter:image:alt"));
            return absolute.startsWith("http")
                    ? new Image(absolute, alt == null ? alt(markup, absolute) : alt)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether an address is whole and has only characters that may stand in any. */
    private static boolean isPlain(String address) {
        int begin = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : -1;
        if (begin < 0 || begin == address.length() || !isLetterOrDigit(address.charAt(begin))) {
            return false;
        }
        for (int i = begin; i < address.length(); i++) {
            char c = address.charAt(i);
            if (!isLetterOrDigit(c) && "/.-_?=&,".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** The first picture in a figure of the article. */
    private static @Nullable Element shown(Markup markup) {
        for (var image : markup.images()) {
            if (image.hasAttr("src")) {
                boolean figure = false;
                for (var at = image.parent(); at != null; at = at.parent()) {
                    var tag = at.normalName();
                    if (figure && (tag.equals("article") || tag.equals("main"))) {
                        return image;
                    }
                    figure |= tag.equals("figure");
                }
            }
        }
        return null;
    }

    /** What the page says in place of a picture, known by its file name. */
    private static @Nullable String alt(Markup markup, String address) {
        var file = fileName(address);
        if (file.length() < 5) {
            return null;
        }
        for (var image : markup.images()) {
            if (image.hasAttr("alt") && fileName(Markup.attribute(image, "src")).equals(file)) {
                return first(image.attr("alt"));
            }
        }
        return null;
    }

    private static String fileName(String address) {
        int end = address.indexOf('?');
        var path = end < 0 ? address : address.substring(0, end);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
