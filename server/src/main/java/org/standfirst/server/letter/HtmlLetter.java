package org.standfirst.server.letter;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * A letter as HTML that stands in mail programs: tables, inline styles, no script, no picture from
 * elsewhere and none that reports back.
 */
public final class HtmlLetter {

    /** What the message calls the picture of the crossword's grid. */
    static final String PICTURE = "crossword";

    private HtmlLetter() {}

    /**
     * The document.
     *
     * @param links of the reader; null if it is for nobody in particular
     */
    public static String write(Letter letter, @Nullable ReaderLinks links) {
        var out = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("letter.jte", parameters(letter, links), out);
        return out.toString();
    }

    private static Map<String, Object> parameters(Letter letter, @Nullable ReaderLinks links) {
        var parameters = new HashMap<String, Object>();
        parameters.put("letter", letter);
        parameters.put("picture", "cid:" + PICTURE);
        parameters.put("described", letter.described());
        if (links != null) {
            parameters.put("links", links);
        }
        return parameters;
    }
}
