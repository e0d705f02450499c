/**
 * Who said what: from an article to its attributions, and from the attributions of a story to its
 * voices. The way in is {@link org.standfirst.attribution.Attributor}; {@link
 * org.standfirst.attribution.Voices} gathers what was said by whom and who carries it. Uses {@code
 * .article} and {@code .text}.
 *
 * <pre>{@code
 * var attributor = Attributor.shipped();
 * for (var said : attributor.attribute(article)) {
 *     said.speaker().name(); // "Sergei Lavrov"
 *     said.act();            // DENIES
 *     said.content();        // spans of article.text(), in code points
 *     said.via();            // [Reuters]
 * }
 * }</pre>
 *
 * <p>English text is read by models: a chain over the text finds the cues, a second one for each
 * cue finds its source and content. In other languages direct quotations with their speakers are
 * found by rules.
 */
@NullMarked
package org.standfirst.attribution;

import org.jspecify.annotations.NullMarked;
