package org.standfirst.story;

import org.standfirst.article.Article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Groups a stream of articles into stories, one at a time as they arrive.
 *
 * <p>Each article is compared with those in the window that share its telling terms, found through
 * an inverted index, and a learned model says how probable it is that the two report one event
 * ({@link JoinModel}). The article joins the story whose members it is most probably one with on
 * average (average link), if that is probable enough; otherwise it begins a story of its own. Later
 * {@link #repair()} groups those that grew, and all around them, anew: parallel stories join, mixed
 * ones split. What a person ruled stays. An article that was published before others that came
 * before it is grouped by a repair as if it had come in time, and so are these.
 *
 * <p>The grouper is a value: the same settings and the same stream give the same stories, also
 * across {@link #save()} and {@link #restore(byte[])}. Not safe for use by several threads.
 */
public final class StoryGrouper {

    private static final int FORMAT = 4;

    /** The format before, in which nothing could be grouped again. */
    private static final int ALL_SETTLED = 3;

    /** The one before that, which counted words known beforehand among those of the stream. */
    private static final int PRIOR_COUNTED = 2;

    /** An article that arrives so much later than others of its time still finds its story. */
    private static final Duration LATE = Duration.ofDays(1);

    private final GroupingSettings settings;
    private final JoinModel model;
    private final StoryBook book = new StoryBook();
    private final Window window = new Window();
    private final Set<String> grown = new LinkedHashSet<>();
    private final OpenRounds rounds = new OpenRounds(window);
    private final ProfileMaker profiles;
    private final StreamTime time;
    private final Placement placement;

    public StoryGrouper(GroupingSettings settings) {
        this(settings, JoinModel.shipped());
    }

    /** A grouper that goes by another model than the one that comes with the library. */
    public StoryGrouper(GroupingSettings settings, JoinModel model) {
        this(settings, model, new StreamTime(), new ProfileMaker());
    }

    private StoryGrouper(
            GroupingSettings settings, JoinModel model, StreamTime time, ProfileMaker profiles) {
        this.settings = settings;
        this.model = model;
        this.time = time;
        this.profiles = profiles;
        placement = new Placement(settings, model, window, book);
    }

    /** From now on {@code watching} sees each pair that is compared. */
    public void observe(PairObserver watching) {
        placement.observe(watching);
    }

    /**
     * Gives the article a story. An article that is already known keeps the one it has.
     *
     * <p>An article without a time counts as published when it arrived, by the time of the others.
     */
    public Decision add(Article article) {
        var known = window.get(article.id());
        if (known != null) {
            return new Decision(article.id(), known.story.id, false, null);
        }
        var moment = article.published();
        var before = time.copy();
        if (moment != null) {
            time.arrived(moment.toInstant());
        }
        forgetTheOld();
        rounds.begin(before, grown);
        var published = moment == null ? time.now() : moment.toInstant();
        var profile = profiles.profile(article, published);
        var since = published.isBefore(time.now()) ? published : time.now();
        var member = new Member(window.nextNumber(), profile, since, article.id());
        member.reading = profiles.lastReading();
        member.place =
                rounds.place(
                        moment == null ? null : published,
                        before.now(),
                        before.now().plus(settings.window()).plus(LATE));
        var nearest = placement.place(member);
        boolean founded = nearest == null || nearest.likeness() < settings.join();
        Explanation why = null;
        if (nearest != null) {
            why =
                    new PairExplainer(settings, model, profiles)
                            .explanation(profile, nearest.member().profile, nearest.likeness());
        }
        member.gaveName = founded;
        rounds.add(member);
        grown.add(member.story.id);
        return new Decision(article.id(), member.story.id, founded, why);
    }

    /** Whether an article of that time comes early enough to be compared with others. */
    public boolean reaches(Instant published) {
        return !published.isBefore(horizon());
    }

    private Instant horizon() {
        return time.now().minus(settings.window()).minus(LATE);
    }

    private void forgetTheOld() {
        var horizon = horizon();
        for (var old = window.oldest(); old != null; old = window.oldest()) {
            if (!old.since.isBefore(horizon)) {
                break;
            }
            rounds.left(old);
            book.remove(window.removeOldest());
        }
        if (profiles.isDue()) {
            rounds.settle();
            window.renumber(profiles.halve(window.used()));
        }
    }

    /** How many articles later ones are compared with. */
    public int windowSize() {
        return window.size();
    }

    /**
     * Groups the stories that grew since the last repair, and their neighbours, anew; and where
     * articles came later than others that were published after them, all of these.
     */
    public List<StoryChange> repair() {
        if (rounds.isTime()) {
            return new GroupingAgain(
                            book,
                            window,
                            rounds,
                            profiles,
                            placement,
                            time,
                            grown,
                            settings.repair())
                    .ofWhatIsDue();
        }
        var due = List.copyOf(grown);
        grown.clear();
        var regrouping = new Regrouping(book, window, settings.repair(), Regrouping::fresh);
        var changes = regrouping.of(due);
        grown.addAll(regrouping.changed());
        rounds.end(book.takeMoves());
        return changes;
    }

    /**
     * Whether articles that came late wait for a repair, one when nothing else has come: that
     * groups as many again as it must.
     */
    public boolean isBehind() {
        return rounds.isDue();
    }

    /**
     * Does what a person decided, for now and for every later repair.
     *
     * @return what changed; also where the stories are so old that nothing of them is in the window
     */
    public List<StoryChange> rule(Ruling ruling) {
        // What a person saw and decided on is not to come out differently afterwards.
        rounds.settle();
        var changes = obey(ruling);
        book.takeMoves();
        return changes;
    }

    private List<StoryChange> obey(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Merge(var from, var into) -> {
                var moved = List.copyOf(book.members(from));
                book.move(moved, into);
                book.members(into).forEach(member -> member.held = into);
                yield List.of(new StoryChange.Merged(from, into, BY_HAND));
            }
            case Ruling.Split(var from, var into, var articleIds) -> {
                place(articleIds, into);
                book.members(from).forEach(member -> member.held = from);
                yield List.of(new StoryChange.Moved(from, into, articleIds, BY_HAND));
            }
            case Ruling.Move(var article, var into) -> {
                var member = window.get(article);
                var from = member == null ? "" : member.story.id;
                place(List.of(article), into);
                book.members(into).forEach(other -> other.held = into);
                yield List.of(new StoryChange.Moved(from, into, List.of(article), BY_HAND));
            }
            case Ruling.Pin(var story) -> {
                book.members(story).forEach(member -> member.held = story);
                yield List.of();
            }
            case Ruling.Release(var story) -> {
                book.members(story).forEach(member -> member.held = null);
                yield List.of();
            }
        };
    }

    private static final String BY_HAND = "by hand";

    private void place(List<String> articleIds, String story) {
        for (var id : articleIds) {
            var member = window.get(id);
            if (member != null) {
                book.move(List.of(member), story);
                member.held = story;
                member.gaveName |= id.equals(story);
            }
        }
    }

    /** Why two articles are, or are not, in one story; empty if one is not in the window. */
    public Optional<Explanation> explain(String articleId, String otherId) {
        var one = window.get(articleId);
        var other = window.get(otherId);
        if (one == null || other == null) {
            return Optional.empty();
        }
        return Optional.of(
                new PairExplainer(settings, model, profiles).explain(one.profile, other.profile));
    }

    /** The whole state as bytes, to be given to {@link #restore(byte[])}. */
    public byte[] save() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeLong(settings.window().toMillis());
            out.writeDouble(settings.join());
            out.writeDouble(settings.repair());
            time.save(out);
            profiles.save(out);
            out.writeInt(window.nextNumber());
            out.writeInt(window.size());
            for (var member : window.members()) {
                member.save(out);
            }
            out.writeInt(grown.size());
            for (var story : grown) {
                out.writeUTF(story);
            }
            rounds.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * How a saved state begins.
     *
     * @param priorCounted whether what is known beforehand of words is counted among the stream's
     * @param allSettled whether nothing of it can be grouped again
     */
    record Head(GroupingSettings settings, boolean priorCounted, boolean allSettled) {

        static Head read(DataInputStream in) throws IOException {
            int format = in.readInt();
            if (format < PRIOR_COUNTED || format > FORMAT) {
                throw new IllegalArgumentException("story state of format " + format);
            }
            var span = Duration.ofMillis(in.readLong());
            var settings = new GroupingSettings(span, in.readDouble(), in.readDouble());
            return new Head(settings, format == PRIOR_COUNTED, format <= ALL_SETTLED);
        }
    }

    /**
     * A grouper that goes on where the saved one stopped, by the model that comes with the library.
     *
     * @throws IllegalArgumentException if the bytes are no saved state of this version
     */
    public static StoryGrouper restore(byte[] state) {
        try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
            var head = Head.read(in);
            var time = StreamTime.restore(in);
            var profiles = ProfileMaker.restore(in, head.priorCounted());
            var grouper = new StoryGrouper(head.settings(), JoinModel.shipped(), time, profiles);
            grouper.window.startAt(in.readInt());
            int members = in.readInt();
            for (int i = 0; i < members; i++) {
                var member = Member.restore(in);
                grouper.window.add(member);
                grouper.book.add(member);
            }
            int grown = in.readInt();
            for (int i = 0; i < grown; i++) {
                grouper.grown.add(in.readUTF());
            }
            if (head.allSettled()) {
                grouper.rounds.settled(time.now());
            } else {
                grouper.rounds.restore(in);
            }
            return grouper;
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("story state is cut off or damaged", e);
        }
    }
}
