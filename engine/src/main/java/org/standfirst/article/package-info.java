/**
 * The records everything else speaks in: an article, its blocks, its authors, the outlet that
 * published it. Depends on nothing but the JDK.
 */
@NullMarked
package org.standfirst.article;

import org.jspecify.annotations.NullMarked;
