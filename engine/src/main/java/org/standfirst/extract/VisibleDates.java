package org.standfirst.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.standfirst.article.Moment;
import org.standfirst.text.WrittenTime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The dates that a reader sees near the headline, each with how sure it is that it is the article's
 * own. Dates of comments, of other articles and within the story score low.
 */
final class VisibleDates {

    /** Lines before and after the headline that are looked at closely. */
    private static final int NEAR = 4;

    private static final int WITHIN_REACH = 14;

    /** From so many dates in elements of one name on they are a list. */
    private static final int LIST = 3;

    private static final int LONGEST_NOTE = 160;
    private static final int DATELINE = 50;

    private static final Stems UPDATED =
            new Stems("updat", "modif", "revised", "reviewed", "last edited", "aktualis", "stand|")
                    .put(1, "ge\u00E4ndert", "\u00E4nderung", "bearbeitet", "mis \u00E0 jour")
                    .put(1, "maj|", "actualiz", "atualiz", "aggiorn", "bijgewerkt", "gewijzigd")
                    .put(1, "\u043E\u0431\u043D\u043E\u0432", "aktualiz", "zuletzt", "oppdatert")
                    .put(1, "opdateret", "uppdaterad", "p\u00E4ivitetty", "g\u00FCncel")
                    .put(1, "\u66F4\u65B0", "\uC218\uC815", "\u062A\u062D\u062F\u064A\u062B");
    private static final Stems PUBLISHED =
            new Stems("publi", "posted", "released|", "release|", "created", "erstellt")
                    .put(1, "ver\u00F6ffentlicht", "erschienen", "eingestellt", "datum", "|date")
                    .put(1, "fecha", "|data|", "geplaatst", "gepubliceerd", "pubblicat", "opublik")
                    .put(1, "\u043E\u043F\u0443\u0431\u043B", "submitted", "meldung")
                    .put(1, "yay\u0131n", "\u53D1\u5E03", "\u516C\u958B");
    private static final Pattern ORIGINALLY =
            Pattern.compile(
                    "^(?:this \\p{L}+ (?:was|has been|is) )?(?:original(?:ly)?|first|initially)"
                        + " (?:publi|posted|appeared)\\S*(?: on)?:? ?$|^(?:Dieser? \\p{L}+"
                        + " (?:wurde|ist) )?(?:urspr\\u00FCnglich|erstmals|zuerst)(?: publiziert|"
                        + " ver\\u00F6ffentlicht)?(?: am)?:? ?$|^erstver\\u00F6ffentlichung(?:"
                        + " am)?:? ?$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Stems ORIGINAL_STEMS =
            new Stems("original", "first", "initially", "urspr", "erst", "zuerst");
    private static final Stems OTHER_MATTER =
            new Stems("\u00A9", "copyright", "(c)", "joined", "expires", "valid", "g\u00FCltig")
                    .put(1, "deadline", "until", "|bis|", "from|", "ab dem", "termin", "event")
                    .put(1, "opening", "born", "geboren", "abgerufen", "accessed", "retrieved")
                    .put(1, "archiv", "foto", "photo", "bild|", "kommentar", "comment", "says:")
                    .put(1, "schrieb");

    /**
     * A date that the page shows.
     *
     * @param updated whether it is named as the day of a change
     * @param score how sure it is that it is the article's; above {@link #SURE} it is believed
     * @param visible whether it is written, not only carried as data by an element
     * @param open whether it is written in figures of which either may be the month
     */
    record Candidate(
            Moment moment, boolean updated, double score, int line, boolean visible, boolean open) {

        private Candidate less(double doubt) {
            return new Candidate(moment, updated, score - doubt, line, visible, open);
        }
    }

    static final double SURE = 4;

    private VisibleDates() {}

    /** All candidates, the surest first; of equals, the one that comes first on the page. */
    static List<Candidate> of(PageLines page, int headline, @Nullable Locale language) {
        var found = new ArrayList<Candidate>();
        var lines = page.lines();
        for (var line : lines) {
            int distance = headline < 0 ? line.number() : line.number() - headline;
            var words = line.hasFigures() ? line.text() : "";
            if (words.isEmpty()
                    || (words.length() > LONGEST_NOTE && Math.abs(distance) > WITHIN_REACH)) {
                continue;
            }
            // Of a longer line only the words that may be its dateline count.
            var looked = words.length() > LONGEST_NOTE ? words.substring(0, LONGEST_NOTE) : words;
            for (var date : WrittenTime.all(looked, language)) {
                boolean dateline = date.begin() <= DATELINE;
                if (words.length() <= LONGEST_NOTE || dateline) {
                    found.add(candidate(line, words, date, distance, lines));
                }
            }
        }
        for (var stamp : page.stamps()) {
            var moments = WrittenTime.all(stamp.value(), language);
            if (!moments.isEmpty() && stamp.line() < lines.size()) {
                var date = moments.getFirst();
                found.add(stamped(lines.get(stamp.line()), stamp, date, headline));
            }
        }
        var sorted = withoutLists(found, lines, headline);
        sorted.sort(
                Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(c -> c.line() < headline)
                        .thenComparingInt(c -> Math.abs(c.line() - headline)));
        return sorted;
    }

    /** Dates that stand in a row in elements of one name belong to a list of other things. */
    private static List<Candidate> withoutLists(
            List<Candidate> found, List<PageLine> lines, int headline) {
        Map<String, Set<Integer>> alike = new HashMap<>();
        for (var each : found) {
            var names = lines.get(each.line()).names();
            alike.computeIfAbsent(names, n -> new HashSet<>()).add(each.line());
        }
        var marked = new ArrayList<Candidate>();
        for (var each : found) {
            var names = lines.get(each.line()).names();
            boolean listed = alike.getOrDefault(names, Set.of()).size() >= LIST;
            int distance = each.line() - headline;
            boolean beside = distance >= -2 && distance <= NEAR;
            marked.add(listed && !beside ? each.less(2.5) : each);
        }
        return marked;
    }

    private static Candidate candidate(
            PageLine line,
            String words,
            WrittenTime.Found date,
            int distance,
            List<PageLine> lines) {
        int signs = line.signs();
        var before = words.substring(Math.max(0, date.begin() - 60), date.begin());
        var label = before;
        if (date.begin() < 3 && line.number() > 0) {
            // The label may stand on a line of its own.
            var previous = lines.get(line.number() - 1).text();
            label = previous.length() <= 30 ? previous : before;
        }
        double score = near(distance);
        boolean updated = UPDATED.in(label) || (signs & NameSigns.UPDATED) != 0;
        if (isOriginal(before)) {
            score += 5.5;
            updated = false;
        } else if (PUBLISHED.in(label)) {
            score += 2;
            updated &= UPDATED.lastIn(label) > PUBLISHED.lastIn(label);
        } else if (updated) {
            score += 1.5;
        }
        double share = (double) (date.end() - date.begin()) / words.length();
        // A date in the words of the headline is what the article is about.
        score -= distance == 0 && share < 0.6 ? 3 : 0;
        score += share > 0.6 ? 2 : share > 0.25 ? 1 : words.length() > LONGEST_NOTE ? -1.5 : 0;
        score += (signs & NameSigns.DATED) != 0 ? 2 : (signs & NameSigns.META) != 0 ? 1 : 0;
        score += date.moment().precision() == Moment.Precision.DAY ? 0 : 0.5;
        score -= OTHER_MATTER.in(before) ? 2.5 : 0;
        score -= (signs & NameSigns.NO_DATE) != 0 ? 2.5 : 0;
        score -= line.aside() ? 3 : 0;
        score -= inList(line.block()) ? 1 : 0;
        boolean linked = line.linkLength() > words.length() * 0.8;
        score -= linked && words.length() > 40 ? 2 : 0;
        boolean open = isOpen(words, date);
        return new Candidate(date.moment(), updated, score, line.number(), true, open);
    }

    private static boolean isOriginal(String before) {
        return ORIGINAL_STEMS.in(before) && ORIGINALLY.matcher(before).find();
    }

    /** A time that an element carries as data; the words before it on its line are its label. */
    private static Candidate stamped(
            PageLine line, PageLines.Stamp stamp, WrittenTime.Found date, int headline) {
        int distance = line.number() - Math.max(0, headline);
        var names = stamp.names();
        int signs = NameSigns.of(names);
        boolean updated = (signs & NameSigns.UPDATED) != 0;
        boolean published = names.contains("published") || names.contains("pubdate");
        double score = near(distance) + (names.startsWith("date") || published ? 3 : 1.5);
        score += (signs & NameSigns.DATED) != 0 ? 1 : 0;
        score -= (signs & NameSigns.NO_DATE) != 0 ? 2.5 : 0;
        score -= line.aside() ? 3 : 0;
        score -= inList(line.block()) ? 1 : 0;
        var words = line.text();
        boolean only = words.length() <= LONGEST_NOTE;
        score += only ? 0.5 : -1;
        boolean labelled = only && UPDATED.in(words);
        boolean both = only && PUBLISHED.in(words);
        boolean changed = (labelled && !both) || (updated && !published);
        boolean open = isOpen(stamp.value(), date);
        return new Candidate(date.moment(), changed, score, line.number(), false, open);
    }

    /** Whether a date is written in two small figures and a year, and not as dots always order. */
    private static boolean isOpen(String words, WrittenTime.Found date) {
        var day = date.moment().day();
        if (day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue()) {
            return false;
        }
        int figures = 0;
        for (int i = date.begin(); i < date.end() && i < date.begin() + 6; i++) {
            char c = words.charAt(i);
            if (!Character.isDigit(c) && c != '/' && c != '-' && c != ' ') {
                return false;
            }
            figures = Character.isDigit(c) ? figures + 1 : 0;
            if (figures > 2 && i < date.begin() + 4) {
                return false;
            }
        }
        return true;
    }

    private static double near(int distance) {
        if (distance >= 0) {
            return distance <= NEAR ? 3.5 : distance <= WITHIN_REACH ? 2 : distance <= 40 ? 0.5 : 0;
        }
        return distance >= -NEAR ? 3 : distance >= -WITHIN_REACH ? 1 : 0;
    }

    private static boolean inList(Element block) {
        int steps = 0;
        for (Element at = block; at != null && steps++ < 3; at = at.parent()) {
            if (at.normalName().equals("li")) {
                return true;
            }
        }
        return false;
    }
}
