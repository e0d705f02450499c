package org.standfirst.edition;

import java.util.List;

/**
 * A story's articles by one axis.
 *
 * @param axis country, ownership, language, or a label of the reader's own
 * @param groups those that report the story, the one with most outlets first; a single one means
 *     that the axis tells nothing about this story
 * @param unlabelled outlets of which the axis knows nothing
 */
public record Perspectives(String axis, List<Perspective> groups, List<String> unlabelled) {

    public Perspectives {
        groups = List.copyOf(groups);
        unlabelled = List.copyOf(unlabelled);
    }
}
