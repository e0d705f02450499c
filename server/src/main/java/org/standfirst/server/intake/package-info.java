/**
 * Files of articles that others have kept: lines of JSON and web archives (WARC), to be read record
 * by record. They come from outside: lengths are limited, and what is wrong with one record does
 * not stop the others.
 *
 * <p>Begin at {@link org.standfirst.server.intake.RecordFile} and {@link
 * org.standfirst.server.intake.RecordReader}. Uses the engine alone.
 */
@NullMarked
package org.standfirst.server.intake;

import org.jspecify.annotations.NullMarked;
