package org.standfirst.server.desk;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Edition;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Ruled;
import org.standfirst.server.store.Ruled.Kind;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.store.Story;
import org.standfirst.server.store.StoryNote;
import org.standfirst.story.Ruling;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What people decide about stories. A decision is in the archive when its method returns: stories
 * are so at once, the grouper learns of it before its next step, and no later repair undoes it. For
 * many threads.
 */
public final class StoryRulings {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_ARTICLES = 500;

    private final Archive archive;
    private final InstantSource clock;

    public StoryRulings(Archive archive, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * It holds.
         *
         * @param ruling its id, to undo it
         * @param story where to look at what came of it
         */
        record Done(long ruling, String story) implements Outcome {}

        /** It cannot be; {@code why} is a sentence. */
        record Refused(String why) implements Outcome {}

        /** There is no such story, or no such ruling. */
        record Missing() implements Outcome {}
    }

    /** All of a story belongs to another from now on; its address leads there. */
    public Outcome merge(String person, String from, String into) {
        return with(
                from,
                into,
                (shelves, story, target) -> {
                    var articles = ids(story);
                    shelves.grouping()
                            .ruled(new Ruling.Merge(story.id(), target.id()), clock.instant());
                    return done(shelves, person, Kind.MERGE, story.id(), target.id(), articles);
                });
    }

    /** These articles of a story are one of their own. */
    public Outcome split(String person, String from, List<String> articles) {
        return with(
                from,
                (shelves, story) -> {
                    var moving = story.articles().stream().map(StoredArticle::id).toList();
                    var wanted = new HashSet<>(articles);
                    if (articles.isEmpty() || articles.size() > MOST_ARTICLES) {
                        return new Outcome.Refused("Choose the articles that are to be a story.");
                    }
                    if (!moving.containsAll(wanted)) {
                        return new Outcome.Refused("Not all of these articles are in the story.");
                    }
                    if (wanted.size() == moving.size()) {
                        return new Outcome.Refused("Something must be left of the story.");
                    }
                    var into = UUID.randomUUID().toString().replace("-", "");
                    var chosen = List.copyOf(wanted);
                    shelves.grouping()
                            .ruled(new Ruling.Split(story.id(), into, chosen), clock.instant());
                    return done(shelves, person, Kind.SPLIT, story.id(), into, chosen);
                });
    }

    /** An article of a story belongs to another. */
    public Outcome move(String person, String from, String article, String into) {
        return with(
                from,
                into,
                (shelves, story, target) -> {
                    if (!ids(story).contains(article)) {
                        return new Outcome.Refused("The article is not in the story.");
                    }
                    shelves.grouping()
                            .ruled(new Ruling.Move(article, target.id()), clock.instant());
                    var moved = List.of(article);
                    return done(shelves, person, Kind.MOVE, story.id(), target.id(), moved);
                });
    }

    /** Gives a story a name of our own, which stands over its headline; blank takes it away. */
    public Outcome rename(String person, String story, String title) {
        var stripped = title.strip();
        var name = stripped.isEmpty() ? null : stripped;
        if (name != null && name.length() > LONGEST_TITLE) {
            return new Outcome.Refused("A name has at most " + LONGEST_TITLE + " characters.");
        }
        return with(story, (shelves, found) -> rename(shelves, person, found.id(), name, null));
    }

    private Outcome rename(
            Shelves shelves,
            String person,
            String story,
            @Nullable String title,
            @Nullable Long undoes) {
        var note = shelves.rulings().note(story);
        shelves.rulings().note(story, new StoryNote(title, note.pinned(), note.hidden()));
        return new Outcome.Done(
                shelves.rulings()
                        .add(
                                new Ruled(
                                        0,
                                        clock.instant(),
                                        person,
                                        Kind.RENAME,
                                        story,
                                        null,
                                        List.of(),
                                        title,
                                        note.title(),
                                        null,
                                        undoes)),
                story);
    }

    /** What is in a story stays in it, until it is let go; more may still join. */
    public Outcome pin(String person, String story, boolean pinned) {
        return with(
                story,
                (shelves, found) -> {
                    var ruling =
                            pinned ? new Ruling.Pin(found.id()) : new Ruling.Release(found.id());
                    shelves.grouping().ruled(ruling, clock.instant());
                    var note = shelves.rulings().note(found.id());
                    shelves.rulings()
                            .note(found.id(), new StoryNote(note.title(), pinned, note.hidden()));
                    var kind = pinned ? Kind.PIN : Kind.UNPIN;
                    return done(shelves, person, kind, found.id(), null, List.of());
                });
    }

    /** Shows a story to no reader, or shows it again; also what is published already. */
    public Outcome hide(String person, String story, boolean hidden) {
        return with(
                story,
                (shelves, found) -> {
                    var note = shelves.rulings().note(found.id());
                    shelves.rulings()
                            .note(found.id(), new StoryNote(note.title(), note.pinned(), hidden));
                    if (hidden) {
                        takeOutOfTheEdition(shelves, found.id());
                    }
                    var kind = hidden ? Kind.HIDE : Kind.SHOW;
                    return done(shelves, person, kind, found.id(), null, List.of());
                });
    }

    private static void takeOutOfTheEdition(Shelves shelves, String story) {
        shelves.editions()
                .latest()
                .ifPresent(stored -> {
                    var edition = Publisher.edition(stored);
                    var left =
                            edition.stories().stream()
                                    .filter(s -> !s.storyId().equals(story))
                                    .toList();
                    if (left.size() < edition.stories().size()) {
                        shelves.editions()
                                .publish(
                                        stored.id(),
                                        stored.made(),
                                        Publisher.content(new Edition(edition.at(), left)));
                    }
                });
    }

    /** Takes a decision back as far as its articles are still where it put them. */
    public Outcome undo(String person, long id) {
        var ruled = archive.read(shelves -> shelves.rulings().byId(id));
        if (ruled.isEmpty()) {
            return new Outcome.Missing();
        }
        if (ruled.get().undone() != null) {
            return new Outcome.Refused("It was undone already.");
        }
        return archive.write(shelves -> {
            var outcome = undo(shelves, person, ruled.get());
            if (outcome instanceof Outcome.Done) {
                shelves.rulings().undone(id, clock.instant());
            }
            return outcome;
        });
    }

    private Outcome undo(Shelves shelves, String person, Ruled ruled) {
        return switch (ruled.kind()) {
            case MERGE, SPLIT, MOVE -> putBack(shelves, person, ruled);
            case RENAME -> rename(shelves, person, ruled.story(), ruled.was(), ruled.id());
            case PIN -> reversed(shelves, person, ruled, Kind.UNPIN);
            case UNPIN -> reversed(shelves, person, ruled, Kind.PIN);
            case HIDE -> reversed(shelves, person, ruled, Kind.SHOW);
            case SHOW -> reversed(shelves, person, ruled, Kind.HIDE);
        };
    }

    private Outcome reversed(Shelves shelves, String person, Ruled ruled, Kind kind) {
        var story = ruled.story();
        var note = shelves.rulings().note(story);
        switch (kind) {
            case PIN -> shelves.grouping().ruled(new Ruling.Pin(story), clock.instant());
            case UNPIN -> shelves.grouping().ruled(new Ruling.Release(story), clock.instant());
            case HIDE -> takeOutOfTheEdition(shelves, story);
            default -> {}
        }
        boolean pinned = kind == Kind.PIN || (kind != Kind.UNPIN && note.pinned());
        boolean hidden = kind == Kind.HIDE || (kind != Kind.SHOW && note.hidden());
        shelves.rulings().note(story, new StoryNote(note.title(), pinned, hidden));
        return done(shelves, person, kind, story, null, List.of(), ruled.id());
    }

    /** The articles go back to the story they came from, which comes back if it had gone. */
    private Outcome putBack(Shelves shelves, String person, Ruled ruled) {
        var from = ruled.other();
        var story = from == null ? null : shelves.stories().byId(from).orElse(null);
        if (story == null) {
            return new Outcome.Missing();
        }
        var still = ids(story).stream().filter(ruled.articles()::contains).toList();
        if (still.isEmpty()) {
            return new Outcome.Refused("None of its articles is there any more.");
        }
        var now = clock.instant();
        if (still.size() == story.articles().size()) {
            shelves.grouping().ruled(new Ruling.Merge(story.id(), ruled.story()), now);
        } else {
            shelves.grouping().ruled(new Ruling.Split(story.id(), ruled.story(), still), now);
        }
        return done(shelves, person, Kind.MOVE, story.id(), ruled.story(), still, ruled.id());
    }

    private Outcome done(
            Shelves shelves,
            String person,
            Kind kind,
            String story,
            @Nullable String other,
            List<String> articles) {
        return done(shelves, person, kind, story, other, articles, null);
    }

    private Outcome done(
            Shelves shelves,
            String person,
            Kind kind,
            String story,
            @Nullable String other,
            List<String> articles,
            @Nullable Long undoes) {
        long id =
                shelves.rulings()
                        .add(
                                new Ruled(
                                        0,
                                        clock.instant(),
                                        person,
                                        kind,
                                        story,
                                        other,
                                        articles,
                                        null,
                                        null,
                                        null,
                                        undoes));
        return new Outcome.Done(id, other == null ? story : other);
    }

    private static List<String> ids(Story story) {
        return story.articles().stream().map(StoredArticle::id).toList();
    }

    /** What is done to a story. */
    private interface Deed {
        Outcome on(Shelves shelves, Story story);
    }

    /** What is done to a story with another. */
    private interface DeedOnTwo {
        Outcome on(Shelves shelves, Story story, Story other);
    }

    private Outcome with(String id, Deed deed) {
        return write(shelves -> {
            var story = shelves.stories().byId(id);
            return story.isEmpty() || story.get().articles().isEmpty()
                    ? new Outcome.Missing()
                    : deed.on(shelves, story.get());
        });
    }

    private Outcome with(String id, String other, DeedOnTwo deed) {
        return with(
                id,
                (shelves, story) -> {
                    var target = shelves.stories().byId(other);
                    if (target.isEmpty() || target.get().articles().isEmpty()) {
                        return new Outcome.Refused("The other story is not there.");
                    }
                    if (target.get().id().equals(story.id())) {
                        return new Outcome.Refused("That is one and the same story.");
                    }
                    return deed.on(shelves, story, target.get());
                });
    }

    private Outcome write(Function<Shelves, Outcome> work) {
        return archive.write(work);
    }
}
