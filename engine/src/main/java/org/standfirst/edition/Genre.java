package org.standfirst.edition;

import org.jspecify.annotations.Nullable;
import org.standfirst.article.Article;
import org.standfirst.text.Terms;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What kind of text an article is, by what its outlet calls it. */
final class Genre {

    private static final Set<String> OPINION =
            Set.of(
                    "opinion",
                    "opinions",
                    "comment",
                    "commentary",
                    "editorial",
                    "editorials",
                    "leader",
                    "leaders",
                    "column",
                    "columns",
                    "columnist",
                    "op-ed",
                    "oped",
                    "analysis",
                    "views",
                    "viewpoint",
                    "letters",
                    "blog",
                    "blogs",
                    "kommentar",
                    "kommentare",
                    "meinung",
                    "leitartikel",
                    "glosse",
                    "kolumne",
                    "analyse",
                    "opinie",
                    "tribune",
                    "chronique",
                    "edito",
                    "\u00e9ditorial",
                    "opini\u00f3n",
                    "opinion-pieces",
                    "opinione",
                    "opinioni",
                    "editoriale",
                    "satire",
                    "cartoon",
                    "cartoons",
                    "leserbriefe",
                    "perspective",
                    "perspectives",
                    "commentisfree");

    private Genre() {}

    /** Whether it is opinion, comment or analysis rather than a report. */
    static boolean opinion(Article article) {
        return named(article.section())
                || Stream.of(prefix(article.title())).anyMatch(Genre::named)
                || inAddress(article.url());
    }

    private static boolean named(@Nullable String section) {
        return section != null
                && Arrays.stream(section.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1))
                        .anyMatch(OPINION::contains);
    }

    /** "Opinion" of "Opinion: why the bridge must go"; empty without a colon. */
    private static String prefix(String title) {
        int colon = title.indexOf(':');
        boolean one = colon > 0 && Terms.of(title.substring(0, colon), null).size() == 1;
        return one ? title.substring(0, colon) : "";
    }

    private static boolean inAddress(String url) {
        try {
            var path = URI.create(url).getPath();
            return path != null
                    && Arrays.stream(path.toLowerCase(Locale.ROOT).split("/", -1))
                            .limit(4)
                            .anyMatch(OPINION::contains);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
