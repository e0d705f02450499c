package org.standfirst.server.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import org.jspecify.annotations.Nullable;
import org.standfirst.edition.Edition;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.search.EarlierStories;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.web.view.Cited;
import org.standfirst.server.web.view.Earlier;
import org.standfirst.server.web.view.EditionInFull;
import org.standfirst.server.web.view.StoryLine;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An edition as one HTML file that needs nothing else: no server, no script, no other file. Quoted
 * lines carry the paragraphs around them along; links lead to the outlets only.
 */
public final class EditionFile {

    private EditionFile() {}

    /**
     * The file of a day's edition; empty if that day has none.
     *
     * @param earlier null where there is no index to find in what led to a story
     * @param zone in which times are shown
     */
    public static Optional<String> of(
            Archive archive, @Nullable EarlierStories earlier, String date, ZoneId zone) {
        return inFull(archive, earlier, date).map(edition -> write(edition, new Moments(zone)));
    }

    /** A day's edition with everything that stands in the file. */
    static Optional<EditionInFull> inFull(
            Archive archive, @Nullable EarlierStories earlier, String date) {
        return archive.read(shelves ->
                shelves.editions()
                        .byId(date)
                        .map(Publisher::edition)
                        .map(edition -> inFull(shelves, earlier, edition)));
    }

    private static String write(EditionInFull edition, Moments moments) {
        var style = new String(Assets.resource("style.css"), StandardCharsets.UTF_8);
        var out = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(
                        "editionfile.jte",
                        Map.of("edition", edition, "moments", moments, "style", style),
                        out);
        return out.toString();
    }

    private static EditionInFull inFull(
            Shelves shelves, @Nullable EarlierStories earlier, Edition edition) {
        var page = EditionPages.page(shelves, edition);
        var stories =
                page.stories().stream()
                        .map(line ->
                                new EditionInFull.Story(
                                        line,
                                        facts(shelves, line),
                                        reports(shelves, edition, line),
                                        background(shelves, earlier, line)))
                        .toList();
        return new EditionInFull(edition.at(), stories, page.features(), page.amended());
    }

    private static List<Earlier> background(
            Shelves shelves, @Nullable EarlierStories earlier, StoryLine line) {
        return earlier == null
                ? List.of()
                : shelves.stories()
                        .byId(line.id())
                        .filter(story -> !story.articles().isEmpty())
                        .map(story -> EarlierLines.of(earlier, shelves, story))
                        .orElse(List.of());
    }

    private static List<EditionInFull.Fact> facts(Shelves shelves, StoryLine line) {
        return line.facts().stream()
                .map(fact -> new EditionInFull.Fact(quote(shelves, fact.line()), fact.origins()))
                .toList();
    }

    private static EditionInFull.Quote quote(Shelves shelves, Cited cited) {
        var context =
                shelves.articles()
                        .byId(cited.articleId())
                        .flatMap(stored ->
                                Reports.words(
                                        shelves,
                                        stored,
                                        cited.version(),
                                        cited.part(),
                                        cited.begin(),
                                        cited.end()));
        return new EditionInFull.Quote(cited, context.isPresent() ? context.get() : null);
    }

    private static List<org.standfirst.server.web.view.Report> reports(
            Shelves shelves, Edition edition, StoryLine line) {
        return edition.stories().stream()
                .filter(story -> story.storyId().equals(line.id()))
                .flatMap(story -> story.articleIds().stream())
                .flatMap(id -> shelves.articles().byId(id).stream())
                .map(stored -> Reports.of(stored, List.of()))
                .toList();
    }
}
