/**
 * Where the texts of a story first came from: copies, agencies and relays lead back to independent
 * origins. May use articles, text and attributions.
 */
@NullMarked
package org.standfirst.provenance;

import org.jspecify.annotations.NullMarked;
