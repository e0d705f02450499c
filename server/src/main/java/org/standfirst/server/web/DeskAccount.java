package org.standfirst.server.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.access.Access;
import org.standfirst.server.access.Scope;

import java.util.HashMap;
import java.util.Map;

/** The desk's pages on who may do what: one's own account with its tokens, and all accounts. */
final class DeskAccount {

    private final Access access;
    private final DeskPages pages;
    private final String home;

    /** {@code home} is the address that links begin with; empty for that of the request. */
    DeskAccount(Access access, DeskPages pages, String home) {
        this.access = access;
        this.pages = pages;
        this.home = home;
    }

    void account(Context context) {
        show(context, "", "", HttpStatus.OK);
    }

    private void show(Context context, String problem, String fresh, HttpStatus status) {
        var values = new HashMap<String, Object>();
        values.put("tokens", access.tokens(Door.person(context)));
        values.put("fresh", fresh);
        context.status(status);
        write(context, "deskaccount", "Your account", values, problem);
    }

    void changePassword(Context context) {
        var problem =
                access.changePassword(
                        Door.person(context),
                        DeskPages.field(context, "old"),
                        DeskPages.field(context, "fresh"));
        if (problem == null) {
            context.redirect("/desk/account?done=password", HttpStatus.SEE_OTHER);
        } else {
            show(context, problem, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Shows the token in the answer itself: it is nowhere to be read again. */
    void addToken(Context context) {
        var scopes = Scope.of(context.formParams("scope"));
        var made = access.addToken(Door.person(context), DeskPages.field(context, "name"), scopes);
        show(context, "", made.token(), HttpStatus.OK);
    }

    void removeToken(Context context) {
        if (!access.removeToken(Door.person(context), JsonIn.id(context))) {
            throw new NotFoundResponse();
        }
        context.redirect("/desk/account?done=token", HttpStatus.SEE_OTHER);
    }

    void accounts(Context context) {
        showAll(context, "");
    }

    private void showAll(Context context, String invitation) {
        var values = new HashMap<String, Object>();
        values.put("accounts", access.accounts());
        values.put("invitation", invitation);
        write(context, "deskaccounts", "Accounts", values, "");
    }

    void invite(Context context) {
        var token = access.invite(Door.person(context), Scope.of(context.formParams("scope")));
        showAll(context, link(context, token));
    }

    String link(Context context, String token) {
        var start = home.isEmpty() ? "http://" + context.header("Host") : home;
        return start + "/invitation/" + token;
    }

    void remove(Context context) {
        if (!access.remove(Door.person(context), JsonIn.id(context))) {
            throw new NotFoundResponse();
        }
        context.redirect("/desk/accounts?done=account", HttpStatus.SEE_OTHER);
    }

    private void write(
            Context context,
            String template,
            String title,
            Map<String, Object> content,
            String problem) {
        var done = done(context.queryParam("done"));
        var here = template.equals("deskaccounts") ? "/desk/accounts" : "/desk/account";
        pages.write(context, template, title, here, content, problem, done);
    }

    private static String done(@Nullable String what) {
        return switch (what) {
            case "password" -> "The password was changed.";
            case "token" -> "The token was removed; no program gets in with it any more.";
            case "account" -> "The account was removed.";
            case null, default -> "";
        };
    }
}
