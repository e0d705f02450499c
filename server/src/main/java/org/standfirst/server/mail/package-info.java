/**
 * Mail: who gets letters, and how a message reaches them. A message is signed, handed to a mail
 * server, and what became of it is in the archive before the next step. What letters say is no
 * business of this room.
 */
@NullMarked
package org.standfirst.server.mail;

import org.jspecify.annotations.NullMarked;
