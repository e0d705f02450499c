/** The press of an invented country, served on loopback as real sites. Uses no other room. */
@NullMarked
package org.standfirst.demo;

import org.jspecify.annotations.NullMarked;
