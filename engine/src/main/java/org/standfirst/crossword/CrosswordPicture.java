package org.standfirst.crossword;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/** The empty grid as a small picture, for where a puzzle is only announced. */
public final class CrosswordPicture {

    private static final int CELL = 16;
    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x1B1A18;
    private static final int LINE = 0x8F897D;

    private CrosswordPicture() {}

    /** What the picture shows, for who does not see it. */
    public static String description(Crossword puzzle) {
        return "Empty crossword grid, "
                + puzzle.size()
                + " by "
                + puzzle.size()
                + ", "
                + puzzle.entries().size()
                + " words";
    }

    /** The picture as SVG, described in it. */
    public static String svg(Crossword puzzle) {
        int size = puzzle.size() * CELL;
        var svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"-1 -1 ")
                .append(size + 2)
                .append(' ')
                .append(size + 2)
                .append("\"><title>")
                .append(description(puzzle))
                .append("</title><rect width=\"")
                .append(size)
                .append("\" height=\"")
                .append(size)
                .append("\" fill=\"#1b1a18\" stroke=\"#1b1a18\" stroke-width=\"2\"/>")
                .append("<g fill=\"#fff\" stroke=\"#8f897d\" stroke-width=\".75\">");
        for (int row = 0; row < puzzle.size(); row++) {
            for (int column = 0; column < puzzle.size(); column++) {
                if (puzzle.rows().get(row).charAt(column) != '#') {
                    svg.append("<rect x=\"")
                            .append(column * CELL)
                            .append("\" y=\"")
                            .append(row * CELL)
                            .append("\" width=\"16\" height=\"16\"/>");
                }
            }
        }
        svg.append("</g><g font-family=\"sans-serif\" font-size=\"6\" fill=\"#1b1a18\">");
        for (var entry : puzzle.entries()) {
            svg.append("<text x=\"")
                    .append(entry.slot().column() * CELL + 1)
                    .append("\" y=\"")
                    .append(entry.slot().row() * CELL + 6)
                    .append("\">")
                    .append(entry.slot().number())
                    .append("</text>");
        }
        return svg.append("</g></svg>\n").toString();
    }

    /** The picture as PNG, without numbers: many mail programs show no SVG. */
    public static byte[] png(Crossword puzzle) {
        int side = puzzle.size() * CELL + 1;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, colour(puzzle, x, y));
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int colour(Crossword puzzle, int x, int y) {
        int side = puzzle.size() * CELL;
        if (x == 0 || y == 0 || x == side || y == side) {
            return BLACK;
        }
        if (puzzle.rows().get(y / CELL).charAt(x / CELL) == '#') {
            return BLACK;
        }
        return x % CELL == 0 || y % CELL == 0 ? LINE : WHITE;
    }
}
