package org.standfirst.server.web;

import org.standfirst.server.access.Guard;
import org.standfirst.server.access.Scope;

import java.util.List;

/**
 * The site map: every address there is, what is done there and who may. A route that changes
 * something has a guard; a test walks them all.
 */
final class Routes {

    private Routes() {}

    static List<Route> of(
            Pages pages,
            BackPage back,
            SearchPages search,
            Api api,
            Syndication feeds,
            Operation operation,
            AccessPages access,
            DeskAccount account,
            AccessApi accessApi,
            DeskFeeds deskFeeds,
            FeedsApi feedsApi,
            DeskStories deskStories,
            RulingsApi rulingsApi,
            DeskCosts costs,
            LetterPages letters,
            LetterArchive archive,
            DeskLetters deskLetters) {
        var stories = Guard.of(Scope.STORIES);
        var feedsGuard = Guard.of(Scope.FEEDS);
        var letterGuard = Guard.of(Scope.LETTERS);
        var read = Guard.of(Scope.READ);
        var admin = Guard.of(Scope.ADMIN);
        return List.of(
                // for people
                Route.get("/", pages::front),
                Route.get("/story/{id}", pages::story),
                Route.get("/story/{id}/why/{article}", pages::why),
                Route.get("/voice/{name}", pages::voice),
                Route.get("/words/{id}/{version}/{place}", pages::words),
                Route.get("/edition/{date}", pages::edition),
                Route.get("/editions", pages::editions),
                Route.get("/section/{section}", pages::section),
                Route.get("/crossword", back::latest),
                Route.get("/crossword/{day}", back::day),
                Route.get("/crossword/{day}/{file}", back::file),
                Route.get("/cartoons", back::cartoons),
                Route.get("/cartoon/{id}", back::cartoon),
                Route.get("/outlets", pages::outlets),
                Route.get("/outlet/{key}", pages::outlet),
                Route.get("/feeds", pages::feeds),
                Route.get(Links.SEARCH, search::page),
                Route.get("/assets/{file}", pages::asset),

                // for feed readers
                Route.get("/feed.rss", feeds::rss),
                Route.get("/feed.atom", feeds::atom),
                Route.get("/feed.json", feeds::json),
                Route.get(Links.SEARCH + "/feed.rss", search::rss),
                Route.get(Links.SEARCH + "/feed.atom", search::atom),
                Route.get(Links.SEARCH + "/feed.json", search::jsonFeed),

                // for programs
                Route.get(Api.BASE + "/openapi.json", api::document),
                Route.get(Api.BASE + "/edition", api::edition),
                Route.get(Api.BASE + "/search", search::json),
                Route.get(Api.BASE + "/sections/{section}", api::section),
                Route.get(Api.BASE + "/stories", api::stories),
                Route.get(Api.BASE + "/stories/{id}", api::story),
                Route.get(Api.BASE + "/stories/{id}/why", api::why),
                Route.get(Api.BASE + "/articles", api::articles),
                Route.get(Api.BASE + "/articles/{id}", api::article),
                Route.get(Api.BASE + "/voices/{name}", api::voice),
                Route.get(Api.BASE + "/cartoons", api::cartoons),
                Route.get(Api.BASE + "/crosswords", api::crosswords),
                Route.get(Api.BASE + "/crosswords/{day}/{kind}", api::crossword),
                Route.get(Api.BASE + "/outlets", api::outlets),
                Route.get(Api.BASE + "/outlets/{key}", api::outlet),
                Route.get(Api.BASE + "/feeds", api::feeds),

                // the desk: feeds
                Route.get("/desk", read, deskFeeds::all),
                Route.get("/desk/starter", read, deskFeeds::starter),
                Route.post("/desk/starter", feedsGuard, deskFeeds::followStarters),
                Route.get("/desk/feeds.opml", read, deskFeeds::opml),
                Route.post("/desk/feeds", feedsGuard, deskFeeds::follow),
                Route.post("/desk/feeds/find", feedsGuard, deskFeeds::find),
                Route.post("/desk/feeds/import", feedsGuard, deskFeeds::take),
                Route.get("/desk/feeds/{id}", read, deskFeeds::one),
                Route.post("/desk/feeds/{id}", feedsGuard, deskFeeds::set),
                Route.post("/desk/feeds/{id}/poll", feedsGuard, deskFeeds::poll),
                Route.post("/desk/feeds/{id}/remove", feedsGuard, deskFeeds::remove),
                Route.post(Api.BASE + "/feeds", feedsGuard, feedsApi::follow),
                Route.post(Api.BASE + "/feeds/find", feedsGuard, feedsApi::find),
                Route.post(Api.BASE + "/feeds/import", feedsGuard, feedsApi::take),
                Route.get(Api.BASE + "/feeds/opml", read, feedsApi::opml),
                Route.get(Api.BASE + "/feeds/starter", read, feedsApi::starter),
                Route.get(Api.BASE + "/feeds/{feed}", read, feedsApi::one),
                Route.put(Api.BASE + "/feeds/{feed}", feedsGuard, feedsApi::set),
                Route.delete(Api.BASE + "/feeds/{feed}", feedsGuard, feedsApi::remove),
                Route.post(Api.BASE + "/feeds/{feed}/poll", feedsGuard, feedsApi::poll),

                // the desk: stories
                Route.get("/desk/stories", read, deskStories::all),
                Route.get("/desk/stories/{id}", read, deskStories::one),
                Route.post("/desk/stories/{id}/merge", stories, deskStories::merge),
                Route.post("/desk/stories/{id}/split", stories, deskStories::split),
                Route.post("/desk/stories/{id}/move", stories, deskStories::move),
                Route.post("/desk/stories/{id}/rename", stories, deskStories::rename),
                Route.post("/desk/stories/{id}/pin", stories, deskStories::pin),
                Route.post("/desk/stories/{id}/hide", stories, deskStories::hide),
                Route.post("/desk/rulings/{id}/undo", stories, deskStories::undo),
                Route.get(Api.BASE + "/rulings", read, rulingsApi::all),
                Route.get(Api.BASE + "/stories/{id}/rulings", read, rulingsApi::ofStory),
                Route.post(Api.BASE + "/stories/{id}/merge", stories, rulingsApi::merge),
                Route.post(Api.BASE + "/stories/{id}/split", stories, rulingsApi::split),
                Route.post(Api.BASE + "/stories/{id}/move", stories, rulingsApi::move),
                Route.post(Api.BASE + "/stories/{id}/rename", stories, rulingsApi::rename),
                Route.post(Api.BASE + "/stories/{id}/pin", stories, rulingsApi::pin),
                Route.post(Api.BASE + "/stories/{id}/hide", stories, rulingsApi::hide),
                Route.post(Api.BASE + "/rulings/{ruling}/undo", stories, rulingsApi::undo),

                // the desk: what it costs, and labels
                Route.get("/desk/costs", read, costs::costs),
                Route.get("/desk/labels", read, costs::labels),
                Route.post("/desk/labels", feedsGuard, costs::keepLabels),
                Route.get(Api.BASE + "/costs", read, costs::costsAsJson),
                Route.get(Api.BASE + "/labels", read, costs::labelsAsJson),
                Route.put(Api.BASE + "/labels", feedsGuard, costs::putLabels),

                // the desk: letters
                Route.get("/desk/letters", read, deskLetters::all),
                Route.post("/desk/letters/uncertain", letterGuard, deskLetters::settle),
                Route.get("/desk/letters/{letter}", read, deskLetters::one),
                Route.get("/desk/letters/{letter}/html", read, deskLetters::html),
                Route.get("/desk/letters/{letter}/message", read, deskLetters::message),
                Route.post("/desk/letters/{letter}/send", letterGuard, deskLetters::send),
                Route.get(Api.BASE + "/letters", read, deskLetters::allAsJson),
                Route.post(Api.BASE + "/letters/uncertain", letterGuard, deskLetters::settleAsJson),
                Route.get(Api.BASE + "/letters/{letter}", read, deskLetters::oneAsJson),
                Route.post(
                        Api.BASE + "/letters/{letter}/send", letterGuard, deskLetters::sendAsJson),

                // who may do what
                Route.get("/set-up", access::setUp),
                Route.post("/set-up", Guard.VISITOR, access::makeFirst),
                Route.get("/sign-in", access::signIn),
                Route.post("/sign-in", Guard.VISITOR, access::enter),
                Route.post("/sign-out", read, access::leave),
                Route.get("/invitation/{token}", access::invitation),
                Route.post("/invitation/{token}", Guard.VISITOR, access::accept),
                Route.get("/desk/account", read, account::account),
                Route.post("/desk/account/password", read, account::changePassword),
                Route.post("/desk/account/tokens", read, account::addToken),
                Route.post("/desk/account/tokens/{id}/remove", read, account::removeToken),
                Route.get("/desk/accounts", admin, account::accounts),
                Route.post("/desk/accounts/invite", admin, account::invite),
                Route.post("/desk/accounts/{id}/remove", admin, account::remove),
                Route.get(Api.BASE + "/account", read, accessApi::account),
                Route.get(Api.BASE + "/accounts", admin, accessApi::accounts),
                Route.delete(Api.BASE + "/accounts/{id}", admin, accessApi::removeAccount),
                Route.post(Api.BASE + "/invitations", admin, accessApi::invite),
                Route.get(Api.BASE + "/tokens", admin, accessApi::tokens),
                Route.post(Api.BASE + "/tokens", admin, accessApi::addToken),
                Route.delete(Api.BASE + "/tokens/{id}", admin, accessApi::removeToken),

                // for readers of letters
                Route.get("/letters", letters::letters),
                Route.post("/letters", Guard.VISITOR, letters::ask),
                Route.get("/letters/archive", archive::all),
                Route.get("/letters/archive.atom", archive::atom),
                Route.get("/letters/archive/{letter}/{issue}", archive::one),
                Route.get("/letters/confirm/{token}", letters::confirmation),
                Route.post("/letters/confirm/{token}", Guard.LINK, letters::confirm),
                Route.get("/letters/leave/{token}", letters::leaving),
                Route.post("/letters/leave/{token}", Guard.LINK, letters::leave),
                Route.get("/letters/preferences/{token}", letters::preferences),
                Route.post("/letters/preferences/{token}", Guard.LINK, letters::change),
                Route.get("/letters/data/{token}", letters::data),
                Route.post("/letters/forget/{token}", Guard.LINK, letters::forget),

                // for who runs it
                Route.get("/health/live", operation::live),
                Route.get("/health/ready", operation::ready),
                Route.get("/metrics", operation::metrics));
    }
}
