package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What surrounds the content of every page.
 *
 * @param title of the page, without our name
 * @param here path of the entry in the navigation that is current, or empty
 * @param style address of the style sheet
 * @param script address of the script
 * @param icon address of the icon
 * @param moments how times are written
 */
public record Frame(
        String title, String here, String style, String script, String icon, Moments moments) {

    /** The navigation, in order. */
    public static final List<Place> PLACES =
            List.of(
                    new Place("/", "Today"),
                    new Place("/editions", "Editions"),
                    new Place("/crossword", "Crossword"),
                    new Place("/cartoons", "Cartoons"),
                    new Place("/outlets", "Outlets"),
                    new Place("/feeds", "Feeds"));

    /** An entry of the navigation. */
    public record Place(String path, String name) {}

    /** What stands in the title bar. */
    public String windowTitle() {
        return title.isEmpty() ? "Standfirst" : title + " · Standfirst";
    }

    /** Whether the page has the form of the search in its middle and needs none in its head. */
    public boolean searching() {
        return here.equals(Links.SEARCH);
    }

    /** {@code page} on the navigation entry of the current page, null on all others. */
    public @Nullable String current(String path) {
        return path.equals(here) ? "page" : null;
    }
}
