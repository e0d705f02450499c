package org.standfirst.server.search;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Puts what is found together by stories, and keeps the best few articles of each. */
final class StoryCollector extends SimpleCollector {

    /** More of one story than a reader is shown: some may turn out to say the same. */
    private static final int KEPT = 5;

    /** The order in which stories come. */
    enum Order {
        /** The story with the best article first. */
        BEST,
        /** The story with the latest article first. */
        LATEST
    }

    /** What was found of one story. */
    static final class Group {
        private final int[] documents = new int[KEPT];
        private final float[] scores = new float[KEPT];
        private int kept;
        private int articles;
        private float best;
        private long latest = Long.MIN_VALUE;

        private void add(int document, float score, long published) {
            articles++;
            latest = Math.max(latest, published);
            best = Math.max(best, score);
            int at = kept;
            while (at > 0 && scores[at - 1] < score) {
                at--;
            }
            if (at == KEPT) {
                return;
            }
            int last = Math.min(kept, KEPT - 1);
            System.arraycopy(documents, at, documents, at + 1, last - at);
            System.arraycopy(scores, at, scores, at + 1, last - at);
            documents[at] = document;
            scores[at] = score;
            kept = last + 1;
        }

        /** How many articles of it were found. */
        int articles() {
            return articles;
        }

        /** The score of the best of them. */
        float best() {
            return best;
        }

        /** When the latest of them was published, in milliseconds. */
        long latest() {
            return latest;
        }

        /** The best of them, best first. */
        int[] documents() {
            return java.util.Arrays.copyOf(documents, kept);
        }
    }

    private final Order order;
    private final Map<Long, Group> groups = new HashMap<>();
    private @Nullable NumericDocValues keys;
    private @Nullable NumericDocValues times;
    private @Nullable Scorable scorer;
    private int base;
    private int articles;

    StoryCollector(Order order) {
        this.order = order;
    }

    /** Everything that a query finds; one thread collects it, for a search is short. */
    static StoryCollector collect(IndexSearcher searcher, Query query, Order order)
            throws IOException {
        return searcher.search(
                query,
                new CollectorManager<StoryCollector, StoryCollector>() {
                    @Override
                    public StoryCollector newCollector() {
                        return new StoryCollector(order);
                    }

                    @Override
                    public StoryCollector reduce(Collection<StoryCollector> collectors) {
                        return collectors.iterator().next();
                    }
                });
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        base = leaf.docBase;
        keys = DocValues.getNumeric(leaf.reader(), IndexFields.GROUP);
        times =
                DocValues.unwrapSingleton(
                        DocValues.getSortedNumeric(leaf.reader(), IndexFields.PUBLISHED));
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
        articles++;
        groups.computeIfAbsent(value(keys, document), key -> new Group())
                .add(base + document, scorer == null ? 0 : scorer.score(), value(times, document));
    }

    private static long value(@Nullable NumericDocValues values, int document) throws IOException {
        return values != null && values.advanceExact(document) ? values.longValue() : 0;
    }

    int articles() {
        return articles;
    }

    int stories() {
        return groups.size();
    }

    /** The stories from one place of their order on. */
    List<Group> from(int offset, int most) {
        Comparator<Group> worstFirst = order == Order.BEST ? this::byScore : this::byTime;
        var top = new PriorityQueue<Group>(offset + most + 1, worstFirst);
        for (var group : groups.values()) {
            top.add(group);
            if (top.size() > offset + most) {
                top.poll();
            }
        }
        return top.stream().sorted(worstFirst.reversed()).skip(offset).toList();
    }

    private int byScore(Group one, Group other) {
        int order = Float.compare(one.best, other.best);
        return order != 0 ? order : byTime(one, other);
    }

    private int byTime(Group one, Group other) {
        int order = Long.compare(one.latest, other.latest);
        return order != 0 ? order : Integer.compare(other.documents[0], one.documents[0]);
    }
}
