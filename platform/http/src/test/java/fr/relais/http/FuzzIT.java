package fr.relais.http;

import fr.relais.testing.Fuzzing;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FuzzIT {
    @Test
    void noUploadBreaksTheReaderOfNdjson(@TempDir Path seeds) throws IOException {
        NdjsonFuzz.writeSeeds(seeds);
        Fuzzing.run(NdjsonFuzz.class, seeds);
    }
}
