package org.standfirst.server.web;

import io.javalin.http.Handler;

import java.util.List;

/** The site map: every address there is. All of them are read with GET (and HEAD), none writes. */
final class Routes {

    /** An address and who answers it. */
    record Route(String path, Handler handler) {}

    private Routes() {}

    static List<Route> of(
            Pages pages, BackPage back, Api api, Syndication feeds, Operation operation) {
        return List.of(
                // for people
                new Route("/", pages::front),
                new Route("/story/{id}", pages::story),
                new Route("/voice/{name}", pages::voice),
                new Route("/words/{id}/{version}/{place}", pages::words),
                new Route("/edition/{date}", pages::edition),
                new Route("/editions", pages::editions),
                new Route("/crossword", back::latest),
                new Route("/crossword/{day}", back::day),
                new Route("/crossword/{day}/{file}", back::file),
                new Route("/cartoons", back::cartoons),
                new Route("/cartoon/{id}", back::cartoon),
                new Route("/outlets", pages::outlets),
                new Route("/outlet/{key}", pages::outlet),
                new Route("/feeds", pages::feeds),
                new Route("/assets/{file}", pages::asset),

                // for feed readers
                new Route("/feed.rss", feeds::rss),
                new Route("/feed.atom", feeds::atom),
                new Route("/feed.json", feeds::json),

                // for programs
                new Route(Api.BASE + "/openapi.json", api::document),
                new Route(Api.BASE + "/edition", api::edition),
                new Route(Api.BASE + "/stories", api::stories),
                new Route(Api.BASE + "/stories/{id}", api::story),
                new Route(Api.BASE + "/articles", api::articles),
                new Route(Api.BASE + "/articles/{id}", api::article),
                new Route(Api.BASE + "/voices/{name}", api::voice),
                new Route(Api.BASE + "/cartoons", api::cartoons),
                new Route(Api.BASE + "/crosswords", api::crosswords),
                new Route(Api.BASE + "/crosswords/{day}/{kind}", api::crossword),
                new Route(Api.BASE + "/outlets", api::outlets),
                new Route(Api.BASE + "/outlets/{key}", api::outlet),
                new Route(Api.BASE + "/feeds", api::feeds),

                // for who runs it
                new Route("/health/live", operation::live),
                new Route("/health/ready", operation::ready),
                new Route("/metrics", operation::metrics));
    }
}
