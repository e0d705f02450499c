package org.standfirst.extract;

import org.standfirst.article.Author;
import org.standfirst.extract.PersonNames.Mark;
import org.standfirst.text.WrittenTime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who signed an article: people and agencies by name, from the page's data and from the byline that
 * readers see. Desks, companies and the outlet's own name are nobody.
 */
final class Bylines {

    private static final int NEAR_BEFORE = 8;
    private static final int NEAR_AFTER = 14;
    private static final int LONGEST_BYLINE = 180;
    private static final int LONGEST_LIST = 300;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_AUTHORS = 30;
    private static final int SHORTEST_HANDLE = 5;

    /** So many lines from the article's date a byline may stand. */
    private static final int BESIDE = 2;

    /** Scores from which on a line is a byline, and from which on it is one beyond doubt. */
    private static final double LEAST = 0.9;

    private static final double PLAIN = 5;

    private static final List<String> NAMED =
            List.of(
                    "author",
                    "article:author",
                    "parsely-author",
                    "dc.creator",
                    "dcterms.creator",
                    "dc.creator.personalname",
                    "sailthru.author",
                    "byl",
                    "article.author",
                    "citation_author",
                    "authors",
                    "shareaholic:article_author_name",
                    "cxenseparse:author",
                    "vr:author",
                    "twitter:creator:name",
                    "rbauthors");
    private static final Pattern LABEL =
            Pattern.compile(
                    "written by|author|verfasst von|geschrieben von|\\u00E9crit par|escrito por|"
                            + "scritto da|geschreven door|skriven av|napisane przez|auteur|autor",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AUTHOR_NAMES =
            Pattern.compile("author|byline|autor|writer|auteur|\\bby\\b|contributor|verfasser");
    private static final Pattern STRANGE_NAMES =
            Pattern.compile(
                    "comment|related|teaser|(?<!elementor-)widget|recommend|recent|popular|caption|"
                        + "testimonial|quote|disqus|reply|promo|card-|similar|footer|newsletter|"
                        + "photo|credit-|copyright");
    private static final Pattern PIECES =
            Pattern.compile(
                    "[" + PageLines.SEAM + "|\\u2022\\u00B7\\uFF5C]|\\s[\\u2013\\u2014-]\\s");

    private final PageLines page;
    private final int headline;
    private final int date;
    private final String outlet;
    private final String url;
    private final NamesTest authorNames = new NamesTest(AUTHOR_NAMES);
    private final NamesTest strangeNames = new NamesTest(STRANGE_NAMES);

    private Bylines(PageLines page, int headline, int date, String outlet, String url) {
        this.page = page;
        this.headline = headline;
        this.date = date;
        this.outlet = outlet;
        this.url = url;
    }

    static List<Author> of(
            PageLines page,
            int headline,
            int date,
            JsonLd data,
            Map<String, String> meta,
            String outlet,
            String url) {
        return new Bylines(page, headline, date, outlet, url).authors(data, meta);
    }

    private List<Author> authors(JsonLd data, Map<String, String> meta) {
        var stated = new ArrayList<String>();
        for (var field : List.of("author", "creator")) {
            for (var named : data.people(field)) {
                if (stated.isEmpty() || field.equals("author")) {
                    add(stated, named.name(), Mark.STATED, !named.organization());
                }
            }
        }
        if (stated.isEmpty()) {
            named(stated, meta);
        }
        var seen = seen();
        boolean handles = stated.stream().noneMatch(name -> name.indexOf(' ') > 0);
        boolean people = seen.stream().anyMatch(PersonNames::isPerson);
        return authors(handles && people ? seen : joined(stated, seen));
    }

    /** What readers see, where it says all that the data says and more. */
    private static List<String> joined(List<String> stated, List<String> seen) {
        if (stated.isEmpty()) {
            return seen;
        }
        boolean shared =
                seen.stream().anyMatch(name -> stated.stream().anyMatch(s -> alike(s, name)));
        if (!shared) {
            return stated;
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

    private void named(List<String> names, Map<String, String> meta) {
        for (var key : NAMED) {
            var value = meta.get(key);
            if (value != null && names.isEmpty() && !value.startsWith("http")) {
                add(names, value, Mark.STATED, false);
            }
        }
        for (int i = 1; i <= 2 && names.isEmpty(); i++) {
            var label = meta.get("twitter:label" + i);
            var value = meta.get("twitter:data" + i);
            if (label != null && value != null && LABEL.matcher(label).find()) {
                add(names, value, Mark.STATED, false);
            }
        }
    }

    /**
     * Adds the names of a list.
     *
     * @param person whether the page says that these are people, who may share the outlet's name
     */
    private void add(List<String> names, String list, Mark mark, boolean person) {
        if (list.length() > LONGEST_LIST) {
            return;
        }
        for (var name : PersonNames.split(PersonNames.withoutBy(list))) {
            if (PersonNames.isCredential(name) && !names.isEmpty()) {
                // "Ada Fern, MD" signs with her degree.
                if (!person || mark != Mark.NONE) {
                    names.add(names.removeLast() + ", " + name);
                }
                continue;
            }
            boolean own = Headline.isOutlet(name, outlet, url) || isPartOfOutlet(name);
            boolean allowed = !own || PersonNames.isPerson(name);
            boolean desk = !person && mark == Mark.STATED && name.indexOf(' ') < 0;
            if (allowed
                    && !(desk && name.length() < SHORTEST_HANDLE)
                    && PersonNames.isName(name, mark)
                    && names.stream().noneMatch(name::equalsIgnoreCase)) {
                names.add(name);
            }
        }
    }

    private boolean isPartOfOutlet(String name) {
        var folded = BodyFinder.folded(name);
        return folded.length() > 3 && BodyFinder.folded(outlet).contains(folded);
    }

    /** The names in the byline that readers see; empty if there is none. */
    private List<String> seen() {
        List<String> best = List.of();
        double most = LEAST;
        for (var line : page.lines()) {
            int distance = headline < 0 ? line.number() : line.number() - headline;
            boolean near = distance >= -NEAR_BEFORE && distance <= NEAR_AFTER;
            boolean dated = date >= 0 && Math.abs(line.number() - date) <= BESIDE;
            if (line.raw().length() > LONGEST_BYLINE || (!near && !dated && line.aside())) {
                continue;
            }
            var text = line.text();
            boolean introduced = PersonNames.introduces(text) || opensLater(line.raw());
            var called = introduced || near || dated || isShort(line) ? line.names() : "";
            boolean byCalled = authorNames.test(called);
            if (!introduced && !near && !dated && !byCalled) {
                continue;
            }
            if (distance == 0 || strangeNames.test(called)) {
                continue;
            }
            var mark = introduced ? Mark.INTRODUCED : byCalled ? Mark.CALLED : Mark.NONE;
            boolean beside = dated || (distance > 0 && distance <= BESIDE);
            if (mark == Mark.NONE
                    && (!beside || line.aside() || line.raw().length() > LONGEST_LIST / 3)) {
                continue;
            }
            double score = introduced ? 3 : 0;
            score += (byCalled ? 2 : 0) + (near ? 2 : 0) + (dated ? 1.5 : 0);
            score -= line.aside() ? 2 : 0;
            score -= near ? Math.abs(distance) * 0.05 : dated ? 0.5 : 1;
            if (!introduced && !near && !dated && !PersonNames.isPerson(text)) {
                continue;
            }
            if (score > most) {
                var found = inLine(line, mark);
                if (!found.isEmpty()) {
                    most = score;
                    best = found;
                }
            }
        }
        var credited = credited();
        return !best.isEmpty() && (most >= PLAIN || credited.isEmpty()) ? best : credited;
    }

    /** The names that elements mark as authors, those nearest to the headline. */
    private List<String> credited() {
        var names = new ArrayList<String>();
        int first = -1;
        for (var credit : page.credits()) {
            int distance = headline < 0 ? credit.line() : credit.line() - headline;
            boolean strange = STRANGE_NAMES.matcher(credit.names()).find();
            boolean aside =
                    credit.line() < page.lines().size() && page.lines().get(credit.line()).aside();
            boolean here = distance >= -NEAR_BEFORE && (first < 0 || credit.line() - first <= 3);
            if (!strange && !aside && here) {
                int before = names.size();
                add(
                        names,
                        undated(credit.text()),
                        credit.stated() ? Mark.STATED : Mark.CALLED,
                        true);
                first = names.size() > before && first < 0 ? credit.line() : first;
            }
        }
        return names;
    }

    private static String undated(String text) {
        var dates = WrittenTime.all(text, null);
        return dates.isEmpty() ? text : text.substring(0, dates.getFirst().begin());
    }

    private List<String> inLine(PageLine line, Mark mark) {
        var names = new ArrayList<String>();
        boolean skip = mark == Mark.INTRODUCED && !PersonNames.introduces(line.text());
        boolean opened = false;
        for (var piece : PIECES.split(line.raw(), -1)) {
            var text = piece.strip();
            boolean opens = PersonNames.introduces(text);
            if (text.isEmpty() || (skip && !opens)) {
                continue;
            }
            skip = false;
            opened |= opens;
            int before = names.size();
            var bare = PersonNames.withoutBy(undated(text));
            add(names, bare, mark, opened);
            boolean other = names.size() == before && bare.length() > 4;
            if (other && !names.isEmpty()) {
                break;
            }
        }
        if (names.isEmpty() && opened) {
            // The words that introduce the byline stand on a line of their own.
            int next = line.number() + 1;
            if (next < page.lines().size() && PersonNames.withoutBy(line.text()).isEmpty()) {
                var below = page.lines().get(next);
                if (below.raw().length() <= LONGEST_BYLINE) {
                    return inLine(below, Mark.CALLED);
                }
            }
        }
        return names;
    }

    private static boolean isShort(PageLine line) {
        return line.raw().length() <= LONGEST_NAME;
    }

    /** Whether the words that introduce a byline begin a later piece of the line. */
    private static boolean opensLater(String raw) {
        if (raw.indexOf(PageLines.SEAM) < 0 && raw.indexOf('|') < 0) {
            return false;
        }
        for (var piece : PIECES.split(raw, -1)) {
            if (PersonNames.introduces(piece.strip())) {
                return true;
            }
        }
        return false;
    }
}
