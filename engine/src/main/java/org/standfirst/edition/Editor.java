package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.edition.EditionStory.Why;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts stories in order and chooses their headlines. Writes nothing itself. */
public final class Editor {

    private static final double HALF_LIFE_HOURS = 18;
    private static final double PACE_HOURS = 6;
    private static final int MOST_LOOKED_AT = 40;

    private final Sections sections;

    /** An editor whose reader has no places of their own. */
    public Editor() {
        this(new Sections(Set.of()));
    }

    /** An editor that tells sections so. */
    public Editor(Sections sections) {
        this.sections = sections;
    }

    /** An edition of stories of which no dossier was made. */
    public Edition edit(List<StoryMaterial> stories, Instant now) {
        return edit(stories, Map.of(), now);
    }

    /** An edition of stories with what is found out about them, by story. */
    public Edition edit(List<StoryMaterial> stories, Map<String, Dossier> dossiers, Instant now) {
        return edit(stories.stream(), dossiers, now);
    }

    /**
     * The same. Stories without an article are left out.
     *
     * @param stories read in several threads if it is parallel
     */
    public Edition edit(Stream<StoryMaterial> stories, Map<String, Dossier> dossiers, Instant now) {
        record Edited(StoryMaterial material, EditionStory story) {}
        var read =
                stories.filter(s -> !s.articles().isEmpty())
                        .map(s -> new Edited(s, edit(s, dossiers.get(s.storyId()), now)))
                        .toList();
        var edited = inOrder(read.stream().map(Edited::story).toList());
        Map<String, StoryMaterial> materials = new HashMap<>();
        read.forEach(each -> materials.put(each.material().storyId(), each.material()));
        // Formats are chosen among what an edition can hold, not among everything there was.
        var first = edited.subList(0, Math.min(MOST_LOOKED_AT, edited.size()));
        return new Edition(now, edited, Features.of(first, materials, dossiers, now));
    }

    /**
     * One story by itself, as an edition would have it, without the formats, for which all of its
     * articles are read.
     *
     * @throws java.util.NoSuchElementException if it has no article
     */
    public EditionStory edit(StoryMaterial story, Instant now) {
        return edit(story, null, now);
    }

    /** By score; what one outlet alone tells gives way to what others tell in its section. */
    private static List<EditionStory> inOrder(List<EditionStory> stories) {
        var order =
                Comparator.comparingDouble(EditionStory::score)
                        .reversed()
                        .thenComparing(EditionStory::storyId);
        Map<String, Integer> alone = new HashMap<>();
        return stories.stream()
                .sorted(order)
                .map(story -> {
                    if (story.outlets().size() > 1) {
                        return story;
                    }
                    var key = story.section() + " " + story.outlets().getFirst();
                    int before = alone.merge(key, 1, Integer::sum) - 1;
                    return before == 0 ? story : story.behind(before);
                })
                .sorted(order)
                .toList();
    }

    private static List<FactLine> facts(@Nullable Dossier dossier) {
        return dossier == null ? List.of() : dossier.facts();
    }

    private EditionStory edit(StoryMaterial story, @Nullable Dossier dossier, Instant now) {
        var byTime =
                Comparator.comparing(
                                Article::published,
                                Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Article::id);
        var inOrder = story.articles().stream().sorted(byTime).toList();
        Set<String> outlets = new LinkedHashSet<>();
        inOrder.forEach(a -> outlets.add(a.outlet()));
        Article headline = CentralHeadline.of(inOrder);
        var standfirst = Standfirst.of(headline, inOrder);
        Why why = why(story, dossier, inOrder, outlets.size(), now);
        var published = inOrder.getLast().published();
        return new EditionStory(
                story.storyId(),
                headline.id(),
                headline.title(),
                standfirst == null ? null : standfirst.text(),
                standfirst == null ? null : standfirst.article().id(),
                inOrder.reversed().stream().map(Article::id).toList(),
                List.copyOf(outlets),
                facts(dossier),
                why.independent(),
                published == null ? Instant.EPOCH : published.toInstant(),
                why.score(),
                why,
                sections.of(inOrder),
                roots(story, inOrder));
    }

    private static List<EditionStory.Root> roots(StoryMaterial story, List<Article> inOrder) {
        return story.provenance().origins().stream()
                .map(origin ->
                        new EditionStory.Root(
                                origin.name(),
                                origin.inStory(),
                                inOrder.stream()
                                        .filter(a -> origin.articleIds().contains(a.id()))
                                        .map(Article::outlet)
                                        .distinct()
                                        .toList()))
                .toList();
    }

    private static Why why(
            StoryMaterial story,
            @Nullable Dossier dossier,
            List<Article> inOrder,
            int outlets,
            Instant now) {
        int independent = story.provenance().independent();
        double hours = hours(inOrder.getLast(), now);
        int recent = (int) inOrder.stream().filter(a -> hours(a, now) <= PACE_HOURS).count();
        int perspectives =
                dossier == null
                        ? 1
                        : dossier.perspectives().stream()
                                .mapToInt(axis -> axis.groups().size())
                                .max()
                                .orElse(1);
        return new Why(
                independent,
                outlets,
                hours,
                1 + log2(Math.max(1, independent)),
                1 + log2(outlets) / 10 + Math.max(0, perspectives - 1) / 20.0,
                Math.pow(0.5, hours / HALF_LIFE_HOURS),
                recent,
                1 + log2(1 + recent) / 10,
                0,
                1);
    }

    private static double hours(Article article, Instant now) {
        var published = article.published();
        return published == null
                ? HALF_LIFE_HOURS
                : Math.max(0, Duration.between(published.toInstant(), now).toMinutes() / 60.0);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
