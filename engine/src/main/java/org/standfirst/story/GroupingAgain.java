package org.standfirst.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Groups articles again in the order in which they were published, as if they had come in it: what
 * is due is undone, read anew with what was known of words then, compared, placed and repaired once
 * an hour of the stream. Then each story gets the id under which most of its articles were told, so
 * that only what came out differently is a change.
 */
final class GroupingAgain {

    private static final long HOUR = 3_600_000;

    /** A repair comes after so many articles of one hour. */
    private static final int MOST_IN_ROUND = 100;

    /** How ids begin that nobody is shown. */
    private static final String UNTOLD = "\u0000";

    private final StoryBook book;
    private final Window window;
    private final OpenRounds rounds;
    private final ProfileMaker profiles;
    private final Placement placement;
    private final StreamTime time;
    private final Set<String> grown;
    private final double least;

    /** The story that each article was told in, of all that may be told in another. */
    private final Map<String, String> told = new LinkedHashMap<>();

    GroupingAgain(
            StoryBook book,
            Window window,
            OpenRounds rounds,
            ProfileMaker profiles,
            Placement placement,
            StreamTime time,
            Set<String> grown,
            double least) {
        this.book = book;
        this.window = window;
        this.rounds = rounds;
        this.profiles = profiles;
        this.placement = placement;
        this.time = time;
        this.grown = grown;
        this.least = least;
    }

    /** Does so with all that is due; says what readers find changed. */
    List<StoryChange> ofWhatIsDue() {
        int due = rounds.due();
        for (int number = due; number < window.nextNumber(); number++) {
            tell(window.known(number));
        }
        rounds.movedSinceDue().forEach(this::tell);
        var taken = new ArrayList<Member>();
        var before = rounds.undo(book, taken);
        for (var member : taken) {
            profiles.uncount(member.profile, Objects.requireNonNull(member.reading));
        }
        time.set(before.time());
        grown.clear();
        grown.addAll(before.grown());
        taken.sort(OpenRounds.IN_ORDER);
        long hour = Long.MIN_VALUE;
        for (var member : taken) {
            long now = Math.floorDiv(member.place, HOUR);
            boolean ends = now != hour && rounds.begunSize() > 0;
            if (ends || rounds.begunSize() >= MOST_IN_ROUND) {
                repair();
            }
            hour = now;
            place(member);
        }
        repair();
        return retell();
    }

    private void tell(Member member) {
        told.putIfAbsent(member.id(), member.story.id);
    }

    private void place(Member before) {
        rounds.begin(time.copy(), grown);
        var published = before.profile.published();
        time.arrived(published);
        var since = published.isBefore(time.now()) ? published : time.now();
        var reading = Objects.requireNonNull(before.reading);
        int number = window.nextNumber();
        var member =
                new Member(number, profiles.again(before.profile, reading), since, UNTOLD + number);
        member.reading = reading;
        member.place = before.place;
        member.gaveName = before.gaveName;
        placement.place(member);
        rounds.join(member);
        grown.add(member.story.id);
    }

    private void repair() {
        int number = window.nextNumber();
        var regrouping =
                new Regrouping(
                        book,
                        window,
                        least,
                        cluster -> UNTOLD + number + UNTOLD + cluster.getFirst().number);
        var due = List.copyOf(grown);
        grown.clear();
        regrouping.of(due);
        grown.addAll(regrouping.changed());
        var moves = book.takeMoves();
        for (var move : moves) {
            var member = window.get(move.number());
            if (member != null) {
                told.putIfAbsent(member.id(), move.from());
            }
        }
        rounds.end(moves);
    }

    /** Gives the stories the ids that readers know, and says what changed for them. */
    private List<StoryChange> retell() {
        var stories = new LinkedHashSet<String>();
        Map<String, List<Member>> members = new LinkedHashMap<>();
        told.forEach((article, story) -> {
            var member = window.get(article);
            if (member != null) {
                stories.add(story);
                stories.add(member.story.id);
                members.computeIfAbsent(story, s -> new ArrayList<>()).add(member);
            }
        });
        var clusters = new ArrayList<List<Member>>();
        Map<Member, String> untold = new LinkedHashMap<>();
        for (var story : stories) {
            var cluster = List.copyOf(book.members(story));
            if (!cluster.isEmpty()) {
                clusters.add(cluster);
                cluster.forEach(member -> untold.put(member, story));
            }
        }
        clusters.sort(Comparator.comparingInt(cluster -> cluster.getFirst().number));
        var growing =
                grown.stream().flatMap(story -> book.members(story).stream().limit(1)).toList();
        members.forEach((story, some) -> book.move(some, story));
        stories.removeIf(story -> book.members(story).isEmpty());
        var regrouping = new Regrouping(book, window, least, Regrouping::fresh);
        var changes = regrouping.into(stories, clusters);
        grown.clear();
        growing.forEach(member -> grown.add(member.story.id));
        book.takeMoves();
        var renamed = new ArrayList<StoryBook.Move>();
        untold.forEach((member, story) -> {
            if (!member.isIn(story)) {
                renamed.add(new StoryBook.Move(member.number, story));
            }
        });
        rounds.end(renamed);
        return changes;
    }
}
