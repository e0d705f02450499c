package org.standfirst.extract;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Moment;
import org.standfirst.text.WrittenTime;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * When an article was published and when it was last changed, from what its page says in data, to
 * its readers and in its address. Nothing is taken from the time at which the page was fetched. A
 * page that tells only of a change is taken to be as old as that, and so is one that tells its
 * readers of nothing else long after a publication of which only its data speaks.
 *
 * @param published null if the page does not say
 * @param updated null if the page does not say, or no later than the publication
 * @param line where readers see one of them, -1 if they don't
 */
record PublicationDates(@Nullable Moment published, @Nullable Moment updated, int line) {

    /** Above this a date that readers see beside the headline outweighs another one in the data. */
    private static final double OUTWEIGHS = 5.4;

    /** The same where that other date is the day of a change, though nothing beside it says so. */
    private static final double OUTWEIGHS_CHANGED = 6;

    /** Below this nothing that readers see is believed. */
    private static final double DOUBTFUL = 0;

    /** A date that the data repeats is preferred to one that is surer by no more than this. */
    private static final double AGREED = 1;

    /**
     * From so many days after the publication on, a change of which alone readers are told makes a
     * new edition; before, it is a correction of what is new.
     */
    private static final int NEW_EDITION = 7;

    private static final List<String> PUBLISHED =
            List.of("article:published_time", "datepublished", "og:published_time");
    private static final List<String> DATED =
            List.of(
                    "date",
                    "dc.date.issued",
                    "dc.date",
                    "dcterms.date",
                    "dcterms.issued",
                    "dcterms.created",
                    "dc.date.created",
                    "pubdate",
                    "publishdate",
                    "publish-date",
                    "publish_date",
                    "published",
                    "publication_date",
                    "published-date",
                    "parsely-pub-date",
                    "sailthru.date",
                    "article:published",
                    "article.published",
                    "citation_publication_date",
                    "citation_online_date",
                    "date.created",
                    "datecreated",
                    "cxenseparse:recs:publishtime",
                    "vr:published_time",
                    "release_date",
                    "article_date_original",
                    "displaydate",
                    "created");
    private static final List<String> UPDATED =
            List.of(
                    "article:modified_time",
                    "datemodified",
                    "og:updated_time",
                    "dcterms.modified",
                    "dc.date.modified",
                    "last-modified",
                    "lastmod",
                    "last_updated",
                    "revised",
                    "article:modified",
                    "article.updated");

    static PublicationDates of(
            LeanPage lean,
            Markup page,
            PageLines lines,
            int headline,
            JsonLd data,
            Map<String, String> meta,
            String url,
            @Nullable Locale language) {
        var seen = VisibleDates.of(lines, headline, language);
        var updated = read(data.text("dateModified"), language);
        updated = updated == null ? named(meta, UPDATED, language) : updated;
        var stated = read(data.text("datePublished"), language);
        stated = stated == null ? named(meta, PUBLISHED, language) : stated;
        var change = best(seen, VisibleDates.Candidate::updated, VisibleDates.SURE);
        if (updated == null && change != null) {
            updated = change.moment();
        }
        var changed = updated;
        var address = HiddenDates.inAddress(url, language);
        var published =
                stated == null
                        ? found(lean, page, lines, data, seen, meta, address, updated, language)
                        : checked(stated, seen, address, updated, isShared(stated, meta, language));
        if (published == null) {
            return new PublicationDates(updated, null, -1);
        }
        boolean later = updated != null && updated.compareTo(published) > 0;
        var shown =
                best(
                        seen,
                        c ->
                                isDay(c, published.day())
                                        || (changed != null && isDay(c, changed.day())),
                        DOUBTFUL);
        int line = shown == null ? -1 : shown.line();
        return new PublicationDates(published, later ? updated : null, line);
    }

    static @Nullable Moment read(@Nullable String value, @Nullable Locale language) {
        if (value == null) {
            return null;
        }
        var all = WrittenTime.all(value, language);
        return all.isEmpty() ? null : all.getFirst().moment();
    }

    private static @Nullable Moment named(
            Map<String, String> meta, List<String> keys, @Nullable Locale language) {
        for (var key : keys) {
            var moment = read(meta.get(key), language);
            if (moment != null) {
                return moment;
            }
        }
        return null;
    }

    private static VisibleDates.@Nullable Candidate best(
            List<VisibleDates.Candidate> seen,
            Predicate<VisibleDates.Candidate> kind,
            double least) {
        for (var candidate : seen) {
            if (candidate.score() >= least && kind.test(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** Whether the element says it from which others take what they show of a page. */
    private static boolean isShared(
            Moment stated, Map<String, String> meta, @Nullable Locale language) {
        var shared = named(meta, PUBLISHED.subList(0, 1), language);
        return shared != null && shared.day().equals(stated.day());
    }

    /** What the data states, unless readers are plainly told another day. */
    private static Moment checked(
            Moment stated,
            List<VisibleDates.Candidate> seen,
            @Nullable LocalDate address,
            @Nullable Moment updated,
            boolean shared) {
        var shown = best(seen, c -> !c.updated(), VisibleDates.SURE);
        if (shown != null && !shown.moment().day().equals(stated.day())) {
            var local = asShown(stated, shown.moment());
            if (local != null) {
                return local;
            }
            boolean change =
                    updated != null
                            && (updated.day().equals(shown.moment().day())
                                    || asShown(updated, shown.moment()) != null);
            boolean swapped =
                    shown.moment().day().getDayOfMonth() == stated.day().getMonthValue()
                            && shown.moment().day().getMonthValue() == stated.day().getDayOfMonth();
            boolean known =
                    seen.stream()
                            .anyMatch(c -> !c.updated() && c.score() > 0 && isDay(c, stated.day()));
            boolean earlier =
                    ChronoUnit.DAYS.between(shown.moment().day(), stated.day()) > 1
                            && isAlone(shown, seen);
            double least = earlier ? VisibleDates.SURE : change ? OUTWEIGHS_CHANGED : OUTWEIGHS;
            if (shown.score() >= least && !swapped && !known) {
                return shown.moment();
            }
        }
        var edition = shown == null ? edition(stated, seen, updated, shared) : null;
        if (edition != null) {
            return edition;
        }
        if (address != null && !address.equals(stated.day())) {
            var local = asShown(stated, Moment.day(address));
            return local == null ? stated : local;
        }
        return stated;
    }

    /**
     * The day of a change, where readers are told of no other day: that of a new edition of an old
     * text, or of one whose data gives the time of its last making for everything.
     */
    private static @Nullable Moment edition(
            Moment stated,
            List<VisibleDates.Candidate> seen,
            @Nullable Moment updated,
            boolean shared) {
        var change = best(seen, VisibleDates.Candidate::updated, VisibleDates.SURE);
        if (change == null
                || seen.stream()
                        .anyMatch(c -> c.visible() && c.score() > 0 && isDay(c, stated.day()))) {
            return null;
        }
        long later = ChronoUnit.DAYS.between(stated.day(), change.moment().day());
        boolean made =
                stated.precision() != Moment.Precision.DAY && stated.equals(updated) && later < 0;
        return made || (!shared && later >= NEW_EDITION) ? change.moment() : null;
    }

    /** Whether no other day is shown about as surely. */
    private static boolean isAlone(
            VisibleDates.Candidate shown, List<VisibleDates.Candidate> seen) {
        var day = shown.moment().day();
        var other = best(seen, c -> !c.updated() && !isDay(c, day), shown.score() - AGREED);
        return other == null;
    }

    private static boolean isDay(VisibleDates.Candidate candidate, LocalDate day) {
        return candidate.moment().day().equals(day);
    }

    /**
     * The same instant in the offset that the outlet shows its readers, if that explains why they
     * see another day. Where the time of day is not shown, the offset nearest to UTC that gives
     * that day.
     */
    private static @Nullable Moment asShown(Moment stated, Moment shown) {
        boolean utc =
                stated.precision() == Moment.Precision.EXACT
                        && stated.time().getOffset().equals(ZoneOffset.UTC);
        if (!utc || Math.abs(ChronoUnit.DAYS.between(stated.day(), shown.day())) != 1) {
            return null;
        }
        if (shown.precision() == Moment.Precision.EXACT) {
            return shown.toInstant().equals(stated.toInstant()) ? shown : null;
        }
        if (shown.precision() == Moment.Precision.LOCAL) {
            var gap = Duration.between(stated.time(), shown.time());
            long quarters = Math.round(gap.toSeconds() / 900.0);
            boolean offset =
                    Math.abs(quarters) <= 56 && Math.abs(gap.toSeconds() - quarters * 900) < 60;
            return offset ? in(stated, (int) quarters * 900) : null;
        }
        boolean ahead = shown.day().isAfter(stated.day());
        int hour = stated.time().getHour();
        int hours = ahead ? 24 - hour : -(hour + 1);
        return Math.abs(hours) <= 12 ? in(stated, hours * 3600) : null;
    }

    private static Moment in(Moment moment, int offsetSeconds) {
        var offset = ZoneOffset.ofTotalSeconds(offsetSeconds);
        return Moment.exact(moment.time().withOffsetSameInstant(offset));
    }

    /** The publication where no data states it. */
    private static @Nullable Moment found(
            LeanPage lean,
            Markup page,
            PageLines lines,
            JsonLd data,
            List<VisibleDates.Candidate> seen,
            Map<String, String> meta,
            @Nullable LocalDate address,
            @Nullable Moment updated,
            @Nullable Locale language) {
        var shown = best(seen, c -> !c.updated(), VisibleDates.SURE);
        var dated = named(meta, DATED, language);
        if (shown != null && dated != null) {
            var day = dated.day();
            var agreed = best(seen, c -> !c.updated() && isDay(c, day), shown.score() - AGREED);
            shown = agreed == null ? shown : agreed;
        }
        if (address != null) {
            var same = best(seen, c -> isDay(c, address), 0);
            return same == null ? Moment.day(address) : same.moment();
        }
        var changed = best(seen, VisibleDates.Candidate::updated, VisibleDates.SURE);
        if (changed != null) {
            int line = changed.line();
            var beside = best(seen, c -> !c.updated() && c.line() == line, DOUBTFUL);
            shown = beside != null && shown == null ? beside : shown;
        }
        if (shown != null && (changed == null || shown.score() >= changed.score() - 2.5)) {
            return ordered(shown, seen);
        }
        dated = dated == null ? read(JsonLd.text(data.page(), "datePublished"), language) : dated;
        if (dated != null) {
            var edition = edition(dated, seen, updated, false);
            return edition == null ? dated : edition;
        }
        var script = HiddenDates.inPrograms(lean, page, language);
        if (script != null) {
            return script;
        }
        if (changed != null) {
            return changed.moment();
        }
        var doubtful = best(seen, c -> true, DOUBTFUL);
        if (doubtful != null) {
            return doubtful.moment();
        }
        return updated == null ? only(lines, language) : updated;
    }

    /** The shown date, its day and month exchanged if only then the page names the day again. */
    private static Moment ordered(VisibleDates.Candidate shown, List<VisibleDates.Candidate> seen) {
        if (!shown.open()) {
            return shown.moment();
        }
        var time = shown.moment().time();
        var other = time.withMonth(time.getDayOfMonth()).withDayOfMonth(time.getMonthValue());
        boolean asRead = false;
        boolean exchanged = false;
        for (var each : seen) {
            asRead |= !each.open() && isDay(each, time.toLocalDate());
            exchanged |= !each.open() && isDay(each, other.toLocalDate());
        }
        return exchanged && !asRead
                ? new Moment(other, shown.moment().precision())
                : shown.moment();
    }

    /** The day of all times that elements carry, wherever they stand, if it is one. */
    private static @Nullable Moment only(PageLines lines, @Nullable Locale language) {
        Moment found = null;
        for (var stamp : lines.stamps()) {
            var moment = read(stamp.value(), language);
            if (moment != null && found != null && !moment.day().equals(found.day())) {
                return null;
            }
            found = found == null ? moment : found;
        }
        return found;
    }
}
