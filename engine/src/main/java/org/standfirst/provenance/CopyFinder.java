package org.standfirst.provenance;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds text that articles of a stream have in common, whatever stories they are in: candidates by
 * an index of winnowed fingerprints, which are then compared by all their shingles. Not safe for
 * use by several threads.
 */
public final class CopyFinder {

    /** A passage shorter than a paragraph is reported only if the texts are short themselves. */
    private static final int PARAGRAPH = 40;

    private static final double LEAST_PART = 0.5;
    private static final int LEAST_RUNS = 6;

    /** Fingerprints say roughly how much is shared; what is so far below is not looked at. */
    private static final double DOUBT = 0.7;

    /**
     * An article that arrives so much later than others of its time is still compared with them.
     */
    public static final Duration LATE = Duration.ofDays(1);

    private final Duration window;
    private final ArrayDeque<Text> texts = new ArrayDeque<>();
    private final FingerprintIndex index = new FingerprintIndex();
    private int[] counts = new int[1 << 10];
    private int first;
    private int next;
    private Instant now = Instant.EPOCH;
    private @Nullable Instant last;

    /** What is kept of a text: its runs of five words, and how many of them index it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Text(
            int number, String id, Instant published, Instant since, int printed, int[] shingles) {}

    /**
     * A finder without articles.
     *
     * @param window how far apart in time two articles may be published to be compared
     */
    public CopyFinder(Duration window) {
        this.window = window;
    }

    /**
     * Reads the next article of the stream; the articles may arrive out of order by up to a day.
     *
     * @return what it shares with those before it, in their order: at least a paragraph, or half of
     *     the shorter text
     */
    public List<SharedText> add(Article article) {
        var moment = article.published();
        var published = moment == null ? now : moment.toInstant();
        tick(published);
        forgetTheOld();
        var inOrder = Shingles.of(article.text());
        var print = Fingerprint.of(inOrder);
        var text =
                new Text(
                        next,
                        article.id(),
                        published,
                        published.isBefore(now) ? published : now,
                        print.size(),
                        Sorted.distinct(inOrder));
        index.count(print, first, counts);
        var shared = new ArrayList<SharedText>();
        for (var other : texts) {
            int place = other.number & (counts.length - 1);
            if (counts[place] > 0 && mayShare(counts[place], text, other)) {
                compare(text, other, shared);
            }
            counts[place] = 0;
        }
        keep(text, print);
        return shared;
    }

    /** Two in a row must be later, so that one that claims to be of next year moves nothing. */
    private void tick(Instant published) {
        var both = last == null || published.isBefore(last) ? published : last;
        now = both.isAfter(now) ? both : now;
        last = published;
    }

    private boolean mayShare(int common, Text one, Text other) {
        int smaller = Math.min(one.printed, other.printed);
        double part = common / (double) Math.max(1, smaller);
        double runs = part * Math.min(one.shingles.length, other.shingles.length);
        return part >= DOUBT * LEAST_PART || runs >= DOUBT * PARAGRAPH;
    }

    /** What two texts have in common, however little; empty if that is nothing. */
    public static Optional<SharedText> shared(Article later, Article earlier) {
        var one = Sorted.distinct(Shingles.of(later.text()));
        var other = Sorted.distinct(Shingles.of(earlier.text()));
        int runs = Sorted.shared(one, other);
        return runs == 0
                ? Optional.empty()
                : Optional.of(shared(later.id(), one, earlier.id(), other, runs));
    }

    private static SharedText shared(
            String later, int[] ofLater, String earlier, int[] ofEarlier, int runs) {
        int smaller = Math.min(ofLater.length, ofEarlier.length);
        return new SharedText(
                later,
                earlier,
                runs,
                runs / (double) Math.max(1, smaller),
                runs / (double) Math.max(1, ofLater.length));
    }

    private void compare(Text later, Text earlier, List<SharedText> found) {
        if (Duration.between(earlier.published, later.published).abs().compareTo(window) > 0) {
            return;
        }
        int runs = Sorted.shared(later.shingles, earlier.shingles);
        var shared = shared(later.id, later.shingles, earlier.id, earlier.shingles, runs);
        if (runs >= PARAGRAPH || (runs >= LEAST_RUNS && shared.part() >= LEAST_PART)) {
            found.add(shared);
        }
    }

    private void keep(Text text, Fingerprint print) {
        next++;
        if (next - first > counts.length) {
            counts = new int[2 * counts.length];
        }
        texts.addLast(text);
        index.add(text.number, print);
    }

    /** Drops from the front what is older than an article may be that another is compared with. */
    private void forgetTheOld() {
        var horizon = now.minus(window).minus(LATE);
        for (var old = texts.peekFirst(); old != null; old = texts.peekFirst()) {
            if (!old.since.isBefore(horizon)) {
                break;
            }
            texts.removeFirst();
            first = old.number + 1;
            index.left(old.printed, first);
        }
    }

    /** How many articles the next one is compared with. */
    public int size() {
        return texts.size();
    }
}
