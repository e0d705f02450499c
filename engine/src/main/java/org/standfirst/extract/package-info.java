/**
 * HTML pages to articles. The way in is {@link org.standfirst.extract.ArticleExtractor}. Uses
 * {@code .article} and {@code .text}.
 */
@NullMarked
package org.standfirst.extract;

import org.jspecify.annotations.NullMarked;
