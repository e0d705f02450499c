package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.provenance.CopyFinder;
import org.standfirst.provenance.SharedText;
import org.standfirst.server.search.Nearness;
import org.standfirst.server.store.Shelves;
import org.standfirst.server.store.StoredArticle;
import org.standfirst.server.store.Story;
import org.standfirst.server.web.view.PairWhy;
import org.standfirst.server.web.view.StoryWhy;
import org.standfirst.story.Explanation;
import org.standfirst.story.GroupingSettings;
import org.standfirst.story.PairExplainer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Why an article is, or is not, in one story with others. */
final class WhyPages {

    /** Articles that one is compared with at most, the latest of the story. */
    private static final int MOST_COMPARED = 60;

    private static final int MOST_CHANGES = 20;

    /** A shared part that is worth a word. */
    private static final double SOME_TEXT = 0.1;

    private final Explainers explainers = new Explainers();

    /**
     * What speaks for an article in a story and what against it; empty if there is no such article
     * or story, or if neither article is in the story.
     *
     * @param a id of the article; null for the latest of the story
     * @param b id of the one to compare it with; null for all of the story
     */
    synchronized Optional<StoryWhy> why(
            Shelves shelves, Story story, @Nullable String a, @Nullable String b) {
        var latest = story.articles().isEmpty() ? null : story.articles().getLast();
        var one = a == null ? Optional.ofNullable(latest) : shelves.articles().byId(a);
        if (one.isEmpty()) {
            return Optional.empty();
        }
        var article = one.get();
        var others =
                b == null ? rest(story, article) : shelves.articles().byId(b).stream().toList();
        boolean concerned =
                story.id().equals(article.story())
                        || others.stream().anyMatch(other -> story.id().equals(other.story()));
        if (!concerned || (b != null && others.isEmpty())) {
            return Optional.empty();
        }
        var explainer = explainers.current(shelves);
        var near = new Nearness.From(article.article());
        var pairs =
                others.stream()
                        .map(other -> pair(explainer, near, article, other))
                        .sorted(Comparator.comparingDouble(PairWhy::similarity).reversed())
                        .toList();
        return Optional.of(
                new StoryWhy(
                        story.id(),
                        Reports.of(article, List.of()),
                        story.id().equals(article.story()),
                        GroupingSettings.defaults().join(),
                        pairs.stream().mapToDouble(PairWhy::similarity).average().orElse(0),
                        shelves.grouping().why(article.id()).map(Words::joined).orElse(null),
                        pairs,
                        shelves.stories().changes(story.id(), MOST_CHANGES).stream()
                                .map(change ->
                                        new StoryWhy.Change(
                                                change.kind().toLowerCase(Locale.ROOT),
                                                change.from(),
                                                change.into(),
                                                change.why()))
                                .toList()));
    }

    private static List<StoredArticle> rest(Story story, StoredArticle article) {
        return story.articles().reversed().stream()
                .filter(other -> !other.id().equals(article.id()))
                .limit(MOST_COMPARED)
                .toList();
    }

    private static PairWhy pair(
            PairExplainer explainer, Nearness.From near, StoredArticle one, StoredArticle other) {
        var why = explainer.explain(one.article(), other.article());
        boolean together = one.story() != null && Objects.equals(one.story(), other.story());
        double text =
                CopyFinder.shared(one.article(), other.article()).map(SharedText::part).orElse(0.0);
        return new PairWhy(
                other.id(),
                Reports.name(other.outlet()),
                other.article().title(),
                other.published(),
                other.story(),
                together,
                why.similarity(),
                why.margin(),
                why.title(),
                why.names(),
                why.figures(),
                why.text(),
                near.to(other.article()),
                why.gap().toMinutes(),
                why.shared(),
                why.sharedNames(),
                text,
                sentence(why, text, together));
    }

    private static String sentence(Explanation why, double text, boolean together) {
        var said = new StringBuilder();
        if (why.margin() >= 0) {
            said.append(number("Likely one event: %.2f, where %.2f is needed.", why));
        } else if (together) {
            said.append(
                    number(
                            "By themselves hardly one event (%.2f, %.2f is needed), but the mean"
                                    + " over the story decides.",
                            why));
        } else {
            said.append(number("Hardly one event: %.2f, where %.2f is needed.", why));
        }
        if (text >= SOME_TEXT) {
            said.append(
                    String.format(
                            Locale.ROOT,
                            " %.0f %% of the shorter text stand in the other word for word.",
                            100 * text));
        }
        if (why.sameOutlet()) {
            said.append(
                    " Both are of one outlet, which rarely reports an event twice without saying"
                            + " so; that counts against them.");
        }
        return said.toString();
    }

    private static String number(String form, Explanation why) {
        return String.format(Locale.ROOT, form, why.similarity(), why.threshold());
    }
}
