package org.standfirst.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Passage.Part;
import org.standfirst.edition.Section;
import org.standfirst.server.mail.Wording;
import org.standfirst.server.web.view.EditionPage;
import org.standfirst.server.web.view.StoryPage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** The pages for people: asks for what a page shows, fills its template, keeps the result. */
final class Pages {

    private static final Pattern PLACE = Pattern.compile("(standfirst-)?([0-9]{1,8})-([0-9]{1,8})");

    private static final long MOST_BYTES = 16L << 20;

    private final Reading reading;
    private final Assets assets;
    private final Moments moments;
    private final PageCache cache = new PageCache();
    private final Map<String, Kept> stories = new ConcurrentHashMap<>();
    private final AtomicLong storyBytes = new AtomicLong();
    private final TemplateEngine templates = templates();

    Pages(Reading reading, Assets assets, Moments moments) {
        this.reading = reading;
        this.assets = assets;
        this.moments = moments;
    }

    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    void front(Context context) {
        var page = cache.get(reading.revision(), "/", () -> front(reading.edition()));
        answer(context, page);
    }

    private Rendered front(@Nullable EditionPage edition) {
        return edition == null || edition.stories().isEmpty()
                ? render("empty", frame("", "/"), Map.of("counts", reading.counts()))
                : render("front", frame("", "/"), Map.of("edition", edition));
    }

    void story(Context context) {
        var id = context.pathParam("id");
        var page = cache.get(reading.revision(), Links.story(id), () -> story(id));
        if (page == null) {
            var target = reading.mergedInto(id);
            if (target != null) {
                // For as long as nobody undoes it: browsers keep what they are not told not to.
                context.header("Cache-Control", Answer.REVALIDATE);
                context.redirect(Links.story(target), HttpStatus.MOVED_PERMANENTLY);
                return;
            }
        }
        answer(context, page);
    }

    /** As it was written last if nothing of the story has changed since, whatever else has. */
    @SuppressWarnings("ReferenceEquality") // the very same one, not a look into 60 articles
    private @Nullable Rendered story(String id) {
        var story = reading.story(id);
        if (story == null) {
            return null;
        }
        var kept = stories.get(id);
        if (kept != null && kept.of == story) {
            return kept.page;
        }
        var page = render("story", frame(story.story().headline(), ""), Map.of("page", story));
        if (storyBytes.addAndGet(page.size()) > MOST_BYTES) {
            stories.clear();
            storyBytes.set(page.size());
        }
        stories.put(id, new Kept(story, page));
        return page;
    }

    /** A story's page and what it was written from. */
    private record Kept(StoryPage of, Rendered page) {}

    void why(Context context) {
        var id = context.pathParam("id");
        var article = context.pathParam("article");
        var page =
                cache.get(
                        reading.revision(),
                        Links.why(id, article),
                        () -> {
                            var why = reading.why(id, article, null);
                            return why == null
                                    ? null
                                    : render(
                                            "why",
                                            frame(why.report().title(), ""),
                                            Map.of("page", why));
                        });
        answer(context, page);
    }

    void voice(Context context) {
        var name = context.pathParam("name");
        var sheet = sheet(context);
        var page =
                cache.get(
                        reading.revision(),
                        Links.voice(name) + "?page=" + sheet,
                        () -> {
                            var voice = reading.voice(name, sheet);
                            return voice == null
                                    ? null
                                    : render("voicepage", frame(name, ""), Map.of("page", voice));
                        });
        answer(context, page);
    }

    void words(Context context) {
        var id = context.pathParam("id");
        var version = context.pathParam("version");
        var place = PLACE.matcher(context.pathParam("place"));
        if (!place.matches() || !version.matches("[1-9][0-9]{0,5}")) {
            throw new NotFoundResponse();
        }
        var part = place.group(1) == null ? Part.BODY : Part.STANDFIRST;
        int begin = Integer.parseInt(place.group(2));
        int end = Integer.parseInt(place.group(3));
        var page =
                cache.get(
                        reading.revision(),
                        context.path(),
                        () -> {
                            var words =
                                    reading.words(id, Integer.parseInt(version), part, begin, end);
                            return words == null
                                    ? null
                                    : render(
                                            "words",
                                            frame(words.report().title(), ""),
                                            Map.of("page", words));
                        });
        answer(context, page);
    }

    void edition(Context context) {
        var date = context.pathParam("date");
        var page =
                cache.get(
                        reading.revision(),
                        Links.edition(date),
                        () -> {
                            var edition = reading.edition(date);
                            return edition == null
                                    ? null
                                    : render(
                                            "front",
                                            frame(moments.day(edition.at()), ""),
                                            Map.of("edition", edition));
                        });
        answer(context, page);
    }

    void section(Context context) {
        var section =
                Section.ofKey(context.pathParam("section")).orElseThrow(NotFoundResponse::new);
        var page =
                cache.get(
                        reading.revision(),
                        Links.section(section.key()),
                        () -> {
                            var stories = reading.section(section);
                            return stories == null
                                    ? null
                                    : render(
                                            "section",
                                            frame(section.title(), ""),
                                            Map.of("page", stories));
                        });
        answer(context, page);
    }

    void editions(Context context) {
        var page =
                cache.get(
                        reading.revision(),
                        "/editions",
                        () ->
                                render(
                                        "editions",
                                        frame("Editions", "/editions"),
                                        Map.of("dates", reading.editions())));
        answer(context, page);
    }

    void outlets(Context context) {
        var page =
                cache.get(
                        reading.revision(),
                        "/outlets",
                        () ->
                                render(
                                        "outlets",
                                        frame("Outlets", "/outlets"),
                                        Map.of("outlets", reading.outlets())));
        answer(context, page);
    }

    void outlet(Context context) {
        var key = context.pathParam("key");
        var sheet = sheet(context);
        var page =
                cache.get(
                        reading.revision(),
                        Links.outlet(key) + "?page=" + sheet,
                        () -> {
                            var outlet = reading.outlet(key, sheet);
                            return outlet == null
                                    ? null
                                    : render(
                                            "outlet",
                                            frame(outlet.line().outlet().name(), ""),
                                            Map.of("page", outlet));
                        });
        answer(context, page);
    }

    void feeds(Context context) {
        var page =
                cache.get(
                        reading.revision(),
                        "/feeds",
                        () ->
                                render(
                                        "feeds",
                                        frame("Feeds", "/feeds"),
                                        Map.of("feeds", reading.feeds())));
        answer(context, page);
    }

    void asset(Context context) {
        var file = assets.file(context.pathParam("file"));
        if (file == null) {
            throw new NotFoundResponse();
        }
        Answer.write(context, file, Answer.FOREVER);
    }

    /** A page that says what went wrong; asks the archive nothing. */
    Rendered error(String title, String sentence) {
        return error(title, sentence, Wording.of("en"));
    }

    /** The same in the words of a language. */
    Rendered error(String title, String sentence, Wording words) {
        return render(
                "error", frame(title, "").in(words), Map.of("title", title, "sentence", sentence));
    }

    /** The number of the sheet that a request asks for, 1 if it names none. */
    static int sheet(Context context) {
        return sheet(context, "page");
    }

    /** The same of one of several lists on a page. */
    static int sheet(Context context, String name) {
        var text = context.queryParam(name);
        if (text == null) {
            return 1;
        }
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw new BadRequestResponse(name + " is a whole number from 1.");
        }
        return Integer.parseInt(text);
    }

    static void answer(Context context, @Nullable Rendered page) {
        if (page == null) {
            throw new NotFoundResponse();
        }
        Answer.write(context, page, Answer.REVALIDATE);
    }

    Frame frame(String title, String here) {
        return new Frame(
                title,
                here,
                assets.style(),
                assets.script(),
                assets.icon(),
                moments,
                Wording.of("en"));
    }

    Rendered render(String template, Frame frame, Map<String, Object> content) {
        var values = new java.util.HashMap<>(content);
        values.put("frame", frame);
        var out = new StringOutput();
        templates.render(template + ".jte", values, out);
        return Rendered.html(out.toString());
    }
}
