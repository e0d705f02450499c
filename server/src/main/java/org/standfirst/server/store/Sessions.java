package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Optional;

/** The browsers that are signed in, by the hash of the token in their cookie. */
public final class Sessions {

    private final Handle handle;

    Sessions(Handle handle) {
        this.handle = handle;
    }

    public void begin(String hash, long account, Instant now) {
        handle.createUpdate(
                        "insert into session (hash, account, created, seen)"
                                + " values (:hash, :account, :now, :now)")
                .bind("hash", hash)
                .bind("account", account)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    public Optional<Session> byHash(String hash) {
        return handle.createQuery("select * from session where hash = :hash")
                .bind("hash", hash)
                .map((row, context) ->
                        new Session(
                                Rows.text(row, "hash"),
                                row.getLong("account"),
                                Rows.instant(row, "created"),
                                Rows.instant(row, "seen")))
                .findOne();
    }

    public void seen(String hash, Instant now) {
        handle.createUpdate("update session set seen = :now where hash = :hash")
                .bind("now", now.toEpochMilli())
                .bind("hash", hash)
                .execute();
    }

    public void end(String hash) {
        handle.createUpdate("delete from session where hash = :hash").bind("hash", hash).execute();
    }

    /** Ends all sessions of an account but one. */
    public void endOthers(long account, String kept) {
        handle.createUpdate("delete from session where account = :account and hash <> :kept")
                .bind("account", account)
                .bind("kept", kept)
                .execute();
    }

    /** Forgets those that began or were last seen too long ago. */
    public void expire(Instant begun, Instant seen) {
        handle.createUpdate("delete from session where created <= :begun or seen <= :seen")
                .bind("begun", begun.toEpochMilli())
                .bind("seen", seen.toEpochMilli())
                .execute();
    }
}
