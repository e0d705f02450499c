package org.standfirst.server.web;

import org.standfirst.edition.EditionStory;
import org.standfirst.server.store.Health;
import org.standfirst.server.store.Ruled;
import org.standfirst.server.store.StoryNote;
import org.standfirst.server.web.view.FeedHealth.State;
import org.standfirst.server.web.view.FeedLine;
import org.standfirst.server.web.view.FoundArticle;
import org.standfirst.server.web.view.OutletName;
import org.standfirst.server.web.view.StoryWhy;
import org.standfirst.story.Explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts and connecting words: the only words on a page that are ours. */
public final class Words {

    private static final int NAMED = 3;
    private static final int SHARED = 8;

    private Words() {}

    /** What was decided. */
    public static String ruled(Ruled ruled) {
        return switch (ruled.kind()) {
            case MERGE -> "merged into another";
            case SPLIT -> count(ruled.articles().size(), "report", "reports") + " made a story";
            case MOVE -> count(ruled.articles().size(), "report", "reports") + " moved";
            case RENAME ->
                    ruled.title() == null
                            ? "name taken away"
                            : "named \u201c" + ruled.title() + "\u201d";
            case PIN -> "kept together";
            case UNPIN -> "let go";
            case HIDE -> "hidden";
            case SHOW -> "shown again";
        };
    }

    /** How the desk has a story shown. */
    public static String note(StoryNote note) {
        return Stream.of(
                        note.title() == null ? "" : "named",
                        note.pinned() ? "kept together" : "",
                        note.hidden() ? "hidden" : "")
                .filter(word -> !word.isEmpty())
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining(", "),
                                words -> words.isEmpty() ? "as it was found" : words));
    }

    /** How a poll went. */
    public static String status(Health.Status status) {
        return switch (status) {
            case AWAITED -> "not read yet";
            case HEALTHY -> "worked";
            case NOTHING_NEW -> "worked, nothing new for long";
            case FAILING -> "failed";
            case RETIRED -> "ended for good";
        };
    }

    /** A part of something, from 0 to 1, as a percentage. */
    public static String share(double part) {
        return Math.round(100 * part) + " %";
    }

    /** {@code 1 outlet}, {@code 5 outlets}. */
    public static String count(int number, String one, String many) {
        return "%,d".formatted(number) + ' ' + (number == 1 ? one : many);
    }

    /** What somebody does by speaking, as a page says it: {@code declines to comment}. */
    public static String act(String label) {
        return switch (label) {
            case "declines" -> "declines to comment";
            case "no-response" -> "does not respond";
            default -> label;
        };
    }

    /** How a report was changed, as a page says it. */
    public static String amendment(String kind) {
        return switch (kind) {
            case "retraction" -> "Withdrawn";
            case "correction" -> "Corrected";
            default -> "Edited without a note";
        };
    }

    /**
     * {@code rtl} if most letters of a quoted text run from right to left, else {@code ltr}; the
     * first letter alone, which browsers go by, is often that of a foreign name.
     */
    public static String direction(String text) {
        long right =
                text.codePoints()
                        .filter(c -> {
                            var way = Character.getDirectionality(c);
                            return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                    || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
                        })
                        .count();
        long left =
                text.codePoints()
                        .filter(c ->
                                Character.getDirectionality(c)
                                        == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                        .count();
        return right > left ? "rtl" : "ltr";
    }

    /** Why an article was put into its story. */
    static String joined(Explanation why) {
        var shared = Stream.concat(why.sharedNames().stream(), why.shared().stream());
        return String.format(
                Locale.ROOT,
                "Likely the same event as the reports before it: %.2f, where %.2f was needed."
                        + " In common: %s.",
                why.similarity(),
                why.threshold(),
                shared.distinct().limit(SHARED).collect(Collectors.joining(", ")));
    }

    /** Where an article stands to a story. */
    public static String standing(StoryWhy why) {
        if (why.pairs().isEmpty()) {
            return "The only report of its story so far; there is nothing to compare it with.";
        }
        return String.format(
                Locale.ROOT,
                "%s. Its mean likeness to %s is %.2f; %.2f is needed to join. Likeness is the"
                        + " learned probability that two reports are on one event.",
                why.inStory() ? "In this story" : "Not in this story",
                count(why.pairs().size(), "report", "reports"),
                why.mean(),
                why.threshold());
    }

    /** {@code 0.71}. */
    public static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** {@code 35 min}, {@code 5 h}, {@code 3 days}. */
    public static String apart(long minutes) {
        if (minutes < 90) {
            return minutes + " min";
        }
        long hours = Math.round(minutes / 60.0);
        return hours < 48 ? hours + " h" : Math.round(hours / 24.0) + " days";
    }

    /** What was done to a story, without the reason. */
    public static String change(StoryWhy.Change change, String story) {
        boolean came = change.into().equals(story);
        if (change.kind().equals("merged")) {
            return came ? "another story was joined to it" : "it was joined to another story";
        }
        return came ? "reports came from another story" : "reports went to another story";
    }

    /** {@code 5 outlets, 2 independent}; {@code 1 outlet} if nobody else has a part in it. */
    public static String sources(int outlets, int independent) {
        var told = count(outlets, "outlet", "outlets");
        return outlets == 1 && independent == 1 ? told : told + ", " + independent + " independent";
    }

    /** {@code 2 reports}, or {@code The latest 3 of 8 reports} if they are not all. */
    public static String reports(int shown, int all) {
        var reports = count(all, "report", "reports");
        return shown == all ? reports : "The latest " + shown + " of " + reports;
    }

    /** A piece of a text. */
    public record Piece(String text, boolean marked) {}

    /** A text cut where its marks, in code points and in order, begin and end. */
    public static List<Piece> pieces(String text, List<FoundArticle.Mark> marks) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        int counted = 0;
        for (var mark : marks) {
            int begin = text.offsetByCodePoints(at, mark.begin() - counted);
            int end = text.offsetByCodePoints(begin, mark.end() - mark.begin());
            pieces.add(new Piece(text.substring(at, begin), false));
            pieces.add(new Piece(text.substring(begin, end), true));
            at = end;
            counted = mark.end();
        }
        pieces.add(new Piece(text.substring(at), false));
        return pieces;
    }

    /** How many feeds need a look: {@code all well}, or {@code 2 failing, 1 retired}. */
    public static String troubled(List<FeedLine> feeds) {
        var failing = feeds.stream().filter(f -> f.health().state() == State.FAILING).count();
        var retired = feeds.stream().filter(f -> f.health().state() == State.RETIRED).count();
        if (failing + retired == 0) {
            return "all well";
        }
        return (failing > 0 ? failing + " failing" : "")
                + (failing > 0 && retired > 0 ? ", " : "")
                + (retired > 0 ? retired + " retired" : "");
    }

    /** The first of them by name, the rest by number: {@code A, B, C and 4 more}. */
    public static String some(List<OutletName> outlets) {
        var names = outlets.stream().limit(NAMED).map(OutletName::name).toList();
        var rest = outlets.size() - names.size();
        if (rest > 0) {
            return String.join(", ", names) + " and " + rest + " more";
        }
        if (names.size() < 2) {
            return String.join("", names);
        }
        var last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Why a story stands where it stands, in numbers. */
    static String why(EditionStory.Why why) {
        var text =
                String.format(
                        Locale.ROOT,
                        "%s among %s, the latest report %.0f h old, %s in the six hours before:"
                                + " weight %.2f × spread %.2f × freshness %.2f × pace %.2f",
                        count(why.independent(), "independent source", "independent sources"),
                        count(why.outlets(), "outlet", "outlets"),
                        why.hours(),
                        count(why.recent(), "report", "reports"),
                        why.weight(),
                        why.spread(),
                        why.freshness(),
                        why.pace());
        var behind =
                why.behind() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " × %.2f, since its outlet alone tells %s of its section before it",
                                why.variety(),
                                count(why.behind(), "story", "stories"));
        return text + behind + String.format(Locale.ROOT, " = %.2f.", why.score());
    }
}
