package org.standfirst.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.Author;
import org.standfirst.article.Image;
import org.standfirst.article.Moment;
import org.standfirst.text.WrittenTime;

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
        String body) {

    private static final Pattern URL_DATE =
            Pattern.compile("/((?:19|20)\\d\\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\\d|3[01])\\b");
    private static final Pattern TITLE_SEPARATOR =
            Pattern.compile("\\s+[|–—·»:•-]\\s+|\\s*\\|\\s*");
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
        var outlet = outlet(data, meta, url);
        return new Metadata(
                canonical(page, meta, url),
                outlet,
                title(page, data, meta, outlet),
                first(
                        JsonLd.text(data, "description"),
                        meta.get("og:description"),
                        meta.get("description"),
                        meta.get("twitter:description")),
                authors(page, data, meta, outlet),
                published(page, data, meta, url),
                WrittenTime.read(
                        first(
                                JsonLd.text(data, "dateModified"),
                                meta.get("article:modified_time"),
                                meta.get("og:updated_time"))),
                language(page, data),
                first(JsonLd.text(data, "articleSection"), meta.get("article:section")),
                image(data, meta, url),
                data != null && "false".equals(JsonLd.text(data, "isAccessibleForFree")),
                data != null || "article".equals(meta.get("og:type")),
                Objects.requireNonNullElse(JsonLd.text(data, "articleBody"), ""));
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

    private static String outlet(@Nullable JsonNode data, Map<String, String> meta, String url) {
        var publisher = data == null ? null : data.get("publisher");
        var named =
                first(
                        meta.get("og:site_name"),
                        publisher == null ? null : JsonLd.text(publisher, "name"),
                        meta.get("application-name"));
        if (named != null && named.length() < 80) {
            return named;
        }
        try {
            var host = URI.create(url).getHost();
            return host == null ? "" : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String title(
            Document page, @Nullable JsonNode data, Map<String, String> meta, String outlet) {
        var written = page.title();
        var headings = page.select("h1");
        var heading = headings.size() == 1 ? headings.getFirst().text() : null;
        for (Element each : headings) {
            var text = each.text();
            boolean inTitle =
                    text.length() > 12
                            && BodyFinder.folded(written).contains(BodyFinder.folded(text));
            if (inTitle && (heading == null || text.length() > heading.length())) {
                heading = text;
            }
        }
        var headline = first(JsonLd.text(data, "headline"));
        var shared = first(meta.get("og:title"), meta.get("twitter:title"));
        if (heading != null
                && heading.length() > 12
                && agrees(heading, headline, shared, written)) {
            return heading.replaceAll("\\s+", " ").strip();
        }
        var title = first(headline, shared, heading, written);
        return title == null ? "" : withoutOutlet(title, outlet);
    }

    /** Whether other parts of the page know this headline too. */
    private static boolean agrees(String heading, @Nullable String... others) {
        var folded = BodyFinder.folded(heading);
        boolean any = false;
        for (var other : others) {
            if (other != null) {
                any = true;
                var text = BodyFinder.folded(other);
                if (text.contains(folded) || folded.contains(text)) {
                    return true;
                }
            }
        }
        return !any;
    }

    /** "Fire in the harbour | The Post" without the outlet's name. */
    private static String withoutOutlet(String title, String outlet) {
        var parts = TITLE_SEPARATOR.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        var name = BodyFinder.folded(outlet);
        var last = parts[parts.length - 1];
        var tail = BodyFinder.folded(last);
        boolean named = !name.isEmpty() && (tail.contains(name) || name.contains(tail));
        boolean brief = last.length() <= 25 && last.length() * 2 < title.length();
        boolean bar = title.contains("|");
        if (named || (brief && bar)) {
            int cut = title.lastIndexOf(last);
            var head = title.substring(0, cut).replaceAll("[\\s|–—·»:•-]+$", "");
            return head.isBlank() ? title : head;
        }
        var leader = BodyFinder.folded(parts[0]);
        if (!name.isEmpty() && leader.contains(name)) {
            return title.substring(parts[0].length()).replaceAll("^[\\s|–—·»:•-]+", "");
        }
        return title;
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

    private static @Nullable Moment published(
            Document page, @Nullable JsonNode data, Map<String, String> meta, String url) {
        for (var value :
                new @Nullable String[] {
                    JsonLd.text(data, "datePublished"),
                    meta.get("article:published_time"),
                    meta.get("datepublished"),
                    meta.get("og:published_time"),
                    meta.get("date"),
                    meta.get("dc.date"),
                    meta.get("dc.date.issued"),
                    meta.get("dcterms.date"),
                    meta.get("pubdate"),
                    meta.get("publishdate"),
                    meta.get("publish-date"),
                    meta.get("sailthru.date"),
                    meta.get("parsely-pub-date"),
                    JsonLd.text(data, "dateCreated")
                }) {
            var time = WrittenTime.read(value);
            if (time != null) {
                return time;
            }
        }
        for (Element element :
                page.select(
                        "[itemprop=datePublished], time[pubdate], article time, time[datetime],"
                                + " time, .published, .pubdate, .entry-date, .post-date, .date,"
                                + " .timestamp, .byline")) {
            var value = first(element.attr("datetime"), element.attr("content"), element.text());
            var time = value != null && value.length() < 120 ? WrittenTime.read(value) : null;
            if (time != null) {
                return time;
            }
        }
        var matcher = URL_DATE.matcher(url);
        return matcher.find()
                ? WrittenTime.read(
                        matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3))
                : null;
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
