package org.standfirst.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Pictures of others, good and hostile. */
@NullMarked
class PicturesTest {

    private static byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, width, height);
        image.setRGB(0, 0, Color.RED.getRGB());
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "png, 30, 20, image/png, 30, 20", "jpeg, 30, 20, image/jpeg, 30, 20",
        "gif, 30, 20, image/png, 30, 20", "png, 2400, 600, image/png, 1200, 300",
        "jpeg, 10, 3000, image/jpeg, 4, 1200"
    })
    void isEncodedAnew(
            String format, int width, int height, String type, int newWidth, int newHeight)
            throws Exception {
        var made = Pictures.encoded(picture(format, width, height));
        var seen = ImageIO.read(new ByteArrayInputStream(made.bytes()));
        assertThat(made.type()).isEqualTo(type);
        assertThat(made.width()).isEqualTo(newWidth).isEqualTo(seen.getWidth());
        assertThat(made.height()).isEqualTo(newHeight).isEqualTo(seen.getHeight());
    }

    @Test
    void whatStoodBesideThePixelsIsGone() throws Exception {
        var png = picture("png", 30, 20);
        var hidden = "<script>alert(1)</script> where I live";
        var out = new ByteArrayOutputStream();
        // After signature and header, 8 + 25 bytes.
        out.write(png, 0, 33);
        var chunk = ("tEXtComment\0" + hidden).getBytes(StandardCharsets.ISO_8859_1);
        var crc = new CRC32();
        crc.update(chunk);
        out.writeBytes(ByteBuffer.allocate(4).putInt(chunk.length - 4).array());
        out.writeBytes(chunk);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
        out.write(png, 33, png.length - 33);
        out.writeBytes(hidden.getBytes(StandardCharsets.ISO_8859_1));
        var made = Pictures.encoded(out.toByteArray());
        assertThat(new String(made.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        assertThat(made.width()).isEqualTo(30);
    }

    @Test
    void saysWhyItRefuses() throws Exception {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        refuses(svg.getBytes(StandardCharsets.UTF_8), "it is no PNG, JPEG or GIF");
        refuses(new byte[0], "it is no PNG, JPEG or GIF");
        refuses(picture("bmp", 3, 3), "it is bmp, and only PNG, JPEG and GIF are shown");
        var bomb = picture("png", 30, 20);
        ByteBuffer.wrap(bomb).putInt(16, 40_000).putInt(20, 40_000);
        var crc = new CRC32();
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
        refuses(bomb, "it has 1600000000 pixels; the most is 25000000");
    }

    private static void refuses(byte[] bytes, String why) {
        assertThatThrownBy(() -> Pictures.encoded(bytes))
                .isInstanceOf(Pictures.Refused.class)
                .hasMessage(why);
    }

    @Test
    void anyBytesAreEncodedOrRefused() throws Exception {
        for (var format : new String[] {"png", "jpeg", "gif"}) {
            var good = picture(format, 40, 40);
            for (long seed = 0; seed < 200; seed++) {
                var random = new Random(seed);
                var bytes = good.clone();
                for (int i = 0; i < 5; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(Pictures.encoded(bytes).bytes()).isNotEmpty();
                } catch (Pictures.Refused e) {
                    assertThat(e.getMessage()).as(format + " " + seed).isNotBlank();
                }
            }
        }
    }
}
