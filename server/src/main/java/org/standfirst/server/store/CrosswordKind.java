package org.standfirst.server.store;

/** The puzzles there are each day. */
public enum CrosswordKind {
    DAILY,
    MINI
}
