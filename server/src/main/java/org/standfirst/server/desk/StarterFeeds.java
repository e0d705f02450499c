package org.standfirst.server.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Feeds to begin with, offered and not forced: a plain file that anyone can check. */
public final class StarterFeeds {

    private static final String FILE = "starter.tsv";

    private StarterFeeds() {}

    /**
     * A feed of the list.
     *
     * @param country where its outlet is, as ISO 3166 writes it
     * @param kind public service, private, non-profit and so on
     */
    public record Starter(
            String name,
            String address,
            String country,
            String language,
            String section,
            String kind) {}

    /** All of them, as they stand in the file. */
    public static List<Starter> all() {
        try (var in = StarterFeeds.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(p -> new Starter(p[0], p[1], p[2], p[3], p[4], p[5]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
