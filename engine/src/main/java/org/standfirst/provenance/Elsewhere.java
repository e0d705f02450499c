package org.standfirst.provenance;

/**
 * That the text of an article stood before in one that is not in its story.
 *
 * @param articleId of the story
 * @param fromArticleId the one that came first
 * @param outlet that published that one
 * @param part of the shorter text that stands in the other too, from 0 to 1
 */
public record Elsewhere(String articleId, String fromArticleId, String outlet, double part) {}
