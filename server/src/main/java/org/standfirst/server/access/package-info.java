/**
 * Who may do what: accounts and their passwords, sessions of browsers, tokens of programs,
 * invitations, the first start, and the limits on guessing. It knows nothing of HTTP; {@code web}
 * asks it about every request. It may use {@code store}.
 */
@NullMarked
package org.standfirst.server.access;

import org.jspecify.annotations.NullMarked;
