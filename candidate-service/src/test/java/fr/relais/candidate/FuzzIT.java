package fr.relais.candidate;

import fr.relais.candidate.intake.CsvFuzz;
import fr.relais.candidate.openbadge.VerifierFuzz;
import fr.relais.testing.Fuzzing;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzIT {
    @TempDir
    Path seeds;

    @Test
    void noInputBreaksTheVerifierOrTakesItLong() throws IOException {
        VerifierFuzz.writeSeeds(seeds);
        Fuzzing.run(VerifierFuzz.class, seeds);
    }

    @Test
    void noUploadBreaksTheReaderOfCsv() throws IOException {
        CsvFuzz.writeSeeds(seeds);
        Fuzzing.run(CsvFuzz.class, seeds);
    }
}
