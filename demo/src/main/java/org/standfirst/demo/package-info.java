/**
 * The press of an invented country, served on loopback as real sites. {@link
 * org.standfirst.demo.DemoServer} is the way in; {@code press} holds the articles and what is true
 * of them, {@code page} and {@code feed} how an outlet publishes them. Uses no other room.
 */
@NullMarked
package org.standfirst.demo;

import org.jspecify.annotations.NullMarked;
