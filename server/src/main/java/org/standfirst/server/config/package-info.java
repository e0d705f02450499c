/** Every setting in one typed table. Uses no other room. */
@NullMarked
package org.standfirst.server.config;

import org.jspecify.annotations.NullMarked;
