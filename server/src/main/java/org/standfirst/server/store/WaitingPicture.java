package org.standfirst.server.store;

/**
 * A picture of a cartoon that is to be sent for.
 *
 * @param cartoon whose picture it is
 * @param url where the feed says that it is
 * @param attempts how often it was tried in vain
 */
public record WaitingPicture(String cartoon, String url, int attempts) {}
