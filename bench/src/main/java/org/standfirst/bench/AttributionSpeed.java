package org.standfirst.bench;

import org.standfirst.attribution.Attributor;
import org.standfirst.text.Tokenizer;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.GZIPInputStream;

/**
 * How many tokens a second of processor time one thread reads, from text to attributions, after
 * five rounds of warming up. Processor time and not time on the wall, so that neighbours do not
 * count.
 */
public final class AttributionSpeed {

    private static final int ROUNDS = 10;

    private AttributionSpeed() {}

    /** Argument: articles as gzipped lines of JSON. */
    public static void main(String[] args) throws IOException {
        var texts = new ArrayList<String>();
        var json = JsonMapper.builder().build();
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                                StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                texts.add(json.readTree(line).get("text").asString());
            }
        }
        long tokens = texts.stream().mapToLong(t -> Tokenizer.of(t).size()).sum();
        var attributor = Attributor.shipped();
        var threads = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            long found = 0;
            for (var text : texts) {
                found += attributor.attribute(text, "en", "").size();
            }
            double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf(
                    "%d tokens, %d attributions, %.0f tokens/s%n", tokens, found, tokens / seconds);
        }
    }
}
