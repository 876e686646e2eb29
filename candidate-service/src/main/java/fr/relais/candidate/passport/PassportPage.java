package fr.relais.candidate.passport;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A passport as one A4 page, whatever is in it: letters get smaller, and at last rows are left out and counted. */
@ApplicationScoped
class PassportPage {
    private static final float MARGIN = 40;
    private static final float WIDTH = PageSize.A4.getWidth() - 2 * MARGIN;
    private static final float HEIGHT = PageSize.A4.getHeight() - 2 * MARGIN;
    private static final float LARGEST = 10;
    private static final float SMALLEST = 5.5f;
    private static final float STEP = 0.5f;

    /** The page as a PDF. */
    byte[] print(Passport passport, String issuer, Wording wording) {
        var bytes = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
        var writer = PdfWriter.getInstance(document, bytes);
        document.addTitle(wording.say("title"));
        document.setDocumentLanguage(wording.locale().getLanguage());
        document.open();
        fitting(passport, issuer, wording)
                .writeSelectedRows(0, -1, MARGIN, PageSize.A4.getHeight() - MARGIN, writer.getDirectContent());
        document.close();
        return bytes.toByteArray();
    }

    private static PdfPTable fitting(Passport passport, String issuer, Wording wording) {
        for (var size = LARGEST; size >= SMALLEST; size -= STEP) {
            var table = new PassportTable(wording, size, WIDTH)
                    .of(passport, issuer, passport.competencies().size());
            if (table.getTotalHeight() <= HEIGHT) {
                return table;
            }
        }
        for (var shown = passport.competencies().size() - 1; shown > 0; shown--) {
            var table = new PassportTable(wording, SMALLEST, WIDTH).of(passport, issuer, shown);
            if (table.getTotalHeight() <= HEIGHT) {
                return table;
            }
        }
        return new PassportTable(wording, SMALLEST, WIDTH).of(passport, issuer, 0);
    }
}
