package fr.relais.candidate.passport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class PassportPageTest {
    private static final Path SEEN = Path.of("target", "passport-pages");
    private static final String USUAL = "Gérer son stress et garder la maîtrise de soi";

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 10", "30, 1", "30, 4", "30, 40", "90, 1", "400, 20"})
    void itIsOnePageWhateverIsInIt(int competencies, int times) throws IOException {
        var pdf = print(Samples.passport(competencies, USUAL.repeat(times), null, null), Wording.FRENCH);
        var read = new PdfReader(pdf);
        assertThat(read.getNumberOfPages()).isEqualTo(1);
        keep("c%d-l%d".formatted(competencies, times), pdf);
    }

    @Test
    void allThirtyCompetenciesStandOnItWithTheirLevelsAndEvidence() throws IOException {
        var text = text(print(Samples.passport(30, USUAL, null, Samples.person("Inès", "Canari")), Wording.FRENCH));
        for (var number = 1; number <= 30; number++) {
            assertThat(text).contains("SOC-E%02d".formatted(number));
        }
        assertThat(text)
                .contains("Passeport de compétences", "Inès Canari", USUAL, "un badge", "10 mars 2026")
                .contains("valable jusqu'au");
    }

    @Test
    void thirtyCompetenciesWithVeryLongLabelsFit() throws IOException {
        assertThat(text(print(Samples.passport(30, USUAL.repeat(40), null, null), Wording.FRENCH)))
                .contains("SOC-E30", "…")
                .doesNotContain("autres");
    }

    @Test
    void arabicIsJoinedAndWrittenFromRightToLeft() throws IOException {
        var text = text(print(Samples.passport(1, USUAL, null, Samples.person("محمد", "عبد")), Wording.FRENCH));
        // as drawn from the left: the last word first, each letter in the form of its place
        assertThat(text).contains("\uFEAA\uFE92\uFECB \uFEAA\uFEE4\uFEA4\uFEE3");
    }

    @Test
    void whatDoesNotFitIsCounted() throws IOException {
        assertThat(text(print(Samples.passport(400, USUAL, null, null), Wording.FRENCH)))
                .containsPattern("et \\d+ autres, dans la forme signée");
    }

    @Test
    void itIsInEnglishWhereThatIsAskedFor() throws IOException {
        var text = text(print(Samples.passport(1, "Listening", null, null), Wording.ENGLISH));
        assertThat(text).contains("Competency passport", "10 March 2026").doesNotContain("Compétence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zażółć Gęślą",
                "Ștefăniță Őrült",
                "Nguyễn Thị Ánh",
                "Čapkuvienė Ðặng",
                "Ελένη Παπαδοπούλου",
                "Олександр Ґонта"
            })
    void aNameIsWrittenAsItIs(String name) throws IOException {
        assertThat(text(print(Samples.passport(1, USUAL, null, Samples.person(name, "Kowalski")), Wording.FRENCH)))
                .contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"محمد عبد الله", "דוד לוי", "山田太郎", "😀🏳️‍🌈", "\uD800", "W\u200BW", "a\u0301\u0327\u0323"})
    void noNameMakesItFail(String name) throws IOException {
        var pdf = print(Samples.passport(2, USUAL, null, Samples.person(name, "X".repeat(100))), Wording.FRENCH);
        assertThat(new PdfReader(pdf).getNumberOfPages()).isEqualTo(1);
        keep("name-" + Integer.toHexString(name.hashCode()), pdf);
    }

    @Test
    void manyArePrintedAtOnce() throws Exception {
        Callable<String> one =
                () -> text(print(Samples.passport(30, USUAL, null, Samples.person("Zażółć", "Gęślą")), Wording.FRENCH));
        try (var threads = Executors.newFixedThreadPool(8)) {
            var printed = threads.invokeAll(Stream.generate(() -> one).limit(64).toList());
            for (var text : printed) {
                assertThat(text.get()).isEqualTo(one.call());
            }
        }
    }

    private static byte[] print(Passport passport, Wording wording) {
        return new PassportPage().print(passport, "https://relais.example/issuer", wording);
    }

    private static String text(byte[] pdf) throws IOException {
        return new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1);
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(SEEN).resolve(name + ".pdf"), pdf);
    }
}
