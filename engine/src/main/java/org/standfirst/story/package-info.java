/**
 * A stream of articles to stories. The way in is {@link org.standfirst.story.StoryGrouper}. Uses
 * {@code .article} and {@code .text}.
 */
@NullMarked
package org.standfirst.story;

import org.jspecify.annotations.NullMarked;
