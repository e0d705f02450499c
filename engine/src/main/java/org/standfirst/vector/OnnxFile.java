package org.standfirst.vector;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads the stored tensors of an ONNX model out of its bytes: so much of protocol buffers and of
 * {@code onnx.proto} as that takes. Immutable.
 */
final class OnnxFile {

    private static final int GRAPH = 7;
    private static final int INITIALIZER = 5;
    private static final int DIMS = 1;
    private static final int INT32_DATA = 5;
    private static final int FLOAT_DATA = 4;
    private static final int NAME = 8;
    private static final int RAW_DATA = 9;

    private final ByteBuffer graph;

    OnnxFile(byte[] model) throws IOException {
        var found = field(ByteBuffer.wrap(model).order(ByteOrder.LITTLE_ENDIAN), GRAPH);
        if (found == null) {
            throw new IOException("no graph in the model");
        }
        graph = found;
    }

    /**
     * A stored tensor.
     *
     * @param rows of the first dimension, 1 for a single number
     * @param bytes its numbers, in the order of Intel's processors
     */
    record Tensor(int rows, ByteBuffer bytes) {}

    /** The tensor of that name. */
    Tensor tensor(String name) throws IOException {
        var at = graph.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        while (at.hasRemaining()) {
            var part = next(at);
            if (part.field == INITIALIZER && part.content != null) {
                var own = field(part.content, NAME);
                if (own != null && StandardCharsets.UTF_8.decode(own).toString().equals(name)) {
                    return tensor(part.content);
                }
            }
        }
        throw new IOException("the model has no tensor " + name);
    }

    private static Tensor tensor(ByteBuffer content) throws IOException {
        var at = content.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int rows = 0;
        ByteBuffer bytes = ByteBuffer.allocate(0);
        while (at.hasRemaining()) {
            var part = next(at);
            switch (part.field) {
                case DIMS -> {
                    long first = part.content == null ? part.number : varint(part.content);
                    rows = rows == 0 ? (int) first : rows;
                }
                case RAW_DATA, FLOAT_DATA, INT32_DATA ->
                        bytes = part.content == null ? bytes : part.content;
                default -> {}
            }
        }
        return new Tensor(Math.max(1, rows), bytes.order(ByteOrder.LITTLE_ENDIAN));
    }

    /** A field with its number, or with its content where that has a length. */
    private record Part(int field, long number, @Nullable ByteBuffer content) {}

    /** The first field of that number, null if there is none. */
    private static @Nullable ByteBuffer field(ByteBuffer message, int number) throws IOException {
        var at = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        while (at.hasRemaining()) {
            var part = next(at);
            if (part.field == number && part.content != null) {
                return part.content;
            }
        }
        return null;
    }

    private static Part next(ByteBuffer at) throws IOException {
        long tag = varint(at);
        int field = (int) (tag >>> 3);
        return switch ((int) (tag & 7)) {
            case 0 -> new Part(field, varint(at), null);
            case 1 -> new Part(field, take(at, 8).getLong(), null);
            case 2 -> new Part(field, 0, take(at, varint(at)));
            case 5 -> new Part(field, take(at, 4).getInt(), null);
            default -> throw new IOException("no protocol buffer");
        };
    }

    private static long varint(ByteBuffer at) throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64 && at.hasRemaining(); shift += 7) {
            byte b = at.get();
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IOException("the model is cut off");
    }

    private static ByteBuffer take(ByteBuffer at, long length) throws IOException {
        if (length < 0 || length > at.remaining()) {
            throw new IOException("the model is cut off");
        }
        var part = at.slice(at.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
        at.position(at.position() + (int) length);
        return part;
    }
}
