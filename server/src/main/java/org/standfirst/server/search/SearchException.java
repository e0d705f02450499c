package org.standfirst.server.search;

/** The index cannot be opened, read or written. The message says why and what to do. */
public final class SearchException extends RuntimeException {

    SearchException(String message, Throwable cause) {
        super(message, cause);
    }
}
