package org.standfirst.demo.page;

import org.standfirst.demo.press.PressArticle;

import java.util.List;
import java.util.Map;

/** How the pages of an outlet are made. Designs differ in what a machine finds in them. */
public interface PageDesign {

    /** All designs by the name that {@code outlets.json} uses. */
    Map<String, PageDesign> ALL =
            Map.of(
                    "broadsheet", new Broadsheet(),
                    "nineties", new Nineties(),
                    "utility", new Utility(),
                    "accelerated", new Accelerated(),
                    "microdata", new Microdata(),
                    "graph", new GraphOnly(),
                    "split", new Split(),
                    "blog", new Blog(),
                    "magazine", new Magazine());

    /** The path of an article's page. */
    String path(PressArticle article);

    /** An article's page. */
    String article(Site site, PressArticle article);

    /** A page that lists articles: the front page, or a section. */
    String index(Site site, String heading, List<PressArticle> articles);
}
