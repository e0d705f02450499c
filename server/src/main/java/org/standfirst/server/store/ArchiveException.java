package org.standfirst.server.store;

import org.jspecify.annotations.Nullable;

/** The archive cannot be opened or used; the message says what to do about it. */
public final class ArchiveException extends RuntimeException {
    public ArchiveException(String message) {
        super(message);
    }

    public ArchiveException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
