package org.standfirst.crossword;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;

/**
 * A puzzle in the binary format of Across Lite (version 1.3), after its description by Josh Myer
 * and others. Its texts are ISO 8859-1, so typographic signs are written as their plain ones.
 */
public final class PuzFile {

    private static final byte[] MAGIC = "ACROSS&DOWN\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] VERSION = "1.3\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] MASK = "ICHEATED".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HEADER = 0x34;
    private static final int CIB = 0x2C;
    private static final int CIB_LENGTH = 8;
    private static final short NORMAL = 1;

    private final Crossword puzzle;
    private final byte[] solution;
    private final byte[] state;
    private final byte[] title;
    private final byte[] author = text("Standfirst");
    private final byte[] copyright = text("");
    private final byte[] notes = text("");
    private final List<byte[]> clues;

    private PuzFile(Crossword puzzle) {
        this.puzzle = puzzle;
        var cells = String.join("", puzzle.rows()).replace('#', '.');
        solution = cells.getBytes(StandardCharsets.ISO_8859_1);
        state = cells.replaceAll("[A-Z]", "-").getBytes(StandardCharsets.ISO_8859_1);
        title = text(puzzle.title());
        clues = puzzle.entries().stream().map(entry -> text(entry.printed())).toList();
    }

    /** The file's bytes. */
    public static byte[] write(Crossword puzzle) {
        return new PuzFile(puzzle).write();
    }

    private byte[] write() {
        var header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(2, MAGIC);
        header.put(0x18, VERSION);
        header.put(CIB, (byte) puzzle.size());
        header.put(CIB + 1, (byte) puzzle.size());
        header.putShort(CIB + 2, (short) clues.size());
        header.putShort(CIB + 4, NORMAL);
        int cib = checksum(header.array(), CIB, CIB_LENGTH, 0);
        int whole = checksum(state, checksum(solution, cib));
        whole = texts(whole);
        header.putShort(0, (short) whole);
        header.putShort(0x0E, (short) cib);
        int[] parts = {cib, checksum(solution, 0), checksum(state, 0), texts(0)};
        for (int i = 0; i < parts.length; i++) {
            header.put(0x10 + i, (byte) (MASK[i] ^ (parts[i] & 0xFF)));
            header.put(0x14 + i, (byte) (MASK[i + 4] ^ (parts[i] >> 8)));
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(header.array());
        out.writeBytes(solution);
        out.writeBytes(state);
        out.writeBytes(title);
        out.writeBytes(author);
        out.writeBytes(copyright);
        clues.forEach(out::writeBytes);
        out.writeBytes(notes);
        return out.toByteArray();
    }

    /** The checksum goes over clues without their final zero, over the other texts with it. */
    private int texts(int before) {
        int sum = before;
        for (var text : List.of(title, author, copyright)) {
            sum = text.length > 1 ? checksum(text, sum) : sum;
        }
        for (var clue : clues) {
            sum = checksum(clue, 0, clue.length - 1, sum);
        }
        return notes.length > 1 ? checksum(notes, sum) : sum;
    }

    private static int checksum(byte[] bytes, int before) {
        return checksum(bytes, 0, bytes.length, before);
    }

    private static int checksum(byte[] bytes, int from, int length, int before) {
        int sum = before;
        for (int i = from; i < from + length; i++) {
            sum = (sum >> 1) | ((sum & 1) << 15);
            sum = (sum + (bytes[i] & 0xFF)) & 0xFFFF;
        }
        return sum;
    }

    /** Zero-terminated. Letters that the format has not lose their accents, or become "?". */
    private static byte[] text(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.append(plain(c)));
        return plain.append('\0').toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String plain(int c) {
        return switch (c) {
            case '‘', '’', '‚' -> "'";
            case '“', '”', '„' -> "\"";
            case '–', '—' -> "-";
            case '…' -> "...";
            case '\u202F', '\u2009' -> " ";
            case 0 -> "";
            default -> {
                if (c <= 0xFF) {
                    yield Character.toString(c);
                }
                var base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
                yield base.charAt(0) <= 0xFF ? base.substring(0, 1) : "?";
            }
        };
    }
}
