/**
 * The invented press as values: outlets, articles, and the truth about them. Reads its own
 * resources and nothing else.
 */
@NullMarked
package org.standfirst.demo.press;

import org.jspecify.annotations.NullMarked;
