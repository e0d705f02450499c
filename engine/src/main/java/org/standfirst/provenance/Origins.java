package org.standfirst.provenance;

import org.standfirst.article.Article;
import org.standfirst.provenance.Link.Kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Traces the articles of a story back to where they began. */
public final class Origins {

    /** The part of the smaller text that two articles must share to be one text. */
    private static final double SAME_TEXT = 0.5;

    /** The same inside one publisher's family, where texts are handed on and rewritten. */
    private static final double SYNDICATED = 0.2;

    private static final int LEAST_SHARED = 6;

    private final List<Article> articles;
    private final Map<String, String> familyByOutlet;
    private final List<Link> links = new ArrayList<>();

    /** For each article the place of the article it leads to; itself at a root. */
    private final int[] leads;

    private final Map<Integer, String> outside = new HashMap<>();

    private final List<Fingerprint> prints;
    private final Map<String, Elsewhere> elsewhere = new HashMap<>();

    private Origins(
            List<Article> articles,
            Map<String, String> familyByOutlet,
            Collection<Elsewhere> before) {
        this.articles = articles;
        before.forEach(each -> elsewhere.put(each.articleId(), each));
        this.familyByOutlet = familyByOutlet;
        this.leads = new int[articles.size()];
        this.prints = articles.stream().map(a -> Fingerprint.of(a.text())).toList();
        for (int i = 0; i < leads.length; i++) {
            leads[i] = i;
        }
    }

    /**
     * The provenance of one story.
     *
     * @param storyArticles its articles, in any order
     * @param familyByOutlet the publisher's family of each outlet that is known; a text that
     *     outlets of one family share counts once
     */
    public static Provenance trace(
            List<Article> storyArticles, Map<String, String> familyByOutlet) {
        return trace(storyArticles, familyByOutlet, List.of());
    }

    /**
     * The provenance of one story in a stream of which more is known.
     *
     * @param before where articles of the story stood before in other stories, as a {@link
     *     CopyFinder} has found it, at most one each
     */
    public static Provenance trace(
            List<Article> storyArticles,
            Map<String, String> familyByOutlet,
            Collection<Elsewhere> before) {
        var inOrder =
                storyArticles.stream()
                        .sorted(
                                Comparator.comparing(
                                                Article::published,
                                                Comparator.nullsLast(Comparator.naturalOrder()))
                                        .thenComparing(Article::id))
                        .toList();
        return new Origins(inOrder, familyByOutlet, before).trace();
    }

    private Provenance trace() {
        var credits = articles.stream().map(Credit::of).toList();
        copies(credits);
        copiesFromElsewhere();
        agencies(credits);
        relays();
        families();
        return new Provenance(origins(), links);
    }

    private void copies(List<List<Credit>> credits) {
        for (int later = 0; later < articles.size(); later++) {
            int best = -1;
            double most = 0;
            for (int earlier = 0; earlier < articles.size(); earlier++) {
                if (!mayLead(later, earlier, credits)) {
                    continue;
                }
                double part = shared(later, earlier);
                if (part >= SAME_TEXT && part > most) {
                    best = earlier;
                    most = part;
                }
            }
            if (best >= 0) {
                Article from = articles.get(best);
                tie(
                        later,
                        best,
                        new Link(
                                articles.get(later).id(),
                                Kind.COPY,
                                from.id(),
                                from.outlet(),
                                "",
                                String.format(
                                        Locale.ROOT,
                                        "%.0f %% of its words stand in %s too, in the same order",
                                        most * 100,
                                        from.outlet())));
            }
        }
    }

    /** What leads nowhere in the story, but has its text from another story. */
    private void copiesFromElsewhere() {
        for (int i = 0; i < articles.size(); i++) {
            var before = elsewhere.get(articles.get(i).id());
            if (before == null || leads[i] != i) {
                continue;
            }
            var why =
                    String.format(
                            Locale.ROOT,
                            "%.0f %% of its words stood before in %s, in another story",
                            before.part() * 100,
                            before.outlet());
            var link =
                    new Link(
                            articles.get(i).id(),
                            Kind.COPY,
                            before.fromArticleId(),
                            before.outlet(),
                            "",
                            why);
            int own = earliestOf(before.outlet(), i);
            if (own >= 0) {
                tie(i, own, link);
            } else {
                links.add(link);
                if (!before.outlet().equals(articles.get(i).outlet())) {
                    outside.putIfAbsent(i, before.outlet());
                }
            }
        }
    }

    /** The part of the smaller text that stands in the other too; 0 for a few words. */
    private double shared(int one, int other) {
        int shared = prints.get(one).shared(prints.get(other));
        int smaller = Math.min(prints.get(one).size(), prints.get(other).size());
        return shared < LEAST_SHARED ? 0 : shared / (double) smaller;
    }

    /** An agency's own report leads all copies of it; otherwise the earlier one leads. */
    private boolean mayLead(int later, int earlier, List<List<Credit>> credits) {
        if (later == earlier) {
            return false;
        }
        boolean agencyOwn = owns(earlier, credits.get(later));
        if (agencyOwn) {
            return true;
        }
        return earlier < later && !owns(later, credits.get(earlier));
    }

    private boolean owns(int article, List<Credit> credits) {
        return credits.stream().anyMatch(c -> c.agency().is(articles.get(article).outlet()));
    }

    private void agencies(List<List<Credit>> credits) {
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            for (Credit credit : credits.get(i)) {
                if (credit.agency().is(article.outlet())) {
                    continue;
                }
                int from = ofOutlet(credit.agency(), i);
                String name = credit.agency().name();
                var link =
                        new Link(
                                article.id(),
                                Kind.AGENCY,
                                from < 0 ? null : articles.get(from).id(),
                                name,
                                credit.evidence(),
                                "credited to " + name + " (" + credit.where() + ")");
                if (from >= 0) {
                    tie(i, from, link);
                } else {
                    links.add(link);
                    outside.putIfAbsent(i, name);
                }
            }
        }
    }

    private int ofOutlet(Agency agency, int not) {
        for (int i = 0; i < articles.size(); i++) {
            if (i != not && agency.is(articles.get(i).outlet())) {
                return i;
            }
        }
        return -1;
    }

    private void relays() {
        Set<String> outlets = new LinkedHashSet<>();
        articles.forEach(a -> outlets.add(a.outlet()));
        Map<String, String> known = new HashMap<>();
        familyByOutlet.keySet().forEach(outlet -> known.put(Relay.fold(outlet), outlet));
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            for (Relay relay : Relay.in(article, outlets, known)) {
                int from = earliestOf(relay.outlet(), i);
                tieRelay(i, from, relay);
            }
        }
    }

    private void tieRelay(int i, int from, Relay relay) {
        var link =
                new Link(
                        articles.get(i).id(),
                        Kind.RELAY,
                        from < 0 ? null : articles.get(from).id(),
                        relay.outlet(),
                        relay.evidence(),
                        "reports what " + relay.outlet() + " reported");
        if (from < 0) {
            links.add(link);
            if (relay.leads()) {
                outside.putIfAbsent(i, relay.outlet());
            }
        } else if (relay.leads()) {
            tie(i, from, link);
        } else {
            links.add(link);
        }
    }

    private int earliestOf(String outlet, int not) {
        for (int i = 0; i < articles.size(); i++) {
            if (i != not && Relay.same(articles.get(i).outlet(), outlet)) {
                return i;
            }
        }
        return -1;
    }

    /** Reports of one outlet count once, and so do texts that a publisher's outlets share. */
    private void families() {
        for (int i = 0; i < articles.size(); i++) {
            for (int before = 0; before < i; before++) {
                if (root(i) == i && !outside.containsKey(i) && isFamily(i, before)) {
                    Article from = articles.get(before);
                    String outlet = articles.get(i).outlet();
                    String why =
                            from.outlet().equals(outlet)
                                    ? "another report of " + outlet
                                    : outlet + " and " + from.outlet() + " have one publisher";
                    tie(
                            i,
                            before,
                            new Link(
                                    articles.get(i).id(),
                                    Kind.FAMILY,
                                    from.id(),
                                    from.outlet(),
                                    "",
                                    why));
                }
            }
        }
    }

    private boolean isFamily(int i, int before) {
        if (root(before) != before || outside.containsKey(before)) {
            return false;
        }
        String outlet = articles.get(i).outlet();
        String other = articles.get(before).outlet();
        if (outlet.equals(other)) {
            return true;
        }
        String family = familyByOutlet.get(outlet);
        return family != null
                && family.equals(familyByOutlet.get(other))
                && shared(i, before) >= SYNDICATED;
    }

    /** Notes the link; the article leads there unless it leads somewhere already or in a ring. */
    private void tie(int article, int to, Link link) {
        links.add(link);
        if (leads[article] == article && root(to) != article) {
            leads[article] = to;
        }
    }

    private int root(int article) {
        int at = article;
        while (leads[at] != at) {
            at = leads[at];
        }
        return at;
    }

    private List<Origin> origins() {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            int root = root(i);
            String source = outside.get(root);
            String key = source == null ? "#" + root : "@" + source.toLowerCase(Locale.ROOT);
            names.putIfAbsent(key, source == null ? articles.get(root).outlet() : source);
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
        }
        noMoreThanOutlets(groups);
        List<Origin> origins = new ArrayList<>();
        groups.forEach((key, members) ->
                origins.add(
                        new Origin(
                                names.getOrDefault(key, ""),
                                key.startsWith("#"),
                                members.stream().map(i -> articles.get(i).id()).toList())));
        return origins;
    }

    /** Joins origins of which one outlet tells alone to another that it tells too. */
    private void noMoreThanOutlets(Map<String, List<Integer>> groups) {
        long outlets = articles.stream().map(Article::outlet).distinct().count();
        for (String key : List.copyOf(groups.keySet()).reversed()) {
            var members = groups.getOrDefault(key, List.of());
            var told = members.stream().map(i -> articles.get(i).outlet()).distinct().toList();
            if (groups.size() <= outlets || told.size() > 1) {
                continue;
            }
            for (var other : groups.entrySet()) {
                boolean tellsToo =
                        other.getValue().stream()
                                .anyMatch(i -> articles.get(i).outlet().equals(told.getFirst()));
                if (tellsToo && !other.getKey().equals(key)) {
                    other.getValue().addAll(members);
                    other.getValue().sort(null);
                    groups.remove(key);
                    break;
                }
            }
        }
    }
}
