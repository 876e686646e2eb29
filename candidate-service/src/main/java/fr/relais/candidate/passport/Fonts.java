package fr.relais.candidate.passport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** DejaVu, embedded as far as it is used: Latin with all accents, Greek, Cyrillic, Arabic, Hebrew and more. */
final class Fonts {
    private static final BaseFont REGULAR = load("DejaVuSansCondensed.ttf");
    private static final BaseFont BOLD = load("DejaVuSansCondensed-Bold.ttf");

    private static final int UNKNOWN = 0xFFFD;

    private Fonts() {}

    static Font regular(float size) {
        return new Font(REGULAR, size);
    }

    static Font bold(float size) {
        return new Font(BOLD, size);
    }

    /** The text with a mark for each sign that the font does not have, which would be missing without a trace. */
    static String printable(String text, Font font) {
        var base = font.getBaseFont();
        return text.codePoints()
                .map(sign -> base.charExists(sign) ? sign : UNKNOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static BaseFont load(String name) {
        try (InputStream file = Objects.requireNonNull(
                Fonts.class.getResourceAsStream("/net/sf/jasperreports/fonts/dejavu/" + name), name)) {
            return BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, file.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
