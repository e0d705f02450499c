/** The sites of the press: one class for each page design. Pure; it makes text of records. */
@NullMarked
package org.standfirst.demo.page;

import org.jspecify.annotations.NullMarked;
