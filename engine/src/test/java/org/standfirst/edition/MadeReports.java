package org.standfirst.edition;

import org.jspecify.annotations.NullMarked;
import org.standfirst.article.Article;
import org.standfirst.article.Block;
import org.standfirst.article.Moment;
import org.standfirst.provenance.Origin;
import org.standfirst.provenance.Provenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reports of one day, each of an outlet of its own, that tests of fact lines make up. */
@NullMarked
final class MadeReports {

    private MadeReports() {}

    /** Each report is an independent origin. */
    static Provenance provenance(Article... articles) {
        var origins = new ArrayList<Origin>();
        for (var article : articles) {
            origins.add(new Origin(article.id(), true, List.of(article.id())));
        }
        return new Provenance(origins, List.of());
    }

    static Article report(String id, String title, int hour, List<String> sentences) {
        return new Article(
                id,
                "https://" + id + ".example/report",
                id,
                title,
                null,
                List.of(),
                Moment.exact(Instant.parse("2026-03-03T00:00:00Z").plusSeconds(3600L * hour)),
                null,
                "en",
                null,
                null,
                false,
                List.of(),
                sentences.stream().map(s -> new Block(Block.Kind.PARAGRAPH, s)).toList());
    }
}
