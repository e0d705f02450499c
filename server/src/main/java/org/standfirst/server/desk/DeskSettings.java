package org.standfirst.server.desk;

import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;

import java.time.Duration;
import java.time.ZoneId;

/**
 * How the newsroom works.
 *
 * @param shortestPoll between two polls of one feed
 * @param longestPoll between two polls of a feed that works
 * @param zone whose days are the days of the editions
 */
public record DeskSettings(Duration shortestPoll, Duration longestPoll, ZoneId zone) {

    /**
     * The part of all settings that is meant for the newsroom.
     *
     * @throws org.standfirst.server.config.SettingsException if one of them is wrong
     */
    public static DeskSettings of(Settings settings) {
        return new DeskSettings(
                settings.duration(Setting.POLL_MINIMUM),
                settings.duration(Setting.POLL_MAXIMUM),
                settings.zone(Setting.ZONE));
    }
}
