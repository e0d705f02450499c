package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A story as the front page shows it. Headline and standfirst are the words of one article.
 *
 * @param id stands in the address of its page
 * @param headlineArticle whose headline it is
 * @param standfirstArticle whose standfirst it is, null without one
 * @param formerly ids of stories that were merged into it, with spaces between
 * @param language of headline and standfirst, as a BCP 47 tag
 * @param credit the outlet whose headline it is
 * @param outlets all that report it, the first to report first
 * @param facts what independent origins agree on, the most central first
 * @param independent how many of them have the story from a source of their own
 * @param reports how many articles it has
 * @param updated when the latest report was published
 * @param score what its place follows from
 * @param why the score in plain words
 * @param named what the desk calls it; null if it gave it no name
 * @param section where it stands in the paper; null if nothing tells
 * @param roots the independent origins, in order of their first report; none in editions that were
 *     published before these were kept
 */
public record StoryLine(
        String id,
        String headline,
        String headlineArticle,
        @Nullable String standfirst,
        @Nullable String standfirstArticle,
        String formerly,
        @Nullable String language,
        OutletName credit,
        List<OutletName> outlets,
        List<Agreed> facts,
        int independent,
        int reports,
        Instant updated,
        double score,
        String why,
        @Nullable String named,
        @Nullable SectionName section,
        List<Root> roots) {

    /**
     * An independent origin.
     *
     * @param name the outlet or agency where it began
     * @param inStory whether a report of its own is in the story
     * @param others the other outlets that lead back to it
     */
    public record Root(String name, boolean inStory, List<OutletName> others) {
        public Root {
            others = List.copyOf(others);
        }
    }

    public StoryLine {
        outlets = List.copyOf(outlets);
        facts = List.copyOf(facts);
        roots = List.copyOf(roots);
    }
}
