package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Passage.Part;
import org.standfirst.server.web.view.Cited;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses as pages write them. */
public final class Links {

    /** Where is searched. */
    static final String SEARCH = "/search";

    private Links() {}

    /**
     * The address of a source if a click on it can only open a page of the web, otherwise null: a
     * feed may name {@code javascript:} or {@code file:} as the link of an article.
     */
    public static @Nullable String outside(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            var uri = new URI(url.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            var web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null && uri.getUserInfo() == null
                    ? uri.toASCIIString()
                    : null;
        } catch (java.net.URISyntaxException e) {
            return null;
        }
    }

    /** The desk's page of a story. */
    public static String deskStory(String id) {
        return "/desk/stories/" + segment(id);
    }

    /** Host of a source's address without a leading www, or null if the address is no web page. */
    public static @Nullable String host(@Nullable String url) {
        var safe = outside(url);
        if (safe == null) {
            return null;
        }
        var host = URI.create(safe).getHost();
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /** The edition of a day. */
    public static String edition(String date) {
        return "/edition/" + segment(date);
    }

    /** Why an article is in a story. */
    public static String why(String story, String article) {
        return story(story) + "/why/" + segment(article);
    }

    /** The puzzle of a day; a file of it with an ending such as {@code .puz}. */
    public static String crossword(String day, String kind) {
        return "/crossword/" + segment(day) + '/' + kind;
    }

    /** The picture of a cartoon. */
    static String cartoon(String id) {
        return "/cartoon/" + segment(id);
    }

    /** What the latest edition has in a section. */
    public static String section(String key) {
        return "/section/" + segment(key);
    }

    public static String story(String id) {
        return "/story/" + segment(id);
    }

    /** Where words stand in their context. */
    public static String words(Cited cited) {
        return words(cited.articleId(), cited.version(), cited.part(), cited.begin(), cited.end());
    }

    static String words(String articleId, int version, int begin, int end) {
        return words(articleId, version, Part.BODY, begin, end);
    }

    static String words(String articleId, int version, Part part, int begin, int end) {
        var place = (part == Part.BODY ? "" : "standfirst-") + begin + '-' + end;
        return "/words/" + segment(articleId) + '/' + version + '/' + place;
    }

    /** What a speaker says over time. */
    public static String voice(String name) {
        return "/voice/" + segment(name);
    }

    /** What is found for a question. */
    public static String search(String query) {
        return SEARCH + "?q=" + segment(query);
    }

    /** One sheet of what is found for a question. */
    public static String search(String query, boolean latestFirst, int sheet) {
        return search(query)
                + (latestFirst ? "&order=latest" : "")
                + (sheet > 1 ? "&page=" + sheet : "");
    }

    /** A question as a feed, with an ending such as {@code .atom}. */
    public static String searchFeed(String query, String ending) {
        return SEARCH + "/feed" + ending + "?q=" + segment(query);
    }

    public static String outlet(String key) {
        return "/outlet/" + segment(key);
    }

    /** Where what a search finds is asked for as a letter. */
    public static String letters(String query) {
        return "/letters?search=" + segment(query);
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
    }
}
