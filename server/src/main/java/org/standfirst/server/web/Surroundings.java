package org.standfirst.server.web;

import org.standfirst.article.Article;
import org.standfirst.edition.Passage.Part;
import org.standfirst.server.web.view.Report;
import org.standfirst.server.web.view.WordsPage;

import java.util.Optional;

/** Finds words in their article, with the paragraph before and the one after. */
final class Surroundings {

    private Surroundings() {}

    /** The words from {@code begin} to {@code end}, in code points; empty if they do not exist. */
    static Optional<WordsPage> of(
            Report report,
            Article article,
            int version,
            Part part,
            int begin,
            int end,
            boolean changed) {
        var text = part.of(article);
        if (text == null || begin >= end || end > text.codePointCount(0, text.length())) {
            return Optional.empty();
        }
        int from = text.offsetByCodePoints(0, begin);
        int to = text.offsetByCodePoints(from, end - begin);
        int start = text.lastIndexOf('\n', from - 1) + 1;
        int stop = text.indexOf('\n', to);
        stop = stop < 0 ? text.length() : stop;
        int above = start == 0 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
        int below = stop == text.length() ? stop : text.indexOf('\n', stop + 1);
        below = below < 0 ? text.length() : below;
        return Optional.of(
                new WordsPage(
                        report,
                        Links.words(
                                report.id(),
                                version,
                                part,
                                text.codePointCount(0, above),
                                text.codePointCount(0, below)),
                        start == 0 ? null : text.substring(above, start - 1),
                        text.substring(start, from),
                        text.substring(from, to),
                        text.substring(to, stop),
                        stop == text.length() ? null : text.substring(stop + 1, below),
                        changed));
    }
}
