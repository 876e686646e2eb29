package fr.relais.candidate.openbadge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures with badges baked in. */
public final class Pictures {
    private static final int AFTER_HEADER = 8 + 25;

    private Pictures() {}

    /** A real PNG with the text in an iTXt chunk. */
    public static byte[] png(String keyword, String text) {
        return png(chunk("iTXt", textChunk(keyword, 0, text.getBytes(UTF_8))));
    }

    /** A real PNG with these chunks behind its header. */
    public static byte[] png(byte[]... chunks) {
        try {
            var picture = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
            var png = picture.toByteArray();
            var baked = new ByteArrayOutputStream();
            baked.write(png, 0, AFTER_HEADER);
            for (var chunk : chunks) {
                baked.write(chunk);
            }
            baked.write(png, AFTER_HEADER, png.length - AFTER_HEADER);
            return baked.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in an iTXt chunk. */
    public static byte[] textChunk(String keyword, int compressed, byte[] text) {
        var key = keyword.getBytes(ISO_8859_1);
        return ByteBuffer.allocate(key.length + 5 + text.length)
                .put(key)
                .put((byte) 0)
                .put((byte) compressed)
                .put((byte) 0)
                .put((byte) 0)
                .put((byte) 0)
                .put(text)
                .array();
    }

    /** A chunk with its length and checksum. */
    public static byte[] chunk(String type, byte[] data) {
        var name = type.getBytes(ISO_8859_1);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        return ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    /** An SVG with the element of Open Badges 3.0. */
    public static String svg3(String inside) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\""
                + " viewBox=\"0 0 8 8\"><title>é</title>" + inside + "<circle r=\"4\"/></svg>";
    }

    /** An SVG with the element of Open Badges 2.0. */
    public static String svg2(String inside) {
        return svg3(inside).replace("https://purl.imsglobal.org/ob/v3p0", "http://openbadges.org");
    }
}
