package org.standfirst.server.desk;

import org.standfirst.article.Article;
import org.standfirst.edition.Claim;
import org.standfirst.edition.Dossier;
import org.standfirst.edition.Rarity;
import org.standfirst.edition.StoryMaterial;
import org.standfirst.provenance.OutletFacts;
import org.standfirst.provenance.OutletRegistry;
import org.standfirst.server.store.Archive;
import org.standfirst.server.store.Dossiers;
import org.standfirst.server.store.Story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the dossiers of stories up to date: only those whose articles have changed are made anew.
 */
final class DossierDesk {

    private final Archive archive;
    private final OutletRegistry known;
    private OutletRegistry outlets;
    private String labels = "";

    DossierDesk(Archive archive, OutletRegistry outlets) {
        this.archive = archive;
        this.known = outlets;
        this.outlets = outlets;
    }

    /** Takes up the labels that the reader has sent since. */
    private void takeUpLabels() {
        var kept = archive.read(shelves -> shelves.costs().labels()).orElse("");
        if (!kept.equals(labels)) {
            labels = kept;
            outlets = known.withLabels(kept);
        }
    }

    /** The dossiers of these stories, by story; those of single reports are left out. */
    Map<String, Dossier> upToDate(
            List<Story> stories, Map<String, StoryMaterial> materials, Instant now) {
        takeUpLabels();
        var kept = archive.read(shelves -> shelves.dossiers().fingerprints());
        Map<String, Dossier> dossiers = new HashMap<>();
        var stale = new ArrayList<Story>();
        for (var story : stories) {
            if (story.articles().size() > 1) {
                if (Dossiers.fingerprint(story).equals(kept.get(story.id()))) {
                    archive.read(shelves -> shelves.dossiers().of(story.id()))
                            .ifPresent(dossier -> dossiers.put(story.id(), dossier));
                } else {
                    stale.add(story);
                }
            }
        }
        if (!stale.isEmpty()) {
            var articles = materials.values().stream().flatMap(m -> m.articles().stream()).toList();
            var rarity = Rarity.of(articles.parallelStream());
            var made = new ConcurrentHashMap<String, Dossier>();
            AllCores.each(
                    stale.stream()
                            .map(story -> materials.get(story.id()))
                            .filter(Objects::nonNull)
                            .toList(),
                    StoryMaterial::paragraphs,
                    m -> made.put(m.storyId(), Dossier.of(withClaims(m), rarity, axes(m))));
            dossiers.putAll(made);
            archive.change(shelves -> {
                for (var story : stale) {
                    var dossier = made.get(story.id());
                    if (dossier != null) {
                        var fingerprint = Dossiers.fingerprint(story);
                        shelves.dossiers().keep(story.id(), fingerprint, dossier, now);
                    }
                }
            });
        }
        return dossiers;
    }

    /** The story with what somebody says in it, so that no claim passes for a fact. */
    private StoryMaterial withClaims(StoryMaterial story) {
        var said = archive.read(shelves -> shelves.attributions().ofStory(story.storyId()));
        Map<String, List<Claim>> claims = new HashMap<>();
        for (var article : story.articles()) {
            var text = article.text();
            claims.put(
                    article.id(),
                    said.getOrDefault(article.id(), List.of()).stream()
                            .flatMap(a -> Claim.of(a, text).stream())
                            .toList());
        }
        return new StoryMaterial(story.storyId(), story.articles(), story.provenance(), claims);
    }

    /** Country, ownership and language of the story's outlets, then the reader's own axes. */
    private Map<String, Map<String, String>> axes(StoryMaterial story) {
        Map<String, Map<String, String>> axes = new LinkedHashMap<>();
        for (var axis : List.of("country", "ownership", "language")) {
            axes.put(axis, new LinkedHashMap<>());
        }
        for (Article article : story.articles()) {
            var name = article.outlet();
            facts(article)
                    .ifPresent(facts -> {
                        put(axes, "country", name, country(facts));
                        put(axes, "ownership", name, ownership(facts));
                    });
            if (article.language() != null) {
                var language = Locale.forLanguageTag(article.language());
                put(axes, "language", name, language.getDisplayLanguage(Locale.ENGLISH));
            }
            outlets.labels(name).forEach((axis, label) -> put(axes, axis, name, label));
        }
        axes.values().removeIf(Map::isEmpty);
        return axes;
    }

    private static void put(
            Map<String, Map<String, String>> axes, String axis, String outlet, String group) {
        axes.computeIfAbsent(axis, a -> new LinkedHashMap<>()).put(outlet, group);
    }

    /** By the host that published it; by the outlet's name where the host is unknown. */
    private Optional<OutletFacts> facts(Article article) {
        var host = article.url().replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/:].*", "");
        return outlets.find(host).or(() -> outlets.find(article.outlet()));
    }

    private static String country(OutletFacts facts) {
        return Locale.of("", facts.country()).getDisplayCountry(Locale.ENGLISH);
    }

    private static String ownership(OutletFacts facts) {
        return switch (facts.ownership()) {
            case PUBLIC_SERVICE -> "public service";
            case STATE_RUN -> "state-run";
            case PRIVATE -> "private";
            case NON_PROFIT -> "non-profit";
            case AGENCY -> "agency";
        };
    }
}
