package org.standfirst.server.store;

/** The archive cannot be opened or used; the message says what to do about it. */
public final class ArchiveException extends RuntimeException {
    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
