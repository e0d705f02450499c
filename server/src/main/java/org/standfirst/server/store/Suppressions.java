package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Addresses that are not to be written to. Each is known by a hash under a key of this archive, so
 * that it outlives the erasure of a reader and tells nobody who they were. All of it only within a
 * write.
 */
public final class Suppressions {

    private static final String KEY = "suppressed addresses";

    private final Handle handle;

    Suppressions(Handle handle) {
        this.handle = handle;
    }

    /** Why and since when an address is not written to. */
    public record Suppression(Reason reason, Instant since) {}

    /** Why. */
    public enum Reason {
        LEFT,
        BOUNCED,
        COMPLAINED,
        /** Their data were erased at their wish. */
        ERASED
    }

    public Optional<Suppression> of(String address) {
        return handle.createQuery("select * from suppressed where address_hash = :hash")
                .bind("hash", hash(address))
                .map((row, context) ->
                        new Suppression(
                                Reason.valueOf(Rows.text(row, "reason")),
                                Rows.instant(row, "since")))
                .findOne();
    }

    void suppress(String address, Reason reason, Instant now) {
        handle.createUpdate(
                        "insert into suppressed (address_hash, reason, since)"
                                + " values (:hash, :reason, :now) on conflict (address_hash)"
                                + " do update set reason = excluded.reason, since = excluded.since")
                .bind("hash", hash(address))
                .bind("reason", reason.name())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    void lift(String address) {
        handle.createUpdate("delete from suppressed where address_hash = :hash")
                .bind("hash", hash(address))
                .execute();
    }

    private String hash(String address) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new Secrets(handle).key(KEY), "HmacSHA256"));
            var key = Readers.key(address).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
