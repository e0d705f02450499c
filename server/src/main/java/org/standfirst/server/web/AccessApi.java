package org.standfirst.server.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

import org.standfirst.server.access.Access;
import org.standfirst.server.access.Scope;
import org.standfirst.server.store.Account;
import org.standfirst.server.store.ApiToken;

import java.util.List;
import java.util.Map;

/** Accounts, invitations and tokens as JSON. */
final class AccessApi {

    private final Access access;
    private final DeskAccount desk;

    AccessApi(Access access, DeskAccount desk) {
        this.access = access;
        this.desk = desk;
    }

    /** An account, without its password. */
    private record AccountLine(long id, String name, List<String> scopes, String created) {
        static AccountLine of(Account account) {
            return new AccountLine(
                    account.id(),
                    account.name(),
                    list(account.scopes()),
                    account.created().toString());
        }
    }

    /** A token, without itself. */
    private record TokenLine(long id, String name, List<String> scopes, String created) {
        static TokenLine of(ApiToken token) {
            return new TokenLine(
                    token.id(), token.name(), list(token.scopes()), token.created().toString());
        }
    }

    private static List<String> list(String scopes) {
        return scopes.isEmpty() ? List.of() : List.of(scopes.split(",", -1));
    }

    void account(Context context) {
        var person = Door.person(context);
        JsonIn.answer(
                context,
                HttpStatus.OK,
                Map.of(
                        "id",
                        person.account(),
                        "name",
                        person.name(),
                        "scopes",
                        person.scopes().stream().sorted().map(Scope::key).toList()));
    }

    void accounts(Context context) {
        var lines = access.accounts().stream().map(AccountLine::of).toList();
        JsonIn.answer(context, HttpStatus.OK, Map.of("items", lines));
    }

    void removeAccount(Context context) {
        if (!access.remove(Door.person(context), JsonIn.id(context))) {
            throw new NotFoundResponse();
        }
        context.status(HttpStatus.NO_CONTENT);
    }

    void invite(Context context) {
        var scopes = Scope.of(JsonIn.read(context).texts("scopes"));
        var token = access.invite(Door.person(context), scopes);
        JsonIn.answer(context, HttpStatus.CREATED, Map.of("link", desk.link(context, token)));
    }

    void tokens(Context context) {
        var lines = access.tokens(Door.person(context)).stream().map(TokenLine::of).toList();
        JsonIn.answer(context, HttpStatus.OK, Map.of("items", lines));
    }

    void addToken(Context context) {
        var asked = JsonIn.read(context);
        var made =
                access.addToken(
                        Door.person(context), asked.text("name"), Scope.of(asked.texts("scopes")));
        JsonIn.answer(context, HttpStatus.CREATED, Map.of("id", made.id(), "token", made.token()));
    }

    void removeToken(Context context) {
        if (!access.removeToken(Door.person(context), JsonIn.id(context))) {
            throw new NotFoundResponse();
        }
        context.status(HttpStatus.NO_CONTENT);
    }
}
