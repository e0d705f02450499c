package org.standfirst.extract;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

import java.util.List;

/** A page whose tree has no programs, styles and drawings, and the programs beside it. */
final class LeanPage {

    private final LeanReader reader;
    private final Document document;

    private LeanPage(String html, String url) {
        reader = new LeanReader(html);
        document = Parser.htmlParser().parseInput(reader, url);
    }

    static LeanPage of(String html, String url) {
        return new LeanPage(html, url);
    }

    Document document() {
        return document;
    }

    /** The programs that the tree lacks and that hold one of some words. */
    List<String> programsWith(List<String> words) {
        return reader.programsWith(words);
    }
}
