package org.standfirst.server.cli;

import org.standfirst.article.Article;
import org.standfirst.edition.Edition;
import org.standfirst.edition.EditionStory;
import org.standfirst.edition.Passage;
import org.standfirst.server.config.Settings;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArticleVersion;
import org.standfirst.server.store.Shelves;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code standfirst doctor}: checks that what is promised holds. */
@Command(
        name = "doctor",
        description =
                "Checks an edition: every headline, standfirst and quoted sentence in it and in its"
                    + " stories must stand word for word in the article it names, where it says it"
                    + " does.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Option(
            names = "--edition",
            required = true,
            paramLabel = "DATE",
            description = "Day of the edition, for example 2026-11-24; latest for the last one.")
    private String date = PublishedEdition.LATEST;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder of the archive; default: data.")
    private Path data = Path.of("data");

    private final List<String> wrong = new ArrayList<>();
    private int checked;

    @Override
    public Integer call() {
        try (var archive = Service.existing(data, Settings.read(data, System.getenv()))) {
            return check(archive);
        }
    }

    private int check(Archive archive) {
        var stored = PublishedEdition.of(archive, date);
        if (stored.isEmpty()) {
            return 1;
        }
        var edition = Publisher.edition(stored.get());
        archive.read(shelves -> {
            edition.stories().forEach(story -> check(shelves, edition, story));
            return checked;
        });
        wrong.forEach(System.err::println);
        System.out.println(
                "Edition of "
                        + stored.get().id()
                        + ": "
                        + edition.stories().size()
                        + " stories, "
                        + checked
                        + " lines checked, "
                        + wrong.size()
                        + " not word for word.");
        return wrong.isEmpty() ? 0 : 1;
    }

    private void check(Shelves shelves, Edition edition, EditionStory story) {
        Map<String, List<Article>> versions = new HashMap<>();
        var headline = versions(shelves, versions, story.headlineArticleId());
        check(
                story,
                "headline",
                story.headline(),
                headline.stream().anyMatch(a -> a.title().equals(story.headline())));
        var standfirst = story.standfirst();
        if (standfirst != null && story.standfirstArticleId() != null) {
            var articles = versions(shelves, versions, story.standfirstArticleId());
            boolean there =
                    articles.stream()
                            .anyMatch(a ->
                                    standfirst.equals(a.standfirst())
                                            || a.text().contains(standfirst));
            check(story, "standfirst", standfirst, there);
        }
        var passages = new ArrayList<Passage>();
        for (var fact : story.facts()) {
            passages.add(fact.passage());
            passages.addAll(fact.others());
        }
        edition.features().stream()
                .filter(feature -> feature.storyId().equals(story.storyId()))
                .forEach(feature -> passages.addAll(feature.passages()));
        shelves.dossiers().of(story.storyId()).ifPresent(d -> passages.addAll(d.passages()));
        for (var passage : passages) {
            var articles = versions(shelves, versions, passage.articleId());
            check(story, "line", passage.text(), articles.stream().anyMatch(passage::standsIn));
        }
    }

    private static List<Article> versions(
            Shelves shelves, Map<String, List<Article>> known, String article) {
        return known.computeIfAbsent(
                article,
                id ->
                        shelves.articles().versions(id).stream()
                                .map(ArticleVersion::article)
                                .toList());
    }

    private void check(EditionStory story, String what, String words, boolean there) {
        checked++;
        if (!there) {
            wrong.add("story " + story.storyId() + ": " + what + " not in its article: " + words);
        }
    }
}
