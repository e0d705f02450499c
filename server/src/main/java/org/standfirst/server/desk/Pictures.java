package org.standfirst.server.desk;

import org.standfirst.server.store.Picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Encodes pictures of others anew, so that nothing but what is seen of them is passed on: PNG, JPEG
 * and GIF, of a GIF the first frame. Everything else is refused.
 */
final class Pictures {

    /** Looked up before a pixel is decoded. */
    private static final long MOST_PIXELS = 25_000_000;

    private static final int LARGEST_SIDE = 1_200;
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    /** The picture is none that we show. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    private Pictures() {}

    /** The same picture, no larger than it is of use. */
    static Picture encoded(byte[] bytes) throws Refused {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Refused("it is no PNG, JPEG or GIF");
            }
            var reader = readers.next();
            try {
                return encoded(reader, in);
            } finally {
                reader.dispose();
            }
        } catch (IIOException | RuntimeException e) {
            // The decoders of the JDK throw both on broken files.
            throw new Refused("it is broken: " + e.getMessage());
        } catch (IOException e) {
            throw new Refused("it cannot be decoded: " + e.getMessage());
        }
    }

    private static Picture encoded(ImageReader reader, ImageInputStream in)
            throws IOException, Refused {
        var format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(format)) {
            throw new Refused("it is " + format + ", and only PNG, JPEG and GIF are shown");
        }
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
            throw new Refused("it has " + pixels + " pixels; the most is " + MOST_PIXELS);
        }
        var image = shrunk(reader.read(0));
        boolean photo = format.equals("jpeg");
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, photo ? "jpeg" : "png", out);
        var type = photo ? "image/jpeg" : "image/png";
        return new Picture(type, image.getWidth(), image.getHeight(), out.toByteArray());
    }

    /** Drawn on a fresh canvas, so that nothing that stood beside the pixels is left. */
    private static BufferedImage shrunk(BufferedImage image) {
        double scale =
                Math.min(
                        1.0, LARGEST_SIDE / (double) Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean clear = image.getColorModel().hasAlpha();
        var canvas =
                new BufferedImage(
                        width,
                        height,
                        clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return canvas;
    }
}
