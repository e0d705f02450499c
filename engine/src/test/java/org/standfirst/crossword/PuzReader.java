package org.standfirst.crossword;

import org.jspecify.annotations.NullMarked;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a .puz file by the public description of the format, and recomputes its checksums. */
@NullMarked
final class PuzReader {

    private final ByteBuffer file;
    private final int width;
    private final int height;
    private final List<byte[]> texts = new ArrayList<>();

    PuzReader(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        width = bytes[0x2C];
        height = bytes[0x2D];
        int begin = 0x34 + 2 * width * height;
        for (int i = begin; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                texts.add(java.util.Arrays.copyOfRange(bytes, begin, i));
                begin = i + 1;
            }
        }
    }

    List<String> rows(char black) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            var cells =
                    new String(file.array(), 0x34 + row * width, width, StandardCharsets.US_ASCII);
            rows.add(cells.replace(black, '#'));
        }
        return rows;
    }

    String title() {
        return latin(texts.getFirst());
    }

    List<String> clues() {
        int count = file.getShort(0x2E);
        return texts.subList(3, 3 + count).stream().map(PuzReader::latin).toList();
    }

    private static String latin(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    boolean checksumsHold() {
        var bytes = file.array();
        int cells = width * height;
        int cib = sum(bytes, 0x2C, 8, 0);
        int solution = sum(bytes, 0x34, cells, 0);
        int state = sum(bytes, 0x34 + cells, cells, 0);
        int part = strings(0);
        int whole = strings(sum(bytes, 0x34 + cells, cells, sum(bytes, 0x34, cells, cib)));
        var masked = new byte[8];
        int[] sums = {cib, solution, state, part};
        for (int i = 0; i < 4; i++) {
            masked[i] = (byte) ("ICHE".charAt(i) ^ (sums[i] & 0xFF));
            masked[i + 4] = (byte) ("ATED".charAt(i) ^ (sums[i] >> 8));
        }
        var stored = java.util.Arrays.copyOfRange(bytes, 0x10, 0x18);
        return latin(java.util.Arrays.copyOfRange(bytes, 2, 14)).equals("ACROSS&DOWN\0")
                && (file.getShort(0) & 0xFFFF) == whole
                && (file.getShort(0x0E) & 0xFFFF) == cib
                && java.util.Arrays.equals(stored, masked);
    }

    private int strings(int before) {
        int sum = before;
        int count = file.getShort(0x2E);
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            boolean clue = i >= 3 && i < 3 + count;
            if (clue) {
                sum = sum(text, 0, text.length, sum);
            } else if (text.length > 0) {
                sum = sum(text, 0, text.length, sum);
                sum = rotated(sum);
            }
        }
        return sum;
    }

    private static int sum(byte[] bytes, int from, int length, int before) {
        int sum = before;
        for (int i = from; i < from + length; i++) {
            sum = (rotated(sum) + (bytes[i] & 0xFF)) & 0xFFFF;
        }
        return sum;
    }

    private static int rotated(int sum) {
        return (sum >> 1) | ((sum & 1) << 15);
    }
}
