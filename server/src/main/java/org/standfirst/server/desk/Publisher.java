package org.standfirst.server.desk;

import org.standfirst.article.Article;
import org.standfirst.edition.Edition;
import org.standfirst.edition.Editor;
import org.standfirst.edition.Sections;
import org.standfirst.edition.StoryMaterial;
import org.standfirst.provenance.Elsewhere;
import org.standfirst.provenance.Origins;
import org.standfirst.provenance.OutletRegistry;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.store.StoredEdition;
import org.standfirst.server.store.Story;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the day's edition of the stories that were told lately. */
public final class Publisher {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LATELY = Duration.ofHours(36);

    /** An edition has an end. */
    private static final int MOST_STORIES = 40;

    private static final int MOST_LOOKED_AT = 1_000;

    private static volatile Families known = new Families("", Map.of());

    /** Which publisher an outlet belongs to, by what the reader says of it. */
    private record Families(String labels, Map<String, String> byOutlet) {}

    private final Archive archive;
    private final InstantSource clock;
    private final ZoneId zone;
    private final DossierDesk dossiers;
    private final Editor editor;

    Publisher(Archive archive, DeskSettings settings, InstantSource clock) {
        this.archive = archive;
        this.clock = clock;
        this.zone = settings.zone();
        this.dossiers = new DossierDesk(archive, settings.outlets());
        this.editor = new Editor(new Sections(settings.places()));
    }

    /**
     * Publishes the edition of the day on which the latest grouped article was published, in place
     * of the one that day had so far. What was imported with a time in the future makes no edition
     * unless there is nothing else.
     */
    void publish() {
        var latest =
                archive.read(shelves -> {
                    var now = shelves.stories().latest(clock.instant());
                    return now.isPresent() ? now : shelves.stories().latest(Instant.MAX);
                });
        if (latest.isEmpty()) {
            return;
        }
        var newest = latest.get();
        var stories =
                archive.read(shelves ->
                        shelves.stories().between(newest.minus(LATELY), newest, MOST_LOOKED_AT));
        var materials = materials(stories);
        var found = dossiers.upToDate(stories, materials, newest);
        var edition =
                editor.edit(materials.values().parallelStream(), found, newest).first(MOST_STORIES);
        var id = newest.atZone(zone).toLocalDate().toString();
        archive.change(shelves -> shelves.editions().publish(id, newest, content(edition)));
    }

    /** The stories as the editor wants them, in their order; traced in all cores. */
    private Map<String, StoryMaterial> materials(List<Story> stories) {
        Map<String, Collection<Elsewhere>> before = new HashMap<>();
        var outlets =
                archive.read(shelves -> {
                    stories.forEach(s -> before.put(s.id(), shelves.sharedTexts().before(s.id())));
                    return families(shelves);
                });
        Map<String, StoryMaterial> materials = new LinkedHashMap<>();
        stories.parallelStream()
                .map(s -> material(s, outlets, before.getOrDefault(s.id(), List.of())))
                .toList()
                .forEach(material -> materials.put(material.storyId(), material));
        return materials;
    }

    /** An edition as it is stored. */
    public static String content(Edition edition) {
        return JSON.writeValueAsString(edition);
    }

    /** The edition that was stored. */
    public static Edition edition(StoredEdition stored) {
        return JSON.readValue(stored.content(), Edition.class);
    }

    /** A stored story as the editor wants it. */
    public static StoryMaterial material(Shelves shelves, Story story) {
        return material(story, families(shelves), shelves.sharedTexts().before(story.id()));
    }

    private static StoryMaterial material(
            Story story, Map<String, String> families, Collection<Elsewhere> before) {
        var articles = story.articles().stream().map(Publisher::named).toList();
        return new StoryMaterial(story.id(), articles, Origins.trace(articles, families, before));
    }

    private static Map<String, String> families(Shelves shelves) {
        var ofFile = shelves.costs().labelsOfFile().orElse("");
        var sent = shelves.costs().labels().orElse("");
        var labels = ofFile + '\0' + sent;
        var families = known;
        if (families.byOutlet().isEmpty() || !families.labels().equals(labels)) {
            var registry = OutletRegistry.shipped().withLabels(ofFile).withLabels(sent);
            families = new Families(labels, registry.families());
            known = families;
        }
        return families.byOutlet();
    }

    /** The article under its outlet's one name, and with the time at which it counts. */
    static Article named(StoredArticle stored) {
        var article = stored.timed();
        return new Article(
                stored.id(),
                article.url(),
                stored.outlet().name(),
                article.title(),
                article.standfirst(),
                article.authors(),
                article.published(),
                article.updated(),
                article.language(),
                article.section(),
                article.image(),
                article.paywalled(),
                article.corrections(),
                article.blocks());
    }
}
