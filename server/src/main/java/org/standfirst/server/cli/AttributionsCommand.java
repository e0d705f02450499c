package org.standfirst.server.cli;

import org.standfirst.attribution.Attribution;
import org.standfirst.attribution.Attributor;
import org.standfirst.attribution.Span;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.concurrent.Callable;

/** {@code standfirst attributions}: articles to who said what. */
@Command(
        name = "attributions",
        description = "Finds who said what in articles.",
        mixinStandardHelpOptions = true)
final class AttributionsCommand implements Callable<Integer> {

    @Option(
            names = "--jsonl",
            required = true,
            description =
                    "Read lines {\"id\",\"outlet\",\"language\",\"text\"} from standard input;"
                        + " print"
                        + " {\"id\",\"attributions\":[{\"source\",\"cue\",\"content\",\"speaker\",\"kind\",\"act\",\"form\",\"via\"}]}"
                        + " for each, offsets in code points of the text.")
    @SuppressWarnings("UnusedVariable") // the only way to read so far; picocli wants the field
    private boolean lines;

    @Override
    public Integer call() throws Exception {
        var attributor = Attributor.shipped();
        var json = new JsonLines(Streams.output(), System.err);
        int exit = json.each(System.in, line -> json.write(attributions(attributor, line)));
        json.flush();
        return exit;
    }

    private static ObjectNode attributions(Attributor attributor, ObjectNode line)
            throws JsonLines.BadLine {
        var node = JsonLines.JSON.createObjectNode();
        node.put("id", JsonLines.text(line, "id"));
        var language = JsonLines.optional(line, "language");
        var all = node.putArray("attributions");
        var text = JsonLines.text(line, "text");
        var outlet = JsonLines.optional(line, "outlet");
        for (var said : attributor.attribute(text, language.isEmpty() ? null : language, outlet)) {
            put(all.addObject(), said);
        }
        return node;
    }

    private static void put(ObjectNode node, Attribution said) {
        spans(node.putArray("source"), said.source());
        spans(node.putArray("cue"), said.cue());
        spans(node.putArray("content"), said.content());
        node.put("speaker", said.speaker().name());
        node.put("kind", said.speaker().kind().label());
        if (!said.speaker().descriptions().isEmpty()) {
            var descriptions = node.putArray("descriptions");
            said.speaker().descriptions().forEach(descriptions::add);
        }
        node.put("act", said.act().label());
        node.put("form", said.form().label());
        var via = node.putArray("via");
        said.via().forEach(via::add);
    }

    private static void spans(ArrayNode node, List<Span> spans) {
        for (var span : spans) {
            node.addArray().add(span.begin()).add(span.end());
        }
    }
}
