package org.standfirst.extract;

import org.standfirst.article.Block;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the pages of a host repeat: a line that stood in the bodies of several of its pages is
 * furniture, such as a promotion or a note on the rights, and no part of the next one. Learned as
 * the pages come, in any order; the first pages of a host are left as they are.
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

    /** Shorter lines are too common to say anything: "He declined.", "What now?" */
    private static final int SHORTEST = 20;

    private static final int MOST_HOSTS = 200;
    private static final int MOST_LINES = 1_500;

    private final Map<String, Map<Long, Line>> hosts = lastUsed(MOST_HOSTS);

    /** On how many pages a line stood, and the page that was counted last. */
    private record Line(int pages, int lastPage) {}

    /** The page without the lines that its host's other pages have too; learns from its own. */
    public synchronized Extraction clear(Extraction extraction) {
        var article = extraction.article();
        // The address it was read from: a canonical one may name a host that is not the page's.
        var host = hostOf(article.id());
        if (host.isEmpty() || article.blocks().isEmpty()) {
            return extraction;
        }
        var lines = hosts.computeIfAbsent(host, _ -> lastUsed(MOST_LINES));
        int page = article.id().hashCode();
        var blocks = article.blocks();
        var repeated = new boolean[blocks.size()];
        int known = 0;
        int all = 0;
        for (int i = 0; i < repeated.length; i++) {
            var block = blocks.get(i);
            var line = lines.get(key(block));
            int others = line == null ? 0 : line.pages() - (line.lastPage() == page ? 1 : 0);
            repeated[i] = others >= REPEATED && block.text().length() >= SHORTEST;
            known += others > 0 ? block.text().length() : 0;
            all += block.text().length();
        }
        if (known * 2 > all) {
            // The same article under another address.
            return extraction;
        }
        for (var block : blocks) {
            lines.merge(
                    key(block),
                    new Line(1, page),
                    (old, _) -> old.lastPage() == page ? old : new Line(old.pages() + 1, page));
        }
        return cleared(extraction, repeated);
    }

    private static Extraction cleared(Extraction extraction, boolean[] repeated) {
        var article = extraction.article();
        var kept = new ArrayList<Block>();
        // Backwards, because a heading falls with all that it stands over.
        boolean over = false;
        for (int i = repeated.length - 1; i >= 0; i--) {
            var block = article.blocks().get(i);
            boolean heading = block.kind() == Block.Kind.HEADING;
            boolean falls = repeated[i] && (!heading || over || i == repeated.length - 1);
            if (!falls) {
                kept.addFirst(block);
            }
            over = falls;
        }
        return kept.size() == repeated.length
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

    private static String hostOf(String url) {
        try {
            var host = URI.create(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
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
