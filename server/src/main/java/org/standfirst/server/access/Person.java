package org.standfirst.server.access;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Who a request comes from.
 *
 * @param account id of the account
 * @param name of the account
 * @param scopes what may be done
 * @param session token of the browser's session; null for a program with an API token
 */
public record Person(long account, String name, Set<Scope> scopes, @Nullable String session) {

    public Person {
        scopes = Set.copyOf(scopes);
    }

    /** Whether this may be done. */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    @Override
    public String toString() {
        return name + scopes;
    }
}
