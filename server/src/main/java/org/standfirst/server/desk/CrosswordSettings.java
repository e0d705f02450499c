package org.standfirst.server.desk;

import org.standfirst.crossword.Style;
import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;
import org.standfirst.server.config.SettingsException;

import java.util.Locale;
import java.util.Set;

/**
 * What the daily crossword is to be like.
 *
 * @param size cells in a row, 13 or 15
 */
public record CrosswordSettings(Style style, int size) {

    private static final Set<Integer> SIZES = Set.of(13, 15);

    /**
     * The part of all settings that is meant for the crossword.
     *
     * @throws SettingsException if one of them is wrong
     */
    public static CrosswordSettings of(Settings settings) {
        var style =
                switch (settings.text(Setting.CROSSWORD_STYLE).toLowerCase(Locale.ROOT)) {
                    case "american" -> Style.AMERICAN;
                    case "british" -> Style.BRITISH;
                    default ->
                            throw wrong(settings, Setting.CROSSWORD_STYLE, "british or american");
                };
        int size = settings.number(Setting.CROSSWORD_SIZE);
        if (!SIZES.contains(size)) {
            throw wrong(settings, Setting.CROSSWORD_SIZE, "13 or 15");
        }
        return new CrosswordSettings(style, size);
    }

    private static SettingsException wrong(Settings settings, Setting setting, String expected) {
        return new SettingsException(
                "setting '"
                        + setting.key()
                        + "' is '"
                        + settings.text(setting)
                        + "'; it should be "
                        + expected);
    }
}
