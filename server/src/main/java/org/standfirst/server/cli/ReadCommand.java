package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.extract.ArticleExtractor;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

/** {@code standfirst read}: a web page to its article. */
@Command(
        name = "read",
        description = "Takes the article out of web pages and prints it as JSON, one a line.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    @Option(
            names = "--jsonl",
            description = "Read lines {\"id\",\"url\",\"html\"} from standard input.")
    private boolean lines;

    @Parameters(paramLabel = "FILE", description = "Pages to read.")
    private List<Path> files = List.of();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (lines == !files.isEmpty()) {
            var command = Objects.requireNonNull(spec).commandLine();
            throw new ParameterException(command, "give files or --jsonl");
        }
        var extractor = new ArticleExtractor();
        var json = new JsonLines(Streams.output(), System.err);
        if (lines) {
            return json.each(
                    System.in,
                    line -> {
                        var url = JsonLines.optional(line, "url");
                        var read = extractor.extract(JsonLines.text(line, "html"), url);
                        var id = JsonLines.text(line, "id");
                        json.write(Records.article(id, url, read.article()));
                    });
        }
        int exit = 0;
        for (var file : files) {
            try {
                var url = file.toUri().toString();
                var read = extractor.extract(Files.readAllBytes(file), null, url);
                json.write(Records.article(file.toString(), url, read.article()));
            } catch (IOException e) {
                System.err.println("standfirst: " + file + " cannot be read: " + e);
                exit = 1;
            }
        }
        json.flush();
        return exit;
    }
}
