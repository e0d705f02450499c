package org.standfirst.extract;

import org.standfirst.article.Article;
import org.standfirst.article.Block;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the pages of a host repeat: a line that stood in the bodies of several of its pages is
 * furniture, such as a promotion or a note on the rights, and no part of the others. Learned as the
 * pages come, in any order. Of a host that is not {@link #familiar} yet the first pages still have
 * their furniture: {@link #clearAgain} takes it out once more of them has come.
 *
 * <pre>{@code
 * var furniture = new HostFurniture();
 * for (var page : pages) {
 *     var article = furniture.clear(extractor.extract(page.html(), page.url())).article();
 * }
 * }</pre>
 *
 * <p>Of each host the lines used last are kept, and of the hosts those used last: memory is bounded
 * by about 25 MB. Safe for use by many threads.
 */
public final class HostFurniture {

    /** On so many other pages a line must have stood. */
    private static final int REPEATED = 2;

    /** After so many pages of a host most of what it repeats is known. */
    private static final int FAMILIAR = 5;

    /** Shorter lines are too common to say anything: "He declined.", "What now?" */
    private static final int SHORTEST = 20;

    private static final int MOST_HOSTS = 200;
    private static final int MOST_LINES = 1_500;

    private final Map<String, Host> hosts = lastUsed(MOST_HOSTS);

    private static final class Host {
        private final Map<Long, Line> lines = lastUsed(MOST_LINES);
        private final Set<Long> repeated = new LinkedHashSet<>();
        private int pages;
    }

    /** On how many pages a line stood, and the page that was counted last. */
    private record Line(int pages, int lastPage) {}

    /** What a host is known to repeat, as numbers that stand for its lines. */
    public record Repeated(String host, Set<Long> lines) {
        public Repeated {
            lines = Set.copyOf(lines);
        }
    }

    /**
     * The host of an article, as it was read, and its port if the address names one: another site
     * may be there. Empty if the id of the article is no address.
     */
    public static String hostOf(Article article) {
        try {
            // Its url may be a canonical one that names a host that is not the page's.
            var address = URI.create(article.id());
            var host = address.getHost();
            if (host == null) {
                return "";
            }
            var port = address.getPort() < 0 ? "" : ":" + address.getPort();
            return host.toLowerCase(Locale.ROOT) + port;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Whether enough pages of a host have come to know what it repeats. */
    public synchronized boolean familiar(String host) {
        var known = hosts.get(host);
        return known != null && known.pages >= FAMILIAR;
    }

    /** Takes up what was learned of a host in another life. */
    public synchronized void remember(Repeated known) {
        var host = hosts.computeIfAbsent(known.host(), _ -> new Host());
        host.pages = FAMILIAR;
        for (long line : known.lines()) {
            host.repeated.add(line);
            host.lines.put(line, new Line(REPEATED + 1, 0));
        }
    }

    /** What is known of a host by now. */
    public synchronized Repeated repeated(String host) {
        var known = hosts.get(host);
        return new Repeated(host, known == null ? Set.of() : known.repeated);
    }

    /** The page without the lines that its host's other pages have too; learns from its own. */
    public synchronized Extraction clear(Extraction extraction) {
        var article = extraction.article();
        var name = hostOf(article);
        if (name.isEmpty() || article.blocks().isEmpty()) {
            return extraction;
        }
        var host = hosts.computeIfAbsent(name, _ -> new Host());
        int page = article.id().hashCode();
        var others = others(host, article.blocks(), page);
        host.pages++;
        if (sameElsewhere(article.blocks(), others)) {
            return extraction;
        }
        for (var block : article.blocks()) {
            var line =
                    host.lines.merge(
                            key(block),
                            new Line(1, page),
                            (old, _) ->
                                    old.lastPage() == page ? old : new Line(old.pages() + 1, page));
            if (line.pages() > REPEATED && block.text().length() >= SHORTEST) {
                host.repeated.add(key(block));
            }
        }
        return cleared(extraction, others);
    }

    /** A page that was learned from before, without what its host is known to repeat by now. */
    public synchronized Extraction clearAgain(Extraction extraction) {
        var article = extraction.article();
        var host = hosts.get(hostOf(article));
        if (host == null) {
            return extraction;
        }
        var others =
                article.blocks().stream()
                        .mapToInt(block -> host.repeated.contains(key(block)) ? REPEATED : 0)
                        .toArray();
        return sameElsewhere(article.blocks(), others) ? extraction : cleared(extraction, others);
    }

    /** On how many other pages each block stood. */
    private static int[] others(Host host, List<Block> blocks, int page) {
        return blocks.stream()
                .mapToInt(block -> {
                    var line = host.lines.get(key(block));
                    return line == null ? 0 : line.pages() - (line.lastPage() == page ? 1 : 0);
                })
                .toArray();
    }

    /** Whether most of it stood on other pages: it is the same article under another address. */
    private static boolean sameElsewhere(List<Block> blocks, int[] others) {
        int known = 0;
        int all = 0;
        for (int i = 0; i < others.length; i++) {
            int length = blocks.get(i).text().length();
            known += others[i] > 0 ? length : 0;
            all += length;
        }
        return known * 2 > all;
    }

    private static Extraction cleared(Extraction extraction, int[] others) {
        var article = extraction.article();
        var kept = new ArrayList<Block>();
        // Backwards, because a heading falls with all that it stands over.
        boolean over = false;
        for (int i = others.length - 1; i >= 0; i--) {
            var block = article.blocks().get(i);
            boolean repeated = others[i] >= REPEATED && block.text().length() >= SHORTEST;
            boolean heading = block.kind() == Block.Kind.HEADING;
            boolean falls = repeated && (!heading || over || i == others.length - 1);
            if (!falls) {
                kept.addFirst(block);
            }
            over = falls;
        }
        return kept.size() == others.length
                ? extraction
                : new Extraction(extraction.kind(), article.withBlocks(List.copyOf(kept)));
    }

    private static long key(Block block) {
        long hash = 1125899906842597L;
        var text = block.text();
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash;
    }

    private static <K, V> Map<K, V> lastUsed(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}
