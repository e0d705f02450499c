/** Tests of who said what. */
@NullMarked
package org.standfirst.attribution;

import org.jspecify.annotations.NullMarked;
