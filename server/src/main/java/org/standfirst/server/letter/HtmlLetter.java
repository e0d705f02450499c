package org.standfirst.server.letter;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import org.standfirst.crossword.CrosswordPicture;

import java.util.Map;

/**
 * A letter as HTML that stands in mail programs: tables, inline styles, no script, no picture from
 * elsewhere and none that reports back.
 */
public final class HtmlLetter {

    /** What the message calls the picture of the crossword's grid. */
    static final String PICTURE = "crossword";

    private HtmlLetter() {}

    /** The document. */
    public static String write(Letter letter) {
        var out = new StringOutput();
        var puzzle = letter.puzzle();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render(
                        "letter.jte",
                        Map.of(
                                "letter",
                                letter,
                                "day",
                                PlainLetter.DAY.format(letter.day()),
                                "picture",
                                "cid:" + PICTURE,
                                "described",
                                puzzle == null
                                        ? ""
                                        : CrosswordPicture.description(puzzle.crossword())),
                        out);
        return out.toString();
    }
}
