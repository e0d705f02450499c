package org.standfirst.story;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Compares an article with those in the window and finds the story that it belongs to. */
final class Placement {

    // Which articles are compared at all, and which pairs are kept.
    private static final int MOST_COMPARED = 60;
    private static final int MOST_HEADLINES_COMPARED = 400;
    private static final float LEAST_OVERLAP = 0.03f;
    private static final float LEAST_LIKENESS = 0.02f;

    private final JoinModel model;
    private final Window window;
    private final StoryBook book;
    private final double join;
    private final long windowMinutes;
    private @Nullable PairObserver observer;

    Placement(GroupingSettings settings, JoinModel model, Window window, StoryBook book) {
        this.model = model;
        this.window = window;
        this.book = book;
        join = settings.join();
        windowMinutes = settings.window().toMinutes();
    }

    /** From now on {@code watching} sees each pair that is compared. */
    void observe(PairObserver watching) {
        observer = watching;
    }

    /**
     * Puts a member that is new into the story it belongs to, or leaves it in the one of its own.
     *
     * @return by whom that was decided; null if nothing was near
     */
    @Nullable Near place(Member member) {
        var nearest = nearest(compare(member));
        if (nearest != null && nearest.likeness >= join) {
            member.story = nearest.member.story;
        }
        window.add(member);
        book.add(member);
        return nearest;
    }

    /** A member that was compared, and how probably it reports the same. */
    record Near(Member member, double likeness) {}

    private List<Near> compare(Member member) {
        var profile = member.profile;
        int most = profile.hasText() ? MOST_COMPARED : MOST_HEADLINES_COMPARED;
        var near = new ArrayList<Near>();
        var pairs = new PairFeatures(profile);
        for (var other : window.candidates(member, most, LEAST_OVERLAP)) {
            if (!profile.isComparable(other.profile, windowMinutes)) {
                continue;
            }
            if (observer != null) {
                observer.compared(profile.id(), other.id(), pairs.with(other.profile));
            }
            var features = pairs.unlessChance(other.profile);
            if (features == null) {
                continue;
            }
            float likeness = (float) probability(features, profile, other.profile);
            if (likeness >= LEAST_LIKENESS) {
                member.compared(other.number, likeness);
                other.compared(member.number, likeness);
                near.add(new Near(other, likeness));
            }
        }
        return near;
    }

    private double probability(float[] features, Profile one, Profile other) {
        return model.probability(features, one.hasText() && other.hasText());
    }

    /** The story with the highest mean, by the member that is nearest in it. */
    private static @Nullable Near nearest(List<Near> compared) {
        var stories = new ArrayList<Story>();
        for (var near : compared) {
            var story = near.member.story;
            if (story.nearest == null) {
                stories.add(story);
            }
            story.sum += near.likeness;
            if (near.likeness > story.likeness) {
                story.likeness = near.likeness;
                story.nearest = near.member;
            }
        }
        Near best = null;
        for (var story : stories) {
            double mean = story.sum / story.size();
            if (story.nearest != null && (best == null || mean > best.likeness)) {
                best = new Near(story.nearest, mean);
            }
            story.sum = 0;
            story.likeness = 0;
            story.nearest = null;
        }
        return best;
    }
}
