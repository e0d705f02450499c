package org.standfirst.demo.page;

import java.util.Collection;
import java.util.stream.Collectors;

/** HTML that is ready to be sent; everything else is text and is escaped where it is put in. */
record Markup(String html) {

    static final Markup NONE = new Markup("");

    static Markup text(String text) {
        return new Markup(escape(text));
    }

    static Markup joined(Collection<Markup> parts) {
        return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining("\n")));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
