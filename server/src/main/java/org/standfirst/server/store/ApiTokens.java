package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What programs sign in with, by the hash of the token. */
public final class ApiTokens {

    private final Handle handle;

    ApiTokens(Handle handle) {
        this.handle = handle;
    }

    /** Keeps a new one and returns its id. */
    public long add(String hash, long account, String name, String scopes, Instant now) {
        handle.createUpdate(
                        "insert into api_token (hash, account, name, scopes, created)"
                                + " values (:hash, :account, :name, :scopes, :now)")
                .bind("hash", hash)
                .bind("account", account)
                .bind("name", name)
                .bind("scopes", scopes)
                .bind("now", now.toEpochMilli())
                .execute();
        return byHash(hash).orElseThrow().id();
    }

    public Optional<ApiToken> byHash(String hash) {
        return handle.createQuery("select * from api_token where hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> token(row))
                .findOne();
    }

    /** Those of an account, the oldest first. */
    public List<ApiToken> of(long account) {
        return handle.createQuery("select * from api_token where account = :account order by id")
                .bind("account", account)
                .map((row, context) -> token(row))
                .list();
    }

    public void seen(long id, Instant now) {
        handle.createUpdate("update api_token set seen = :now where id = :id")
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    /** Removes one of an account's; false if it has none of this id. */
    public boolean remove(long id, long account) {
        return handle.createUpdate("delete from api_token where id = :id and account = :account")
                        .bind("id", id)
                        .bind("account", account)
                        .execute()
                == 1;
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getLong("account"),
                Rows.text(row, "name"),
                Rows.text(row, "scopes"),
                Rows.instant(row, "created"),
                Rows.instantOrNull(row, "seen"));
    }
}
