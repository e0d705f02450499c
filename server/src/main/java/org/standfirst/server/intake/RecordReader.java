package org.standfirst.server.intake;

import org.standfirst.article.Article;
import org.standfirst.article.Moment;
import org.standfirst.extract.ArticleExtractor;
import org.standfirst.extract.Extraction;
import org.standfirst.extract.HostFurniture;
import org.standfirst.extract.HostFurniture.Repeated;
import org.standfirst.extract.PageKind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Makes articles of records. Safe for use by many threads. */
public final class RecordReader {

    /** A page of another kind with a text as long as this is taken for an article all the same. */
    private static final int WHOLE_TEXT = 500;

    private final ArticleExtractor extractor = new ArticleExtractor();
    private final HostFurniture furniture = new HostFurniture();
    private final Function<String, Repeated> known;

    /**
     * A reader that has read nothing yet.
     *
     * @param known what the pages of a host are known to repeat
     */
    public RecordReader(Function<String, Repeated> known) {
        this.known = known;
    }

    /**
     * What came of some records.
     *
     * @param passedOver how many pages had no article
     * @param repeated what is known by now of the hosts of the pages
     */
    public record Batch(
            List<Incoming> articles,
            List<RawRecord.Bad> bad,
            int passedOver,
            List<Repeated> repeated) {}

    private record Read(RawRecord.Page page, Extraction extraction, boolean again) {}

    /** Reads records; those of one host know by each other what its pages repeat. */
    public Batch read(List<RawRecord> records) {
        var articles = new ArrayList<Incoming>();
        var bad = new ArrayList<RawRecord.Bad>();
        var pages = new ArrayList<Read>();
        Set<String> hosts = new HashSet<>();
        for (var record : records) {
            try {
                switch (record) {
                    case RawRecord.Line line -> articles.add(ArticleLine.read(line.text()));
                    case RawRecord.Page page -> pages.add(read(page, hosts));
                    case RawRecord.Bad unreadable -> bad.add(unreadable);
                }
            } catch (BadRecord e) {
                bad.add(new RawRecord.Bad(record.number(), String.valueOf(e.getMessage())));
            }
        }
        int passedOver = 0;
        for (var read : pages) {
            var extraction =
                    read.again() ? furniture.clearAgain(read.extraction()) : read.extraction();
            var article = extraction.article();
            boolean whole =
                    extraction.kind() == PageKind.ARTICLE || article.text().length() >= WHOLE_TEXT;
            if (whole && !article.text().isBlank()) {
                articles.add(incoming(read.page(), article));
            } else {
                passedOver++;
            }
        }
        var repeated = hosts.stream().map(furniture::repeated).toList();
        return new Batch(articles, bad, passedOver, repeated);
    }

    private Read read(RawRecord.Page page, Set<String> hosts) {
        var extraction = extractor.extract(page.body(), page.contentType(), page.url());
        var host = HostFurniture.hostOf(extraction.article());
        if (!furniture.familiar(host)) {
            var before = known.apply(host);
            if (!before.lines().isEmpty()) {
                furniture.remember(before);
            }
        }
        hosts.add(host);
        var cleared = furniture.clear(extraction);
        return new Read(page, cleared, !furniture.familiar(host));
    }

    private static Incoming incoming(RawRecord.Page page, Article article) {
        boolean future =
                article.published() != null
                        && article.published()
                                .toInstant()
                                .isAfter(page.captured().plusSeconds(86_400));
        // What was kept then was not published later, whatever it says.
        var dated = future ? article.withPublished(Moment.exact(page.captured())) : article;
        return new Incoming(dated, page.url(), page.captured());
    }
}
