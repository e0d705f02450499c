package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may sign in, and who has been invited to. */
public final class Accounts {

    private final Handle handle;

    Accounts(Handle handle) {
        this.handle = handle;
    }

    /** The name as it is looked up: without regard to capitals. */
    private static String folded(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Makes an account; false if the name is taken. */
    public boolean add(String name, String password, String scopes, Instant now) {
        return handle.createUpdate(
                                "insert into account (name, folded, password, scopes, created)"
                                        + " values (:name, :folded, :password, :scopes, :now)"
                                        + " on conflict (folded) do nothing")
                        .bind("name", name.strip())
                        .bind("folded", folded(name))
                        .bind("password", password)
                        .bind("scopes", scopes)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1;
    }

    public Optional<Account> byName(String name) {
        return handle.createQuery("select * from account where folded = :folded")
                .bind("folded", folded(name))
                .map((row, context) -> account(row))
                .findOne();
    }

    public Optional<Account> byId(long id) {
        return handle.createQuery("select * from account where id = :id")
                .bind("id", id)
                .map((row, context) -> account(row))
                .findOne();
    }

    /** All of them, the oldest first. */
    public List<Account> all() {
        return handle.createQuery("select * from account order by id")
                .map((row, context) -> account(row))
                .list();
    }

    public void password(long id, String password) {
        handle.createUpdate("update account set password = :password where id = :id")
                .bind("password", password)
                .bind("id", id)
                .execute();
    }

    /** Removes an account with its sessions, tokens and invitations. */
    public void remove(long id) {
        handle.createUpdate("delete from account where id = :id").bind("id", id).execute();
    }

    public void invite(Invitation invitation) {
        handle.createUpdate(
                        "insert into invitation (hash, account, scopes, created)"
                                + " values (:hash, :account, :scopes, :created)")
                .bind("hash", invitation.hash())
                .bind("account", invitation.account())
                .bind("scopes", invitation.scopes())
                .bind("created", invitation.created().toEpochMilli())
                .execute();
    }

    /** The invitation of a token, if it was made after {@code since}. */
    public Optional<Invitation> invitation(String hash, Instant since) {
        return handle.createQuery(
                        "select * from invitation where hash = :hash and created > :since")
                .bind("hash", hash)
                .bind("since", since.toEpochMilli())
                .map((row, context) ->
                        new Invitation(
                                Rows.text(row, "hash"),
                                row.getLong("account"),
                                Rows.text(row, "scopes"),
                                Rows.instant(row, "created")))
                .findOne();
    }

    /** Takes an invitation back, with all that were made before {@code since}. */
    public void withdraw(String hash, Instant since) {
        handle.createUpdate("delete from invitation where hash = :hash or created <= :since")
                .bind("hash", hash)
                .bind("since", since.toEpochMilli())
                .execute();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                Rows.text(row, "name"),
                Rows.text(row, "password"),
                Rows.text(row, "scopes"),
                Rows.instant(row, "created"));
    }
}
