package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.search.EarlierStories;
import org.standfirst.server.store.Archive;
import org.standfirst.server.web.view.Amended;
import org.standfirst.server.web.view.Cited;
import org.standfirst.server.web.view.EditionInFull;
import org.standfirst.server.web.view.FeatureBox;
import org.standfirst.server.web.view.StoryLine;

import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/** An edition as plain text, for a terminal or a pipe. */
public final class PlainEdition {

    private final StringBuilder text = new StringBuilder();
    private final Moments moments;

    private PlainEdition(ZoneId zone) {
        this.moments = new Moments(zone);
    }

    /**
     * The text of a day's edition; empty if that day has none.
     *
     * @param earlier null where there is no index to find in what led to a story
     * @param zone in which times are shown
     */
    public static Optional<String> of(
            Archive archive, @Nullable EarlierStories earlier, String date, ZoneId zone) {
        return EditionFile.inFull(archive, earlier, date)
                .map(edition -> new PlainEdition(zone).write(date, edition));
    }

    private String write(String date, EditionInFull edition) {
        text.append(date).append("\n\n");
        edition.stories().forEach(this::story);
        edition.features().forEach(this::feature);
        if (!edition.amended().isEmpty()) {
            text.append("Changed since this edition\n\n");
            edition.amended().forEach(this::amended);
        }
        return text.toString();
    }

    private void story(EditionInFull.Story story) {
        var line = story.line();
        text.append(line.headline()).append('\n');
        if (line.standfirst() != null) {
            line("  ", line.standfirst());
        }
        for (var fact : story.facts()) {
            line("  - ", fact.line().cited().text() + " (" + fact.origins() + ")");
        }
        var outlets = line.outlets().stream().map(o -> o.name()).collect(Collectors.joining(", "));
        line("  ", outlets + "; " + line.independent() + " independent" + roots(line));
        for (var earlier : story.background()) {
            line(
                    "  < ",
                    earlier.headline()
                            + " ("
                            + earlier.outlet().name()
                            + ", "
                            + earlier.when()
                            + "; "
                            + String.join(", ", earlier.names())
                            + ")");
        }
        text.append('\n');
    }

    /** Which outlets are independent, where not all are. */
    private static String roots(StoryLine line) {
        if (line.roots().isEmpty() || line.independent() == line.outlets().size()) {
            return "";
        }
        return line.roots().stream()
                .map(StoryLine.Root::name)
                .collect(Collectors.joining(", ", ": ", ""));
    }

    private void feature(FeatureBox feature) {
        var of = feature.subject() == null ? "" : feature.subject() + ", ";
        line("", feature.title() + ": " + of + feature.reason());
        line("  ", feature.story().headline());
        for (var part : feature.parts()) {
            if (!part.label().isEmpty()) {
                line("  ", part.label() + ":");
            }
            part.lines().forEach(cited -> line("  - ", cited.text()));
        }
        text.append('\n');
    }

    private void amended(Amended report) {
        line(
                "",
                Words.amendment(report.kind())
                        + ": "
                        + report.outlet().name()
                        + ", "
                        + moments.full(report.at())
                        + ": "
                        + report.title());
        for (var change : report.changes()) {
            change("before: ", change.before());
            change("now: ", change.after());
        }
        text.append('\n');
    }

    private void change(String label, @Nullable Cited cited) {
        if (cited != null) {
            line("  " + label, cited.text());
        }
    }

    private void line(String begin, String words) {
        text.append(begin).append(words.replaceAll("\\s+", " ").strip()).append('\n');
    }
}
