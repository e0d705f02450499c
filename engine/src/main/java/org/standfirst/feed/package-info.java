/**
 * Bytes to feeds: every dialect of RSS, Atom and JSON Feed becomes the same records. Uses {@code
 * .article} and {@code .text}.
 */
@NullMarked
package org.standfirst.feed;

import org.jspecify.annotations.NullMarked;
