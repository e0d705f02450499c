/**
 * Asks outlets for feeds and pages, politely and safely: the only room that opens connections to
 * the world. Uses {@code .config}; decides nothing about what is in the bytes it brings.
 */
@NullMarked
package org.standfirst.server.fetch;

import org.jspecify.annotations.NullMarked;
