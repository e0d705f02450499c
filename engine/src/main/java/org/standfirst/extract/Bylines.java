package org.standfirst.extract;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Author;
import org.standfirst.extract.PersonNames.Mark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who signed an article: people and agencies by name, from the page's data and from the byline that
 * readers see. A desk, a company or the outlet itself signs only where readers see it and no person
 * does; words such as "Staff" are nobody.
 */
final class Bylines {

    private static final int MOST_AUTHORS = 30;
    private static final int LONGEST_NOTICE = 200;

    private static final List<String> NAMED =
            List.of(
                    "author",
                    "article:author",
                    "parsely-author",
                    "citation_author",
                    "citation_authors",
                    "dc.creator",
                    "dcterms.creator",
                    "dc.creator.personalname",
                    "sailthru.author",
                    "byl",
                    "article.author",
                    "authors",
                    "shareaholic:article_author_name",
                    "cxenseparse:author",
                    "vr:author",
                    "twitter:creator:name",
                    "rbauthors");

    /** Several elements of these names may follow each other, one an author. */
    static final Set<String> REPEATED = Set.copyOf(NAMED);

    private static final Pattern LABEL =
            Pattern.compile(
                    "written by|author|verfasst von|geschrieben von|\\u00E9crit par|escrito por|"
                            + "scritto da|geschreven door|skriven av|napisane przez|auteur|autor",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Fern, Ada", as libraries write it. */
    private static final Pattern INVERTED = Pattern.compile("([^,]+),\\s*([^,]+)");

    private static final Pattern OF_OWNER =
            Pattern.compile(
                    "['\\u2019]s?\\s+(?:\\p{L}+ ){0,2}(?:blog|weblog|site|website|homepage|home|"
                            + "newsletter|substack|page|journal|notes|diary)$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern COPYRIGHT =
            Pattern.compile(
                    "(?:\u00A9|\\([cC]\\)|[Cc]opyright)[\\s\\d\u00A9,\u2013-]*(?:by"
                            + " )?(\\p{Lu}[\\p{L}\\p{M}'-]+"
                            + " \\p{Lu}[\\p{L}\\p{M}'-]+)\\s*(?:[.,|]|$|\\d)");

    private final JsonLd data;
    private final Map<String, String> meta;
    private final OutletName outlet;
    private final BylinePlace place;

    private Bylines(JsonLd data, Map<String, String> meta, OutletName outlet, BylinePlace place) {
        this.data = data;
        this.meta = meta;
        this.outlet = outlet;
        this.place = place;
    }

    static List<Author> of(
            PageLines page,
            int headline,
            int date,
            JsonLd data,
            Map<String, String> meta,
            OutletName outlet) {
        return new Bylines(data, meta, outlet, new BylinePlace(page, headline, date)).authors();
    }

    private List<Author> authors() {
        var stated = stated();
        var seen = new ShownByline(place, outlet).people();
        boolean handles = stated.stream().noneMatch(name -> name.indexOf(' ') > 0);
        boolean people =
                seen.names().stream()
                        .anyMatch(name ->
                                PersonNames.isPerson(name)
                                        || (seen.introduced() && name.indexOf(' ') > 0));
        var names = handles && people ? seen.names() : joined(stated, seen);
        boolean reviewed = stated.isEmpty() && seen.reviewed();
        if (!names.isEmpty() && !reviewed) {
            return authors(names);
        }
        var other = desk();
        if (other == null && !names.isEmpty()) {
            return authors(names);
        }
        other = other == null ? owner() : other;
        return other == null ? List.of() : List.of(other);
    }

    /** Whom the page's data names. */
    private List<String> stated() {
        var names = new NameList(outlet);
        for (var field : List.of("author", "creator")) {
            for (var named : data.people(field)) {
                if (names.isEmpty() || field.equals("author")) {
                    names.add(named.name(), Mark.STATED, !named.organization());
                }
            }
        }
        for (var key : NAMED) {
            if (names.isEmpty()) {
                values(key).forEach(value -> names.add(value, Mark.STATED, false));
            }
        }
        for (int i = 1; i <= 2 && names.isEmpty(); i++) {
            var label = meta.get("twitter:label" + i);
            var value = meta.get("twitter:data" + i);
            if (label != null && value != null && LABEL.matcher(label).find()) {
                names.add(value, Mark.STATED, false);
            }
        }
        return names.names();
    }

    /** The values of the elements of one name that aren't addresses. */
    private List<String> values(String key) {
        var values = new ArrayList<String>();
        var joined = meta.get(key);
        if (joined != null) {
            for (var value : joined.split(String.valueOf(PageLines.SEAM), -1)) {
                if (!value.startsWith("http")) {
                    var inverted = INVERTED.matcher(value);
                    boolean library = key.startsWith("citation") || key.startsWith("dc");
                    values.add(
                            library && inverted.matches()
                                    ? inverted.group(2) + " " + inverted.group(1)
                                    : value);
                }
            }
        }
        return values;
    }

    /** What readers see, where it says all that the data says and more. */
    private static List<String> joined(List<String> stated, ShownByline.Found found) {
        var seen = found.names();
        if (stated.isEmpty()) {
            return seen;
        }
        boolean shared =
                seen.stream().anyMatch(name -> stated.stream().anyMatch(s -> alike(s, name)));
        if (!shared) {
            return found.introduced() ? seen : stated;
        }
        var all = new ArrayList<>(stated);
        for (var name : seen) {
            if (stated.stream().noneMatch(s -> alike(s, name))) {
                all.add(name);
            }
        }
        return all;
    }

    private static boolean alike(String one, String other) {
        var a = Headline.words(one);
        var b = Headline.words(other);
        return a.containsAll(b) || b.containsAll(a);
    }

    private static List<Author> authors(List<String> names) {
        var authors = new LinkedHashMap<String, Author>();
        for (var name : names) {
            if (authors.size() < MOST_AUTHORS) {
                authors.putIfAbsent(name.toLowerCase(Locale.ROOT), PersonNames.author(name));
            }
        }
        return List.copyOf(authors.values());
    }

    /** The desk, company or outlet that the data names and readers see, or that they see sign. */
    private @Nullable Author desk() {
        var shown = new ShownDesk(place);
        var team = shown.team();
        if (team != null) {
            return new Author(team, Author.Kind.DESK);
        }
        for (var field : List.of("author", "creator")) {
            for (var named : data.people(field)) {
                var name = named.name().strip();
                if (PersonNames.maySign(name) && shown.shows(name)) {
                    return signed(name, !named.organization());
                }
            }
        }
        for (var key : NAMED) {
            for (var value : values(key)) {
                if (PersonNames.maySign(value) && shown.shows(value)) {
                    return signed(value, false);
                }
            }
        }
        var handle = shown.handle();
        return handle == null ? null : Author.person(handle);
    }

    private Author signed(String name, boolean person) {
        boolean own = outlet.folded().contains(BodyFinder.folded(name));
        boolean named = name.indexOf(' ') > 0 && PersonNames.isName(name, Mark.INTRODUCED);
        return person && named && !own
                ? PersonNames.author(name)
                : new Author(name, Author.Kind.DESK);
    }

    /** The person whose site it is, by its name or the mark of copyright under the page. */
    private @Nullable Author owner() {
        var name = outlet.name();
        var blog = OF_OWNER.matcher(name);
        if (blog.find() && PersonNames.isPerson(name.substring(0, blog.start()))) {
            return Author.person(name.substring(0, blog.start()));
        }
        var lines = place.page().lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            // No mark has a space in it, so the words need not be put together for them.
            if (!isNotice(lines.get(i).raw())) {
                continue;
            }
            var text = lines.get(i).text();
            if (text.length() > LONGEST_NOTICE) {
                continue;
            }
            var copyright = COPYRIGHT.matcher(text);
            if (copyright.find() && PersonNames.isPerson(copyright.group(1))) {
                return Author.person(copyright.group(1));
            }
        }
        return null;
    }

    private static boolean isNotice(String text) {
        return text.indexOf('\u00A9') >= 0
                || text.contains("opyright")
                || text.contains("(c)")
                || text.contains("(C)");
    }
}
