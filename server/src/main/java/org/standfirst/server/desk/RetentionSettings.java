package org.standfirst.server.desk;

import org.jspecify.annotations.Nullable;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.config.SettingsException;

import java.time.Duration;

/**
 * How long what is kept; null is for ever.
 *
 * @param texts full texts of articles
 * @param copies earlier versions of articles, and drawings
 * @param unselected stories that stood in no edition, with their articles
 */
public record RetentionSettings(
        @Nullable Duration texts, @Nullable Duration copies, @Nullable Duration unselected) {

    /** The newsroom works with what came in the last days. */
    private static final Duration SHORTEST = Duration.ofDays(7);

    /**
     * The part of all settings that says what goes.
     *
     * @throws SettingsException if one of them is wrong
     */
    public static RetentionSettings of(Settings settings) {
        return new RetentionSettings(
                span(settings, Setting.KEEP_TEXTS),
                span(settings, Setting.KEEP_COPIES),
                span(settings, Setting.KEEP_UNSELECTED));
    }

    private static @Nullable Duration span(Settings settings, Setting setting) {
        if (settings.text(setting).isBlank()) {
            return null;
        }
        var span = settings.duration(setting);
        if (span.compareTo(SHORTEST) < 0) {
            throw new SettingsException(
                    "setting '"
                            + setting.key()
                            + "' is '"
                            + settings.text(setting)
                            + "'; it should be empty or at least P7D");
        }
        return span;
    }

    /** Whether anything goes at all. */
    public boolean any() {
        return texts != null || copies != null || unselected != null;
    }
}
