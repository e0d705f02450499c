package org.standfirst.server.fetch;

import org.standfirst.server.config.Setting;
import org.standfirst.server.config.Settings;

import java.time.Duration;
import java.util.List;

/**
 * How we fetch.
 *
 * @param contact web or mail address for outlets, sent with every request; may be empty
 * @param allowedInsideHosts hosts ({@code name} or {@code name:port}) and networks ({@code
 *     10.1.0.0/16}) inside our own network that may be fetched all the same
 * @param hostPause from the end of one request to the start of the next to the same host
 * @param connectTimeout for one connection, TLS included
 * @param totalTimeout for all of a request, redirects included; waiting for one's turn is not
 * @param largestBody in bytes, after decompression
 * @param mostRedirects followed for one request
 * @param mostAtOnce answers that are on their way or in use at the same time
 */
public record FetchSettings(
        String contact,
        List<String> allowedInsideHosts,
        Duration hostPause,
        Duration connectTimeout,
        Duration totalTimeout,
        int largestBody,
        int mostRedirects,
        int mostAtOnce) {

    public FetchSettings {
        allowedInsideHosts = List.copyOf(allowedInsideHosts);
    }

    /** A pause of a second, 10 s to connect, 20 s in all, 12 MB, 5 redirects; nothing inside. */
    public static FetchSettings defaults() {
        return new FetchSettings(
                "",
                List.of(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                12_000_000,
                5,
                24);
    }

    /** The defaults with what the operator has set; without a contact, our own address is one. */
    public static FetchSettings of(Settings settings) {
        var contact = settings.text(Setting.CONTACT);
        return defaults()
                .withContact(contact.isBlank() ? settings.text(Setting.PUBLIC_URL) : contact)
                .withAllowedInsideHosts(settings.list(Setting.ALLOWED_HOSTS))
                .withHostPause(settings.duration(Setting.HOST_PAUSE));
    }

    public FetchSettings withContact(String address) {
        return new FetchSettings(
                address,
                allowedInsideHosts,
                hostPause,
                connectTimeout,
                totalTimeout,
                largestBody,
                mostRedirects,
                mostAtOnce);
    }

    public FetchSettings withAllowedInsideHosts(List<String> hosts) {
        return new FetchSettings(
                contact,
                hosts,
                hostPause,
                connectTimeout,
                totalTimeout,
                largestBody,
                mostRedirects,
                mostAtOnce);
    }

    public FetchSettings withHostPause(Duration pause) {
        return new FetchSettings(
                contact,
                allowedInsideHosts,
                pause,
                connectTimeout,
                totalTimeout,
                largestBody,
                mostRedirects,
                mostAtOnce);
    }

    public FetchSettings withTimeouts(Duration connect, Duration total) {
        return new FetchSettings(
                contact,
                allowedInsideHosts,
                hostPause,
                connect,
                total,
                largestBody,
                mostRedirects,
                mostAtOnce);
    }

    public FetchSettings withLargestBody(int bytes) {
        return new FetchSettings(
                contact,
                allowedInsideHosts,
                hostPause,
                connectTimeout,
                totalTimeout,
                bytes,
                mostRedirects,
                mostAtOnce);
    }

    /** Who we say we are, with the contact address. */
    public String userAgent() {
        return contact.isBlank()
                ? "Standfirst/0.1 (press review)"
                : "Standfirst/0.1 (press review; +" + contact.replaceAll("[^!-~]", "") + ")";
    }
}
