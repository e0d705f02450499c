package org.standfirst.server.mail;

import org.jspecify.annotations.NullMarked;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A mail server that answers as it is told to, also by hanging up. The script is by command and
 * reader, such as {@code "RCPT ada@paper.example"} or {@code "END ada@paper.example"}; each answer
 * in it is given once, and what is not in it is taken.
 */
@NullMarked
final class ScriptedMailServer implements AutoCloseable {

    /** A message that was taken. */
    record Taken(String sender, String reader, String text) {}

    /** Instead of an answer: hangs up. */
    static final String HANG_UP = "hang up";

    /** Instead of an answer: takes the message, and hangs up without saying so. */
    static final String TAKE_AND_HANG_UP = "take and hang up";

    private final ServerSocket socket;
    private final Map<String, List<String>> script = new ConcurrentHashMap<>();
    private final List<Taken> taken = new ArrayList<>();
    private int connections;

    ScriptedMailServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::listen);
    }

    MailServer address() {
        return new MailServer("127.0.0.1", socket.getLocalPort(), false);
    }

    void answer(String when, String... answers) {
        script.put(when, new ArrayList<>(List.of(answers)));
    }

    synchronized List<Taken> taken() {
        return List.copyOf(taken);
    }

    synchronized int connections() {
        return connections;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                synchronized (this) {
                    connections++;
                }
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection;
                var in =
                        new BufferedReader(
                                new InputStreamReader(
                                        connection.getInputStream(), StandardCharsets.UTF_8));
                var out = connection.getOutputStream()) {
            String sender = "";
            String reader = "";
            say(out, "220 paper.example");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.length() < 4 ? line : line.substring(0, 4);
                if (command.equals("MAIL")) {
                    sender = inAngles(line);
                } else if (command.equals("RCPT")) {
                    reader = inAngles(line);
                }
                var answer = next(command + " " + reader);
                if (command.equals("DATA") && answer.startsWith("250")) {
                    say(out, "354 go on");
                    var text = new StringBuilder();
                    for (line = in.readLine(); line != null && !line.equals("."); ) {
                        text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
                        line = in.readLine();
                    }
                    answer = line == null ? HANG_UP : next("END " + reader);
                    if (answer.startsWith("250") || answer.equals(TAKE_AND_HANG_UP)) {
                        synchronized (this) {
                            taken.add(new Taken(sender, reader, text.toString()));
                        }
                    }
                }
                if (answer.contains(HANG_UP)) {
                    return;
                }
                say(out, command.equals("QUIT") ? "221 bye" : answer);
            }
        } catch (IOException e) {
            // The other side is gone.
        }
    }

    private String next(String when) {
        var answers = script.getOrDefault(when, List.of());
        synchronized (this) {
            return answers.isEmpty() ? "250 2.0.0 ok" : answers.removeFirst();
        }
    }

    private static String inAngles(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
