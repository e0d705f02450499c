package org.standfirst.server.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output for results: UTF-8 and buffered, whatever the terminal's locale. */
final class Streams {

    private Streams() {}

    static PrintStream output() {
        var raw = new FileOutputStream(FileDescriptor.out);
        return new PrintStream(
                new BufferedOutputStream(raw, 1 << 16), false, StandardCharsets.UTF_8);
    }
}
