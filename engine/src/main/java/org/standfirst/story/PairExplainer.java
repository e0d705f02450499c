package org.standfirst.story;

import org.standfirst.article.Article;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Says of any two articles why they are, or are not, in one story, also of those that a {@link
 * StoryGrouper} no longer compares with anything. It goes by the grouper's settings and by how rare
 * the grouper knows words to be. Not safe for use by several threads.
 */
public final class PairExplainer {

    private static final int SHOWN_TERMS = 8;

    private final GroupingSettings settings;
    private final JoinModel model;
    private final ProfileMaker profiles;

    PairExplainer(GroupingSettings settings, JoinModel model, ProfileMaker profiles) {
        this.settings = settings;
        this.model = model;
        this.profiles = profiles;
    }

    /** One that knows of words what is known before a stream begins. */
    public static PairExplainer before(GroupingSettings settings) {
        return new PairExplainer(settings, JoinModel.shipped(), new ProfileMaker());
    }

    /**
     * One that knows what a grouper knew when its state was saved. The articles of the state are
     * not read, so this is much faster than restoring the grouper.
     *
     * @throws IllegalArgumentException if the bytes are no saved state of this version
     */
    public static PairExplainer of(byte[] groupersState) {
        try (var in = new DataInputStream(new ByteArrayInputStream(groupersState))) {
            var settings = StoryGrouper.readSettings(in);
            StreamTime.restore(in);
            return new PairExplainer(settings, JoinModel.shipped(), ProfileMaker.restore(in));
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("story state is cut off or damaged", e);
        }
    }

    /** Learns the words of an article that the grouper was given next. */
    public void learn(Article article) {
        profiles.profile(article, time(article));
    }

    /** What speaks for one event and what against it. */
    public Explanation explain(Article one, Article other) {
        return explain(profiles.uncounted(one, time(one)), profiles.uncounted(other, time(other)));
    }

    private static Instant time(Article article) {
        var moment = article.published();
        return moment == null ? Instant.EPOCH : moment.toInstant();
    }

    Explanation explain(Profile one, Profile other) {
        double likeness = 0;
        if (one.isComparable(other, settings.window().toMinutes())) {
            var features = new PairFeatures(one).with(other);
            likeness = model.probability(features, one.hasText() && other.hasText());
        }
        return explanation(one, other, likeness);
    }

    Explanation explanation(Profile one, Profile other, double similarity) {
        var sharedNames = new ArrayList<>(shared(one.names(), other.names()));
        sharedNames.addAll(shared(one.figures(), other.figures()));
        return new Explanation(
                similarity,
                one.title().dot(other.title()),
                one.names().dot(other.names()),
                one.figures().dot(other.figures()),
                one.body().dot(other.body()),
                settings.join(),
                one.gap(other),
                shared(one.body(), other.body()),
                sharedNames);
    }

    /** The terms that both have, those that say most first. */
    private List<String> shared(Vector one, Vector other) {
        record Shared(String term, double weight) {}
        var shared = new ArrayList<Shared>();
        for (int i = 0; i < one.size(); i++) {
            double weight = (double) one.weight(i) * other.weightOf(one.term(i));
            if (weight > 0) {
                shared.add(new Shared(profiles.vocabulary().name(one.term(i)), weight));
            }
        }
        shared.sort(
                Comparator.comparingDouble(Shared::weight).reversed().thenComparing(Shared::term));
        return shared.stream().limit(SHOWN_TERMS).map(Shared::term).toList();
    }
}
