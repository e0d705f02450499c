/**
 * The server that readers meet: pages, JSON, feeds, health and metrics. It asks {@link
 * org.standfirst.server.web.Reading} for what it shows. What changes something stands behind {@link
 * org.standfirst.server.web.Door}. {@link org.standfirst.server.web.Routes} is the site map.
 */
@NullMarked
package org.standfirst.server.web;

import org.jspecify.annotations.NullMarked;
