package org.standfirst.server.cli;

import org.jspecify.annotations.NullMarked;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs of this class path as processes of their own, so that a test can kill them. */
@NullMarked
public final class RealProgram {

    private RealProgram() {}

    /** A program that is not started yet. */
    public static ProcessBuilder of(List<String> options, Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Starts the service as a person does, and returns when it says that it is there. */
    static Process serve(Path data, String... options) throws IOException {
        var process =
                of(List.of(options), Standfirst.class, "serve", "--data", data.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var errors =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = errors.readLine(); line != null; line = errors.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith("Standfirst is at")) {
                Thread.ofVirtual().start(() -> errors.lines().forEach(System.err::println));
                return process;
            }
        }
        throw new IllegalStateException("it did not start:\n" + said);
    }

    /** Kills it as {@code kill -9} does, and waits until it is gone. */
    public static void kill(Process program) throws InterruptedException {
        program.destroyForcibly().waitFor();
    }
}
