package org.standfirst.server.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.desk.StoryRulings;
import org.standfirst.server.desk.StoryRulings.Outcome;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Ruled;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.Story;
import org.standfirst.server.web.view.DeskStory;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The desk's pages of stories: what belongs together, and what was decided about it. */
final class DeskStories {

    private static final String HERE = "/desk/stories";
    private static final int SHEET = 50;
    private static final int LATEST_RULINGS = 50;

    /** The id in an address of a story, as people copy it. */
    private static final Pattern ADDRESS = Pattern.compile(".*/(?:story|stories)/([^/?#]+).*");

    private final Archive archive;
    private final StoryRulings rulings;
    private final DeskPages pages;

    DeskStories(Archive archive, StoryRulings rulings, DeskPages pages) {
        this.archive = archive;
        this.rulings = rulings;
        this.pages = pages;
    }

    void all(Context context) {
        all(context, "", HttpStatus.OK);
    }

    private void all(Context context, String problem, HttpStatus status) {
        int sheet = Pages.sheet(context);
        var content = new HashMap<String, Object>();
        content.put("stories", lines((sheet - 1) * SHEET));
        int log = Pages.sheet(context, "log");
        var decided = rulings((log - 1) * LATEST_RULINGS);
        content.put("rulings", decided);
        content.put("headlines", headlines(decided));
        content.put("sheet", sheet);
        content.put("log", log);
        context.status(status);
        pages.write(context, "deskstories", "Stories", HERE, content, problem, done(context));
    }

    private List<DeskStory> lines(int offset) {
        return archive.read(shelves ->
                shelves.stories().latestIds(offset, SHEET).stream()
                        .flatMap(id -> shelves.stories().byId(id).stream())
                        .map(story -> of(shelves, story))
                        .toList());
    }

    List<Ruled> rulings(int offset) {
        return archive.read(shelves -> shelves.rulings().latest(offset, LATEST_RULINGS));
    }

    /** What the stories are called that decisions are about, by id; of those that are left. */
    private Map<String, String> headlines(List<Ruled> decided) {
        var ids = new LinkedHashSet<String>();
        for (var ruled : decided) {
            ids.add(ruled.story());
            if (ruled.other() != null) {
                ids.add(ruled.other());
            }
        }
        return archive.read(shelves -> {
            var headlines = new HashMap<String, String>();
            for (var id : ids) {
                shelves.stories()
                        .byId(id)
                        .filter(story -> !story.articles().isEmpty())
                        .ifPresent(story ->
                                headlines.put(id, story.articles().getFirst().article().title()));
            }
            return headlines;
        });
    }

    /** The story as it lives now; empty if there is none of this id. */
    Optional<DeskStory> story(String id) {
        return archive.read(shelves ->
                shelves.stories()
                        .byId(id)
                        .filter(story -> !story.articles().isEmpty())
                        .map(story -> of(shelves, story)));
    }

    private static DeskStory of(Shelves shelves, Story story) {
        var reports =
                story.articles().stream()
                        .map(article ->
                                new DeskStory.Item(
                                        article.id(),
                                        article.article().title(),
                                        article.outlet().name(),
                                        Links.outside(article.article().url()),
                                        article.published()))
                        .toList();
        return new DeskStory(
                story.id(),
                reports.getFirst().title(),
                shelves.rulings().note(story.id()),
                story.latest(),
                reports,
                shelves.rulings().of(story.id()));
    }

    void one(Context context) {
        one(context, context.pathParam("id"), "", HttpStatus.OK);
    }

    private void one(Context context, String id, String problem, HttpStatus status) {
        var story = story(id).orElseThrow(NotFoundResponse::new);
        if (!story.id().equals(id)) {
            context.redirect(HERE + '/' + Links.segment(story.id()), HttpStatus.SEE_OTHER);
            return;
        }
        var content = new HashMap<String, Object>();
        content.put("story", story);
        content.put("headlines", headlines(story.rulings()));
        content.put("others", lines(0).stream().filter(o -> !o.id().equals(id)).toList());
        context.status(status);
        pages.write(context, "deskstory", story.headline(), HERE, content, problem, done(context));
    }

    private static String done(Context context) {
        return switch (context.queryParam("done")) {
            case "ruled" -> "It is so from now on, and no later repair changes it.";
            case "undone" -> "It is undone.";
            case null, default -> "";
        };
    }

    void merge(Context context) {
        var into = story(context, "into");
        after(context, rulings.merge(by(context), context.pathParam("id"), into));
    }

    void split(Context context) {
        var articles = context.formParams("article");
        after(context, rulings.split(by(context), context.pathParam("id"), articles));
    }

    void move(Context context) {
        var article = DeskPages.field(context, "article");
        var into = story(context, "into");
        after(context, rulings.move(by(context), context.pathParam("id"), article, into));
    }

    void rename(Context context) {
        var title = DeskPages.field(context, "title");
        after(context, rulings.rename(by(context), context.pathParam("id"), title));
    }

    void pin(Context context) {
        boolean pinned = DeskPages.field(context, "pinned").equals("yes");
        after(context, rulings.pin(by(context), context.pathParam("id"), pinned));
    }

    void hide(Context context) {
        boolean hidden = DeskPages.field(context, "hidden").equals("yes");
        after(context, rulings.hide(by(context), context.pathParam("id"), hidden));
    }

    void undo(Context context) {
        var outcome = rulings.undo(by(context), JsonIn.id(context));
        switch (outcome) {
            case Outcome.Done done -> leadTo(context, done.story(), "undone");
            case Outcome.Refused refused ->
                    all(context, refused.why(), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Missing _ -> throw new NotFoundResponse();
        }
    }

    private void after(Context context, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> leadTo(context, done.story(), "ruled");
            case Outcome.Refused refused ->
                    one(
                            context,
                            context.pathParam("id"),
                            refused.why(),
                            HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Missing _ -> throw new NotFoundResponse();
        }
    }

    private static void leadTo(Context context, String story, String done) {
        context.redirect(HERE + '/' + Links.segment(story) + "?done=" + done, HttpStatus.SEE_OTHER);
    }

    private static String by(Context context) {
        return Door.person(context).name();
    }

    /** The story that a field names, by its id or by an address of it. */
    private static String story(Context context, String field) {
        return idOf(DeskPages.field(context, field));
    }

    static String idOf(@Nullable String written) {
        var text = written == null ? "" : written.strip();
        var address = ADDRESS.matcher(text);
        return address.matches() ? address.group(1) : text;
    }
}
