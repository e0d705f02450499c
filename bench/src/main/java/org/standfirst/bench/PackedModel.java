package org.standfirst.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The file of a shipped model: its bytes, deflated. */
final class PackedModel {

    private PackedModel() {}

    static byte[] read(Path file) throws IOException {
        try (var in = new InflaterInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    static void write(Path file, ByteArrayOutputStream model) throws IOException {
        var hard = new Deflater(Deflater.BEST_COMPRESSION);
        try (hard;
                var out = new DeflaterOutputStream(Files.newOutputStream(file), hard)) {
            model.writeTo(out);
        }
    }
}
