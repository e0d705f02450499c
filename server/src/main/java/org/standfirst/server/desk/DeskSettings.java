package org.standfirst.server.desk;

import org.standfirst.provenance.OutletRegistry;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/**
 * How the newsroom works.
 *
 * @param shortestPoll between two polls of one feed
 * @param longestPoll between two polls of a feed that works
 * @param zone whose days are the days of the editions
 * @param outlets what is known of outlets, with the reader's own labels
 * @param crossword what the daily crossword is to be like
 * @param retention how long what is kept
 * @param places the reader's own
 */
public record DeskSettings(
        Duration shortestPoll,
        Duration longestPoll,
        ZoneId zone,
        OutletRegistry outlets,
        CrosswordSettings crossword,
        RetentionSettings retention,
        Set<String> places) {

    public DeskSettings {
        places = Set.copyOf(places);
    }

    /** A newsroom that keeps everything for ever, of a reader without places of their own. */
    public DeskSettings(
            Duration shortestPoll,
            Duration longestPoll,
            ZoneId zone,
            OutletRegistry outlets,
            CrosswordSettings crossword) {
        this(
                shortestPoll,
                longestPoll,
                zone,
                outlets,
                crossword,
                new RetentionSettings(null, null, null),
                Set.of());
    }

    /**
     * The part of all settings that is meant for the newsroom.
     *
     * @throws org.standfirst.server.config.SettingsException if one of them is wrong
     */
    public static DeskSettings of(Settings settings, OutletRegistry outlets) {
        return new DeskSettings(
                settings.duration(Setting.POLL_MINIMUM),
                settings.duration(Setting.POLL_MAXIMUM),
                settings.zone(Setting.ZONE),
                outlets,
                CrosswordSettings.of(settings),
                RetentionSettings.of(settings),
                Set.copyOf(settings.list(Setting.PLACES)));
    }
}
