package fr.relais.offer.francetravail.reading;

import fr.relais.testing.Fuzzing;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseFuzzIT {
    @Test
    void noUploadBreaksTheReaderOfFranceTravail(@TempDir Path seeds) throws IOException {
        ResponseFuzz.writeSeeds(seeds);
        Fuzzing.run(ResponseFuzz.class, seeds);
    }
}
