/**
 * Letters: an edition as mail. A letter is made from a published edition and says what its page
 * says; it is written as plain text and as HTML, and both go into one message.
 *
 * <p>Begin at {@link org.standfirst.server.letter.LetterPlan}; {@link
 * org.standfirst.server.letter.LetterDesk} has them sent.
 */
@NullMarked
package org.standfirst.server.letter;

import org.jspecify.annotations.NullMarked;
