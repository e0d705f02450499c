package org.standfirst.server.mail;

import org.standfirst.server.store.Delivery;
import org.standfirst.server.store.Reader;

import java.util.Optional;

/** Writes the message of a row of the ledger; called by many threads. */
@FunctionalInterface
public interface Composer {

    /** The message, unsigned; empty if there is nothing to send any more. */
    Optional<byte[]> message(Delivery delivery, Reader reader);
}
