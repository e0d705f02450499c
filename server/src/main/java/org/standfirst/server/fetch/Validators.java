package org.standfirst.server.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server said of the version it sent, to be given back with the next request. They belong to
 * one address and are sent to no other, not even in a redirect.
 */
public record Validators(String url, @Nullable String etag, @Nullable String lastModified) {

    /** Whether there is anything to send. */
    public boolean isEmpty() {
        return etag == null && lastModified == null;
    }
}
