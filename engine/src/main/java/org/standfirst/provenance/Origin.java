package org.standfirst.provenance;

import java.util.List;

/**
 * One independent source of a story.
 *
 * @param name the outlet or agency where it began
 * @param inStory whether that outlet's or agency's own article is in the story
 * @param articleIds the articles that lead back to it, in order of publication
 */
public record Origin(String name, boolean inStory, List<String> articleIds) {
    public Origin {
        articleIds = List.copyOf(articleIds);
    }
}
