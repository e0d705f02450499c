/** The command line: one class a command. May use every other room; nothing uses it. */
@NullMarked
package org.standfirst.server.cli;

import org.jspecify.annotations.NullMarked;
