package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.edition.Edition;
import org.standfirst.edition.EditionStory;
import org.standfirst.edition.Passage;
import org.standfirst.server.config.Settings;
import org.standfirst.server.desk.Publisher;
import org.standfirst.server.mail.MailAddress;
import org.standfirst.server.mail.MailDoctor;
import org.standfirst.server.mail.MailSettings;
import org.standfirst.server.mail.Names;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.ArticleVersion;
import org.standfirst.server.store.Shelves;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code standfirst doctor}: checks that what is promised holds. */
@Command(
        name = "doctor",
        description = {
            "With --edition: every headline, standfirst and quoted sentence in an edition and in"
                + " its stories must stand word for word in the article it names, where it says it"
                + " does.",
            "With --mail: whether letters will be taken: SPF, DKIM and DMARC records, the names of"
                    + " the mail servers, whether they are reached; with --to a test is sent."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    /** What is looked at. */
    private static final class What {
        @Option(
                names = "--edition",
                required = true,
                paramLabel = "DATE",
                description = "Day of the edition, for example 2026-11-24; latest for the last.")
        private @Nullable String date;

        @Option(names = "--mail", required = true, description = "The post.")
        private boolean mail;
    }

    @Option(
            names = "--to",
            paramLabel = "ADDRESS",
            description = "With --mail: sends a test to this address.")
    private @Nullable String to;

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
        var settings = Settings.read(data, System.getenv());
        if (what.mail) {
            return mail(settings);
        }
        try (var archive = Service.existing(data, settings)) {
            return check(archive, String.valueOf(what.date));
        }
    }

    private int mail(Settings settings) {
        var mail = MailSettings.of(settings, data);
        if (mail.isEmpty()) {
            System.err.println("No mail is sent: the setting mail-servers is empty.");
            return 1;
        }
        var findings = new ArrayList<>(MailDoctor.examine(mail.get(), Names.ofThisMachine()));
        if (to != null) {
            try {
                findings.add(MailDoctor.test(mail.get(), MailAddress.parse(to), Instant.now()));
            } catch (IllegalArgumentException e) {
                System.err.println("--to: " + e.getMessage());
                return 2;
            }
        }
        findings.forEach(f ->
                System.out.printf(
                        "%-9s %s: %s%n",
                        f.level().name().toLowerCase(Locale.ROOT), f.subject(), f.says()));
        return findings.stream().anyMatch(f -> f.level() == MailDoctor.Level.WRONG) ? 1 : 0;
    }

    private int check(Archive archive, String date) {
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
