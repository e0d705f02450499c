package org.standfirst.server.web.view;

import java.util.List;

/**
 * A story with every report of it, latest first.
 *
 * @param story as the front page shows it
 * @param articles its reports
 */
public record StoryPage(StoryLine story, List<Report> articles) {

    public StoryPage {
        articles = List.copyOf(articles);
    }
}
