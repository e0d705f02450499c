package org.standfirst.server.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The values of all {@link Setting}s, read once at the start and passed to who needs them. */
public final class Settings {

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = new EnumMap<>(values);
    }

    /** All defaults. */
    public static Settings defaults() {
        return new Settings(new EnumMap<>(Setting.class));
    }

    /**
     * Reads {@code standfirst.properties} of the data folder, if it is there, and the environment.
     *
     * @throws SettingsException if the file names a setting that does not exist or cannot be read
     */
    public static Settings read(Path data, Map<String, String> environment) {
        var values = new EnumMap<Setting, String>(Setting.class);
        var file = data.resolve("standfirst.properties");
        if (Files.exists(file)) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new SettingsException(file + " cannot be read: " + e.getMessage());
            }
            for (var name : properties.stringPropertyNames()) {
                values.put(named(name, file), properties.getProperty(name).strip());
            }
        }
        for (var setting : Setting.values()) {
            var value = environment.get(setting.variable());
            if (value != null) {
                values.put(setting, value.strip());
            }
        }
        return new Settings(values);
    }

    private static Setting named(String name, Path file) {
        for (var setting : Setting.values()) {
            if (setting.key().equals(name)) {
                return setting;
            }
        }
        var known = Arrays.stream(Setting.values()).map(Setting::key);
        throw new SettingsException(
                file
                        + ": there is no setting '"
                        + name
                        + "'; there are "
                        + known.collect(Collectors.joining(", ")));
    }

    /** These settings with one changed. */
    public Settings with(Setting setting, String value) {
        var changed = new Settings(values);
        changed.values.put(setting, value);
        return changed;
    }

    public String text(Setting setting) {
        return values.getOrDefault(setting, setting.fallback());
    }

    /** The parts of a list separated by commas. */
    public List<String> list(Setting setting) {
        return Arrays.stream(text(setting).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    public int number(Setting setting) {
        try {
            return Integer.parseInt(text(setting));
        } catch (NumberFormatException e) {
            throw wrong(setting, "a whole number");
        }
    }

    public Duration duration(Setting setting) {
        try {
            return Duration.parse(text(setting));
        } catch (DateTimeException e) {
            throw wrong(setting, "a duration such as PT15M");
        }
    }

    public ZoneId zone(Setting setting) {
        try {
            return ZoneId.of(text(setting));
        } catch (DateTimeException e) {
            throw wrong(setting, "a time zone such as Europe/Lisbon");
        }
    }

    private SettingsException wrong(Setting setting, String expected) {
        return new SettingsException(
                "setting '"
                        + setting.key()
                        + "' is '"
                        + (setting.secret() ? "..." : text(setting))
                        + "'; it should be "
                        + expected);
    }

    /** Every setting with its value and what it does; secrets are not shown. */
    public String dump() {
        var dump = new StringBuilder();
        for (var setting : Setting.values()) {
            var value = text(setting);
            dump.append("# ").append(setting.help()).append('\n');
            dump.append(setting.key())
                    .append(" = ")
                    .append(setting.secret() && !value.isEmpty() ? "(secret)" : value)
                    .append("\n\n");
        }
        return dump.toString();
    }
}
