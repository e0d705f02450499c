package org.standfirst.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The headline that a reader sees, and the line it stands on. A heading is believed the more, the
 * higher it ranks and the better it agrees with what the page says of itself elsewhere: its title,
 * its metadata, its address. Only where no heading convinces, or the best shares hardly a word with
 * them, those stand in.
 *
 * @param text without the outlet's name; empty if there is none
 * @param line where it stands, -1 if no line shows it
 */
record Headline(String text, int line) {

    private static final int LONGEST = 220;
    private static final int LONGEST_NAME = 60;
    private static final int FEWEST_SLUG_WORDS = 3;
    private static final double CONVINCING = 3.4;

    /**
     * A short heading that agrees less than this with all that the page calls itself is a motto.
     */
    private static final double STRANGE = 0.4;

    private static final int FEW_WORDS = 6;
    private static final WordHashes NO_WORDS = WordHashes.of("");

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+(?:[|–—·»«:•›/~-]|::)\\s+|\\s*[|│｜]\\s*|:\\s+");

    /** Those that part words wherever they stand, and those that do so between spaces. */
    private static final String BARS = "|│｜";

    private static final String BETWEEN_SPACES = "–—·»«•›/~-";

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private static final Pattern EDGES = Pattern.compile("^[\\s|–—·»:•-]+|[\\s|–—·»:•-]+$");
    private static final Pattern NAMED =
            Pattern.compile("headline|(?:entry|post|article|page|story|news)[-_]*(?:title|head)");

    /**
     * @param structured the headline in the page's structured data
     * @param shared the titles that the page gives to others, such as Open Graph's
     */
    static Headline of(
            List<PageLine> lines,
            String written,
            @Nullable String structured,
            List<String> shared,
            OutletName outlet,
            String url) {
        var claims = new ArrayList<String>();
        if (structured != null) {
            claims.add(structured);
        }
        // Most pages say the same each time.
        var titles = new HashMap<String, String>();
        for (var claim : shared) {
            claims.add(titles.computeIfAbsent(claim, c -> withoutOutlet(c, outlet)));
        }
        if (!written.isBlank()) {
            claims.add(titles.computeIfAbsent(written, c -> withoutOutlet(c, outlet)));
        }
        var references = new ArrayList<WordHashes>();
        claims.forEach(claim -> references.add(WordHashes.of(claim)));
        var slug = slug(url);
        if (slug.size() >= FEWEST_SLUG_WORDS) {
            references.add(slug);
        }
        var best = new Headline("", -1);
        double most = CONVINCING;
        for (var heading : headings(lines)) {
            double score = score(heading, references, outlet);
            if (score > most) {
                most = score;
                best = new Headline(heading.text(), heading.line().number());
            }
        }
        if (best.line() >= 0) {
            var words = WordHashes.of(best.text());
            boolean strange =
                    claims.size() > 1
                            && words.size() <= FEW_WORDS
                            && agreement(words, references) < STRANGE;
            return strange && !claims.getFirst().isBlank()
                    ? new Headline(claims.getFirst(), best.line())
                    : best;
        }
        for (var claim : claims) {
            if (!claim.isBlank()) {
                return new Headline(claim, lineOf(lines, claim));
            }
        }
        return best;
    }

    /** A heading as a whole, which a line break may have cut into lines. */
    private record Heading(PageLine line, int level, String text) {}

    private static List<Heading> headings(List<PageLine> lines) {
        var found = new ArrayList<Heading>();
        Element last = null;
        for (var line : lines) {
            int level = line.heading();
            if (level == 0 || level > 4) {
                continue;
            }
            var element = headingAround(line.block());
            if (element.equals(last)) {
                var before = found.removeLast();
                found.add(new Heading(before.line(), level, before.text() + " " + whole(line)));
            } else {
                found.add(new Heading(line, level, whole(line)));
            }
            last = element;
        }
        return found;
    }

    /** The words of a line; an element may begin in the middle of one, after an ornate letter. */
    private static String whole(PageLine line) {
        var raw = line.raw();
        if (raw.indexOf(PageLines.SEAM) < 0) {
            return line.text();
        }
        var words = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean split =
                    c == PageLines.SEAM
                            && i > 0
                            && i + 1 < raw.length()
                            && Character.isUpperCase(raw.charAt(i - 1))
                            && (i < 2 || !Character.isLetter(raw.charAt(i - 2)))
                            && Character.isLowerCase(raw.charAt(i + 1));
            if (!split) {
                words.append(c);
            }
        }
        return PageLine.collapsed(words.toString());
    }

    private static Element headingAround(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.normalName().length() == 2 && at.normalName().charAt(0) == 'h') {
                return at;
            }
        }
        return element;
    }

    private static double score(Heading heading, List<WordHashes> references, OutletName outlet) {
        var text = heading.text();
        var words = text.length() > LONGEST ? NO_WORDS : WordHashes.of(text);
        if (words.size() == 0) {
            return 0;
        }
        double agreement = agreement(words, references);
        double score = heading.level() == 1 ? 3 : heading.level() == 2 ? 1 : 0.3;
        score += 4 * agreement;
        if (score <= CONVINCING - 1) {
            // Its name could not help it any more.
            return score;
        }
        score += isNamed(heading.line().names()) ? 1 : 0;
        score -= heading.line().aside() ? 2 : 0;
        score -= score > CONVINCING && outlet.is(text) ? 6 : 0;
        score -= words.size() == 1 && agreement < 0.5 ? 1 : 0;
        return score;
    }

    private static boolean isNamed(String names) {
        return (names.contains("head") || names.contains("title")) && NAMED.matcher(names).find();
    }

    private static double agreement(WordHashes words, List<WordHashes> references) {
        double agreement = 0;
        for (var reference : references) {
            agreement = Math.max(agreement, words.alike(reference));
        }
        return agreement;
    }

    /** The runs of letters and numbers of a text in lower case. */
    static Set<String> words(String text) {
        var words = new HashSet<String>();
        var lower = text.toLowerCase(Locale.ROOT);
        int begin = 0;
        for (int i = 0; i <= lower.length(); ) {
            int point = i < lower.length() ? lower.codePointAt(i) : ' ';
            if (!WordHashes.isPartOfWord(point)) {
                if (i > begin) {
                    words.add(lower.substring(begin, i));
                }
                begin = i + Character.charCount(point);
            }
            i += Character.charCount(point);
        }
        return words;
    }

    private static WordHashes slug(String url) {
        try {
            var path = Objects.requireNonNullElse(URI.create(url.strip()).getPath(), "");
            int end = path.length();
            while (end > 0 && path.charAt(end - 1) == '/') {
                end--;
            }
            return WordHashes.of(path.substring(path.lastIndexOf('/', end - 1) + 1, end));
        } catch (IllegalArgumentException e) {
            return NO_WORDS;
        }
    }

    /**
     * The outlet's name where a page writes it at an end of its title, known by the host that it
     * stands on; null if neither end fits.
     */
    static @Nullable String outletIn(String title, String url) {
        if (!hasSeparator(title)) {
            return null;
        }
        var parts = SEPARATOR.split(title, -1);
        var labels = host(url).split("\\.", -1);
        var label = labels.length < 2 ? "" : BodyFinder.folded(labels[labels.length - 2]);
        if (label.length() <= 3 && labels.length > 2) {
            label = BodyFinder.folded(labels[labels.length - 3]);
        }
        if (parts.length < 2 || label.length() <= 3) {
            return null;
        }
        for (var part : List.of(parts[parts.length - 1].strip(), parts[0].strip())) {
            var folded = BodyFinder.folded(part);
            boolean fits =
                    folded.contains(label) || (folded.length() > 3 && label.contains(folded));
            if (fits && part.length() <= LONGEST_NAME) {
                return part;
            }
        }
        return null;
    }

    static String host(String url) {
        try {
            var host = URI.create(url.strip()).getHost();
            return host == null ? "" : host.startsWith("www.") ? host.substring(4) : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static int lineOf(List<PageLine> lines, String claim) {
        var folded = BodyFinder.folded(claim);
        for (var line : lines) {
            if (!line.aside() && BodyFinder.foldsTo(line.text(), folded)) {
                return line.number();
            }
        }
        return -1;
    }

    /** "Fire in the harbour | The Post" without the outlet's name. */
    static String withoutOutlet(String written, OutletName outlet) {
        var title = written.length() > 2 * LONGEST ? written.substring(0, 2 * LONGEST) : written;
        if (!hasSeparator(title)) {
            return title;
        }
        var parts = SEPARATOR.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        var name = outlet.folded();
        var last = BodyFinder.folded(parts[parts.length - 1]);
        boolean named = names(last, name);
        // No headline has these in it, so what follows late in a title is the site's.
        int bars = Math.max(title.lastIndexOf('|'), title.lastIndexOf(" :: "));
        boolean bar = bars > title.length() / 2;
        if (named || (bar && WHITE.split(parts[parts.length - 1].strip(), -1).length <= 4)) {
            int cut = title.lastIndexOf(parts[parts.length - 1]);
            var head = EDGES.matcher(title.substring(0, cut)).replaceAll("");
            return head.isBlank() ? title : named ? withoutOutlet(head, outlet) : head;
        }
        if (names(BodyFinder.folded(parts[0]), name)) {
            var rest = EDGES.matcher(title.substring(parts[0].length())).replaceAll("");
            return rest.isBlank() ? title : rest;
        }
        return title;
    }

    private static boolean hasSeparator(String title) {
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (BARS.indexOf(c) >= 0
                    || (c == ':' && isSpace(title, i + 1))
                    || (BETWEEN_SPACES.indexOf(c) >= 0
                            && isSpace(title, i + 1)
                            && isSpace(title, i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSpace(String text, int at) {
        return at >= 0
                && at < text.length()
                && (text.charAt(at) == ' ' || (text.charAt(at) >= '\t' && text.charAt(at) <= '\r'));
    }

    private static boolean names(String part, String outlet) {
        return !outlet.isEmpty()
                && !part.isEmpty()
                && (part.equals(outlet)
                        || (part.length() > 3 && outlet.startsWith(part))
                        || (outlet.length() > 3 && part.startsWith(outlet)));
    }
}
