package org.standfirst.demo.press;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One outlet of the press, as {@code outlets.json} describes it.
 *
 * @param key short name; also the folder of its articles
 * @param language BCP 47 tag of its texts
 * @param ownership public-service, state, private, non-profit or agency
 * @param family the publisher; outlets of one family carry each other's texts
 * @param design which page design it uses, by name
 * @param encoding of its pages
 */
public record Outlet(
        String key,
        String name,
        String country,
        String language,
        String ownership,
        String family,
        String tagline,
        String design,
        String encoding,
        List<OutletFeed> feeds) {

    public Outlet {
        feeds = List.copyOf(feeds);
    }

    /** How much of an article a feed carries. */
    public enum Content {
        TITLES,
        SUMMARY,
        FULL
    }

    /**
     * One feed of an outlet.
     *
     * @param folder where a reader would file it
     * @param sections the outlet's sections that it lists; none means all
     * @param relativeLinks whether its links leave out the host
     * @param encoding of the feed if it is not that of the pages
     */
    public record OutletFeed(
            String title,
            String folder,
            String path,
            FeedDialect dialect,
            Content content,
            List<String> sections,
            boolean relativeLinks,
            @Nullable String encoding) {

        public OutletFeed {
            sections = List.copyOf(sections);
        }

        public boolean lists(PressArticle article) {
            return sections.isEmpty() || sections.contains(article.section());
        }
    }

    public boolean rightToLeft() {
        return language.equals("ar");
    }
}
