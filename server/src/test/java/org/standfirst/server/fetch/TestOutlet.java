package org.standfirst.server.fetch;

import org.jspecify.annotations.NullMarked;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A web server on loopback that answers byte for byte as it is told, however wrong that is. */
@NullMarked
public final class TestOutlet implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    public TestOutlet() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** What was asked, with the headers in small letters. */
    public record Request(String path, Map<String, String> headers, long at) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Writes an answer; the connection is closed after it. */
    public interface Reply {
        void write(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    public TestOutlet on(String path, Reply reply) {
        replies.put(path, reply);
        return this;
    }

    /** Status line, headers and body as they are, lines ended as HTTP wants it. */
    public TestOutlet on(String path, String head, String body) {
        return on(path, (_, out) -> out.write(bytes(head, body)));
    }

    /** A plain answer of status 200 with a length. */
    public TestOutlet on(String path, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return on(path, "HTTP/1.1 200 OK\nContent-Length: " + length, body);
    }

    public TestOutlet redirect(String path, int status, String location) {
        return on(path, "HTTP/1.1 " + status + " Moved\nLocation: " + location, "");
    }

    public static byte[] bytes(String head, String body) {
        var lines = head.replace("\n", "\r\n") + "\r\n\r\n";
        return (lines + body).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public String authority() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public String url(String path) {
        return "http://" + authority() + path;
    }

    public List<Request> requests() {
        return requests;
    }

    public List<String> paths() {
        return requests.stream().map(Request::path).toList();
    }

    /** How many connections were made, whether anything was asked or not. */
    public int connections() {
        return connections.size();
    }

    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                var in = new BufferedInputStream(connection.getInputStream());
                var out = connection.getOutputStream()) {
            var first = line(in).split(" ", -1);
            if (first.length < 2) {
                return;
            }
            var headers = new TreeMap<String, String>();
            for (var line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 2));
            }
            var request = new Request(first[1], headers, System.nanoTime());
            requests.add(request);
            mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                var path = request.path().replaceFirst("\\?.*", "");
                replies.getOrDefault(path, TestOutlet::missing).write(request, out);
                out.flush();
            } finally {
                now.decrementAndGet();
            }
        } catch (IOException e) {
            // The other side has had enough, which is what many tests want.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void missing(Request request, OutputStream out) throws IOException {
        out.write(bytes("HTTP/1.1 404 Not Found\nContent-Length: 0", ""));
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
