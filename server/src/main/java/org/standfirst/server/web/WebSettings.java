package org.standfirst.server.web;

import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;

import java.time.ZoneId;

/**
 * What the web server needs to know.
 *
 * @param host address to listen on
 * @param port to listen on; 0 takes a free one
 * @param publicUrl address under which readers reach the server, without a slash at the end; empty
 *     for host and port
 * @param zone in which times are shown
 */
public record WebSettings(String host, int port, String publicUrl, ZoneId zone) {

    public WebSettings {
        while (publicUrl.endsWith("/")) {
            publicUrl = publicUrl.substring(0, publicUrl.length() - 1);
        }
    }

    /**
     * The part of all settings that is meant for the web.
     *
     * @throws org.standfirst.server.config.SettingsException if the port or the zone is none
     */
    public static WebSettings of(Settings settings) {
        return new WebSettings(
                settings.text(Setting.HOST),
                settings.number(Setting.PORT),
                settings.text(Setting.PUBLIC_URL),
                settings.zone(Setting.ZONE));
    }
}
