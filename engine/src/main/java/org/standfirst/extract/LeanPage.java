package org.standfirst.extract;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A page whose tree has no programs, styles and drawings, and the programs beside it. */
final class LeanPage {

    private final String html;
    private final String url;
    private final @Nullable PageParser parser;
    private @Nullable LeanReader reader;
    private Document document;

    private LeanPage(String html, String url) {
        this.html = html;
        this.url = url;
        parser = PageParser.read(html, url);
        document = parser == null ? whole() : parser.document();
    }

    static LeanPage of(String html, String url) {
        return new LeanPage(html, url);
    }

    Document document() {
        return document;
    }

    /** Reads the page once more with its comments, which {@link #document} then has. */
    void readComments() {
        if (reader == null) {
            document = whole();
        }
    }

    private Document whole() {
        reader = new LeanReader(html);
        return Parser.htmlParser().parseInput(reader, url);
    }

    /** The programs that the tree lacks and that hold one of some words. */
    List<String> programsWith(List<String> words) {
        if (reader != null) {
            return reader.programsWith(words);
        }
        return parser == null ? List.of() : parser.programsWith(words);
    }
}
