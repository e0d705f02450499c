/** The feeds of the press: one writer for each dialect. Pure; it makes text of records. */
@NullMarked
package org.standfirst.demo.feed;

import org.jspecify.annotations.NullMarked;
