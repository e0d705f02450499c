package org.standfirst.server.fetch;

import org.jspecify.annotations.Nullable;
import org.standfirst.text.WrittenTime;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times that servers ask for in their headers, held within bounds. */
final class RetryAfter {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration UNREADABLE = Duration.ofMinutes(15);
    private static final Pattern MAX_AGE =
            Pattern.compile("(?<![a-z-])max-age\\s*=\\s*\"?([0-9]{1,9})");

    private RetryAfter() {}

    /** When to come back: {@code header} in seconds or as a date, from a minute to a day. */
    static Instant read(String header, Instant now) {
        var text = header.strip();
        Instant asked;
        if (text.matches("[0-9]{1,9}")) {
            asked = now.plusSeconds(Long.parseLong(text));
        } else if (text.matches("[0-9]+")) {
            asked = now.plus(LONGEST);
        } else {
            var date = WrittenTime.read(text);
            asked = date == null ? now.plus(UNREADABLE) : date.toInstant();
        }
        var earliest = now.plus(SHORTEST);
        var latest = now.plus(LONGEST);
        return asked.isBefore(earliest) ? earliest : asked.isAfter(latest) ? latest : asked;
    }

    /** How long a Cache-Control header says that the answer stays fresh; null if it does not. */
    static @Nullable Duration maxAge(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var text = header.toLowerCase(Locale.ROOT);
        if (text.contains("no-cache") || text.contains("no-store")) {
            return null;
        }
        var matcher = MAX_AGE.matcher(text);
        return matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : null;
    }
}
