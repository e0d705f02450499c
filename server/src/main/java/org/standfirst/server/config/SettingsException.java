package org.standfirst.server.config;

/** A setting is wrong; the message says which, where, and what it should be. */
public final class SettingsException extends RuntimeException {
    public SettingsException(String message) {
        super(message);
    }
}
