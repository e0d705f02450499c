package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.mail.Wording;

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
 * @param words of masthead and footer; their language is the page's
 */
public record Frame(
        String title,
        String here,
        String style,
        String script,
        String icon,
        Moments moments,
        Wording words) {

    /** The navigation, in order. */
    public static final List<Place> PLACES =
            List.of(
                    new Place("/", "frame.today"),
                    new Place("/editions", "frame.editions"),
                    new Place("/crossword", "frame.crossword"),
                    new Place("/cartoons", "frame.cartoons"),
                    new Place("/outlets", "frame.outlets"),
                    new Place("/feeds", "frame.feeds"));

    /**
     * An entry of the navigation.
     *
     * @param name key of its name among the words
     */
    public record Place(String path, String name) {}

    /** The same page with its frame in another language. */
    Frame in(Wording words) {
        return new Frame(title, here, style, script, icon, moments.in(words.language()), words);
    }

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
