package org.standfirst.server.cli;

import org.jspecify.annotations.Nullable;
import org.standfirst.extract.ArticleExtractor;
import org.standfirst.extract.HostFurniture;
import org.standfirst.server.config.Settings;
import org.standfirst.server.fetch.FetchRequest;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
            description = "Pages to read; addresses are fetched as the service does.")
    private List<String> names = List.of();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (lines == !names.isEmpty()) {
            var command = Objects.requireNonNull(spec).commandLine();
            throw new ParameterException(command, "give files, addresses or --jsonl");
        }
        var extractor = new ArticleExtractor();
        var furniture = new HostFurniture();
        var json = new JsonLines(Streams.output(), System.err);
        if (lines) {
            return json.each(
                    System.in,
                    line -> {
                        var url = JsonLines.optional(line, "url");
                        var html = JsonLines.text(line, "html");
                        var read = furniture.clear(extractor.extract(html, url));
                        var id = JsonLines.text(line, "id");
                        json.write(Records.article(id, url, read));
                    });
        }
        int exit = 0;
        try (var documents = new Documents(Settings.read(data, System.getenv()))) {
            for (var name : names) {
                try {
                    var page = documents.read(name, FetchRequest.Kind.PAGE);
                    var read =
                            furniture.clear(
                                    extractor.extract(page.body(), page.contentType(), page.url()));
                    json.write(Records.article(name, page.url(), read));
                } catch (Documents.Unreadable e) {
                    System.err.println("standfirst: " + e.getMessage());
                    exit = 1;
                }
            }
        }
        json.flush();
        return exit;
    }
}
