package org.standfirst.article;

import org.jspecify.annotations.Nullable;

/** A picture by its address. {@code alt} is the source's own description, null if it gives none. */
public record Image(String url, @Nullable String alt) {}
