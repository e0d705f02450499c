package org.standfirst.demo.press;

import java.util.List;

/**
 * The words of an outlet's pages that are no part of any article. No reader of a page should ever
 * find one of these in a body.
 *
 * @param navigation the names in the menu
 * @param promotions boxes and lines that stand in the middle of a text
 * @param author what is said of the authors below the text
 */
public record Furniture(
        List<String> navigation,
        String cookies,
        String newsletter,
        List<String> promotions,
        String readMore,
        String mostRead,
        String share,
        String author,
        List<Comment> comments,
        String footer) {

    /** A reader's comment. */
    public record Comment(String name, String text) {}

    public Furniture {
        navigation = List.copyOf(navigation);
        promotions = List.copyOf(promotions);
        comments = List.copyOf(comments);
    }
}
