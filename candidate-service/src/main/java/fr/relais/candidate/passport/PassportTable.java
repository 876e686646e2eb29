package fr.relais.candidate.passport;

import java.awt.Color;
import java.text.Bidi;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** What stands on a passport's page, in letters of one size. */
final class PassportTable {
    private static final float[] COLUMNS = {11, 52, 10, 27};
    private static final int LONGEST = 200;
    private static final Color INK = new Color(0x1A, 0x2B, 0x4C);
    private static final Color LINE = new Color(0xC8, 0xD0, 0xDC);

    private final Wording wording;
    private final float size;
    private final PdfPTable table = new PdfPTable(COLUMNS);

    PassportTable(Wording wording, float size, float width) {
        this.wording = wording;
        this.size = size;
        table.setTotalWidth(width);
        table.setLockedWidth(true);
    }

    /** The table with so many of the competencies, the others counted. */
    PdfPTable of(Passport passport, String issuer, int shown) {
        across(wording.say("title"), Fonts.bold(20), INK);
        if (passport.reader() != null) {
            var person = passport.reader();
            across(
                    Stream.of(person.givenName(), person.familyName())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" ")),
                    Fonts.bold(14),
                    Color.BLACK);
        }
        across(dates(passport), Fonts.regular(9), Color.BLACK);
        competencies(passport, shown);
        across(wording.say("note", issuer), Fonts.regular(Math.min(8, size)), Color.DARK_GRAY);
        return table;
    }

    private String dates(Passport passport) {
        var version = passport.registryVersion() == null ? "–" : passport.registryVersion();
        return wording.say("dates", wording.day(passport.issuedAt()), wording.day(passport.validUntil()), version);
    }

    private void competencies(Passport passport, int shown) {
        if (passport.competencies().isEmpty()) {
            across(wording.say("none"), Fonts.regular(size), Color.BLACK);
            return;
        }
        row(Fonts.bold(size), "", wording.say("competency"), wording.say("level"), wording.say("evidence"));
        passport.competencies().stream()
                .limit(shown)
                .forEach(held -> row(
                        Fonts.regular(size),
                        held.code(),
                        wording.label(held),
                        Integer.toString(held.level()),
                        wording.say(held.evidence().name())));
        var left = passport.competencies().size() - shown;
        if (left > 0) {
            across(wording.say("more", left), Fonts.regular(size), Color.BLACK);
        }
    }

    private void row(Font font, String... texts) {
        for (var text : texts) {
            var cell = cell(text, font, Color.BLACK);
            cell.setBorder(Rectangle.BOTTOM);
            cell.setBorderColor(LINE);
            cell.setPadding(size * 0.3f);
            table.addCell(cell);
        }
    }

    private void across(String text, Font font, Color color) {
        var cell = cell(text, font, color);
        cell.setColspan(COLUMNS.length);
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingTop(6);
        cell.setPaddingBottom(6);
        table.addCell(cell);
    }

    private static PdfPCell cell(String text, Font font, Color color) {
        font.setColor(color);
        var cell = new PdfPCell(new Phrase(Fonts.printable(shortened(text), font), font));
        var direction = direction(text);
        cell.setRunDirection(direction);
        // left and right are meant as seen from where the text begins; all stands on the left of the page
        cell.setHorizontalAlignment(
                direction == PdfWriter.RUN_DIRECTION_RTL ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        cell.setUseAscender(true);
        return cell;
    }

    // Where nothing is written from right to left, the library is spared its search for such letters.
    private static int direction(String text) {
        var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        if (bidi.isLeftToRight()) {
            return PdfWriter.RUN_DIRECTION_NO_BIDI;
        }
        return bidi.baseIsLeftToRight() ? PdfWriter.RUN_DIRECTION_LTR : PdfWriter.RUN_DIRECTION_RTL;
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
