package org.standfirst.server.web.view;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A story told in a format of its own.
 *
 * @param key of the format, as the API writes it
 * @param title of the format, as pages write it
 * @param reason why it is there, in our words
 * @param subject the name it is about; null if it is about the story
 * @param story the story as lists show it
 */
public record FeatureBox(
        String key,
        String title,
        String reason,
        @Nullable String subject,
        StoryLine story,
        List<Part> parts) {

    public FeatureBox {
        parts = List.copyOf(parts);
    }

    /**
     * Quoted lines.
     *
     * @param label over them, may be empty
     */
    public record Part(String label, List<Cited> lines) {

        public Part {
            lines = List.copyOf(lines);
        }
    }
}
