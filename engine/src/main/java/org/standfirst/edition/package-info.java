/**
 * Stories become an edition: in order, with headlines and standfirsts that are the outlets' own.
 * May use everything before it.
 */
@NullMarked
package org.standfirst.edition;

import org.jspecify.annotations.NullMarked;
