package org.standfirst.demo.page;

import org.standfirst.demo.press.Furniture;
import org.standfirst.demo.press.Outlet;
import org.standfirst.demo.press.PressArticle;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a page knows of the site it stands on.
 *
 * @param base the site's address, with a slash at the end
 * @param articles all its articles, the newest first
 */
public record Site(
        Outlet outlet,
        PageDesign design,
        Furniture furniture,
        URI base,
        List<PressArticle> articles) {

    public Site {
        articles = List.copyOf(articles);
    }

    /** The full address of an article. */
    public URI address(PressArticle article) {
        return base.resolve(design.path(article));
    }

    /** The full address of anything that begins with a slash. */
    public URI address(String path) {
        return base.resolve(path);
    }

    /** The site's sections in the order of their newest article. */
    public List<String> sections() {
        return articles.stream().map(PressArticle::section).distinct().toList();
    }

    /** A section's path: its place in the list, since not every script makes a good address. */
    public String sectionPath(String section) {
        return "/section/" + (sections().stream().sorted().toList().indexOf(section) + 1) + "/";
    }

    /** Up to four other articles, those of the same section first. */
    List<PressArticle> related(PressArticle article) {
        var others = new ArrayList<PressArticle>();
        articles.stream().filter(a -> a.section().equals(article.section())).forEach(others::add);
        articles.stream().filter(a -> !others.contains(a)).forEach(others::add);
        others.removeIf(a -> a.key().equals(article.key()));
        return others.subList(0, Math.min(4, others.size()));
    }

    /** Up to five articles that people are said to read most. */
    List<PressArticle> mostRead() {
        return articles.stream()
                .sorted((a, b) -> Integer.compare(b.title().length(), a.title().length()))
                .limit(5)
                .toList();
    }

    /** The names of the authors as one line, empty if nobody signed. */
    String byline(PressArticle article) {
        var and = outlet.language().equals("de") ? " und " : " and ";
        return String.join(and, article.bylines());
    }

    /** A date and time as the outlet prints them. */
    String printed(Instant instant) {
        var pattern =
                switch (outlet.language()) {
                    case "de" -> "d. MMMM yyyy, HH:mm 'Uhr'";
                    case "ar" -> "d MMMM yyyy، HH:mm";
                    default -> "d MMMM yyyy, HH:mm";
                };
        return DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(outlet.language()))
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    /** The date as it stands in addresses. */
    static String day(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    String direction() {
        return outlet.rightToLeft() ? "rtl" : "ltr";
    }

    /** Links to the feeds, for the head of a page. */
    Markup feedLinks() {
        return Markup.joined(
                outlet.feeds().stream()
                        .map(f ->
                                Template.of(
                                        "<link rel=\"alternate\" type=\"{{1}}\" title=\"{{2}}\""
                                                + " href=\"{{3}}\">",
                                        f.dialect().mediaType(), f.title(), f.path()))
                        .toList());
    }

    /** The menu: the first entry leads home, the next ones to the sections that there are. */
    List<Markup> navigation(String html) {
        var links = new ArrayList<Markup>();
        var sections = sections();
        for (int i = 0; i < furniture.navigation().size(); i++) {
            var target = i > 0 && i <= sections.size() ? sectionPath(sections.get(i - 1)) : "/";
            links.add(Template.of(html, target, furniture.navigation().get(i)));
        }
        return links;
    }

    /** Links to articles, one filled template each: address, headline, date, standfirst. */
    List<Markup> links(String html, List<PressArticle> articles) {
        return articles.stream()
                .map(a ->
                        Template.of(
                                html,
                                design.path(a),
                                a.title(),
                                printed(a.published()),
                                a.standfirst() == null ? "" : a.standfirst()))
                .toList();
    }

    /** The readers' comments, one filled template each: name, words. */
    List<Markup> comments(String html) {
        return furniture.comments().stream()
                .map(c -> Template.of(html, c.name(), c.text()))
                .toList();
    }

    /** A promotion; asking for more than there are begins again. */
    String promotion(int index) {
        var promotions = furniture.promotions();
        return promotions.get(index % promotions.size());
    }
}
