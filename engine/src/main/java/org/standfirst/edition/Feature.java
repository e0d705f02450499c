package org.standfirst.edition;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A story, or a name, told in a format of its own.
 *
 * @param storyId the story it tells
 * @param subject the name it is about; null if it is about the story
 * @param reason why it was chosen, in our words
 */
public record Feature(
        Kind kind, String storyId, @Nullable String subject, String reason, List<Part> parts) {

    /** The formats in the order in which an edition has them. */
    public enum Kind {
        /** The shortest set of fact lines that covers the story. */
        SPEED_READ("Speed Read"),
        /** A story that has run for days: how it came here, and who is who. */
        THE_EXPLAINER("The Explainer"),
        /** Where the voices disagree most. */
        TALKING_POINT("Talking Point"),
        /** The person or place whose coverage rises most. */
        IN_THE_SPOTLIGHT("In the Spotlight"),
        /** Weighty, but few independent outlets carry it, or one perspective alone does. */
        UNDER_THE_RADAR("Under the radar");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As pages write it. */
        public String title() {
            return title;
        }

        /** As addresses and the API write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Quoted lines under a label of ours, which may be empty.
     *
     * @param lines in order
     */
    public record Part(String label, List<Passage> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    public Feature {
        parts = List.copyOf(parts);
    }

    /** Every passage in it. */
    public List<Passage> passages() {
        return parts.stream().flatMap(part -> part.lines().stream()).toList();
    }
}
