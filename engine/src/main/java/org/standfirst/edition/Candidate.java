package org.standfirst.edition;

/** A story of an edition with all that is known of it, as formats look at it. */
record Candidate(EditionStory story, StoryMaterial material, Dossier dossier) {}
