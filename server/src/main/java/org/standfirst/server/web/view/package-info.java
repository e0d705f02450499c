/**
 * What pages and API show, as values. The API writes these records as they stand, so that a changed
 * field here is a changed API.
 */
@NullMarked
package org.standfirst.server.web.view;

import org.jspecify.annotations.NullMarked;
