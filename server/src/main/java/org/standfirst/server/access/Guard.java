package org.standfirst.server.access;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * Who a route answers. Each route declares one; a request that changes something must come from our
 * own pages besides, whatever the guard.
 *
 * @param kind who is let in
 * @param scope what they must be allowed to do; null but for {@link Kind#SIGNED_IN}
 */
public record Guard(Kind kind, @Nullable Scope scope) {

    /** Who is let in. */
    public enum Kind {
        /** Anybody, to read. */
        PUBLIC,
        /** Anybody, to send a form of ours: it must carry the token of the visitor's cookie. */
        VISITOR,
        /** Whoever has the link: its address is the secret, as in a link that ends a letter. */
        LINK,
        /** A session or an API token with the scope. */
        SIGNED_IN
    }

    /** Reading, by anybody. */
    public static final Guard PUBLIC = new Guard(Kind.PUBLIC, null);

    /** A form that anybody may fill in: signing in, signing up. */
    public static final Guard VISITOR = new Guard(Kind.VISITOR, null);

    /**
     * An address that is a secret by itself and sent by mail; programs open it too, so nothing else
     * is asked for. The handler must check the secret.
     */
    public static final Guard LINK = new Guard(Kind.LINK, null);

    /** Only for those who are signed in and may do this. */
    public static Guard of(Scope scope) {
        return new Guard(Kind.SIGNED_IN, scope);
    }

    /** The scope of {@link Kind#SIGNED_IN}. */
    public Scope required() {
        return Objects.requireNonNull(scope);
    }
}
