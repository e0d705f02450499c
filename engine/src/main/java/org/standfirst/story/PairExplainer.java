package org.standfirst.story;

import org.standfirst.article.Article;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
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
            var head = StoryGrouper.Head.read(in);
            StreamTime.restore(in);
            return new PairExplainer(
                    head.settings(),
                    JoinModel.shipped(),
                    ProfileMaker.restore(in, head.priorCounted()));
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
        var title = new Shared();
        var names = new Shared();
        var figures = new Shared();
        var body = new Shared();
        var here = one.fields();
        var there = other.fields();
        int i = 0;
        int j = 0;
        while (i < here.size() && j < there.size()) {
            int difference = here.term(i) - there.term(j);
            if (difference == 0) {
                title.add(here, i, there, j, FieldVectors.TITLE);
                names.add(here, i, there, j, FieldVectors.NAMES);
                figures.add(here, i, there, j, FieldVectors.FIGURES);
                body.add(here, i, there, j, FieldVectors.BODY);
            }
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        var sharedNames = new ArrayList<>(names.heaviest(profiles.vocabulary()));
        sharedNames.addAll(figures.heaviest(profiles.vocabulary()));
        return new Explanation(
                similarity,
                title.cosine,
                names.cosine,
                figures.cosine,
                body.cosine,
                settings.join(),
                one.gap(other),
                body.heaviest(profiles.vocabulary()),
                sharedNames,
                one.isOfSameOutlet(other));
    }

    private record Term(int number, double weight) {}

    /** What two articles share of one field. */
    private static final class Shared {
        private final List<Term> terms = new ArrayList<>();
        private double cosine;

        void add(FieldVectors one, int place, FieldVectors other, int at, int field) {
            if ((one.fieldsOf(place) & other.fieldsOf(at) & 1 << field) != 0) {
                double weight = (double) one.weight(place, field) * other.weight(at, field);
                cosine += weight;
                terms.add(new Term(one.term(place), weight));
            }
        }

        /** The terms that say most. */
        List<String> heaviest(Vocabulary vocabulary) {
            terms.sort((a, b) -> {
                int order = Double.compare(b.weight, a.weight);
                return order != 0
                        ? order
                        : vocabulary.name(a.number).compareTo(vocabulary.name(b.number));
            });
            var names = new ArrayList<String>();
            for (var term : terms.subList(0, Math.min(SHOWN_TERMS, terms.size()))) {
                names.add(vocabulary.name(term.number));
            }
            return List.copyOf(names);
        }
    }
}
