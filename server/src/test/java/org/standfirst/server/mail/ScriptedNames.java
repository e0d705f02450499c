package org.standfirst.server.mail;

import org.jspecify.annotations.NullMarked;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A name server (RFC 1035) over UDP that knows what it is told, and of nothing else. */
@NullMarked
final class ScriptedNames implements AutoCloseable {

    private static final Map<String, Integer> TYPES =
            Map.of("A", 1, "PTR", 12, "TXT", 16, "AAAA", 28);

    private final DatagramSocket socket;
    private final Map<String, List<byte[]>> records = new HashMap<>();

    ScriptedNames() throws IOException {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::listen);
    }

    Names names() {
        return Names.of(socket.getLocalAddress(), socket.getLocalPort());
    }

    /** A text record of one or more strings. */
    synchronized void text(String name, String... strings) {
        var data = new ByteArrayOutputStream();
        for (var string : strings) {
            data.write(string.length());
            data.writeBytes(string.getBytes(StandardCharsets.US_ASCII));
        }
        add(name, "TXT", data.toByteArray());
    }

    synchronized void address(String name, String address) throws IOException {
        add(name, "A", InetAddress.getByName(address).getAddress());
    }

    synchronized void pointer(String name, String to) {
        add(name, "PTR", labels(to));
    }

    private void add(String name, String type, byte[] data) {
        records.computeIfAbsent(key(name, TYPES.getOrDefault(type, 0)), k -> new ArrayList<>())
                .add(data);
    }

    private static String key(String name, int type) {
        return name.toLowerCase(Locale.ROOT) + ' ' + type;
    }

    private static byte[] labels(String name) {
        var bytes = new ByteArrayOutputStream();
        for (var label : name.split("\\.", -1)) {
            bytes.write(label.length());
            bytes.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
        }
        bytes.write(0);
        return bytes.toByteArray();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(new byte[512], 512);
                socket.receive(packet);
                var answer = answer(packet.getData(), packet.getLength());
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            } catch (IOException e) {
                return;
            }
        }
    }

    private synchronized byte[] answer(byte[] question, int length) throws IOException {
        var name = new StringBuilder();
        int at = 12;
        while (question[at] != 0) {
            int size = question[at];
            name.append(name.isEmpty() ? "" : ".");
            name.append(new String(question, at + 1, size, StandardCharsets.US_ASCII));
            at += size + 1;
        }
        int type = (question[at + 1] & 0xff) << 8 | (question[at + 2] & 0xff);
        int end = at + 5;
        var found = records.getOrDefault(key(name.toString(), type), List.of());
        boolean known =
                records.keySet().stream()
                        .anyMatch(
                                k -> k.startsWith(name.toString().toLowerCase(Locale.ROOT) + ' '));
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(question, 0, 2);
        // An answer, with recursion; 3 says that there is no such name.
        out.writeShort(0x8580 | (known ? 0 : 3));
        out.writeShort(1);
        out.writeShort(found.size());
        out.writeInt(0);
        out.write(question, 12, Math.min(end, length) - 12);
        for (var data : found) {
            out.writeShort(0xc00c);
            out.writeShort(type);
            out.writeShort(1);
            out.writeInt(60);
            out.writeShort(data.length);
            out.write(data);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
