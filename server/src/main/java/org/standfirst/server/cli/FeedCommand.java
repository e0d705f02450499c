package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.feed.FeedException;
import org.standfirst.feed.FeedReader;
import org.standfirst.server.config.Settings;
import org.standfirst.server.fetch.FetchRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code standfirst feed}: bytes of a feed to its records. */
@Command(
        name = "feed",
        description = "Reads feeds of any dialect and prints them as JSON, one a line.",
        mixinStandardHelpOptions = true)
final class FeedCommand implements Callable<Integer> {

    @Option(
            names = "--jsonl",
            description =
                    "Read lines {\"id\",\"body\" (base64),\"contentType\",\"url\"} from standard"
                            + " input.")
    private boolean lines;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description =
                    "Folder of standfirst.properties, which says how addresses are fetched;"
                            + " default: data.")
    private Path data = Path.of("data");

    @Parameters(
            paramLabel = "FILE or URL",
            description = "Feeds to read; addresses are fetched as the service does.")
    private List<String> names = List.of();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (lines == !names.isEmpty()) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "give files, addresses or --jsonl");
        }
        var reader = new FeedReader();
        var json = new JsonLines(Streams.output(), System.err);
        if (lines) {
            return json.each(System.in, line -> json.write(read(reader, line)));
        }
        int exit = 0;
        try (var documents = new Documents(Settings.read(data, System.getenv()))) {
            for (var name : names) {
                try {
                    var found = documents.read(name, FetchRequest.Kind.FEED);
                    var feed = reader.read(found.body(), found.contentType(), found.url());
                    json.write(Records.feed(name, feed));
                } catch (Documents.Unreadable e) {
                    System.err.println("standfirst: " + e.getMessage());
                    exit = 1;
                } catch (FeedException e) {
                    System.err.println("standfirst: " + name + ": " + e.getMessage());
                    exit = 1;
                }
            }
        }
        json.flush();
        return exit;
    }

    private static ObjectNode read(FeedReader reader, ObjectNode line) throws JsonLines.BadLine {
        var id = JsonLines.text(line, "id");
        try {
            var body = Base64.getDecoder().decode(JsonLines.text(line, "body"));
            var type = JsonLines.optional(line, "contentType");
            var url = JsonLines.optional(line, "url");
            return Records.feed(id, reader.read(body, type.isEmpty() ? null : type, url));
        } catch (IllegalArgumentException e) {
            throw new JsonLines.BadLine(id + ": the body is not valid base64");
        } catch (FeedException e) {
            throw new JsonLines.BadLine(id + ": " + e.getMessage());
        }
    }
}
