package org.standfirst.silver;

import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;

import org.standfirst.text.Tokenizer;
import org.standfirst.text.Tokens;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Tags and parses the texts of articles, cut by the engine's own tokenizer: lines of form, tag,
 * head, relation and name, an empty line behind each sentence, {@code # id} before each text.
 */
public final class TagTexts {

    private static final String CONFIGURATION =
            "/edu/emory/mathcs/nlp/configuration/config-decode-en.xml";

    private TagTexts() {}

    /**
     * Arguments: articles as gzipped lines of JSON, the file to write, how many articles at most.
     */
    public static void main(String[] args) throws IOException {
        var decoder = new NLPDecoder(TagTexts.class.getResourceAsStream(CONFIGURATION));
        int most = args.length > 2 ? Integer.parseInt(args[2]) : Integer.MAX_VALUE;
        var json = JsonMapper.builder().build();
        try (var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(Files.newInputStream(Path.of(args[0]))),
                                        StandardCharsets.UTF_8));
                var out =
                        new PrintWriter(
                                new OutputStreamWriter(
                                        new GZIPOutputStream(
                                                Files.newOutputStream(Path.of(args[1]))),
                                        StandardCharsets.UTF_8))) {
            int count = 0;
            for (var line = in.readLine(); line != null && count < most; line = in.readLine()) {
                var node = json.readTree(line);
                out.println("#\t" + node.get("id").asString());
                tag(decoder, Tokenizer.of(node.get("text").asString()), out);
                count++;
            }
        }
    }

    private static void tag(NLPDecoder decoder, Tokens tokens, PrintWriter out) {
        boolean inside = false;
        for (int from = 0, to; from < tokens.size(); from = to) {
            to = from;
            while (to < tokens.size() && tokens.sentence(to) == tokens.sentence(from)) {
                to++;
            }
            if (from == 0 || tokens.paragraph(from) != tokens.paragraph(from - 1)) {
                inside = false;
            }
            var nodes = new NLPNode[to - from + 1];
            nodes[0] = new NLPNode();
            nodes[0].toRoot();
            for (int i = from; i < to; i++) {
                inside ^= tokens.is(i, "\"");
                nodes[i - from + 1] = new NLPNode(i - from + 1, treebank(tokens.form(i), inside));
            }
            decoder.decode(nodes);
            for (int i = 1; i < nodes.length; i++) {
                var node = nodes[i];
                out.println(
                        String.join(
                                "\t",
                                tokens.form(from + i - 1).replaceAll("\\s", " "),
                                node.getPartOfSpeechTag(),
                                String.valueOf(node.getDependencyHead().getID()),
                                node.getDependencyLabel(),
                                node.getNamedEntityTag()));
            }
            out.println();
        }
    }

    /** A token as the Penn Treebank writes it, which NLP4J was trained on. */
    private static String treebank(String form, boolean inside) {
        return switch (form) {
            case "“", "„" -> "``";
            case "”" -> "''";
            case "\"" -> inside ? "``" : "''";
            case "‘" -> "`";
            case "’" -> "'";
            case "—", "–" -> "--";
            case "…" -> "...";
            case "(" -> "-LRB-";
            case ")" -> "-RRB-";
            case "[" -> "-LSB-";
            case "]" -> "-RSB-";
            default -> form.replace('’', '\'').replace('\u00a0', ' ');
        };
    }
}
