/** Tags texts with NLP4J, so that the engine's own tagger, names and parser can learn from it. */
@NullMarked
package org.standfirst.silver;

import org.jspecify.annotations.NullMarked;
