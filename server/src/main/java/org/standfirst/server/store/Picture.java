package org.standfirst.server.store;

/**
 * A picture as we encoded it.
 *
 * @param type media type
 * @param bytes not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Picture(String type, int width, int height, byte[] bytes) {}
