package org.standfirst.extract;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/** The short lines around a headline: the kicker above it and the standfirst below. */
final class HeadlineNotes {

    private static final int NEAR = 4;
    private static final int LONGEST_KICKER = 60;
    private static final int SHORTEST_STANDFIRST = 30;
    private static final int LONGEST_STANDFIRST = 600;

    private static final Pattern KICKER =
            Pattern.compile(
                    "kicker|eyebrow|overline|dachzeile|topline|rubri|antetitulo|surtitre|occhiello|"
                            + "\\bsection|category|pre-?head|roofline");
    private static final Stems KICKER_STEMS =
            new Stems(
                    "kicker",
                    "eyebrow",
                    "overline",
                    "dachzeile",
                    "topline",
                    "rubri",
                    "antetitulo",
                    "surtitre",
                    "occhiello",
                    "section",
                    "category",
                    "pre-head",
                    "prehead",
                    "roofline");
    private static final Pattern STANDFIRST =
            Pattern.compile(
                    "standfirst|\\bdek\\b|\\bdeck\\b|sub-?title|sub-?head|\\blead\\b|\\blede\\b|"
                            + "\\bintro|vorspann|chapo|sommario|abstract|strapline|teaser-?text|"
                            + "\\bsummary|excerpt|entradilla|bajada|ingress");

    private HeadlineNotes() {}

    /** The line that the page calls a kicker, null if there is none. */
    static @Nullable String kicker(List<PageLine> lines, int headline) {
        for (int i = headline - 1; i >= 0 && i >= headline - NEAR; i--) {
            var line = lines.get(i);
            var text = line.text();
            if (text.length() > 2
                    && text.length() <= LONGEST_KICKER
                    && KICKER_STEMS.in(line.names())
                    && KICKER.matcher(line.names()).find()) {
                return text;
            }
        }
        return null;
    }

    /** The line that the page calls a standfirst, null if there is none. */
    static @Nullable String standfirst(List<PageLine> lines, int headline) {
        if (headline < 0) {
            return null;
        }
        int end = Math.min(lines.size(), headline + 1 + 2 * NEAR);
        for (int i = headline + 1; i < end; i++) {
            var line = lines.get(i);
            var text = line.text();
            if (text.length() >= SHORTEST_STANDFIRST
                    && text.length() <= LONGEST_STANDFIRST
                    && line.linkLength() < text.length() / 2
                    && !line.aside()
                    && STANDFIRST.matcher(line.names()).find()) {
                return text;
            }
        }
        return null;
    }
}
