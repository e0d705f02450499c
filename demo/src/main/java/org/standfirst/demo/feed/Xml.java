package org.standfirst.demo.feed;

/** Writes XML: elements nested, text and attributes escaped. One document; not safe for threads. */
final class Xml {

    private final StringBuilder out = new StringBuilder();
    private int depth;

    Xml(String encoding) {
        out.append("<?xml version=\"1.0\" encoding=\"").append(encoding).append("\"?>\n");
    }

    /** Opens an element. Attributes are names and values in turn. */
    Xml open(String name, String... attributes) {
        start(name, attributes).append(">\n");
        depth++;
        return this;
    }

    Xml close(String name) {
        depth--;
        indent().append("</").append(name).append(">\n");
        return this;
    }

    /** An element with nothing but text in it. */
    Xml text(String name, String text, String... attributes) {
        start(name, attributes).append('>').append(escaped(text)).append("</");
        out.append(name).append(">\n");
        return this;
    }

    Xml empty(String name, String... attributes) {
        start(name, attributes).append("/>\n");
        return this;
    }

    /** An element whose text is HTML in a CDATA section. */
    Xml cdata(String name, String html) {
        start(name).append("><![CDATA[").append(html.replace("]]>", "]]]]><![CDATA[>"));
        out.append("]]></").append(name).append(">\n");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private StringBuilder start(String name, String... attributes) {
        indent().append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escaped(attributes[i + 1])).append('"');
        }
        return out;
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(depth));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
