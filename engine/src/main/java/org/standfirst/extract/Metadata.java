package org.standfirst.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.Author;
import org.standfirst.article.Image;
import org.standfirst.article.Moment;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        boolean isArticle,
        String body,
        int headlineLine) {

    private static final Pattern NOT_AUTHOR =
            Pattern.compile(
                    "^(?:staff|editors?|editorial(?: team| staff)?|admin|administrator|redaktion|"
                            + "news ?desk|newsroom|unknown|guest|contributors?|team|author|null|"
                            + "webmaster|web desk)$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern AGENCY =
            Pattern.compile(
                    "\\b(?:reuters|afp|dpa|ansa|efe|tass|xinhua|upi|apa|ap|associated press|press"
                            + " association|agence|agency|wire|agentur|nachrichtenagentur)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BY =
            Pattern.compile(
                    "^(?:(?:written|words|reporting|story|posted|published)\\s+)?(?:by|von|par|por"
                            + "|di|door|text|autor(?:en)?|author)\\s*:?\\s+",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern AND =
            Pattern.compile("\\s*(?:,|;|\\||/|\\s&\\s|\\s(?:and|und|et|y|e|en)\\s)\\s*");

    static Metadata of(Document page, String url) {
        var data = JsonLd.article(page);
        var meta = metaElements(page);
        var outlet = outlet(data, meta, page.title(), url);
        var lines = PageLines.of(page);
        var shared = new ArrayList<String>();
        for (var key : List.of("og:title", "twitter:title")) {
            var value = first(meta.get(key));
            if (value != null) {
                shared.add(value);
            }
        }
        var headline =
                Headline.of(
                        lines.lines(),
                        page.title(),
                        first(JsonLd.text(data, "headline")),
                        shared,
                        outlet,
                        url);
        var language = language(page, data);
        var locale = language == null ? null : Locale.forLanguageTag(language);
        var dates = PublicationDates.of(page, lines, headline.line(), data, meta, url, locale);
        return new Metadata(
                canonical(page, meta, url),
                outlet,
                headline.text(),
                first(
                        JsonLd.text(data, "description"),
                        meta.get("og:description"),
                        meta.get("description"),
                        meta.get("twitter:description")),
                authors(page, data, meta, outlet),
                dates.published(),
                dates.updated(),
                language,
                first(JsonLd.text(data, "articleSection"), meta.get("article:section")),
                image(data, meta, url),
                data != null && "false".equals(JsonLd.text(data, "isAccessibleForFree")),
                data != null || "article".equals(meta.get("og:type")),
                Objects.requireNonNullElse(JsonLd.text(data, "articleBody"), ""),
                headline.line());
    }

    private static Map<String, String> metaElements(Document page) {
        var found = new LinkedHashMap<String, String>();
        for (Element element : page.select("meta[content]")) {
            var content = element.attr("content").strip();
            for (var attribute : List.of("property", "name", "itemprop")) {
                var name = element.attr(attribute).toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !content.isEmpty()) {
                    found.putIfAbsent(name, content);
                }
            }
        }
        return found;
    }

    private static @Nullable String first(@Nullable String... values) {
        for (var value : values) {
            if (value != null && !value.isBlank()) {
                var plain = value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, false);
                return plain.replaceAll("\\s+", " ").strip();
            }
        }
        return null;
    }

    private static String canonical(Document page, Map<String, String> meta, String url) {
        var link = page.selectFirst("link[rel=canonical][href]");
        var named = first(link == null ? null : link.absUrl("href"), meta.get("og:url"));
        return named != null && named.startsWith("http") ? named : url;
    }

    private static String outlet(
            @Nullable JsonNode data, Map<String, String> meta, String title, String url) {
        var publisher = data == null ? null : data.get("publisher");
        var named =
                first(
                        meta.get("og:site_name"),
                        publisher == null ? null : JsonLd.text(publisher, "name"),
                        meta.get("application-name"));
        if (named != null && named.length() < 80) {
            return named;
        }
        var written = Headline.outletIn(title, url);
        return written == null ? Headline.host(url) : written;
    }

    private static List<Author> authors(
            Document page, @Nullable JsonNode data, Map<String, String> meta, String outlet) {
        var names = new ArrayList<>(JsonLd.names(data, "author"));
        if (names.isEmpty()) {
            for (var key :
                    List.of(
                            "author",
                            "article:author",
                            "parsely-author",
                            "dc.creator",
                            "sailthru.author",
                            "byl")) {
                var value = meta.get(key);
                if (value != null && !value.startsWith("http") && names.isEmpty()) {
                    names.add(value);
                }
            }
        }
        if (names.isEmpty()) {
            for (Element element :
                    page.select(
                            "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author],"
                                + " .byline a, .author-name, .author a, .byline, .article-author,"
                                + " .post-author")) {
                var text = element.text();
                if (names.isEmpty() && text.length() > 3 && text.length() < 100) {
                    names.add(text);
                }
            }
        }
        var authors = new LinkedHashMap<String, Author>();
        for (var name : names) {
            for (var part : AND.split(BY.matcher(name.strip()).replaceFirst(""), -1)) {
                var person = part.replaceAll("\\s+", " ").strip();
                boolean plausible =
                        person.length() > 2
                                && person.length() < 60
                                && !person.contains("http")
                                && !person.contains("@")
                                && person.chars().noneMatch(Character::isDigit)
                                && Character.isUpperCase(person.codePointAt(0))
                                && !NOT_AUTHOR.matcher(person).find()
                                && !BodyFinder.folded(person).equals(BodyFinder.folded(outlet));
                if (plausible) {
                    boolean agency = AGENCY.matcher(person).find();
                    authors.putIfAbsent(
                            person.toLowerCase(Locale.ROOT),
                            new Author(person, agency ? Author.Kind.AGENCY : Author.Kind.PERSON));
                }
            }
        }
        return List.copyOf(authors.values());
    }

    private static @Nullable String language(Document page, @Nullable JsonNode data) {
        var html = page.selectFirst("html");
        var named = first(html == null ? null : html.attr("lang"), JsonLd.text(data, "inLanguage"));
        if (named == null) {
            return null;
        }
        var tag = Locale.forLanguageTag(named.replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }

    private static @Nullable Image image(
            @Nullable JsonNode data, Map<String, String> meta, String url) {
        var address = first(meta.get("og:image"), JsonLd.image(data), meta.get("twitter:image"));
        if (address == null) {
            return null;
        }
        try {
            var absolute = URI.create(url).resolve(address.replace(" ", "%20")).toString();
            return absolute.startsWith("http")
                    ? new Image(absolute, first(meta.get("og:image:alt")))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
