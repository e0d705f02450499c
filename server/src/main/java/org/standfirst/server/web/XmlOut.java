package org.standfirst.server.web;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML that is well formed whatever the texts hold. */
final class XmlOut {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    /** Writes the content of the document. */
    interface Body {
        void write(XmlOut out) throws XMLStreamException;
    }

    private final XMLStreamWriter writer;

    private XmlOut(XMLStreamWriter writer) {
        this.writer = writer;
    }

    static byte[] document(Body body) {
        var bytes = new ByteArrayOutputStream();
        try {
            var writer = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            body.write(new XmlOut(writer));
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("XML to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    /** Opens an element; attributes are name, value, name, value. */
    XmlOut open(String name, String... attributes) throws XMLStreamException {
        writer.writeStartElement(name);
        attributes(attributes);
        return this;
    }

    XmlOut close() throws XMLStreamException {
        writer.writeEndElement();
        return this;
    }

    /** An element with text; none at all if the text is null. */
    XmlOut text(String name, @Nullable String text, String... attributes)
            throws XMLStreamException {
        if (text != null) {
            open(name, attributes);
            writer.writeCharacters(legal(text));
            close();
        }
        return this;
    }

    XmlOut empty(String name, String... attributes) throws XMLStreamException {
        writer.writeEmptyElement(name);
        attributes(attributes);
        return this;
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (var i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
    }

    /** The text without the characters that XML 1.0 knows no way to write. */
    private static String legal(String text) {
        var legal = text.codePoints().allMatch(XmlOut::legal);
        return legal
                ? text
                : text.codePoints()
                        .filter(XmlOut::legal)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    private static boolean legal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c >= 0x10000;
    }
}
