package org.standfirst.article;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The full text of a feed entry or page, with what is known about it. Immutable.
 *
 * <p>{@link #text()} is the coordinate system of the project: every offset that points into an
 * article counts Unicode code points of that string.
 *
 * @param id the caller's key for the article; the page's address when nobody chose one
 * @param url where the article stands, canonical if the page names a canonical address
 * @param outlet the outlet's name as it calls itself
 * @param title the headline without the outlet's name; empty if there is none
 * @param standfirst the line under the headline
 * @param authors who signed it, in the order of the byline
 * @param published when it was first published
 * @param updated when it was last changed, if the outlet says so
 * @param language of the text, as a BCP 47 tag
 * @param section kicker or section
 * @param image the lead image
 * @param paywalled whether the page says that the rest is for subscribers
 * @param corrections what the outlet says it corrected, in its own words
 * @param blocks the body in reading order
 */
public record Article(
        String id,
        String url,
        String outlet,
        String title,
        @Nullable String standfirst,
        List<Author> authors,
        @Nullable Moment published,
        @Nullable Moment updated,
        @Nullable String language,
        @Nullable String section,
        @Nullable Image image,
        boolean paywalled,
        List<String> corrections,
        List<Block> blocks) {

    public Article {
        authors = List.copyOf(authors);
        corrections = List.copyOf(corrections);
        blocks = List.copyOf(blocks);
    }

    /** An article of which only the essentials are known; each line of the text is a paragraph. */
    public static Article of(
            String id,
            String url,
            String outlet,
            String title,
            @Nullable Moment published,
            @Nullable String language,
            String text) {
        var blocks = text.lines().filter(l -> !l.isBlank()).map(Block::paragraph).toList();
        return new Article(
                id, url, outlet, title, null, List.of(), published, null, language, null, null,
                false, List.of(), blocks);
    }

    /** The same article with another body. */
    public Article withBlocks(List<Block> body) {
        return new Article(
                id,
                url,
                outlet,
                title,
                standfirst,
                authors,
                published,
                updated,
                language,
                section,
                image,
                paywalled,
                corrections,
                body);
    }

    /** The same article under another key. */
    public Article withId(String key) {
        return new Article(
                key,
                url,
                outlet,
                title,
                standfirst,
                authors,
                published,
                updated,
                language,
                section,
                image,
                paywalled,
                corrections,
                blocks);
    }

    /** The same article with another time. */
    public Article withPublished(@Nullable Moment time) {
        return new Article(
                id,
                url,
                outlet,
                title,
                standfirst,
                authors,
                time,
                updated,
                language,
                section,
                image,
                paywalled,
                corrections,
                blocks);
    }

    /** The same article in another section. */
    public Article withSection(@Nullable String name) {
        return new Article(
                id,
                url,
                outlet,
                title,
                standfirst,
                authors,
                published,
                updated,
                language,
                name,
                image,
                paywalled,
                corrections,
                blocks);
    }

    /** The body as plain text, one block a line, without a line break at the end. */
    public String text() {
        return text(Integer.MAX_VALUE);
    }

    /** The first characters of {@link #text}, without putting the rest together. */
    public String text(int most) {
        int length = 0;
        int count = 0;
        while (count < blocks.size() && length < most) {
            length += (count == 0 ? 0 : 1) + blocks.get(count).text().length();
            count++;
        }
        var text = new StringBuilder(length);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : "\n").append(blocks.get(i).text());
        }
        return text.length() <= most ? text.toString() : text.substring(0, most);
    }
}
