package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;

import java.security.SecureRandom;

/** Keys that the archive makes for itself, once, and keeps. They go into its backups. */
public final class Secrets {

    private static final int LENGTH = 32;

    private final Handle handle;

    Secrets(Handle handle) {
        this.handle = handle;
    }

    /** The key of this name; made if there is none, so only within a write. */
    public byte[] key(String name) {
        var fresh = new byte[LENGTH];
        new SecureRandom().nextBytes(fresh);
        handle.createUpdate(
                        "insert into secret (name, value) values (:name, :value)"
                                + " on conflict (name) do nothing")
                .bind("name", name)
                .bind("value", fresh)
                .execute();
        return handle.createQuery("select value from secret where name = :name")
                .bind("name", name)
                .mapTo(byte[].class)
                .one();
    }
}
