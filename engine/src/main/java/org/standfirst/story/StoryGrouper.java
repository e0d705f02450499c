package org.standfirst.story;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.text.Terms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Groups a stream of articles into stories, one at a time as they arrive.
 *
 * <p>An article joins the story to whose members it is most similar on average (UPGMA, average
 * link), if that is similar enough; otherwise it begins a story of its own. Similarity is the
 * weighted mean of three cosines over TF-IDF weights (Salton and Buckley 1988): headline, names and
 * figures, whole text. Only articles that share a telling term and were published within the window
 * are compared, found through an inverted index, so that the cost of an article does not grow with
 * the archive. Later {@link #repair()} joins stories that grew in parallel.
 *
 * <p>The grouper is a value: the same settings and the same stream give the same stories, also
 * across {@link #save()} and {@link #restore(byte[])}. Not safe for use by several threads.
 */
public final class StoryGrouper {

    private static final int FORMAT = 1;
    private static final int TEXT_TERMS = 80;
    private static final int TEXT_WORDS = 600;
    private static final int SHOWN_TERMS = 8;

    // Which articles are compared at all: those that share terms that say something of both.
    private static final double TELLING_WEIGHT = 0.06;
    private static final int COMMON_TERM = 400;
    private static final double LEAST_OVERLAP = 0.06;

    /** A name or a figure: a word with a capital or digit that does not begin a sentence. */
    private static final Pattern NAME =
            Pattern.compile(
                    "(?<![.!?:“\"'‘]\\s|^|\\n)(?<![\\p{L}\\p{N}])[\\p{Lu}\\p{N}][\\p{L}\\p{N}-]+");

    private final GroupingSettings settings;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<Integer, ArrayDeque<Posting>> index = new HashMap<>();
    private final ArrayDeque<Member> inWindow = new ArrayDeque<>();
    private final Map<String, List<Member>> stories = new LinkedHashMap<>();
    private final Set<String> grown = new LinkedHashSet<>();
    private Instant latest = Instant.MIN;

    public StoryGrouper(GroupingSettings settings) {
        this.settings = settings;
    }

    /** An article as it is compared. The story changes when stories merge. */
    private static final class Member {
        final String id;
        final Instant published;
        final String language;
        final Vector title;
        final Vector names;
        final Vector text;
        String story;

        Member(
                String id,
                Instant published,
                String language,
                Vector title,
                Vector names,
                Vector text,
                String story) {
            this.id = id;
            this.published = published;
            this.language = language;
            this.title = title;
            this.names = names;
            this.text = text;
            this.story = story;
        }
    }

    /**
     * Gives the article a story. An article that is already known keeps the one it has.
     *
     * <p>An article without a time counts as published when the latest one before it was.
     */
    public Decision add(Article article) {
        var known = members.get(article.id());
        if (known != null) {
            return new Decision(article.id(), known.story, false, null);
        }
        var member = measured(article);
        if (member.published.isAfter(latest)) {
            latest = member.published;
        }
        forgetTheOld();
        var nearest = nearestStory(member);
        boolean founded = nearest == null || nearest.similarity < settings.join();
        Explanation why = null;
        if (nearest != null) {
            why = explanation(member, nearest.member, nearest.similarity, settings.join());
        }
        member.story = founded || nearest == null ? article.id() : nearest.member.story;
        remember(member);
        return new Decision(article.id(), member.story, founded, why);
    }

    /** Joins stories that grew since the last repair with those that are the same event. */
    public List<StoryChange> repair() {
        var changes = new ArrayList<StoryChange>();
        var due = List.copyOf(grown);
        grown.clear();
        for (var name : due) {
            var story = stories.get(name);
            if (story == null) {
                continue;
            }
            Map<String, Double> sums = new LinkedHashMap<>();
            for (var member : story) {
                for (var other : candidates(member)) {
                    if (!other.story.equals(name)) {
                        sums.merge(other.story, similarity(member, other), Double::sum);
                    }
                }
            }
            String best = null;
            double most = settings.merge();
            for (var entry : sums.entrySet()) {
                var other = stories.get(entry.getKey());
                int pairs = other == null ? 0 : other.size() * story.size();
                double average = pairs == 0 ? 0 : entry.getValue() / pairs;
                if (average >= most) {
                    most = average;
                    best = entry.getKey();
                }
            }
            if (best != null) {
                changes.add(merge(name, best, most));
            }
        }
        return changes;
    }

    /** The smaller story goes into the larger; of two alike, the later into the earlier. */
    private StoryChange merge(String one, String other, double similarity) {
        var a = stories.getOrDefault(one, List.of());
        var b = stories.getOrDefault(other, List.of());
        boolean firstStays =
                a.size() != b.size()
                        ? a.size() > b.size()
                        : !a.getFirst().published.isAfter(b.getFirst().published);
        var into = firstStays ? one : other;
        var from = firstStays ? other : one;
        var moved = stories.remove(from);
        var joined = stories.get(into);
        if (moved != null && joined != null) {
            for (var member : moved) {
                member.story = into;
                joined.add(member);
            }
        }
        return new StoryChange.Merged(from, into, similarity, settings.merge());
    }

    /** Why two articles are, or are not, in one story; empty if one is not in the window. */
    public Optional<Explanation> explain(String articleId, String otherId) {
        var one = members.get(articleId);
        var other = members.get(otherId);
        if (one == null || other == null) {
            return Optional.empty();
        }
        return Optional.of(explanation(one, other, similarity(one, other), settings.join()));
    }

    private Explanation explanation(Member one, Member other, double similarity, double needed) {
        var shared = new ArrayList<Map.Entry<String, Double>>();
        for (int i = 0; i < one.text.size(); i++) {
            int term = one.text.term(i);
            double weight = (double) one.text.weight(i) * other.text.weightOf(term);
            if (weight > 0) {
                shared.add(Map.entry(vocabulary.names.get(term), weight));
            }
        }
        shared.sort(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
        return new Explanation(
                similarity,
                one.title.dot(other.title),
                one.names.dot(other.names),
                one.text.dot(other.text),
                needed,
                Duration.between(one.published, other.published).abs(),
                shared.stream().limit(SHOWN_TERMS).map(Map.Entry::getKey).toList());
    }

    private Member measured(Article article) {
        var language = article.language();
        var text = article.title() + "\n" + article.text();
        var titleTerms = numbered(Terms.of(article.title(), language));
        var all = Terms.of(text, language);
        var textTerms = numbered(all.subList(0, Math.min(TEXT_WORDS, all.size())));
        var named = new ArrayList<String>();
        var matcher = NAME.matcher(text.substring(0, Math.min(text.length(), 6_000)));
        while (matcher.find()) {
            named.add("\u0001" + matcher.group());
        }
        var nameTerms = numbered(named);
        var distinct = new HashSet<>(textTerms.keySet());
        distinct.addAll(titleTerms.keySet());
        distinct.addAll(nameTerms.keySet());
        vocabulary.count(distinct);
        var published = article.published() == null ? latest : article.published().toInstant();
        return new Member(
                article.id(),
                published.equals(Instant.MIN) ? Instant.EPOCH : published,
                Terms.primary(language),
                vector(titleTerms, 40),
                vector(nameTerms, TEXT_TERMS),
                vector(textTerms, TEXT_TERMS),
                article.id());
    }

    private Map<Integer, Double> numbered(List<String> terms) {
        var counts = new HashMap<Integer, Double>();
        for (var term : terms) {
            counts.merge(vocabulary.number(term), 1.0, Double::sum);
        }
        return counts;
    }

    private Vector vector(Map<Integer, Double> counts, int most) {
        var weighted = new HashMap<Integer, Double>();
        counts.forEach((term, count) ->
                weighted.put(
                        term, (1 + Math.log(count)) * Math.max(0.01, vocabulary.rarity(term))));
        return Vector.of(weighted, most);
    }

    private double similarity(Member one, Member other) {
        double title = one.title.dot(other.title);
        double names = one.names.dot(other.names);
        double text = one.text.dot(other.text);
        double nameWeight =
                one.names.isEmpty() || other.names.isEmpty() ? 0 : settings.nameWeight();
        double titleWeight = settings.titleWeight();
        return titleWeight * title + nameWeight * names + (1 - titleWeight - nameWeight) * text;
    }

    /** An article that uses a term, and how much the term says of it. */
    private record Posting(Member member, float weight) {}

    /** Members of the window, in order of time, whose texts share telling terms. */
    private List<Member> candidates(Member member) {
        var overlap = new HashMap<Member, Double>();
        for (int i = 0; i < member.text.size(); i++) {
            float weight = member.text.weight(i);
            var postings = index.get(member.text.term(i));
            if (weight < TELLING_WEIGHT || postings == null || postings.size() > COMMON_TERM) {
                continue;
            }
            for (var posting : postings) {
                overlap.merge(posting.member, (double) weight * posting.weight, Double::sum);
            }
        }
        return overlap.entrySet().stream()
                .filter(entry -> entry.getValue() > LEAST_OVERLAP)
                .map(Map.Entry::getKey)
                .filter(other -> !other.id.equals(member.id) && comparable(member, other))
                .sorted(Comparator.comparing((Member m) -> m.published).thenComparing(m -> m.id))
                .toList();
    }

    private boolean comparable(Member one, Member other) {
        boolean sameLanguage =
                one.language.isEmpty()
                        || other.language.isEmpty()
                        || one.language.equals(other.language);
        var gap = Duration.between(one.published, other.published).abs();
        return sameLanguage && gap.compareTo(settings.window()) <= 0;
    }

    private record Near(Member member, double similarity) {}

    /** The story with the highest average similarity, by the member that is nearest in it. */
    private @Nullable Near nearestStory(Member member) {
        Map<String, Double> sums = new LinkedHashMap<>();
        Map<String, Near> nearest = new HashMap<>();
        for (var other : candidates(member)) {
            double similarity = similarity(member, other);
            sums.merge(other.story, similarity, Double::sum);
            var before = nearest.get(other.story);
            if (before == null || similarity > before.similarity) {
                nearest.put(other.story, new Near(other, similarity));
            }
        }
        Near best = null;
        for (var entry : sums.entrySet()) {
            var near = nearest.get(entry.getKey());
            var story = stories.get(entry.getKey());
            if (near == null || story == null) {
                continue;
            }
            long size = story.stream().filter(other -> comparable(member, other)).count();
            double average = entry.getValue() / Math.max(1, size);
            if (best == null || average > best.similarity) {
                best = new Near(near.member, average);
            }
        }
        return best;
    }

    private void remember(Member member) {
        members.put(member.id, member);
        inWindow.add(member);
        stories.computeIfAbsent(member.story, s -> new ArrayList<>()).add(member);
        grown.add(member.story);
        for (int i = 0; i < member.text.size(); i++) {
            int term = member.text.term(i);
            index.computeIfAbsent(term, t -> new ArrayDeque<>())
                    .add(new Posting(member, member.text.weight(i)));
        }
    }

    /** Twice the window, so that an article that arrives late still finds its story. */
    private void forgetTheOld() {
        var horizon = latest.minus(settings.window().multipliedBy(2));
        while (!inWindow.isEmpty() && inWindow.getFirst().published.isBefore(horizon)) {
            var old = inWindow.removeFirst();
            members.remove(old.id);
            var story = stories.get(old.story);
            if (story != null) {
                story.remove(old);
                if (story.isEmpty()) {
                    stories.remove(old.story);
                }
            }
            for (int i = 0; i < old.text.size(); i++) {
                int term = old.text.term(i);
                var list = index.get(term);
                if (list != null) {
                    // Both the window and the lists are in order of arrival.
                    list.removeFirst();
                    if (list.isEmpty()) {
                        index.remove(term);
                    }
                }
            }
        }
    }

    /** The whole state as bytes, to be given to {@link #restore(byte[])}. */
    public byte[] save() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            out.writeLong(settings.window().toMillis());
            out.writeDouble(settings.join());
            out.writeDouble(settings.merge());
            out.writeDouble(settings.titleWeight());
            out.writeDouble(settings.nameWeight());
            out.writeLong(latest.equals(Instant.MIN) ? Long.MIN_VALUE : latest.toEpochMilli());
            out.writeInt(vocabulary.articles);
            out.writeInt(vocabulary.names.size());
            for (int i = 0; i < vocabulary.names.size(); i++) {
                out.writeUTF(vocabulary.names.get(i));
                out.writeInt(vocabulary.frequencies.get(i));
            }
            out.writeInt(inWindow.size());
            for (var member : inWindow) {
                out.writeUTF(member.id);
                out.writeLong(member.published.toEpochMilli());
                out.writeUTF(member.language);
                write(out, member.title);
                write(out, member.names);
                write(out, member.text);
            }
            out.writeInt(grown.size());
            for (var story : grown) {
                out.writeUTF(story);
            }
            out.writeInt(stories.size());
            for (var story : stories.entrySet()) {
                out.writeUTF(story.getKey());
                out.writeInt(story.getValue().size());
                for (var member : story.getValue()) {
                    out.writeUTF(member.id);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Vector vector) throws IOException {
        out.writeInt(vector.size());
        for (int i = 0; i < vector.size(); i++) {
            out.writeInt(vector.term(i));
            out.writeFloat(vector.weight(i));
        }
    }

    /**
     * A grouper that goes on where the saved one stopped.
     *
     * @throws IllegalArgumentException if the bytes are no saved state of this version
     */
    public static StoryGrouper restore(byte[] state) {
        try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
            int format = in.readInt();
            if (format != FORMAT) {
                throw new IllegalArgumentException("story state of format " + format);
            }
            var window = Duration.ofMillis(in.readLong());
            var settings =
                    new GroupingSettings(
                            window,
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble(),
                            in.readDouble());
            var grouper = new StoryGrouper(settings);
            long latest = in.readLong();
            grouper.latest = latest == Long.MIN_VALUE ? Instant.MIN : Instant.ofEpochMilli(latest);
            grouper.vocabulary.articles = in.readInt();
            int terms = in.readInt();
            for (int i = 0; i < terms; i++) {
                grouper.vocabulary.number(in.readUTF());
                grouper.vocabulary.frequencies.set(i, in.readInt());
            }
            var read = new ArrayList<Member>();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                var id = in.readUTF();
                var published = Instant.ofEpochMilli(in.readLong());
                read.add(
                        new Member(
                                id,
                                published,
                                in.readUTF(),
                                vector(in),
                                vector(in),
                                vector(in),
                                id));
            }
            var byId = new HashMap<String, Member>();
            read.forEach(member -> byId.put(member.id, member));
            int growing = in.readInt();
            for (int i = 0; i < growing; i++) {
                grouper.grown.add(in.readUTF());
            }
            int stories = in.readInt();
            for (int i = 0; i < stories; i++) {
                var name = in.readUTF();
                var list = new ArrayList<Member>();
                int size = in.readInt();
                for (int j = 0; j < size; j++) {
                    var member = byId.get(in.readUTF());
                    if (member == null) {
                        throw new IllegalArgumentException("story state names an unknown article");
                    }
                    member.story = name;
                    list.add(member);
                }
                grouper.stories.put(name, list);
            }
            for (var member : read) {
                grouper.members.put(member.id, member);
                grouper.inWindow.add(member);
                for (int i = 0; i < member.text.size(); i++) {
                    int term = member.text.term(i);
                    grouper.index
                            .computeIfAbsent(term, t -> new ArrayDeque<>())
                            .add(new Posting(member, member.text.weight(i)));
                }
            }
            return grouper;
        } catch (IOException e) {
            throw new IllegalArgumentException("story state is cut off or damaged", e);
        }
    }

    private static Vector vector(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > 10_000) {
            throw new IOException("a vector of " + length + " terms");
        }
        var terms = new int[length];
        var weights = new float[length];
        for (int i = 0; i < length; i++) {
            terms[i] = in.readInt();
            weights[i] = in.readFloat();
        }
        return new Vector(terms, weights);
    }
}
