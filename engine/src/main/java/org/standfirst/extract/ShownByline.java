package org.standfirst.extract;

import org.standfirst.extract.PersonNames.Mark;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The byline that readers see: the line that most plainly names who signed, by its words, its
 * element's names and its place beside the headline and the date.
 */
final class ShownByline {

    private static final int LONGEST_UNMARKED = 100;
    private static final int LONGEST_NAME = 40;

    /** So close to the headline words such as "by" leave no doubt. */
    private static final int CLOSE = 6;

    /** Scores from which on a line is a byline, and from which on it is one beyond doubt. */
    private static final double LEAST = 0.9;

    private static final double PLAIN = 5;

    /** No line that is neither near the headline nor beside the date has more. */
    private static final double MOST_ELSEWHERE = 4;

    /** The same without words such as "by". */
    private static final double MOST_CALLED_ELSEWHERE = 1;

    private static final Pattern STRANGE_NAMES =
            Pattern.compile(
                    "comment|related|teaser|(?<!elementor-)widget|recommend|recent|popular|caption|"
                        + "testimonial|quote|disqus|reply|promo|card-|similar|footer|newsletter|"
                        + "photo|credit-|copyright");

    /** Names that only a line that is no plain byline beside the headline makes strange. */
    private static final Pattern PAGE_NAMES = Pattern.compile("widget|newsletter");

    private static final Pattern REVIEWED =
            Pattern.compile(
                    "review|fact.?check|edited|gepr\u00FCft|r\u00E9vis", Pattern.CASE_INSENSITIVE);
    private final BylinePlace place;
    private final PageLines page;
    private final OutletName outlet;
    private final boolean asideCounts;

    private Found best = new Found(List.of(), false, false);
    private double most = LEAST;
    private int bestLine = -1;

    ShownByline(BylinePlace place, OutletName outlet) {
        this.place = place;
        this.page = place.page();
        this.outlet = outlet;
        // Some pages hold all they have in an element for what is beside the point.
        int headline = place.headline();
        this.asideCounts = headline < 0 || !page.lines().get(headline).aside();
    }

    /**
     * Who signs there.
     *
     * @param names empty if no line is a byline
     * @param introduced whether a word such as "by" says so beside the headline
     * @param reviewed whether they only reviewed what others wrote
     */
    record Found(List<String> names, boolean introduced, boolean reviewed) {}

    /** The names in the byline that readers see. */
    Found people() {
        lookAt(true);
        if (most <= MOST_ELSEWHERE) {
            lookAt(false);
        }
        if (!best.names().isEmpty() && most >= PLAIN) {
            return best;
        }
        var credited = credited();
        if (credited.isEmpty() && best.names().isEmpty()) {
            credited = underLabel();
        }
        return credited.isEmpty() ? best : new Found(credited, false, false);
    }

    /** Looks for the likeliest line, among equals the first, where bylines stand or elsewhere. */
    private void lookAt(boolean here) {
        for (var line : page.lines()) {
            int distance = place.distance(line.number());
            boolean near = BylinePlace.isNear(distance);
            boolean dated = place.isDated(line);
            if (here != (near || dated) || line.raw().length() > BylinePlace.LONGEST_BYLINE) {
                continue;
            }
            boolean aside = asideCounts && line.aside();
            if (distance == 0 || (!here && aside)) {
                continue;
            }
            var spot = new Spot(distance, dated, aside);
            if (!isBetter(spot.score(true, true), line)) {
                continue;
            }
            var text = line.text();
            boolean introduced = PersonNames.introduces(text) || BylinePlace.opensLater(line.raw());
            boolean mayBeCalled = here || (isShort(line) && most <= MOST_CALLED_ELSEWHERE);
            int signs = introduced || mayBeCalled ? line.signs() : 0;
            boolean byCalled = (signs & NameSigns.AUTHOR) != 0;
            if (!introduced && !here && !byCalled) {
                continue;
            }
            if (isStrange(line, signs, introduced && near && !aside)) {
                continue;
            }
            var mark = introduced ? Mark.INTRODUCED : byCalled ? Mark.CALLED : Mark.NONE;
            boolean beside = dated || (distance > 0 && distance <= BylinePlace.BESIDE);
            if (mark == Mark.NONE && (!beside || aside || line.raw().length() > LONGEST_UNMARKED)) {
                continue;
            }
            double score = spot.score(introduced, byCalled);
            if (!isBetter(score, line) || (!introduced && !here && !PersonNames.isPerson(text))) {
                continue;
            }
            var found = inLine(line, mark);
            if (!found.isEmpty()) {
                most = score;
                bestLine = line.number();
                boolean reviewed = REVIEWED.matcher(text).find();
                boolean close = Math.abs(distance) <= CLOSE;
                best = new Found(found, introduced && close && !reviewed, reviewed);
            }
        }
    }

    /** Where a line stands. */
    private record Spot(int distance, boolean dated, boolean aside) {

        double score(boolean introduced, boolean called) {
            boolean near = BylinePlace.isNear(distance);
            double score = introduced ? 3 : 0;
            score += (called ? 2 : 0) + (near ? 2 : 0) + (dated ? 1.5 : 0);
            score -= aside ? 2 : 0;
            return score - (near ? Math.abs(distance) * 0.05 : dated ? 0.5 : 1);
        }
    }

    private boolean isBetter(double score, PageLine line) {
        return score > most || (score == most && line.number() < bestLine);
    }

    private static boolean isStrange(PageLine line, int signs, boolean plain) {
        return (signs & NameSigns.NO_BYLINE) != 0
                && !(plain
                        && !STRANGE_NAMES
                                .matcher(PAGE_NAMES.matcher(line.names()).replaceAll(""))
                                .find());
    }

    /** The names that elements mark as authors, those nearest to the headline. */
    private List<String> credited() {
        var names = new NameList(outlet);
        int first = -1;
        Set<String> elsewhere = new LinkedHashSet<>();
        for (var credit : page.credits()) {
            int distance = place.distance(credit.line());
            boolean strange = (NameSigns.of(credit.names()) & NameSigns.NO_BYLINE) != 0;
            boolean aside =
                    asideCounts
                            && credit.line() < page.lines().size()
                            && page.lines().get(credit.line()).aside();
            boolean here =
                    BylinePlace.isReached(distance) && (first < 0 || credit.line() - first <= 3);
            boolean beside = credit.stated() && distance > 0 && BylinePlace.isNear(distance);
            if (strange || !BylinePlace.isReached(distance)) {
                continue;
            }
            if ((!aside || beside) && here) {
                int before = names.size();
                names.add(BylinePlace.undated(credit.text()), mark(credit), true);
                first = names.size() > before && first < 0 ? credit.line() : first;
            } else if (aside && credit.stated()) {
                elsewhere.add(credit.text());
            }
        }
        if (names.isEmpty() && elsewhere.size() == 1) {
            // The only one whom the page calls an author, beside the article.
            names.add(elsewhere.iterator().next(), Mark.INTRODUCED, true);
        }
        return names.names();
    }

    /** The names in the lines under a heading such as "Authors", wherever it stands. */
    private List<String> underLabel() {
        var names = new NameList(outlet);
        var lines = page.lines();
        for (int i = 0; i < lines.size() && names.isEmpty(); i++) {
            if (lines.get(i).raw().length() > LONGEST_NAME
                    || !PersonNames.isLabel(lines.get(i).text())
                    || (lines.get(i).signs() & NameSigns.NO_BYLINE) != 0) {
                continue;
            }
            under(lines.get(i)).forEach(name -> names.add(name, Mark.CALLED, true));
        }
        return names.names();
    }

    /** The names in the lines below one, up to the first that is none. */
    private List<String> under(PageLine label) {
        var names = new NameList(outlet);
        int before = -1;
        var lines = page.lines();
        for (int i = label.number() + 1; i < lines.size() && names.size() > before; i++) {
            before = names.size();
            if (isShort(lines.get(i))) {
                names.add(lines.get(i).text(), Mark.CALLED, true);
            }
        }
        return names.names();
    }

    private static Mark mark(PageLines.Credit credit) {
        return credit.stated() ? Mark.STATED : Mark.CALLED;
    }

    private List<String> inLine(PageLine line, Mark mark) {
        var names = new NameList(outlet);
        boolean skip = mark == Mark.INTRODUCED && !PersonNames.introduces(line.text());
        boolean opened = false;
        for (var piece : BylinePlace.pieces(line)) {
            var text = piece.strip();
            boolean opens = PersonNames.introduces(text);
            if (text.isEmpty() || (skip && !opens)) {
                continue;
            }
            skip = false;
            opened |= opens;
            int before = names.size();
            var bare = PersonNames.withoutBy(BylinePlace.undated(text));
            names.add(bare, mark, opened);
            boolean other = names.size() == before && bare.length() > 4;
            if (other && !names.isEmpty()) {
                break;
            }
        }
        boolean alone = names.isEmpty() && opened && PersonNames.withoutBy(line.text()).isEmpty();
        if (alone && PersonNames.isLabel(line.text())) {
            return under(line);
        }
        int next = line.number() + 1;
        if (alone && next < page.lines().size()) {
            // The word that introduces the byline stands on a line of its own.
            var below = page.lines().get(next);
            boolean more = !PersonNames.withoutBy(below.text()).isEmpty();
            if (more && below.raw().length() <= BylinePlace.LONGEST_BYLINE) {
                return inLine(below, Mark.CALLED);
            }
        }
        return names.names();
    }

    private static boolean isShort(PageLine line) {
        return line.raw().length() <= LONGEST_NAME;
    }
}
